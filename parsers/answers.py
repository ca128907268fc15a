"""Finds where each response begins: at a label (整改情况：), or right behind a heading that states the problem.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import zip_longest

from parsers.counted_verdicts import is_bundle
from parsers.glued_headings import unnumbered_headings
from parsers.marks import Form, Label, Mark, between
from parsers.model import Span
from parsers.promises import only_promises
from parsers.response_starts import Answer, Style, first_written
from parsers.same_form import with_same_form
from parsers.signs import is_finding, opens_closing, sign
from parsers.statuses import is_status, opens_with_status
from parsers.titles import about_title, first_sentence, title_text
from parsers.unnumbered import LONGEST_BULLET, Paragraph, find_unnumbered

_PROBLEM_LABEL = re.compile(r"[\u4e00-\u9fff]{0,4}(?:问题|意见指出|(?:督察|巡察|巡视|审计|检查)反馈)[ \t]*:[ \t]*")
_RESPONSE = 30  # characters that a response has at least
_LONGEST_LEAD = 200  # characters of a finding before a label in its line
_MOST_FACTS = 4  # paragraphs of facts under a title
# Where a verdict may begin: at a line's start, or at a sentence about the issue
_VERDICT = re.compile(
    r"\n|(?<=[。;])[ \t]*(?:目前,|截至目前,|现)?(?:该|此|本)(?:项|条)?(?:反馈|整改)?(?:问题|任务|事项)"
)
_STEP = re.compile(r"[一1]是|首先|整改(?:措施|情况)")
_FEWEST_TITLES = 2  # 关于…问题 that make a habit
# What opens a response behind a sentence that is a finding, however that is worded
_AIMED = re.compile(r"(?:针对|对于?)(?:该|此|这|上述|以上|反馈的)[一项个类些]?(?:问题|情况|现象|意见)|(?:对|为)此,")
_MOST_LOST = 3  # numbers that may be missing between two headings


def find_answers(text: str, marks: list[Mark], labels: list[Label]) -> tuple[Style, list[Answer]]:
    """The responses' beginnings in order, and how this report marks them."""
    real, about = _labelled(text, marks, labels), _about(text, marks)
    if real and not _only_conclude(text, labels, real, about):
        return "labels", _with_unlabelled(text, marks, real, about)
    if len(about) >= _FEWEST_TITLES or (about and _leaf_share(about, marks) > 0.5):
        return "about", _with_unnumbered(text, marks, about)
    paragraphs = find_unnumbered(text, marks)
    findings = _findings(text, marks, _ends(marks, len(text)))
    if not findings and not any(label.role == "status" for label in labels):  # those behind responses tell them apart
        findings = _findings(text, marks, _ends(marks, len(text), steps=True))
    for style, found in (("verdict", _verdicts(text, marks)), ("finding", findings)):
        apart = [answer for answer in found if not _holds(answer, paragraphs)]
        if apart and not _only_actions(text, apart):
            return style, _with_paragraphs(_with_unnumbered(text, marks, apart), paragraphs)  # type: ignore[return-value]
    if paragraphs:
        leading = any(one.leading for one in paragraphs)
        return "verdict" if leading else "finding", _with_paragraphs([], paragraphs)
    return "none", []


def _only_conclude(text: str, labels: list[Label], real: list[Answer], about: list[Answer]) -> bool:
    """Whether these labels name what became of findings, below what was done: titles with text of their own."""
    concluding = {label.start for label in labels if label.role == "conclusion"}
    if len(about) < _FEWEST_TITLES or any(answer.start not in concluding for answer in real):
        return False
    ends = [*(answer.start for answer in about[1:]), len(text)]
    told = [between(real, answer.start, end) for answer, end in zip(about, ends, strict=True)]
    behind = sum(bool(own and text[a.value : own[0].start].strip()) for a, own in zip(about, told, strict=True))
    return 2 * behind > len(about)


def _only_actions(text: str, answers: list[Answer]) -> bool:
    """Do all headings say what was done (规范采购管理), so that 问题43个已整改到位 behind one is only part of it?"""
    titles = [text[slice(*answer.problem)].strip(" 。;,\n") for answer in answers if answer.problem]
    return bool(titles) and all(sign("action").match(title) and not is_finding(title) for title in titles)


