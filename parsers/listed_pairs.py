"""Findings in one list and what was done about them in another: 一、存在问题 1. 2. 3. 二、整改情况 1. 2. 3.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

from parsers.marks import LEAD, Label, Mark, between, label_words, without_marks
from parsers.ordinals import HAN, read_ordinal
from parsers.response_starts import Answer, first_written
from parsers.signs import is_finding, sign
from parsers.titles import title_text
from parsers.vocabulary import alternatives

_FORMS = ("num", "(num)", "(han)", "han", "circle")  # of a list of findings, the likeliest first
FEWEST = 2  # findings that make a list
_TITLE_LINE = re.compile(r"(?m)^[ \t#*\[]*(?P<words>[\u4e00-\u9fff]{4,16})[ \t*\]:]*$")
_FINDINGS = re.compile(
    r"(?:巡[视察]|审计|督[察查]|检查|自查|排查|专项[^。;]{0,8}|[\u4e00-\u9fff]{1,10}[组会院局])?"
    r"(?:反馈|存在|发现|指出|提出|查摆|查出|检视)的?(?:主要|具体|突出)?"
    r"(?:问题|意见)(?:清单|情况|台账|汇总)?|(?:主要|具体|突出)?问题(?:清单|台账|汇总)"
)
_RESPONSES = re.compile(
    r"(?:[\u4e00-\u9fff]{1,8}的)?(?:反馈)?(?:问题)?(?:的)?(?:整改|处理)(?:工作|措施|落实|完成|进展|推进|[及和与、])*(?:情况|结果|成效|进展|清单|台账|汇总)?"
    r"|(?:落实|完成)情况"
)

_N = rf"(?:[{HAN}]{{1,3}}|\d{{1,3}})"
_NTH = (
    rf"(?:第{_N}[个项条点号](?:反馈|整改|检查|审议)?(?:问题|意见|建议|事项)?"
    rf"|(?:反馈|整改)?(?:问题|意见|建议|事项){_N})"
)


@cache
def _addressed() -> re.Pattern[str]:
    """What opens a response that names its finding: 针对第3个问题:, 第3条整改情况:, 问题三的办理结果:."""
    named = (
        rf"(?:(?:针对|关于|对于|对应|对)(?:上述|反馈的?)?)(?P<number>{_NTH})(?:的)?(?:整改|落实)*(?:情况)?[ \t]*[:,]"
    )
    words = alternatives(label_words("result", longer_than=2))
    titled = rf"(?P<nth>{_NTH})的?(?:{words})[ \t]*:"
    return re.compile(rf"(?m)^[{LEAD}]*(?P<named>{named}|{titled})[ \t]*")


def paired_answers(text: str, marks: Sequence[Mark], labels: Sequence[Label]) -> list[Answer]:
    """The responses of the second list, each with the finding of its number; none where the lists differ.

    A label may open each response (1.整改情况:…); where one stands in the first list, the findings have theirs there.
    """
    tops = [mark for mark in marks if mark.form == marks[0].form] if marks else []
    titles = [title_text(text, mark.end) for mark in tops]
    first = next((n for n, title in enumerate(titles) if _FINDINGS.fullmatch(title)), None)
    if first is None:
        return _plain_pairs(text, marks, labels)
    # of several such lists (整改措施清单, 整改情况) the last tells what was done
    second = max((n for n, title in enumerate(titles) if n > first and _RESPONSES.fullmatch(title)), default=None)
    ends = [*(mark.start for mark in tops), len(text)]
    if second is None:
        return []
    return _pairs(text, marks, labels, ((tops[first].end, ends[first + 1]), (tops[second].end, ends[second + 1])))


def _plain_pairs(text: str, marks: Sequence[Mark], labels: Sequence[Label]) -> list[Answer]:
    """The same where the titles of the two lists have no numbers (反馈问题 1. 2. 整改落实 1. 2.)."""
    lines = [(m.span(), m["words"]) for m in _TITLE_LINE.finditer(text)]
    first = next((span for span, words in lines if _FINDINGS.fullmatch(words)), None)
    told = [span for span, words in lines if first and span[0] > first[0] and _RESPONSES.fullmatch(words)]
    if first is None or len(told) != 1:
        return []
    return _pairs(text, marks, labels, ((first[1], told[0][0]), (told[0][1], len(text))))


def _pairs(
    text: str, marks: Sequence[Mark], labels: Sequence[Label], parts: tuple[tuple[int, int], tuple[int, int]]
) -> list[Answer]:
    """The responses of the second part's list, each with the finding of its number in that of the first."""
    problems, told = (_list(marks, start, end) for start, end in parts)
    same = [mark.number for mark, _ in problems] == [mark.number for mark, _ in told] == [*range(1, len(told) + 1)]
    if not same or len(told) < FEWEST or not _are_findings([text[mark.end : end] for mark, end in problems]):
        return []
    results = [label for label in labels if label.role == "result" and label.at_line_start]
    if between(results, problems[0][0].start, parts[0][1]):
        return []
    return [
        Answer(mark.end, _value(text, mark, stop, results), "", False, mark, without_marks(text, problem.end, end))
        for (problem, end), (mark, stop) in zip(problems, told, strict=True)
    ]


def _are_findings(items: Sequence[str]) -> bool:
    """Whether most items of a list that is titled as one of findings are worded so, or one is and none as an action."""
    worded = sum(map(is_finding, items))
    return 2 * worded >= len(items) or (worded > 0 and not any(sign("action").match(item) for item in items))


def addressed_answers(text: str, marks: Sequence[Mark]) -> list[Answer]:
    """The responses of a list that names each finding by its number (针对第3个问题:…), below the list of findings."""
    told = list(_addressed().finditer(text))
    numbers = [read_ordinal(m["number"] or m["nth"]) for m in told]
    if len(told) < FEWEST or numbers != [*range(1, len(told) + 1)]:
        return []
    above = [mark for mark in marks if mark.start < told[0].start()]
    found = next((run for form in ("item", *_FORMS) if (run := _run(above, form, numbers))), [])
    problems = [without_marks(text, mark.end, _line_end(text, mark.end)) for mark in found]
    if 2 * sum(is_finding(text[slice(*problem)]) for problem in problems) <= len(told):
        return []
    own = [Mark(m.start("named"), m.end(), "item", number or 0) for m, number in zip(told, numbers, strict=True)]
    pairs = zip(own, problems, strict=True)
    return [Answer(mark.end, mark.end, "", True, mark, problem) for mark, problem in pairs]


def _run(marks: Sequence[Mark], form: str, numbers: Sequence[int | None]) -> list[Mark]:
    """The marks of a form, if they count the findings through, under whatever titles."""
    found = [mark for mark in marks if mark.form == form]
    return found if [mark.number for mark in found] == list(numbers) else []


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _value(text: str, mark: Mark, stop: int, results: Sequence[Label]) -> int:
    """Where what was done begins: behind the number, or behind the first label of a response in the item."""
    label = next(iter(between(results, mark.start, stop)), None)
    return first_written(text, label.end if label else mark.end)


def _list(marks: Sequence[Mark], start: int, end: int) -> list[tuple[Mark, int]]:
    """The items of a section's list, of the form that opens it, each with where it ends."""
    inside = [mark for mark in marks if start <= mark.start < end]
    items = [mark for mark in inside if mark.form == inside[0].form]
    return [(one, after.start if after else end) for one, after in zip_longest(items, items[1:])]
