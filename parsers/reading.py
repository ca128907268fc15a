"""Reads a whole report: folds it, finds its outline, makes issues, reads figures, facts, counts and warnings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.answers import Answer, Style, action_items, find_answers
from parsers.counts import read_counts
from parsers.damage import run_together_dates, spam_spans
from parsers.facts import Front, read_front
from parsers.issues import Parts, make_issue
from parsers.joined import unjoin
from parsers.kinds import is_audit, is_plan, kind_of, speaks_of_rectification, why_no_report
from parsers.marks import Label, Mark, find_labels, find_marks, lines_of
from parsers.metrics import read_metrics
from parsers.model import Count, Facts, Issue, ReadingWarning, Report, Segment, Span
from parsers.notices import build_cards, find_fields, is_notice
from parsers.numbering import Numbered, number_issues
from parsers.outline import Draft, Page, build_drafts, section_titles
from parsers.shadow import Shadow, shadow_of
from parsers.titles import title_text
from parsers.warnings import issue_warnings
from parsers.wrapping import unwrap


@dataclass(frozen=True, slots=True)
class Outline:
    """The issues of a document as parts with names, and whether labels drove the reading."""

    parts: tuple[Parts, ...]
    names: tuple[Numbered, ...]
    notice: bool
    verdict_first: bool
    start: int  # where the body begins, in the shadow
    end: int


def read_text(
    text: str, *, title: str | None = None, published: str | None = None, source: str | None = None
) -> Report:
    """Read a decoded text into a report; never raises, whatever the text.

    Args:
        text: the original decoded text; every span of the result is an offset into it.
        title: the title from the file's own metadata, if any.
        published: the publication date from the file's own metadata, ISO.
        source: where the file says it comes from.

    Returns:
        The reading. A text that is no report has kind ``other`` and the reason as a warning.
    """
    shadow = unwrap(unjoin(shadow_of(text)))
    front = read_front(shadow, title=title, published=published, source=source)
    outline = _outline(shadow, front)
    issues = _issues(shadow, outline, front.year)
    spans = [span for issue in issues for span in (issue.problem_span, issue.response_span) if span]
    counts, doubts = read_counts(
        shadow, 0, len(shadow.text), front.year, published=front.published, issues=spans
    )
    results = sum(issue.response is not None for issue in issues)
    kind = kind_of(
        shadow.text, front.heading, notice=outline.notice, issues=len(issues), counts=len(counts), results=results
    )
    facts = _facts(front, kind, counts)
    metrics = read_metrics(shadow, _segments(shadow, outline, issues), front.year) if kind != "other" else ()
    warnings = [*_why(shadow, front, kind), *issue_warnings(issues), *doubts, *_broken_dates(shadow), *_spam(shadow)]
    return Report(text, facts, issues, metrics, tuple(sorted(warnings, key=lambda w: w.span)))


def _outline(shadow: Shadow, front: Front) -> Outline:
    text = shadow.text
    if "整改" not in text or _RULE_TITLE.search(front.heading or ""):
        return _nothing(text)
    lines = lines_of(text)
    marks, labels = find_marks(text), find_labels(text, lines)
    style, answers = find_answers(text, lines, marks, labels)
    fields = find_fields(text, lines)
    if is_notice(fields, headed=_headed(marks, answers)):
        return _notice_outline(text, front, fields)
    if style in {"none", "finding"} and not speaks_of_rectification(text):
        return _nothing(text)
    if style == "none":
        style, answers = _actions(text, front, marks)
    drafts = build_drafts(Page(text, lines, marks, labels, answers)) if answers else []
    plan = is_plan(text, front.heading, sum(label.role == "result" for label in labels))
    return _draft_outline(text, drafts, labels, style, plan=plan)


# A rule about rectification (…办法, …细则) is numbered like a report but reports nothing.
_RULE_TITLE = re.compile(r"(?:办法|规定|条例|细则|规程|指引|制度)\s*(?:\((?:试行|暂行|修订|草案)[^()]*\))?$")


def _nothing(text: str) -> Outline:
    return Outline((), (), False, False, len(text), len(text))


def _headed(marks: list[Mark], answers: list[Answer]) -> int:
    """How many responses stand under a numbered heading."""
    count, floor = 0, 0
    for answer in answers:
        count += any(floor <= mark.start < answer.start for mark in marks)
        floor = answer.start
    return count


def _actions(text: str, front: Front, marks: list[Mark]) -> tuple[Style, list[Answer]]:
    """The items of an action-only report; none where the text reports bundles of audit findings or mere counts."""
    if is_audit(text, front.heading):
        return "none", []
    body = _body_start(text, marks)
    items = action_items(text, marks, body)
    return ("action", items) if len(items) >= 2 else ("none", [])


_BODY = ("反馈", "整改落实", "整改情况", "整改任务", "整改进展", "具体整改", "整改工作情况")
_PREAMBLE = (
    "主体责任",
    "第一责任人",
    "组织领导",
    "组织整改",
    "责任落实",
    "履行",
    "思想认识",
    "政治担当",
    "组织实施",
    "总体",
    "基本情况",
    "部署",
    "统筹推进",
    "高位推动",
)


def _body_start(text: str, marks: list[Mark]) -> int:
    """Where the body of an action-only report begins: the heading that names the findings' rectification, else after the preamble."""
    tops = [mark for mark in marks if mark.form == marks[0].form] if marks else []
    for mark in tops:
        title = title_text(text, mark.end)
        if any(word in title for word in _BODY) and not any(word in title for word in _PREAMBLE):
            return mark.start
    for mark in tops:
        if not any(word in title_text(text, mark.end) for word in _PREAMBLE):
            return mark.start
    return len(text)