def _labelled(text: str, marks: list[Mark], labels: list[Label]) -> list[Answer]:
    results = _results(labels)
    problems = [label for label in labels if label.role == "problem"]
    common = Counter(label.word for label in results)
    kept: list[Label] = []
    for label in results:
        if kept and label.word != kept[-1].word and common[label.word] <= common[kept[-1].word]:
            gap = (kept[-1].end, label.start)
            owned = any(_may_own(text, mark) for mark in between(marks, *gap)) or _behind_finding(
                text, label, kept[-1].end
            )
            if not between(problems, *gap) and not owned:
                if is_status(text, *gap):
                    kept[-1] = label  # 整改结果:已完成 is its status
                continue  # 整改情况 … 整改成效: one response under two labels
        kept.append(label)
    return [Answer(label.start, label.end, label.word, label.at_line_start) for label in kept]


def _results(labels: list[Label]) -> list[Label]:
    """The labels of responses: 整改情况, or where hardly any stands 整改措施 or 整改进度 in its place."""
    results = [label for label in labels if label.role == "result"]
    for role in ("measures", "conclusion"):
        others = [x for x in labels if x.role == role and (x.at_line_start or role == "measures")]
        if len(others) > 3 * len(results):
            results = sorted([*results, *others], key=lambda label: label.start)
    return results


def _behind_finding(text: str, label: Label, floor: int) -> bool:
    """Whether a finding stands before a label in its line, behind ``floor``: what a response says is none."""
    start = max(text.rfind("\n", 0, label.start) + 1, floor)
    if start == floor:
        start = max(start, *(text.rfind(stop, start, label.start - 1) + 1 for stop in "。;"))
    return not label.at_line_start and label.start - start <= _LONGEST_LEAD and is_finding(text[start : label.start])


def _may_own(text: str, mark: Mark) -> bool:
    return bool(about_title(text, mark.end)) or is_finding(title_text(text, mark.end, 300))


def _with_unlabelled(text: str, marks: list[Mark], real: list[Answer], about: list[Answer]) -> list[Answer]:
    """The labelled responses, and those whose heading 关于…问题 is followed by the response without a label."""
    owners = {mark for answer in real if (mark := _last_before(marks, answer.start))}
    ends = [*(answer.mark.start for answer in about[1:] if answer.mark), len(text)]
    extra = []
    for answer, end in zip(about, ends, strict=False):
        if answer.mark in owners or between(real, answer.start, end):
            continue
        if real[0].start < answer.start and text[answer.value : end].strip():
            extra.append(answer)
    known = sorted([*real, *extra], key=lambda answer: answer.start)
    return sorted([*known, *_lost_labels(text, marks, known, owners)], key=lambda answer: answer.start)


def _lost_labels(text: str, marks: list[Mark], real: list[Answer], owners: set[Mark]) -> list[Answer]:
    """The responses below findings whose label the source lost: headings of the issues' form, counted on."""
    forms = {mark.form for mark in owners}
    headings = [mark for mark in marks if mark.form in forms]
    found, last = [], dict.fromkeys(forms, 0)
    for mark, after in zip_longest(headings, headings[1:]):
        counts_on = mark.number == 1 or last[mark.form] < mark.number <= last[mark.form] + _MOST_LOST
        last[mark.form] = mark.number
        end = after.start if after else len(text)
        group = after is not None and after.form != mark.form and after.number == 1
        problem = _stated(text, mark, end)
        before_all = mark.start < real[0].start and not (after in owners and after.number == mark.number + 1)
        if problem is None or group or before_all or not counts_on:
            continue
        answers = between(real, mark.start, end)
        if answers and _is_next(text, problem[1], answers[0].start):
            end, answers = answers[0].start, ()
        finding = problem[0] > mark.end or is_finding(
            text[problem[0] : problem[1]]
        )  # a label names it, or its words do
        if not answers and finding and text[problem[1] : end].strip():
            found.append(Answer(problem[1], first_written(text, problem[1]), "", False, mark, problem))
    return found


def _is_next(text: str, line: int, label: int) -> bool:
    """Does a label behind the line of one finding belong to a later one, which has lost its number?"""
    above = text.rfind("\n", 0, label)
    if not text[above:label].strip():
        above = text.rfind("\n", 0, above)
    return line < above and is_finding(text[above + 1 : label].partition("。")[0]) and above - line > _RESPONSE


def _stated(text: str, mark: Mark, end: int) -> Span | None:
    """The finding that a heading states in a line of its own, behind a label such as 反馈问题."""
    line = text.find("\n", mark.end, end)
    label = _PROBLEM_LABEL.match(text, mark.end)
    return (label.end() if label else mark.end, line) if line > 0 else None


def _last_before(marks: list[Mark], place: int) -> Mark | None:
    at = bisect_left(marks, place, key=lambda mark: mark.start)
    return marks[at - 1] if at else None


