"""Findings in one list and what was done about them in another: 一、存在问题 1. 2. 3. 二、整改情况 1. 2. 3.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from parsers.marks import Mark, without_marks
from parsers.response_starts import Answer, first_written
from parsers.signs import is_finding
from parsers.titles import title_text

FEWEST = 2  # findings that make a list
_FINDINGS = re.compile(
    r"(?:巡[视察]|审计|督[察查]|检查|自查|排查|专项[^。;]{0,8})?(?:反馈|存在|发现|指出|查摆)的?(?:主要|具体|突出)?问题(?:清单|情况)?"
)
_RESPONSES = re.compile(
    r"(?:反馈)?(?:问题)?(?:的)?(?:整改|处理)(?:工作|落实|完成|进展|推进)*(?:情况|结果|成效|进展)?|(?:落实|完成)情况"
)


def paired_answers(text: str, marks: Sequence[Mark]) -> list[Answer]:
    """The responses of the second list, each with the finding of its number; none where the lists differ."""
    tops = [mark for mark in marks if mark.form == marks[0].form] if marks else []
    titles = [title_text(text, mark.end) for mark in tops]
    first = next((n for n, title in enumerate(titles) if _FINDINGS.fullmatch(title)), None)
    if first is None:
        return []
    second = next((n for n, title in enumerate(titles) if n > first and _RESPONSES.fullmatch(title)), None)
    ends = [*(mark.start for mark in tops), len(text)]
    if second is None:
        return []
    problems = _list(marks, tops[first].end, ends[first + 1])
    told = _list(marks, tops[second].end, ends[second + 1])
    same = [mark.number for mark, _ in problems] == [mark.number for mark, _ in told] == [*range(1, len(told) + 1)]
    worded = sum(is_finding(text[mark.end : end]) for mark, end in problems)
    if not same or len(told) < FEWEST or 2 * worded < len(told):
        return []
    return [
        Answer(mark.end, first_written(text, mark.end), "", False, mark, without_marks(text, problem.end, end))
        for (problem, end), (mark, _) in zip(problems, told, strict=True)
    ]


def _list(marks: Sequence[Mark], start: int, end: int) -> list[tuple[Mark, int]]:
    """The items of a section's list, of the form that opens it, each with where it ends."""
    inside = [mark for mark in marks if start <= mark.start < end]
    items = [mark for mark in inside if mark.form == inside[0].form]
    return [(one, after.start if after else end) for one, after in zip_longest(items, items[1:])]