def _draft_outline(text: str, drafts: list[Draft], labels: list[Label], style: Style, *, plan: bool) -> Outline:
    if not drafts:
        return _nothing(text)
    names = number_issues(drafts, numbered=style != "action")
    parts = tuple(_parts(text, draft, labels, plan=plan) for draft in drafts)
    end = max((draft.response[1] for draft in drafts if draft.response), default=len(text))
    return Outline(parts, tuple(names), False, style == "verdict", drafts[0].start, end)


def _parts(text: str, draft: Draft, labels: list[Label], *, plan: bool) -> Parts:
    """A draft's own labelled values cut out of its problem and response; what a plan plans is a field, no response."""
    section, damage = tuple(section_titles(text, draft)), tuple(draft.damage)
    if draft.response is None:
        return Parts(draft.problem, None, (), section, damage)
    start, end = draft.response
    inside = [x for x in labels if x.at_line_start and (draft.start <= x.start < start or start < x.start < end)]
    inside = [x for x in inside if x.role not in {"problem", "result", "notice"} and x.end != start]
    cut = min((x.start for x in inside if x.start > start), default=end)
    fields = tuple((x.role, x.shown, _value(text, x, inside, draft, start, end)) for x in inside)
    response = _trimmed(text, start, cut)
    if plan:
        return Parts(draft.problem, None, (("measures", "整改措施", response), *fields), section, damage)
    return Parts(draft.problem, response if response[0] < response[1] else None, fields, section, damage)


def _value(text: str, label: Label, inside: list[Label], draft: Draft, start: int, end: int) -> Span:
    limit = start if label.start < start else end
    if label.start < start:
        limit = text.rfind("\n", label.end, start) if text.rfind("\n", label.end, start) >= 0 else start
    nxt = min((x.start for x in inside if x.start > label.start), default=limit)
    return _trimmed(text, label.end, min(nxt, limit) if nxt > label.end else limit)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, max(start, end))