def _about(text: str, marks: list[Mark]) -> list[Answer]:
    titles = [(mark, title) for mark in marks if (title := about_title(text, mark.end))]
    ends = [*(mark.start for mark, _ in titles), len(text)][1:]
    told = _facts(text, [title.end for _, title in titles], ends)
    found = []
    for (mark, title), at in zip(titles, told, strict=True):
        problem, end = (title.problem, title.end) if at is None else ((title.problem[0], at), at)
        found.append(Answer(end, first_written(text, end), "", False, mark, problem))
    return found


def _facts(text: str, starts: list[int], ends: list[int]) -> list[int | None]:
    """Where the facts under each title end, where a verdict stands behind most and tells of more than they do."""
    places = list(zip(starts, ends, strict=True))
    direct = [opens_with_status(text, first_written(text, start), end) for start, end in places]
    told = [None if said else _told_under(text, *place) for said, place in zip(direct, places, strict=True)]
    pairs = [(at - start, end - at) for (start, end), at in zip(places, told, strict=True) if at]
    habit = 2 * (len(pairs) + sum(direct)) > len(told) and sum(a for a, _ in pairs) < sum(b for _, b in pairs)
    return told if habit else _found_behind(text, places)


def _found_behind(text: str, places: list[Span]) -> list[int | None]:
    """Where the sentence ends that tells behind each title, in its line, what was found, where most have one.

    An audit's report tells so without labels: the title, the finding with its sums, what the bodies did about it.
    """
    said = [first_sentence(text, start, end) for start, end in places]
    found = [_tells_found(text, start, span, end) for (start, end), span in zip(places, said, strict=True)]
    sure = sum(told and is_finding(text[slice(*span)]) for told, span in zip(found, said, strict=True))
    if 2 * sure <= len(places):
        return [None] * len(places)
    return [span[1] if told else None for told, span in zip(found, said, strict=True)]


def _tells_found(text: str, start: int, span: Span, end: int) -> bool:
    """Is a title's next sentence in its line, no step of what was done, and not all that stands there?"""
    line = text.find("\n", start, end)
    behind = (line if line >= 0 else end) - span[1]
    sentence = text[slice(*span)]
    done = _STEP.match(sentence) or "已" in sentence or opens_with_status(text, *span)
    return "\n" not in text[start : span[1]] and behind >= _RESPONSE and not done


def _told_under(text: str, start: int, end: int) -> int | None:
    """Where the facts end that are told between a title and what became of it (该问题已完成整改).

    In the facts' own line no step of what was done may stand before it.
    """
    start = first_written(text, start)
    for lines, m in enumerate(_VERDICT.finditer(text, start, end)):
        if lines >= _MOST_FACTS:
            break
        if not opens_with_status(text, first_written(text, m.start()), end):
            continue
        return m.start() if m[0] == "\n" or not _STEP.search(text, start, m.start()) else None
    return None


def _with_unnumbered(text: str, marks: list[Mark], found: list[Answer]) -> list[Answer]:
    """The responses found, and those below headings that have lost their number."""
    known = {mark.end for mark in marks} | {mark.start for mark in marks}
    stated = {answer.value for answer in found}
    problems = sorted(answer.problem for answer in found if answer.problem)
    lost = []
    for problem, end in unnumbered_headings(text, marks[0].start):
        at = bisect_right(problems, problem[0], key=lambda span: span[0])
        inside = at > 0 and problem[0] < problems[at - 1][1]
        if not inside and problem[0] not in known and first_written(text, end) not in stated:
            lost.append(Answer(end, first_written(text, end), "", True, None, problem))
    return sorted([*found, *lost], key=lambda answer: answer.start)


def _holds(answer: Answer, paragraphs: list[Paragraph]) -> bool:
    """Whether an answer's heading is the section of findings without numbers, the first of which stands behind it."""
    return answer.mark is not None and bool(between(paragraphs, answer.mark.start, answer.value + LONGEST_BULLET))


def _with_paragraphs(found: list[Answer], paragraphs: list[Paragraph]) -> list[Answer]:
    known = {answer.value for answer in found}
    own = [Answer(p.problem[1], p.value, "", True, None, p.problem) for p in paragraphs if p.value not in known]
    return sorted([*found, *own], key=lambda answer: answer.start)


def _leaf_share(answers: list[Answer], marks: list[Mark]) -> float:
    forms = {answer.mark.form for answer in answers if answer.mark}
    same = sum(mark.form in forms for mark in marks)
    return len(answers) / same if same else 0.0


