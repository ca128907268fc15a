"""Cuts the folded text into sentences and packs them: hard line breaks and spaces taken out, places kept.

Offsets are offsets into the shadow text, or into the packed sentence where said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 700  # characters of a sentence looked at on either side of a place
_STOP = re.compile(r"[。!?]|(?<=[\u4e00-\u9fff%)”])\.(?!\d)|\n")
# A line break inside a sentence: the line was cut at a column width, and no new paragraph begins behind it.
_OPENING = re.compile(
    r"\s*(?:[(\[]?[一二三四五六七八九十\d]{1,3}[)\]、.]|[-#*●■□☑>|]|第[一二三四五六七八九十]+|附件|\n|$)"
)
_NARROWEST = 12  # characters of the shortest line that may be cut at a column width


@dataclass(frozen=True, slots=True)
class Packed:
    """A sentence without white space, and where each of its characters stands in the shadow text."""

    start: int
    end: int
    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The shadow span of ``[start, end)`` of the packed text."""
        return self.places[start], self.places[end - 1] + 1


def pack(text: str, start: int, end: int) -> Packed:
    """``[start, end)`` without white space; ``start`` moves to the first character that is none."""
    while start < end and text[start].isspace():
        start += 1
    places = tuple(n for n in range(start, end) if not text[n].isspace())
    return Packed(start, end, "".join(text[n] for n in places), places)


def bounds(text: str, at: int, floor: int, ceiling: int) -> tuple[int, int]:
    """Start and end of the sentence around ``at``, its full stop included."""
    low = max(floor, at - LONGEST)
    start = low
    for m in _STOP.finditer(text, low, at):
        if m[0] != "\n" or not is_wrap(text, m.start()):
            start = m.end()
    high = min(ceiling, at + LONGEST)
    for m in _STOP.finditer(text, at, high):
        if m[0] != "\n":
            return start, m.end()
        if not is_wrap(text, m.start()):
            return start, m.start()
    return start, high


def is_wrap(text: str, at: int) -> bool:
    """Whether the line break at ``at`` only cuts a sentence at a column width."""
    line = text[max(text.rfind("\n", max(0, at - 200), at) + 1, at - 200) : at].strip()
    if len(line) < _NARROWEST or line[-1] in "。:;!?|":
        return False
    following = text[at + 1 : at + 41]
    if _OPENING.match(following):
        return False
    return bool(re.search(r"[,。;]", line))
