"""Takes back the line breaks of pages whose lines were cut at a width, in the middle of sentences."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from parsers.marks import LEAD, label_words
from parsers.ordinals import HAN
from parsers.shadow import Shadow, drop
from parsers.vocabulary import alternatives

FEWEST_LINES = 4  # fewer lines of one width are chance
SMALLEST_SHARE = 0.1  # of the page's lines: on a wrapped page many run on
NARROWEST = 20
SLACK = 4  # cells: a full-width character has two, and one that does not fit goes to the next line
_ENDED = "。;:!?|)》"
_GOES_ON = ",、"  # no paragraph ends so, however short its last line
_OPENS = re.compile(
    rf"[{LEAD}]*(?:[{HAN}\d]{{1,3}}(?:是|[、.](?!\d))|\([{HAN}\d]{{1,3}}\)|\[|第[{HAN}\d]+[项条个章部]|[#*\-—|☑□■●•◆▲★①-⒛㈠-㈩]|$)"
)


def unwrap(shadow: Shadow) -> Shadow:
    """The shadow without the line breaks inside sentences; unchanged where the lines are of no common width."""
    lines = shadow.text.split("\n")
    running = [n for n in range(len(lines) - 1) if _runs_on(lines[n], lines[n + 1])]
    width = _width([_cells(lines[n]) for n in running])
    wider = sum(_cells(line) > width + 2 * SLACK for line in lines) if width else 0
    if width is None or wider > len(running) or len(running) < SMALLEST_SHARE * sum(bool(line.strip()) for line in lines):
        return shadow
    breaks, at, cut = [], 0, {n for n in running if abs(_cells(lines[n]) - width) <= SLACK or lines[n][-1] in _GOES_ON}
    for n, line in enumerate(lines):
        at += len(line)
        if n in cut:
            breaks.append((at, at + 1))
        at += 1
    return drop(shadow, breaks)


def _runs_on(line: str, following: str) -> bool:
    return (
        len(line) >= NARROWEST
        and any(mark in line for mark in ",。;、")
        and line[-1] not in _ENDED
        and not line[-1].isspace()
        and not _opens(following)
    )


def _opens(line: str) -> bool:
    return bool(_OPENS.match(line) or _label().match(line))


@cache
def _label() -> re.Pattern[str]:
    words = alternatives(label_words())
    return re.compile(rf"[\[{LEAD}]*(?:{words})[{HAN}\d]{{0,2}}[\]*]*\s*(?:[:;。—]|$)")


def _cells(line: str) -> int:
    """How wide a line is on a page: two cells for a Chinese character or mark, one for a letter or digit."""
    return sum(2 if ord(c) > 0x2E7F or c in "“”‘’—…" else 1 for c in line)


def _width(widths: list[int]) -> int | None:
    """The width that most running lines have within the slack, if enough of them have it."""
    near = Counter(width for cells in widths for width in range(cells - SLACK, cells + SLACK + 1))
    if not near:
        return None
    width, count = near.most_common(1)[0]
    return width if count >= FEWEST_LINES and count >= 0.5 * len(widths) else None
