"""Findings without any number, each a paragraph that says what became of it (——…不到位。该问题已完成整改。).

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.marks import Mark, between
from parsers.model import Span
from parsers.signs import is_finding
from parsers.spans import trim
from parsers.statuses import opens_with_status
from parsers.titles import about_title, first_sentence

FEWEST = 2  # such paragraphs make a list
LONGEST_BULLET = 4  # characters before a finding, with its blank
BULLETS = "—–·•●◆◇▲△►▶★☆■□-"
_LINE = re.compile(rf"(?m)^[ \t]*(?P<bullet>[{BULLETS}]{{0,3}})[ \t]*(?P<words>[^\s{BULLETS}][^\n]{{6,}})")
# Where a sentence about the issue begins
_VERDICT = re.compile(
    r"(?<=[。;])[ \t]*(?=(?:目前,?|截至目前,?|现)?(?:该|此|本)(?:项|条)?(?:反馈|整改)?(?:问题|任务|事项))"
)
_NO_FINDING = re.compile(r"(?:针对|对于?|按照|根据|通过|[一二三四五六七八九十]是|该|此|目前|截至)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A finding in a paragraph of its own: its words, where its response begins, and what shows that it is one."""

    bullet: str
    problem: Span
    value: int
    told: bool  # it says what became of the finding, or is a title 关于…的问题
    leading: bool  # … right behind it, before what was done

    @property
    def start(self) -> int:
        """The first character of its words."""
        return self.problem[0]


def find_unnumbered(text: str, marks: Sequence[Mark]) -> list[Paragraph]:
    """The paragraphs in order; none where they make no list."""
    found = [
        paragraph
        for m in _LINE.finditer(text)
        if not between(marks, m.start(), m.start("words") + 1) and (paragraph := _paragraph(text, m))
    ]
    habits = Counter(one.bullet for one in found if one.bullet and one.told)
    crowded = _crowded(text, [one for one in found if not one.bullet and one.leading], marks)
    return [one for one in found if (habits[one.bullet] >= FEWEST if one.bullet else one in crowded)]


def _paragraph(text: str, line: re.Match[str]) -> Paragraph | None:
    (at, end), bullet = line.span("words"), line["bullet"][:1]
    title = about_title(text, at) if bullet else None
    if title:
        value = _skip(text, title.end)
        return Paragraph(bullet, title.problem, value, told=True, leading=opens_with_status(text, value, len(text)))
    problem = first_sentence(text, at, end)
    value = _skip(text, problem[1])
    verdict = next((m.end() for m in _VERDICT.finditer(text, problem[1], end)), None)
    told = verdict is not None and opens_with_status(text, verdict, end)
    leading = opens_with_status(text, value, len(text)) and (bool(bullet) or value == verdict)
    worded = is_finding(text[slice(*problem)])
    if _NO_FINDING.match(text, at) or not (worded or (bullet and (told or leading))):
        return None
    if verdict is not None and told and not leading and text[first_sentence(text, verdict, end)[1] : end].strip():
        problem, value = trim(text, at, verdict), verdict  # facts of the finding stand between
    return Paragraph(bullet, problem, value, told=told or leading, leading=leading)


def _crowded(text: str, plain: list[Paragraph], marks: Sequence[Mark]) -> set[Paragraph]:
    """Those under headings that are sections' titles, under one of which several stand."""
    starts = [mark.start for mark in marks]
    above = [bisect_right(starts, one.start) for one in plain]
    apart = [one for one, n in zip(plain, above, strict=True) if not n or not _heads_one(text, marks[n - 1], one.start)]
    count = Counter(bisect_right(starts, one.start) for one in apart)
    return set(apart) if max(count.values(), default=0) >= FEWEST else set()


def _heads_one(text: str, mark: Mark, stop: int) -> bool:
    """Whether a heading states a finding itself: what stands below it is what was done."""
    return is_finding(text[slice(*first_sentence(text, mark.end, stop))])


def without_bullet(text: str, span: Span) -> Span:
    """A finding's span without the bullet that opens it."""
    end = span[1]
    return trim(text, span[0], end, BULLETS + " \t")[0], end


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n*#":
        at += 1
    return at
