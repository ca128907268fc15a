"""The outline of a report: from marks and labels to drafts of issues, with what the source lost or glued.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from parsers.answers import Answer, Style
from parsers.closing import closing_start
from parsers.headings import Stack, find_owner, heading_chain
from parsers.marks import Label, Lines, Mark
from parsers.model import Damage, Span
from parsers.orphans import Orphan, find_orphan
from parsers.titles import first_sentence, title_text


@dataclass(slots=True)
class Draft:
    """An issue before its measures, statuses and figures are read."""

    path: tuple[Mark, ...] = ()
    owner: Mark | None = None
    start: int = 0
    problem: Span | None = None
    response: Span | None = None
    labels: list[Label] = field(default_factory=list)
    damage: list[Damage] = field(default_factory=list)
    section: str | None = None
    broken: bool = False  # its place under a printed number is lost


def build_drafts(
    text: str, lines: Lines, marks: list[Mark], labels: list[Label], answers: list[Answer], style: Style
) -> list[Draft]:
    """One draft for each answer, in document order, groups removed."""
    single = _single_paragraphs(text, lines, answers)
    forms = _owner_forms(marks, answers)
    stack, drafts = Stack(), []
    for n, answer in enumerate(answers):
        floor = answers[n - 1].value if n else 0
        gap = [mark for mark in marks if floor <= mark.start < answer.start]
        if style == "action":
            gap = [
                mark for mark in gap if mark is answer.mark or mark.start < (answer.mark.start if answer.mark else 0)
            ]
        new = _drafts_for(
            text, lines, gap, answer, stack, first=not n, single=single, forms=forms, floor=floor, labels=labels
        )
        if drafts:
            _end_response(text, lines, drafts[-1], _edge(text, lines, new[0]), new[0])
        drafts += new
    if drafts:
        last = drafts[-1]
        upper = {mark.form for mark in last.path[:-1]} | {"han"}
        value = last.response[0] if last.response else last.start
        end = closing_start(text, lines, value, len(text), marks, single=single, upper=upper)
        _end_response(text, lines, last, end, None)
    return _without_groups(text, drafts)


def _owner_forms(marks: list[Mark], answers: list[Answer]) -> dict[str, int]:
    owners: Counter[str] = Counter()
    floor = 0
    for answer in answers:
        near = [mark for mark in marks if floor <= mark.start < answer.start]
        if near:
            owners[near[-1].form] += 1
        floor = answer.start
    return owners


def _single_paragraphs(text: str, lines: Lines, answers: list[Answer]) -> bool:
    """Whether responses here are single paragraphs: most labels are followed, a line later, by something else.

    Judged by the labels with text on their own line: how often the next line is a step or goes on with the response.
    """
    inline = [a for a in answers if a.word and lines.row(a.start) == lines.row(a.value)]
    if len(inline) < max(1, 0.8 * len([a for a in answers if a.word])) or not inline:
        return False
    return sum(_goes_on(text, lines, answer) for answer in inline) <= 0.2 * len(inline)


def _goes_on(text: str, lines: Lines, answer: Answer) -> bool:
    row = lines.row(answer.value) + 1
    if row >= len(lines.starts):
        return False
    start, end = lines.at(lines.starts[row])
    return bool(
        re.match(
            r"[ \t]*(?:[一二三四五六七八九十\d]{1,2}是|首先|其次|[(]?[一二三四五六七八九十\d]{1,2}[)、.])",
            text[start:end],
        )
    ) and not re.search(
        r"(?:整改|落实|完成|进展)情况\s*[:]",
        text[end : end + 200].split("\n", 2)[1] if "\n" in text[end : end + 200] else "",
    )


def _drafts_for(
    text: str, lines: Lines, gap: list[Mark], answer: Answer, stack: Stack, *,
    first: bool, single: bool, forms: dict[str, int], floor: int, labels: list[Label],
) -> list[Draft]:  # fmt: skip
    owner = gap.index(answer.mark) if answer.mark in gap else None
    if answer.mark is None:
        owner = find_owner(text, gap, stack, first=first, owner_forms=forms)  # type: ignore[arg-type]
    if owner is None:
        return [_orphan_draft(text, lines, answer, stack, labels, floor=floor, single=single)]
    drafts = []
    chain = heading_chain(text, gap, owner, stack)
    for n, mark in enumerate(chain):
        if mark is not gap[owner] and mark.form == chain[n + 1].form:
            drafts.append(_unlabelled(text, mark, chain[n + 1], stack))
        stack.enter(mark)
    drafts.append(_owned_draft(text, gap[owner], chain[0], answer, stack, labels))
    return drafts


def _unlabelled(text: str, mark: Mark, following: Mark, stack: Stack) -> Draft:
    """An issue whose label the source lost: the first sentence is the problem, the rest the response."""
    stack.enter(mark)
    problem = first_sentence(text, mark.end, following.start)
    rest = _trim(text, problem[1], following.start)
    return Draft(tuple(stack.levels), mark, mark.start, _trim(text, *problem), rest if rest[0] < rest[1] else None)


def _owned_draft(text: str, mark: Mark, top: Mark, answer: Answer, stack: Stack, labels: list[Label]) -> Draft:
    own = [label for label in labels if mark.start <= label.start < answer.start]
    draft = Draft(tuple(stack.levels), mark, top.start, None, (answer.value, answer.value), own)
    stated = next((label for label in own if label.role == "problem"), None)
    draft.problem = answer.problem
    if draft.problem is None and answer.word:
        draft.problem = _problem_text(text, mark, stated, answer, own)
    if (
        stated
        and stated.start > mark.end
        and text[stated.start - 1] in ".、"
        and text[mark.end : stated.start].strip(".、 ")
    ):
        draft.owner, draft.broken = None, True  # a section title, then the rest of a heading: its number is lost
        draft.damage.append("number-lost")
    return draft


def _problem_text(text: str, mark: Mark, stated: Label | None, answer: Answer, own: list[Label]) -> Span | None:
    from parsers.titles import about_title  # noqa: PLC0415

    start = stated.end if stated else mark.end
    stop = next((label.start for label in own if label.start >= start and label.role != "problem"), answer.start)
    start, stop = _trim(text, start, stop)
    title = about_title(text, start)
    if title and title.end <= answer.start and not text[title.end : stop].strip():
        return title.problem
    return (start, stop) if start < stop else None


def _orphan_draft(
    text: str, lines: Lines, answer: Answer, stack: Stack, labels: list[Label], *, floor: int, single: bool
) -> Draft:
    stated = next((x for x in reversed(labels) if x.role == "problem" and floor <= x.start < answer.start), None)
    if stated:
        problem = _trim(text, stated.end, answer.start)
        orphan = Orphan(problem, stated.start, ())
    else:
        orphan = find_orphan(text, lines, floor, answer, single=single)
    start = orphan.cut if orphan.problem else answer.start
    draft = Draft(tuple(stack.levels[:-1]), None, start, orphan.problem, (answer.value, answer.value), [])
    draft.damage, draft.broken = list(orphan.damage), True
    draft.section = "glued" if orphan.glued_before else None
    return draft


def _edge(text: str, lines: Lines, draft: Draft) -> int:
    """Where the text of a draft begins: a short unnumbered section title right above it belongs to it, not to what is before."""
    start = draft.start
    row = lines.row(start) - 1
    while row >= 0:
        a, b = lines.at(lines.starts[row])
        title = text[a:b].strip()
        if title and not (
            len(title) <= 40 and re.search(r"(?:方面|情况|问题整改)$", title) and not re.search(r"[。;,:]", title)
        ):
            return start
        if title:
            return a
        row -= 1
    return start


def _end_response(text: str, lines: Lines, draft: Draft, end: int, following: Draft | None) -> None:
    if draft.response is None:
        return
    start = draft.response[0]
    if draft.response[1] > start:
        return
    draft.response = _trim(text, start, max(start, end))
    if following and following.section == "glued":
        following.section = None
        draft.damage.append("glued-next-heading")


def _without_groups(text: str, drafts: list[Draft]) -> list[Draft]:
    """Drop headings without a response of their own that lead to deeper ones: they are their children's section."""
    kept = []
    for n, draft in enumerate(drafts):
        empty = draft.response is None or draft.response[0] >= draft.response[1]
        if empty and n + 1 < len(drafts) and draft.owner in drafts[n + 1].path[:-1]:
            continue
        kept.append(replace(draft, section=section_of(text, draft)))
    return kept


def section_of(text: str, draft: Draft) -> str | None:
    """The titles of the headings above an issue, outermost first, joined by `` / ``."""
    above = draft.path[:-1] if draft.owner else draft.path
    titles = [title_text(text, mark.end) for mark in above]
    return " / ".join(title for title in titles if title) or None


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end)
