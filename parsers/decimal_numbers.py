"""Headings numbered in decimals (1.1 …, 1.2 …, 2-1 …): the number of a group and the place in it.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from itertools import pairwise

from parsers.marks import LEAD, Mark, between

FEWEST = 3  # such numbers that count on: fewer may be figures
MOST_LOST = 3  # numbers that may be missing between two headings
_TEXT = r"(?=[\u3400-\u9fff“《\[(])"
# Not 1.1.1, which numbers the steps of what was done
_DECIMAL = re.compile(
    rf"(?m)^[{LEAD}]*(?P<number>(?:(?:反馈|整改)?(?:问题|意见|事项|任务)(?:清单)?[ \t]*)?"
    r"(?P<group>\d{1,2})[.-](?P<own>\d{1,2}))"
    rf"(?![.-]?\d)[.、:]?[ \t*]*{_TEXT}"
)
_GROUP = re.compile(rf"(?m)^[{LEAD}]*(?P<number>\d{{1,2}})[ \t]+{_TEXT}")


def with_decimals(text: str, marks: list[Mark]) -> list[Mark]:
    """The marks with those of such headings, in order; the numbers of steps between them are left out."""
    decimals = _counted(text)
    if not decimals:
        return marks
    starts = {mark.start for mark in decimals}
    steps = {step for one, other in pairwise(decimals) for step in _steps(marks, one, other)}
    kept = [mark for mark in marks if mark.start not in starts and mark not in steps]
    return sorted([*kept, *decimals, *_bare_groups(text, kept, decimals)], key=lambda mark: mark.start)


def _counted(text: str) -> list[Mark]:
    found = [Mark(m.start("number"), m.end(), "(num)", int(m["own"]), int(m["group"])) for m in _DECIMAL.finditer(text)]
    runs: list[list[Mark]] = [[]]
    for mark in found:
        if runs[-1] and (mark.group, mark.number) == (runs[-1][-1].group, runs[-1][-1].number):
            continue  # that of the label of the response (1.1问题:… 1.1整改:…)
        if runs[-1] and not _follows(runs[-1][-1], mark):
            runs.append([])
        runs[-1].append(mark)
    return [mark for run in runs if len(run) >= FEWEST and run[0].number == 1 for mark in run]


def _follows(one: Mark, other: Mark) -> bool:
    group, last = other.group or 0, one.group or 0
    if group == last:
        return 0 < other.number - one.number <= MOST_LOST
    return other.number == 1 and (group == 1 or 0 < group - last <= MOST_LOST)


def _steps(marks: list[Mark], one: Mark, other: Mark) -> list[Mark]:
    """The numbers 1. 2. between two such headings, but for that of the other's own group."""
    plain = [mark for mark in between(marks, one.start + 1, other.start) if mark.form == "num"]
    counted = len(plain) > 1 and plain[-2].number + 1 == plain[-1].number
    heads = bool(plain) and plain[-1].number == other.group != one.group and not counted
    return plain[:-1] if heads else plain


def _bare_groups(text: str, marks: list[Mark], decimals: list[Mark]) -> list[Mark]:
    """The headings of groups whose number has no mark (2 采购方面), in the line above the group's first finding."""
    found = []
    for mark in decimals:
        line = text.rfind("\n", 0, mark.start)
        above = text.rfind("\n", 0, max(0, line)) + 1
        m = _GROUP.match(text, above) if mark.number == 1 and line > 0 else None
        if m and int(m["number"]) == mark.group and not between(marks, above, line):
            found.append(Mark(m.start("number"), m.end(), "num", int(m["number"])))
    return found
