"""Findings that are worded as titles, each with what was done in its line and a status behind it: (1)…。…。(已整改).

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from parsers.marks import Form, Label, Mark, between
from parsers.response_starts import Answer, first_written
from parsers.signs import sign
from parsers.titles import first_sentence

FEWEST = 2  # such headings
_OPENING = 8  # characters that show whether a title is an action
_SHARE = 0.6  # of the headings of their form have a status


def tagged_answers(text: str, marks: Sequence[Mark], tags: Sequence[Label]) -> list[Answer]:
    """The responses behind the first sentences of such headings; none where few have a status or most are actions."""
    groups: dict[Form, list[tuple[Mark, int]]] = {}
    headings = _without_steps(marks)
    for mark, after in zip_longest(headings, headings[1:]):
        if after is None or after.form == mark.form or after.number > 1:  # nothing is below it
            groups.setdefault(mark.form, []).append((mark, after.start if after else len(text)))
    found = [answer for places in groups.values() for answer in _of_form(text, places, tags)]
    return sorted(found, key=lambda answer: answer.start) if len(found) >= FEWEST else []


def _without_steps(marks: Sequence[Mark]) -> list[Mark]:
    """The marks without those of a form that never counts further than one: the others stand in their lines."""
    counted = {mark.form for mark in marks if mark.number > 1}
    return [mark for mark in marks if mark.form in counted or mark.form != "circle"]


def _of_form(text: str, places: list[tuple[Mark, int]], tags: Sequence[Label]) -> list[Answer]:
    """The responses under the headings of one form."""
    told = [answer for mark, end in places if (answer := _answer(text, mark, end, tags))]
    actions = sum(bool(sign("action").match(text[mark.end : mark.end + _OPENING])) for mark, _ in places)
    return told if len(told) >= _SHARE * len(places) and 2 * actions < len(places) else []


def _answer(text: str, mark: Mark, end: int, tags: Sequence[Label]) -> Answer | None:
    """What stands between a heading's first sentence and the status at its end."""
    problem = first_sentence(text, mark.end, end)
    value = first_written(text, problem[1])
    tag = next(iter(between(tags, value, end)), None)
    return Answer(problem[1], value, "", False, mark, problem) if tag and value < tag.start else None
