"""Findings of responses without a heading, or below one that has lost its number.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.drafts import Draft, Page, glued_before
from parsers.habits import Habits, opening_mark
from parsers.headings import Stack
from parsers.marks import LEAD, Label, Mark, between, without_marks
from parsers.orphans import Orphan, find_orphan
from parsers.response_starts import Answer

# What lines between finding and response tell
_FIELDS = frozenset({"body", "person", "deadline", "finished", "target", "measures"})


def orphan_draft(page: Page, n: int, stack: Stack, habits: Habits) -> Draft:
    """The issue of answer ``n``, before which no heading stands: its finding is a label's, or a line's above it."""
    answer, floor = page.answers[n], page.answers[n - 1].value if n else 0
    place, near = answer.start, between(page.labels, floor, answer.start)
    stated = next((label for label in reversed(near) if label.role == "problem"), None)
    if stated:
        orphan = Orphan(without_marks(page.text, stated.end, answer.start), stated.start, ())
    else:
        place, floor = _above_fields(page, near, floor, answer)
        above = replace(answer, start=place)
        listed = bool(habits.bullet) and habits.bullet == opening_mark(page.lines, page.lines.row(place) - 1)
        paired = habits.paired or listed
        orphan = find_orphan(page.text, page.lines, floor, above, single=habits.single, paired=paired)
    start = orphan.cut if orphan.problem else place
    draft = Draft(tuple(stack.sections), None, start, orphan.problem, (answer.value, answer.value))
    draft.damage = list(orphan.damage)
    if orphan.glued_before:
        draft.glued = ("glued-next-heading", "words-lost") if orphan.torn else ("glued-next-heading",)
    return draft


def _above_fields(page: Page, near: Sequence[Label], floor: int, answer: Answer) -> tuple[int, int]:
    """Where the fields right above a response begin, and behind which status of the issue before they stand."""
    place = answer.start
    for label in reversed([x for x in near if x.at_line_start]):
        if label.role == "status":
            return place, label.start
        if label.role not in _FIELDS or page.text[page.lines.at(label.start)[1] : place].strip("\n" + LEAD):
            break
        place = label.start
    return place, floor


def lost_number(page: Page, n: int, stack: Stack) -> Draft:
    """An issue whose heading has lost its number; right below another heading it is one of that group."""
    answer, before = page.answers[n], page.answers[n - 1].value if n else 0
    line, problem = page.lines.at(answer.start)[0], answer.problem or (answer.start, answer.start)
    start = max(page.text.rfind(mark, line, problem[0]) + 1 for mark in "。;\n") or line
    upper = _sections_above(page, n, start)
    for mark in upper:
        stack.enter(mark)
        stack.issue = None
    levels = stack.levels if not page.text[before:start].strip() else stack.sections
    top, glued = (upper[0].start, ()) if upper else (start, glued_before(page, start))
    return Draft(tuple(levels), None, top, answer.problem, (answer.value, answer.value), ["number-lost"], glued)


def _sections_above(page: Page, n: int, start: int) -> list[Mark]:
    """The headings in lines of their own right above a finding without a number, outermost first."""
    found: list[Mark] = []
    for mark in reversed(page.gap(n)):
        end = page.lines.at(mark.start)[1]
        if end > start or page.text[end:start].strip() or page.lines.at(start)[0] != start:
            break
        if re.search("[。;]", page.text[mark.start : end]):
            break  # a step of what was done above
        found.insert(0, mark)
        start = page.lines.at(mark.start)[0]
    return found
