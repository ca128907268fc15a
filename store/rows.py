"""Records of a reading as table rows: columns to search by, and the whole record to rebuild it from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parsers.model import Issue, Metric, ReadingWarning, Span
from store.encoding import dump, encode

Row = dict[str, Any]
LONGEST = 2**62  # whole numbers in a column end not far above
PART = 4096  # code points of text in a row: a slice reads one or two of them


def text_rows(version: int, text: str) -> Iterator[Row]:
    """The text cut into numbered parts."""
    for part, start in enumerate(range(0, len(text), PART)):
        yield {"version": version, "part": part, "text": text[start : start + PART]}


def issue_row(version: int, position: int, key: int, issue: Issue) -> Row:
    """An issue at its place in document order, under its 台账号."""
    return {
        "version": version,
        "position": position,
        "id": issue.id,
        "key": key,
        "ref": issue.ref,
        "number": whole(issue.number),
        "sub": whole(issue.sub),
        "between_numbers": dump(issue.between) if issue.between else None,
        "parent": issue.parent,
        "section": issue.section,
        "topic": issue.topic,
        "problem": issue.problem,
        "stated": issue.stated.value if issue.stated else None,
        "verified": int(issue.stated.verified) if issue.stated else None,
        "assessed": issue.assessed.value if issue.assessed else None,
        "deadline": issue.deadline.date if issue.deadline else None,
        "record": encode(issue),
    }


def metric_row(version: int, position: int, metric: Metric) -> Row:
    """A metric at its place in document order; the value columns are for searching, the record is exact."""
    return {
        "version": version,
        "position": position,
        "id": metric.id,
        "issue": metric.issue,
        "measure": whole(metric.measure),
        "name": metric.name,
        "value": _real(metric.value),
        "low": _real(metric.low),
        "high": _real(metric.high),
        "unit": metric.unit,
        "kind": metric.kind,
        "period": metric.period,
        "baseline": metric.baseline,
        "stands": metric.where,
        "target": int(metric.target),
        "record": encode(metric),
    }


def warning_row(version: int, position: int, warning: ReadingWarning) -> Row:
    """A warning of the reading at its place."""
    start, stop = warning.span
    return {
        "version": version,
        "position": position,
        "code": warning.code,
        "start": start,
        "stop": stop,
        "message": warning.message,
    }


def break_row(version: int, span: Span) -> Row:
    """A line break inside a sentence."""
    return {"version": version, "start": span[0], "stop": span[1]}


def whole(value: int | None) -> int | None:
    """The value, or None when no column holds a number that long."""
    return value if value is not None and abs(value) <= LONGEST else None


def _real(value: float | None) -> float | None:
    try:
        return None if value is None else float(value)
    except OverflowError:  # a longer number than any column holds: the record still has it
        return None
