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
    for mark, after in zip_longest(marks, marks[1:]):
        groups.setdefault(mark.form, []).append((mark, after.start if after else len(text)))
    for places in groups.values():
        told = [answer for mark, end in places if (answer := _answer(text, mark, end, tags))]
        actions = sum(bool(sign("action").match(text[mark.end : mark.end + _OPENING])) for mark, _ in places)
        if len(told) >= max(FEWEST, _SHARE * len(places)) and 2 * actions < len(places):
            return told
    return []


def _answer(text: str, mark: Mark, end: int, tags: Sequence[Label]) -> Answer | None:
    """What stands between a heading's first sentence and the status at its end."""
    problem = first_sentence(text, mark.end, end)
    value = first_written(text, problem[1])
    tag = next(iter(between(tags, value, end)), None)
    return Answer(problem[1], value, "", False, mark, problem) if tag and value < tag.start else None
