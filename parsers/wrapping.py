"""Takes back the line breaks of pages whose lines were cut at a width, in the middle of sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

from parsers.marks import LEAD, label_words
from parsers.ordinals import HAN
from parsers.shadow import Shadow, drop
from parsers.statuses import is_status
from parsers.table_rows import cell_ends, row_ends
from parsers.vocabulary import alternatives

FEWEST_LINES = 4  # fewer lines of one width are chance
SMALLEST_SHARE = 0.1  # of the page's lines: on a wrapped page many run on
NARROWEST = 20
NARROW_COLUMN = 20  # cells
LARGEST_SHARE = 0.5  # of the lines are full where a column is narrow
SLACK = 4  # cells: a full-width character has two, and one that does not fit goes to the next line
_ENDED = "。;:!?|)》"
_FIGURE_END = re.compile(r"\d\.?$")
_FIGURE_GOES_ON = re.compile(r"[\d%‰]|[.:]\d")
_LONGEST_FACT = 16
_WHOLE_DATE = re.compile(r"(?:日|[月年]底)之?前?$")
_BRACKET = re.compile(r"[(\[〔](?P<words>[^()\[\]〔〕]{2,16})[)\]〕]$")
_CELL = re.compile(r"[|\t][ \t]*(?P<words>[^|\t]{2,16})$")
_GOES_ON = ",、"  # no paragraph ends so, however short its last line
_VALUE = re.compile(r"\d[\d.]*(?:[%‰]|[^年月日时,。;、\d]{1,2}[,。;、])")  # nor begins so (7.7%。)
_OPENS = re.compile(
    rf"[{LEAD}]*(?:[{HAN}\d]{{1,3}}(?:是|[、.](?!\d))|\([{HAN}\d]{{1,3}}\)|\d{{1,3}}[ \t]*\||"
    rf"\[|第[{HAN}\d]+[项条个章部]|[#*\-—|☑□■●•◆▲★①-⒛㈠-㈩]|$)"
)


def unwrap(shadow: Shadow) -> Shadow:
    """The shadow without the line breaks inside sentences, where the lines are of a common width.

    Everywhere a figure that a break cuts in two is one, a comma ends no paragraph and a bare value begins none.
    A line that ends a table's cell was not cut.
    """
    lines = shadow.text.split("\n")
    running = [n for n in range(len(lines) - 1) if _runs_on(lines[n], lines[n + 1])]
    cut = max(_cut(lines, running, _cells), _cut(lines, running, len), key=len)
    cut |= {n for n in running if _FIGURE_END.search(lines[n]) and _FIGURE_GOES_ON.match(lines[n + 1])}
    cut |= {n for n in running if lines[n][-1] in _GOES_ON or _VALUE.match(lines[n + 1])}
    cut -= cell_ends(lines) | row_ends(lines)
    breaks, at = [], 0
    for n, line in enumerate(lines):
        at += len(line)
        if n in cut:
            indent = len(lines[n + 1]) - len(lines[n + 1].lstrip(" \t"))
            breaks.append((at, at + 1 + indent))
        at += 1
    return drop(shadow, breaks)


def _cut(lines: list[str], running: list[int], measure: Callable[[str], int]) -> set[int]:
    """The lines that were cut at a width; none where the page has no width in this measure."""
    widths = [measure(line) for line in lines]
    written = sum(bool(line.strip()) for line in lines)
    width = _width([widths[n] for n in running])
    wider = sum(w > width + 2 * SLACK for w in widths) if width else 0
    wide = set[int]()
    if width is not None and wider <= len(running) and len(running) >= SMALLEST_SHARE * written:
        wide = {n for n in running if abs(widths[n] - width) <= SLACK or lines[n][-1] in _GOES_ON}
    return max(wide, _narrow(lines, widths, written), key=len)


def _narrow(lines: list[str], widths: list[int], written: int) -> set[int]:
    """The same where most lines are as wide as the widest, as in narrow columns."""
    width = max(widths)
    full = [n for n, w in enumerate(widths) if w >= width - SLACK]
    if width < NARROW_COLUMN or len(full) < max(2 * FEWEST_LINES, LARGEST_SHARE * written):
        return set()
    below = (n for n in full if n + 1 < len(lines) and lines[n][-1] not in _ENDED and not _opens(lines[n + 1]))
    return {n for n in below if not _ends_with_fact(lines[n])}


def _runs_on(line: str, following: str) -> bool:
    return (
        len(line) >= NARROWEST
        and any(mark in line for mark in ",。;、")
        and line[-1] not in _ENDED
        and not line[-1].isspace()
        and not _ends_with_fact(line)
        and not _opens(following)
    )


def _ends_with_fact(line: str) -> bool:
    """Whether a line ends with a whole date or status behind its label (时限:9月10日), in brackets or in a cell."""
    bracket = _BRACKET.search(line) or _CELL.search(line)
    if bracket and is_status(line, *bracket.span("words")):
        return True
    head, _, value = line.rpartition(":")
    if not head or len(value) > _LONGEST_FACT or not _label().match(f"{head.split()[-1]}:"):
        return False
    return bool(_WHOLE_DATE.search(value)) or is_status(value, 0, len(value))


def _opens(line: str) -> bool:
    return bool(_OPENS.match(line) or _label().match(line))


@cache
def _label() -> re.Pattern[str]:
    bare, any_ = alternatives(label_words(longer_than=2)), alternatives(label_words())
    return re.compile(
        rf"[\[{LEAD}]*(?:(?:{any_})(?:[{HAN}\d]{{0,2}}|\([{HAN}\d]{{1,3}}\))[\]*]*\s*[:|]|(?:{bare})[\]*]*\s*(?:[;。—]|$))"
    )


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
