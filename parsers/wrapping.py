"""Takes back the line breaks of pages whose lines were cut at a width, in the middle of sentences."""

from __future__ import annotations

import re
from collections import Counter

from parsers.ordinals import HAN
from parsers.shadow import Shadow, drop

FEWEST_LINES = 4  # fewer lines of one width are chance
NARROWEST = 20
_ENDED = "。;:!?|)》"
_OPENS = re.compile(
    rf"[ \t]*(?:[{HAN}\d]{{1,3}}(?:是|[、.])|\(|第[{HAN}\d]+[项条个章]|[^\n。,]{{0,12}}[:]|[#*\-—|☑□■①-⑳]|\s*$)"
)


def unwrap(shadow: Shadow) -> Shadow:
    """The shadow without the line breaks inside sentences; unchanged where the lines are of no common width."""
    lines = shadow.text.split("\n")
    running = [n for n in range(len(lines) - 1) if _runs_on(lines[n], lines[n + 1])]
    width = _width([len(lines[n]) for n in running])
    if width is None:
        return shadow
    breaks, at, cut = [], 0, {n for n in running if abs(len(lines[n]) - width) <= 3}
    for n, line in enumerate(lines):
        at += len(line)
        if n in cut:
            breaks.append((at, at + 1))
        at += 1
    return drop(shadow, breaks)


def _runs_on(line: str, following: str) -> bool:
    return len(line) >= NARROWEST and line[-1] not in _ENDED and not line[-1].isspace() and not _OPENS.match(following)


def _width(lengths: list[int]) -> int | None:
    """The width that most running lines have within three characters, if enough of them have it."""
    near = Counter(width for length in lengths for width in range(length - 3, length + 4))
    if not near:
        return None
    width, count = near.most_common(1)[0]
    return width if count >= FEWEST_LINES and count >= 0.5 * len(lengths) else None
