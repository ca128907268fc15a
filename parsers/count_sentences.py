"""Finds the sentences that may hold an overall count and packs them: hard line breaks and spaces taken out.

Offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.count_words import candidate

LONGEST = 700  # characters of a sentence looked at on either side of a number
_STOP = re.compile(r"[。!?]|(?<=[\u4e00-\u9fff%)”])\.(?!\d)|\n")
_SPACE = re.compile(r"\s+")
# A line break inside a sentence: the line was cut at a column width, and no new paragraph begins behind it.
_OPENING = re.compile(
    r"\s*(?:[(\[]?[一二三四五六七八九十\d]{1,3}[)\]、.]|[-#*●■□☑>|]|第[一二三四五六七八九十]+|附件|\n|$)"
)
_NARROWEST = 12  # characters of the shortest line that may be cut at a column width
_HEADING = re.compile(
    r"\s*(?:\(?[一二三四五六七八九十\d]{1,3}\)?[、.,:]?)\s*(?P<title>[^。:;\n]{2,30}?)\s*(?:方面|类)?(?:的?(?:问题|情况))?\s*[。:\n]\s*"
)
_TOO_LONG = 120  # a heading stands no further before its sentence


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the shadow text without white space, and where each of its characters stands."""

    start: int
    end: int
    text: str
    places: tuple[int, ...]
    heading: tuple[int, int] | None  # the words of the numbered heading it stands under on the same paragraph

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The shadow span of ``[start, end)`` of the packed text."""
        return self.places[start], self.places[end - 1] + 1


def sentences(text: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentences with a candidate number, and the one after each (其中已完成… may stand there), in order."""
    done = start
    for m in candidate().finditer(text, start, end):
        if m.start() < done:
            continue
        a, b = _bounds(text, m.start(), start, end)
        yield _pack(text, max(a, done), b)
        c, d = _bounds(text, b, b, end) if b < end else (b, b)
        if c < d and not candidate().search(text, c, d):
            yield _pack(text, c, d)
            b = d
        done = b


def _bounds(text: str, at: int, floor: int, ceiling: int) -> tuple[int, int]:
    """Start and end of the sentence around ``at``, its full stop included."""
    low = max(floor, at - LONGEST)
    start = low
    for m in _STOP.finditer(text, low, at):
        if m[0] != "\n" or not _is_wrap(text, m.start()):
            start = m.end()
    high = min(ceiling, at + LONGEST)
    for m in _STOP.finditer(text, at, high):
        if m[0] != "\n":
            return start, m.end()
        if not _is_wrap(text, m.start()):
            return start, m.start()
    return start, high


def _is_wrap(text: str, at: int) -> bool:
    """Whether the line break at ``at`` only cuts a sentence at a column width."""
    line = text[max(text.rfind("\n", max(0, at - 200), at) + 1, at - 200) : at].strip()
    if len(line) < _NARROWEST or line[-1] in "。:;!?|":
        return False
    following = text[at + 1 : at + 41]
    if _OPENING.match(following):
        return False
    return bool(re.search(r"[,。;、]", line)) or bool(re.match(r"[\u4e00-\u9fff\d]{0,12}[,。;]", following))


def _pack(text: str, start: int, end: int) -> Sentence:
    while start < end and text[start].isspace():
        start += 1
    places = tuple(n for n in range(start, end) if not text[n].isspace())
    return Sentence(start, end, "".join(text[n] for n in places), places, _heading(text, start))


def _heading(text: str, at: int) -> tuple[int, int] | None:
    """The heading right before a sentence: （一）部门预算方面。 in the same paragraph, or on the line above."""
    low = max(0, at - _TOO_LONG)
    line = text.rfind("\n", low, at)
    for start in (line + 1, text.rfind("\n", low, max(low, line)) + 1 if line >= low else 0):
        found = _HEADING.match(text, max(start, low))
        if found and found.end() == at:
            return found.start("title"), _title_end(text, found)
    return None


def _title_end(text: str, found: re.Match[str]) -> int:
    end = found.end()
    while text[end - 1] in "。:\n \t":
        end -= 1
    return end
