"""The punctuation a figure's sentence is read by: sentences, clauses, and times blanked out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsers.model import Span
from parsers.periods import Time

BLANK_TIME = "\x00"
BLANK_FIGURE = "\x01"
JOINS_TIMES = re.compile("度?的?(?:、|以及|和|及|与)(?:截至)?")  # 2022年度、2023年度
MARK = re.compile(r"[。!?;,:\n]|(?<=[一-鿿”%)])\.(?![ ]?\d\.)")
WRAPPED_FROM = 20  # a line of this many characters that ends without a mark is broken by a column width
HEADING = re.compile(
    r"[ ]*(?:[\(]?[一二三四五六七八九十\d]{1,3}[\)、.](?!\d)|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十\d])"
)


LONGEST_SENTENCE = 1500
LONGEST_CLAUSE = 600


@dataclass(frozen=True, slots=True)
class Marks:
    """Where clauses and sentences end: offsets of the marks, and of those that end a sentence."""

    clauses: list[int]
    sentences: list[int]

    def clause(self, at: int, end: int) -> Span:
        """The clause around ``[at, end)``, without its marks."""
        return _between(self.clauses, at, end)

    def sentence(self, at: int, end: int) -> Span:
        """The sentence around ``[at, end)``; a semicolon does not end it."""
        return _between(self.sentences, at, end)


def _between(marks: list[int], at: int, end: int) -> Span:
    before = bisect_left(marks, at) - 1
    after = bisect_left(marks, end)
    return (marks[before] + 1 if before >= 0 else 0, marks[after] if after < len(marks) else 1 << 60)


def find_marks(text: str, figures: Sequence[Span]) -> Marks:
    """The marks of a text; those inside figures (0.72:1, 1,234元) are none, nor is a line's end at a column width."""
    clauses: list[int] = []
    sentences: list[int] = []
    starts = [start for start, _ in figures]
    line = 0
    for match in MARK.finditer(text):
        at, mark = match.start(), match[0]
        if mark in ",:.":
            place = bisect_right(starts, at) - 1
            if place >= 0 and figures[place][1] > at:
                continue
        if mark == "\n":
            length, line = at - line, at + 1
            if length >= WRAPPED_FROM and text[at - 1] not in "。;:!?," and not HEADING.match(text, at + 1):
                continue
        clauses.append(at)
        if mark in "。!?\n." or at - (sentences[-1] if sentences else 0) > LONGEST_SENTENCE:
            sentences.append(at)
    return Marks(_with_commas(text, clauses), sentences)


def _with_commas(text: str, clauses: list[int]) -> list[int]:
    """The marks, and in clauses longer than any real one also the 、, so that reading stays linear."""
    marks: list[int] = []
    for at in [*clauses, len(text)]:
        last = marks[-1] if marks else 0
        while at - last > LONGEST_CLAUSE:
            comma = text.find("、", last + LONGEST_CLAUSE // 2, at)
            if comma < 0:
                break
            marks.append(comma)
            last = comma
        if at < len(text):
            marks.append(at)
    return marks


def blanked(text: str, times: Sequence[Time], figures: Sequence[Span]) -> str:
    """The text with times, also what joins two of them, and figures blanked out, at the same length."""
    rows = [(a.end, b.start) for a, b in pairwise(times) if JOINS_TIMES.fullmatch(text, a.end, b.start)]
    cuts = [(*span, BLANK_TIME) for span in (*((t.start, t.end) for t in times), *rows)]
    cuts += [(a, b, BLANK_FIGURE) for a, b in figures]
    parts: list[str] = []
    at = 0
    for start, end, blank in sorted(cuts):
        if start < at:
            continue
        parts += (text[at:start], blank * (end - start))
        at = end
    parts.append(text[at:])
    return "".join(parts)