def _notice_outline(text: str, front: Front, fields: list) -> Outline:  # type: ignore[type-arg]
    cards = build_cards(text, fields, front.heading or text[:200])
    parts, names = [], []
    for card in cards:
        problem, result = card.first("problem"), card.first("result")
        shown = tuple(
            (f.role, f.shown, f.span)
            for f in card.fields
            if f is not problem and f is not result and f.span[0] < f.span[1]
        )
        parts.append(Parts(problem.span if problem else None, result.span if result else None, shown))
    numbers = [card.number for card in cards]
    for n, number in enumerate(numbers):
        names.append(_card_name(numbers, n, number, sum(x is None for x in numbers[: n + 1])))
    start = min((f.start for card in cards for f in card.fields), default=len(text))
    end = max((f.span[1] for card in cards for f in card.fields), default=len(text))
    return Outline(tuple(parts), tuple(names), bool(parts), False, start, end)


def _card_name(numbers: list[int | None], n: int, number: int | None, lost: int) -> Numbered:
    if number is not None:
        return Numbered(number, None, None, str(number), None)
    before = next((x for x in reversed(numbers[:n]) if x is not None), None)
    after = next((x for x in numbers[n + 1 :] if x is not None), None)
    run = next((k for k, x in enumerate(reversed(numbers[:n])) if x is not None), n)
    return Numbered(None, None, (before, after), f"{before or 0}+{run + 1}", None)


def _issues(shadow: Shadow, outline: Outline, year: int | None) -> tuple[Issue, ...]:
    made: list[Issue] = []
    for place, (parts, name) in enumerate(zip(outline.parts, outline.names, strict=True)):
        parent = made[name.parent].id if name.parent is not None else None
        made.append(make_issue(shadow, parts, name, place, parent, year, verdict_first=outline.verdict_first))
    return tuple(made)


def _facts(front: Front, kind: str, counts: list[Count]) -> Facts:
    return Facts(
        title=front.title, kind=kind, inspected=front.inspected, inspector=front.inspector,  # type: ignore[arg-type]
        inspection_period=front.inspection_period, feedback_date=front.feedback_date, published=front.published,
        year=front.year, issuer=front.issuer, document_number=front.document_number, source=front.source, counts=tuple(counts),
    )  # fmt: skip


def _segments(shadow: Shadow, outline: Outline, issues: tuple[Issue, ...]) -> list[Segment]:
    """The text cut into stretches whose figures belong together, in document order."""
    body = shadow.back(outline.start, outline.start)[0] if issues else len(shadow.original)
    segments = [Segment((0, body), "front")]
    for issue in issues:
        if issue.problem_span:
            segments.append(Segment(issue.problem_span, "problem", issue.id))
        segments += _response_segments(issue)
    last = max((s.span[1] for s in segments), default=0)
    return [*segments, Segment((last, len(shadow.original)), "closing")]


def _response_segments(issue: Issue) -> list[Segment]:
    if issue.response_span is None or not issue.measures:
        return []
    start = issue.response_span[0]
    first = issue.measures[0].span[0]
    lead = [Segment((start, first), "response", issue.id)] if first > start else []
    return lead + [Segment(m.span, "response", issue.id, n) for n, m in enumerate(issue.measures)]


def _why(shadow: Shadow, front: Front, kind: str) -> list[ReadingWarning]:
    whole = (0, len(shadow.original))
    if kind == "other":
        code, reason = why_no_report(shadow.text, front.heading) or ("no-report-found", "no rectification report found")
        return [ReadingWarning(code, whole, reason)]
    if kind == "plan":
        return [ReadingWarning("plan", whole, "this is a plan; it does not report results")]
    return []


def _spam(shadow: Shadow) -> list[ReadingWarning]:
    message = "an advertisement stands in the text: the copy was altered"
    return [
        ReadingWarning("spam", shadow.back(*span), message) for span in spam_spans(shadow.text, 0, len(shadow.text))
    ]


def _broken_dates(shadow: Shadow) -> list[ReadingWarning]:
    message = "digits run together in the source: the date cannot be read"
    return [
        ReadingWarning("digits-run-together", shadow.back(*span), message) for span in run_together_dates(shadow.text)
    ]
