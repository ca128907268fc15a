"""Findings right below the title of a section, whose own number the source lost or never printed.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re

from parsers.drafts import SECTIONS, Draft, Page
from parsers.habits import Habits
from parsers.heading_forms import Forms
from parsers.headings import Stack
from parsers.marks import Mark, between, without_marks
from parsers.model import Span
from parsers.named_findings import named_below
from parsers.orphans import EDGES, find_orphan, is_titled
from parsers.response_starts import Answer
from parsers.signs import is_finding, sign
from parsers.spans import trim
from parsers.titles import title_text

_SECTION_TITLE = re.compile(r"[^。;,:]{2,40}方面")
_ANSWERED = re.compile(r"方面.*问题的?整改[\u4e00-\u9fff]{0,2}情况$")  # such a title is of a section, not of a finding
_BULLETS = tuple("●•◆◇▲△►▶★☆■")
_LOOSE_TITLE = re.compile(r"[^。;,:]{2,40}(?:方面|情况|问题整改)")


def is_bare_section(page: Page, mark: Mark, answer: Answer, forms: Forms) -> bool:
    """Is a heading that of a section whose findings count on from those above it, its first one lost or glued?"""
    section = mark.form in forms.sections and mark.form in SECTIONS and forms.run_on
    line = page.text[mark.end : page.lines.at(mark.start)[1]]
    titled = _SECTION_TITLE.fullmatch(title_text(page.text, mark.end)) is not None
    titled = titled or not (is_finding(line) or line.rstrip().endswith("。"))
    alone = not page.text[page.lines.at(mark.start)[1] : answer.start].strip()
    return section and titled and bool(answer.word) and (alone if answer.at_line_start else not alone)


def first_in_section(page: Page, chain: list[Mark], answer: Answer, stack: Stack, habits: Habits) -> Draft:
    """The finding below the title of a section whose heading is lost, or glued to the label of its response."""
    floor = page.lines.at(chain[-1].start)[1]
    orphan = find_orphan(page.text, page.lines, floor, answer, single=habits.single, paired=habits.paired)
    place = (answer.value, answer.value)
    return Draft(tuple(stack.levels), None, chain[0].start, orphan.problem, place, list(orphan.damage))


def below_section(page: Page, mark: Mark, answer: Answer, forms: Forms, habits: Habits) -> Span | None:
    """A finding that has lost its number, right below the heading of its section; None where none is.

    A heading of a form that leads to no others is no section's: below it stand its own facts, as 审计指出, says.
    """
    title = title_text(page.text, mark.end)
    if not answer.word or not answer.at_line_start or (is_finding(title) and not _ANSWERED.search(title)):
        return None
    if forms.loose and (named := named_below(page.lines, page.labels, mark, answer.start)):
        return without_marks(page.text, *named)
    section = bool(_LOOSE_TITLE.fullmatch(title))
    start = trim(page.text, page.lines.at(mark.start)[1], answer.start)[0]
    bulleted = page.text.startswith(_BULLETS, start)
    if mark.form not in forms.sections and not (habits.paired or section or bulleted):
        return None
    line = trim(page.text, *page.lines.at(start), EDGES) if start < answer.start else (start, start)
    if line[0] == line[1] or between(page.labels, mark.start, line[1]):
        return None
    if sign("facts").match(page.text, *line) and not section:
        return None
    words = page.text[slice(*line)]
    told = is_finding(words) or is_titled(words) or habits.paired or (forms.gaps and (section or bulleted))
    stop = next((label.start for label in between(page.labels, line[0], answer.start)), answer.start)
    return without_marks(page.text, line[0], stop) if told else None