def _verdicts(text: str, marks: list[Mark]) -> list[Answer]:
    """Headings followed by a sentence that states what became of the problem (该问题已完成整改)."""
    ends = [*(mark.start for mark in marks), len(text)][1:]
    problems = [_heading(text, mark.end, end) for mark, end in zip(marks, ends, strict=True)]
    told = _facts(text, [problem[1] for problem in problems], ends)
    found = []
    for mark, (start, own), at, end in zip(marks, problems, told, ends, strict=True):
        stop = own if at is None else at
        value = first_written(text, stop)
        if value < end and opens_with_status(text, value, end) and not is_bundle(text[start:own], text, value):
            found.append(Answer(stop, value, "", False, mark, (start, stop)))
    return with_same_form(text, marks, found)


def _heading(text: str, start: int, end: int) -> Span:
    """A heading's first sentence, of two lines where it is broken and what became of it stands behind the second."""
    problem = first_sentence(text, start, end)
    value = first_written(text, problem[1])
    if value >= end or opens_with_status(text, value, end) or text[problem[1] - 1] in "。;:!?":
        return problem
    longer = (problem[0], first_sentence(text, value, end)[1])
    return longer if opens_with_status(text, first_written(text, longer[1]), end) else problem


def _findings(text: str, marks: list[Mark], ends: list[int]) -> list[Answer]:
    """Headings of one form that are mostly worded as findings, each followed by text: the response without a label."""
    groups: dict[Form, list[Answer]] = {}
    for mark, end in zip(marks, ends, strict=True):
        label = _PROBLEM_LABEL.match(text, mark.end)
        problem = first_sentence(text, label.end() if label else mark.end, end)
        if text[problem[1] : end].strip():
            groups.setdefault(mark.form, []).append(
                Answer(problem[1], first_written(text, problem[1]), "", False, mark, problem)
            )
    for answers in sorted(groups.values(), key=len, reverse=True):
        findings = [
            a for a in answers if a.problem and (is_finding(text[slice(*a.problem)]) or _AIMED.match(text, a.value))
        ]
        if len(findings) >= 2 and len(findings) >= 0.6 * len(answers):
            return answers
    return []


def _ends(marks: list[Mark], length: int, *, steps: bool = False) -> list[int]:
    """Where the text of each heading ends: at the next mark of its own form or of a form met before it.

    With ``steps`` forms met first below a heading of its form are steps, wherever they come back.
    """
    first: dict[Form, int] = {}
    for n, mark in enumerate(marks):
        first.setdefault(mark.form, n)
    ends, following = [length] * len(marks), dict.fromkeys(first, length)
    for n in range(len(marks) - 1, -1, -1):
        latest = first[marks[n].form] if steps else n
        known = (place for form, place in following.items() if first[form] <= latest)
        ends[n] = min(known, default=length)
        following[marks[n].form] = marks[n].start
    return ends


def action_items(text: str, marks: list[Mark], start: int) -> list[Answer]:
    """The items of an action-only report from ``start`` on: numbered headings with text and no numbers below them.

    The response begins with the item's own title.
    """
    body = [mark for mark in marks if mark.start >= start]
    found: list[Answer] = []
    last: dict[Form, int] = {}  # the number last met of each form; those met later are deeper
    for n, mark in enumerate(body):
        if opens_closing(text[mark.end : mark.end + 20]) or (mark is body[-1] and _opens_outlook(text, mark, found)):
            break
        last[mark.form] = mark.number
        nxt = body[n + 1] if n + 1 < len(body) else None
        end = nxt.start if nxt else len(text)
        own = text[mark.end : end].strip()
        deeper = nxt is not None and nxt.form != mark.form and (nxt.number == 1 or _counts_on_below(mark, nxt, last))
        if own and not (deeper and len(own) <= 60):
            found.append(Answer(mark.end, mark.end, "", True, mark, None))
    return found


def _opens_outlook(text: str, last: Mark, found: list[Answer]) -> bool:
    """Whether the last heading, of another form than the items', opens a chapter of what is to come."""
    others = bool(found) and all(answer.mark is not None and answer.mark.form != last.form for answer in found)
    return others and only_promises(text, first_written(text, first_sentence(text, last.end, len(text))[1]))


def _counts_on_below(mark: Mark, nxt: Mark, last: dict[Form, int]) -> bool:
    """Does a mark of a lower form than the heading before it count on from its last one ((二)…4.…)?"""
    forms = list(last)
    below = nxt.form in last and forms.index(nxt.form) > forms.index(mark.form)
    return below and nxt.number == last[nxt.form] + 1
