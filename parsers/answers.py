"""Finds where each response begins: at a label (整改情况：), or right behind a heading that states the problem.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from parsers.marks import Form, Label, Mark, between
from parsers.model import Span
from parsers.signs import is_finding, opens_closing
from parsers.statuses import opens_with_status
from parsers.titles import about_title, first_sentence, title_text

Style = Literal["labels", "about", "verdict", "finding", "action", "none"]


@dataclass(frozen=True, slots=True)
class Answer:
    """The place where a response begins.

    ``start`` is the label's first character (or the heading's end), ``value`` the response's first character.
    A response without a label knows the mark that owns it and the problem its heading states.
    """

    start: int
    value: int
    word: str
    at_line_start: bool
    mark: Mark | None = None
    problem: Span | None = None


def find_answers(text: str, marks: list[Mark], labels: list[Label]) -> tuple[Style, list[Answer]]:
    """The responses' beginnings in order, and how this report marks them."""
    real = _labelled(text, marks, labels)
    if real:
        return "labels", _with_unlabelled(text, marks, real)
    about = _about(text, marks)
    if len(about) >= 2 or (about and _leaf_share(about, marks) > 0.5):
        return "about", about
    for style, found in (("verdict", _verdicts(text, marks)), ("finding", _findings(text, marks))):
        if found:
            return style, found  # type: ignore[return-value]
    return "none", []


def _labelled(text: str, marks: list[Mark], labels: list[Label]) -> list[Answer]:
    results = [label for label in labels if label.role == "result"] or [x for x in labels if x.role == "measures"]
    problems = [label for label in labels if label.role == "problem"]
    common = Counter(label.word for label in results)
    kept: list[Label] = []
    for label in results:
        if kept and label.word != kept[-1].word and common[label.word] <= common[kept[-1].word]:
            gap = (kept[-1].end, label.start)
            if not between(problems, *gap) and not any(_may_own(text, mark) for mark in between(marks, *gap)):
                continue  # 整改情况 … 整改成效: one response under two labels
        kept.append(label)
    return [Answer(label.start, label.end, label.word, label.at_line_start) for label in kept]


def _may_own(text: str, mark: Mark) -> bool:
    return bool(about_title(text, mark.end)) or is_finding(title_text(text, mark.end, 300))


def _with_unlabelled(text: str, marks: list[Mark], real: list[Answer]) -> list[Answer]:
    """The labelled responses, and those whose heading 关于…问题 is followed by the response without a label."""
    about = _about(text, marks)
    owners = {mark for answer in real if (mark := _last_before(marks, answer.start))}
    ends = [*(answer.mark.start for answer in about[1:] if answer.mark), len(text)]
    extra = []
    for answer, end in zip(about, ends, strict=False):
        if answer.mark in owners or between(real, answer.start, end):
            continue
        if real[0].start < answer.start and text[answer.value : end].strip():
            extra.append(answer)
    return sorted([*real, *extra], key=lambda answer: answer.start)


def _last_before(marks: list[Mark], place: int) -> Mark | None:
    near = between(marks, 0, place)
    return near[-1] if near else None


def _about(text: str, marks: list[Mark]) -> list[Answer]:
    found = []
    for mark in marks:
        title = about_title(text, mark.end)
        if title:
            found.append(Answer(title.end, _skip(text, title.end), "", False, mark, title.problem))
    return found


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n*#":
        at += 1
    return at


def _leaf_share(answers: list[Answer], marks: list[Mark]) -> float:
    forms = {answer.mark.form for answer in answers if answer.mark}
    same = sum(mark.form in forms for mark in marks)
    return len(answers) / same if same else 0.0


def _verdicts(text: str, marks: list[Mark]) -> list[Answer]:
    """Headings followed by a sentence that states what became of the problem (该问题已完成整改)."""
    found = []
    for n, mark in enumerate(marks):
        end = marks[n + 1].start if n + 1 < len(marks) else len(text)
        problem = first_sentence(text, mark.end, end)
        value = _skip(text, problem[1])
        if value < end and not opens_with_status(text, value, end) and text[problem[1] - 1] not in "。;:!?":
            problem = (problem[0], first_sentence(text, value, end)[1])  # broken over two lines
            value = _skip(text, problem[1])
        if value < end and opens_with_status(text, value, end):
            found.append(Answer(problem[1], value, "", False, mark, problem))
    return _same_form(text, marks, found)


def _same_form(text: str, marks: list[Mark], found: list[Answer]) -> list[Answer]:
    """The found ones and the unmatched headings of the same form between them that have text of their own."""
    if not found:
        return found
    form = Counter(answer.mark.form for answer in found if answer.mark).most_common(1)[0][0]
    have = {answer.mark for answer in found}
    first, last = found[0].start, found[-1].start
    for n, mark in enumerate(marks):
        if mark.form != form or mark in have or not first < mark.start < last:
            continue
        end = marks[n + 1].start if n + 1 < len(marks) else len(text)
        problem = first_sentence(text, mark.end, end)
        if text[problem[1] : end].strip() and is_finding(text[problem[0] : problem[1]]):
            found.append(Answer(problem[1], _skip(text, problem[1]), "", False, mark, problem))
    return sorted(found, key=lambda answer: answer.start)


def _findings(text: str, marks: list[Mark]) -> list[Answer]:
    """Headings of one form that are mostly worded as findings, each followed by text: the response without a label."""
    groups: dict[Form, list[Answer]] = {}
    for mark, end in zip(marks, _ends(marks, len(text)), strict=True):
        problem = first_sentence(text, mark.end, end)
        if text[problem[1] : end].strip():
            groups.setdefault(mark.form, []).append(
                Answer(problem[1], _skip(text, problem[1]), "", False, mark, problem)
            )
    for answers in sorted(groups.values(), key=len, reverse=True):
        findings = [a for a in answers if a.problem and is_finding(text[a.problem[0] : a.problem[1]])]
        if len(findings) >= 2 and len(findings) >= 0.6 * len(answers):
            return answers
    return []


def _ends(marks: list[Mark], length: int) -> list[int]:
    """Where the text of each heading ends: at the next mark of its own form or of a form met before it."""
    first: dict[Form, int] = {}
    for n, mark in enumerate(marks):
        first.setdefault(mark.form, n)
    ends, following = [length] * len(marks), dict.fromkeys(first, length)
    for n in range(len(marks) - 1, -1, -1):
        known = (place for form, place in following.items() if first[form] <= n)
        ends[n] = min(known, default=length)
        following[marks[n].form] = marks[n].start
    return ends


def action_items(text: str, marks: list[Mark], start: int) -> list[Answer]:
    """The items of an action-only report from ``start`` on: numbered headings with text and no numbers below them.

    The response begins with the item's own title.
    """
    body = [mark for mark in marks if mark.start >= start]
    found = []
    for n, mark in enumerate(body):
        if opens_closing(text[mark.end : mark.end + 20]):
            break
        nxt = body[n + 1] if n + 1 < len(body) else None
        end = nxt.start if nxt else len(text)
        own = text[mark.end : end].strip()
        deeper = nxt is not None and nxt.number == 1 and nxt.form != mark.form
        if own and not (deeper and len(own) <= 60):
            found.append(Answer(mark.end, mark.end, "", True, mark, None))
    return found
