"""What the index knows of an issue or a metric: the texts round it, bare and folded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from parsers.breaks import GAP, closed
from parsers.model import Issue, Measure, Metric, Report, Span
from parsers.words import bare, grams, initials, pairs, sounds, triples

_SENTENCE_ENDS = "。！？；!?;\n"
_CLAUSE_ENDS = "，,、" + _SENTENCE_ENDS
_FROM = re.compile(r"[由从自](?:\d{4}年)?(?:\d{1,2}月)?[^，,。；;、\d]{0,8}$")
_FROM_BEFORE = re.compile(r"(?:[比较](?:\d{4}年|[上去前]年)的?|(?:此前|之前|以前|原来|原先|原)(?:仅|只)?[为是])$")
_TO = re.compile(r"\D{0,4}[到至为]")
_HEADING = re.compile(
    r"(?:^|[\n。；;])[ \u3000]*"
    r"(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])\s*([^。：:；;\n]{2,40})"
)
_FAR = 400  # characters: a sentence is cut there, so that a text without marks stays cheap
_NEAR = 18  # characters before a figure in which it is said that a change starts from it
_LONG = 6000  # characters of a response that are indexed


class Item(NamedTuple):
    """A searchable thing.

    For a metric: ``near`` is its clause, ``before`` and ``after`` the rest of its sentence,
    ``wide`` the sentence before it and its measure's title, with the heading above where it stands under no issue.
    For an issue: ``near`` is its problem, ``before`` its section and labelled facts, ``after`` its response.
    ``sounds`` and ``initials`` are those of the name and what is near. ``traits`` are
    a metric's kind, unit, period, baseline, direction, place in the report, whether it is a target
    and whether a change starts from it, parted by bars.
    """

    number: int
    id: str
    owner: int | None
    name: str
    near: str
    before: str
    after: str
    wide: str
    sounds: str
    initials: str
    traits: str = ""

    def grams(self) -> set[str]:
        """Under what the item is found; sounds are marked ~, initials ^."""
        found = grams(self.name) | grams(self.near) | pairs(self.before) | pairs(self.after)
        found |= {f"~{t}" for t in triples(self.sounds)} | {f"^{t}" for t in triples(self.initials)}
        return found


def items_of(report: Report) -> Iterator[Item]:
    """All items of a reading, the issues first, then the metrics, both in document order."""
    owners = {}
    for number, issue in enumerate(report.issues):
        owners[issue.id] = number
        yield _issue_item(number, issue)
    steps = {issue.id: issue.measures for issue in report.issues}
    responses = {issue.id: issue.response_span for issue in report.issues}
    text = closed(report.text, report.breaks)
    for number, metric in enumerate(report.metrics, len(report.issues)):
        title = _title(metric, steps.get(metric.issue or "", ()))
        begins = _begins(metric, responses.get(metric.issue or ""))
        yield _metric_item(number, text, metric, owners.get(metric.issue or ""), title, begins)


def _issue_item(number: int, issue: Issue) -> Item:
    name, near = bare(issue.topic), bare(issue.problem or "")
    facts = " ".join((issue.section or "", *(f.text for f in issue.fields)))
    response = (issue.response or "")[:_LONG]
    titles = bare("".join(m.title for m in issue.measures))
    spoken = name + near[:200]
    return Item(
        number, issue.id, None, name, near, bare(facts), bare(response), titles, sounds(spoken), initials(spoken[:60])
    )


def _title(metric: Metric, measures: tuple[Measure, ...]) -> str:
    """The title of the measure that a figure stands in."""
    return next((m.title for m in measures if m.span[0] <= metric.span[0] < m.span[1]), "")


def _begins(metric: Metric, response: Span | None) -> int:
    """Where the response begins that a figure stands in, behind its label; 0 where it stands in none."""
    return response[0] if response and response[0] <= metric.span[0] < response[1] else 0


def _metric_item(number: int, text: str, metric: Metric, owner: int | None, title: str, begins: int) -> Item:
    start, end = metric.span
    first, last = _sentence(text, start, end)
    first = max(first, begins)
    clause_start, clause_end = _clause(text, start, end)
    clause_start, clause_end = max(first, clause_start), min(last, clause_end)
    if "分别" in text[first:clause_end]:  # 甲、乙分别实现1和2: only the name tells whose figure it is
        clause_start, clause_end = start, end
    name, near = bare(metric.name), bare(text[clause_start:clause_end])
    earlier, _ = _sentence(text, max(0, first - 1), first)
    heading = _heading(text, earlier) if owner is None else ""  # of what stands under no issue only the heading tells
    return Item(
        number,
        metric.id,
        owner,
        name,
        near,
        bare(text[first:clause_start]),
        bare(text[clause_end:last]),
        bare(f"{heading}{title}。{text[earlier:first]}"),
        sounds(name) + " " + sounds(near),
        initials(name),
        _traits(metric, _is_start(_line(text[max(0, start - _NEAR) : start]), _line(text[end : end + 6]))),
    )


def _line(text: str) -> str:
    return text.replace(GAP, "")


def _heading(text: str, end: int) -> str:
    """The words of the numbered heading above a sentence: (五)乡村振兴资金方面."""
    headings = [heading[1] for heading in _HEADING.finditer(text[max(0, end - _FAR) : end])]
    return headings[-1] if headings else ""


def _traits(metric: Metric, start: bool) -> str:
    cells = (metric.kind, metric.unit, metric.period, metric.baseline, metric.direction, metric.where)
    flags = ("target" if metric.target else "", "start" if start else "")
    return "|".join((*((cell or "").replace("|", "") for cell in cells), *flags))


def _is_start(before: str, after: str) -> bool:
    """Does a change start from this figure (由5.1张增加到5.9张)?"""
    return _FROM_BEFORE.search(before) is not None or (
        _FROM.search(before) is not None and _TO.match(after) is not None
    )


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    return _stretch(text, start, end, _SENTENCE_ENDS)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    return _stretch(text, start, end, _CLAUSE_ENDS)


def _stretch(text: str, start: int, end: int, ends: str) -> tuple[int, int]:
    """From behind the mark before a span to the mark behind it."""
    head, tail = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    before = max((head.rfind(mark) for mark in ends), default=-1)
    after = re.search(f"[{re.escape(ends)}]", tail)
    return start - len(head) + before + 1, end + (after.start() if after else len(tail))
