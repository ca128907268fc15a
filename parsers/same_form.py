"""Headings of the form of those that own a response: between these, and counting on to the first and from the last.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections import Counter

from parsers.marks import Mark
from parsers.response_starts import Answer, first_written
from parsers.signs import is_finding
from parsers.titles import first_sentence, title_text

# How the title of a section on what is left to do is worded
_ON_THE_REST = re.compile(r"^(?:尚)?未(?:完成|整改)|存在的|面临的|整改(?:工作)?(?:中|的)|打算|^下一?步|原因$")


def with_same_form(text: str, marks: list[Mark], found: list[Answer]) -> list[Answer]:
    """The found ones and the unmatched headings of the same form with text of their own.

    They stand between the found ones, or count on to the first or from the last of them.
    """
    if not found:
        return found
    form = Counter(answer.mark.form for answer in found if answer.mark).most_common(1)[0][0]
    have = {answer.mark for answer in found}
    same = [answer for n, mark in enumerate(marks) if mark.form == form and (answer := _plainly(text, marks, n))]
    first, last = found[0].start, found[-1].start
    inside = [answer for answer in same if answer.mark and answer.mark not in have and first < answer.mark.start < last]
    outside = [*_counted_on(text, same, found[-1], 1), *_counted_on(text, same[::-1], found[0], -1)]
    return sorted([*found, *inside, *outside], key=lambda answer: answer.start)


def _plainly(text: str, marks: list[Mark], n: int) -> Answer | None:
    """The response behind a heading that states a finding, if there is one."""
    end = marks[n + 1].start if n + 1 < len(marks) else len(text)
    problem = first_sentence(text, marks[n].end, end)
    if not text[problem[1] : end].strip() or not is_finding(text[slice(*problem)]):
        return None
    return Answer(problem[1], first_written(text, problem[1]), "", False, marks[n], problem)


def _counted_on(text: str, same: list[Answer], known: Answer, step: int) -> list[Answer]:
    """Those that count on from a known one, each closed by the mark that closes it; no title of what remains to do."""
    found, last = [], known
    for answer in same:
        if not answer.mark or not last.mark or (answer.start - known.start) * step <= 0:
            continue
        counts_on = answer.mark.number == last.mark.number + step and answer.mark.form == last.mark.form
        closed = {text[answer.start - 1], text[known.start - 1]}
        if (
            not counts_on
            or (len(closed) > 1 and closed & set("。;:!?"))
            or _ON_THE_REST.search(title_text(text, answer.mark.end))
        ):
            break
        found.append(answer)
        last = answer
    return found
