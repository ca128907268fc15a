"""Finds the sentences that may hold an overall count and packs them: hard line breaks and spaces taken out.

Offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.count_words import candidate
from parsers.sentences import Packed, bounds, pack

_HEADING = re.compile(
    r"\s*(?:\(?[一二三四五六七八九十\d]{1,3}\)?[、.,:]?)\s*(?P<title>[^。:;\n]{2,30}?)\s*(?:方面|类)?(?:的?(?:问题|情况))?\s*[。:\n]\s*"
)
_TOO_LONG = 120  # a heading stands no further before its sentence


@dataclass(frozen=True, slots=True)
class Sentence(Packed):
    """A packed sentence with the numbered heading it stands under on the same paragraph, as a span of the shadow."""

    heading: tuple[int, int] | None


def sentences(text: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentences with a candidate number, and the one after each (其中已完成… may stand there), in order."""
    done = start
    for m in candidate().finditer(text, start, end):
        if m.start() < done:
            continue
        a, b = bounds(text, m.start(), start, end)
        yield _pack(text, max(a, done), b)
        c, d = bounds(text, b, b, end) if b < end else (b, b)
        if c < d and not candidate().search(text, c, d):
            yield _pack(text, c, d)
            b = d
        done = b


def _pack(text: str, start: int, end: int) -> Sentence:
    packed = pack(text, start, end)
    return Sentence(packed.start, packed.end, packed.text, packed.places, _heading(text, packed.start))


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
