"""A readable account of a reading (``parse`` without --json): outline, statuses, figures, warnings with lines."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from handlers.issue_answer import short_measure, status_of
from handlers.warning_words import in_words
from handlers.wording import say
from parsers.model import Issue, Metric, Report
from parsers.questions import Language

_WIDEST = 44  # columns of a cell in the table of figures


def account(report: Report, language: Language) -> str:
    """The whole account as lines of text; figures and quotes as printed, everything else in the language."""
    return "\n".join(_lines(report, language))


def _lines(report: Report, language: Language) -> Iterator[str]:
    yield from _facts(report, language)
    lines = _LineNumbers(report.text)
    section = None
    yield "\n" + say("account.issues", language, count=len(report.issues))
    for issue in report.issues:
        if issue.section != section:
            section = issue.section
            yield f"\n{section or ''}".rstrip()
        yield from _issue(issue, lines, language)
    yield "\n" + say("account.metrics", language, count=len(report.metrics))
    yield from table([_metric_row(m, report, lines) for m in report.metrics])
    yield "\n" + say("account.warnings", language, count=len(report.warnings))
    for warning in report.warnings:
        where = say("account.line", language, line=lines.of(warning.span[0]))
        yield f"  {where}  {warning.code}: {in_words(warning.message, language)}"


def _facts(report: Report, language: Language) -> Iterator[str]:
    facts = report.facts
    yield facts.title or say("account.untitled", language)
    for name in ("kind", "inspected", "inspector", "feedback_date", "published", "issuer", "document_number"):
        value = getattr(facts, name)
        if value:
            yield f"  {say(f'account.{name}', language)}: {value}"
    if facts.inspection_period:
        yield f"  {say('account.inspection_period', language)}: {' – '.join(facts.inspection_period)}"
    for count in facts.counts:
        parts = ", ".join(f"{part.label} {part.value}" for part in count.parts)
        yield f"  {say('account.counts', language)}: {count.scope} {count.total or '?'}{count.unit} ({parts})"


def _issue(issue: Issue, lines: _LineNumbers, language: Language) -> Iterator[str]:
    span = issue.problem_span or issue.response_span
    where = say("account.line", language, line=lines.of(span[0])) if span else ""
    yield f"  {issue.ref}  {issue.topic or issue.problem or ''}  [{where}]"
    ground = issue.stated or issue.assessed
    status = say(f"status.{status_of(issue) or 'unknown'}", language)
    kind = "stated" if issue.stated else "assessed" if issue.assessed else "unknown"
    yield f"      {say(f'account.{kind}', language)}: {status}" + (f" “{ground.words}”" if ground else "")
    if issue.deadline:
        yield f"      {say('account.deadline', language)}: {issue.deadline.words} ({issue.deadline.date or '?'})"
    if issue.damage:
        yield f"      {say('account.damage', language)}: {', '.join(issue.damage)}"
    for measure in issue.measures:
        status = say(f"status.{measure.assessed.value}", language)
        yield f"      {measure.ordinal or '·'} [{status}] {short_measure(measure)}"


def _metric_row(metric: Metric, report: Report, lines: _LineNumbers) -> tuple[str, ...]:
    refs = {issue.id: issue.ref for issue in report.issues}
    value = metric.value if metric.value is not None else f"{metric.low}…{metric.high}"
    sign = "" if metric.comparator == "=" else metric.comparator
    return (
        str(lines.of(metric.span[0])),
        refs.get(metric.issue or "", metric.where),
        metric.name,
        metric.quote,
        f"{sign}{value} {metric.unit}",
        metric.period or "",
        " ".join(filter(None, (metric.kind, metric.direction, metric.baseline))),
    )


class _LineNumbers:
    """Offsets in the original text -> line numbers from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]

    def of(self, offset: int) -> int:
        return bisect_right(self._starts, offset)


def table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows with their cells in columns; Chinese characters count as two columns, as terminals show them."""
    if not rows:
        return
    cut = [[_cut(cell) for cell in row] for row in rows]
    widths = [max(width(row[i]) for row in cut) for i in range(len(cut[0]))]
    for row in cut:
        padded = (cell + " " * (widths[i] - width(cell)) for i, cell in enumerate(row))
        yield f"  {'  '.join(padded)}".rstrip()


def width(text: str) -> int:
    """The columns a text takes in a terminal."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _cut(cell: str) -> str:
    if width(cell) <= _WIDEST:
        return cell
    while width(cell) > _WIDEST - 1:
        cell = cell[:-1]
    return f"{cell}…"
