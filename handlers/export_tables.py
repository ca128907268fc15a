"""A version of a report as tables for other programs: issues, measures, figures, history; each text with its span."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.issue_answer import status_of
from handlers.wording import say
from parsers.model import Issue, Metric, Span
from parsers.questions import Language
from store import progress
from store.entered import Entered
from store.progress import Update
from store.records import Version
from store.store import Store
from store.visibility import sees_notes

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]
_ALL = 2**31

ISSUES = (
    "ref", "number", "sub", "key", "section", "topic", "problem", "problem_start", "problem_end", "response",
    "response_start", "response_end", "status", "stated", "stated_words", "stated_start", "stated_end", "assessed",
    "assessed_words", "assessed_start", "assessed_end", "tracked", "tracked_at", "deadline", "deadline_date",
    "organisations", "documents", "damage",
)  # fmt: skip
MEASURES = ("ref", "place", "ordinal", "title", "text", "start", "end", "assessed", "words")
FIGURES = (
    "ref", "measure", "name", "quote", "start", "end", "value", "low", "high", "unit", "comparator", "kind",
    "direction", "period", "baseline", "where", "target",
)  # fmt: skip
HISTORY = ("ref", "key", "at", "status", "verified", "note", "name", "undone", "undoes", "files")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``name`` and ``columns`` are keys of the wording (``export.table.NAME``, ``export.column.NAME``)."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def head(self, language: Language) -> tuple[str, ...]:
        """The columns' names in words."""
        return tuple(say(f"export.column.{column}", language) for column in self.columns)


def tables(store: Store, version: Version, chat: int) -> tuple[Table, ...]:
    """The tables of a version as a chat may see them: the history only where it may see notes.

    Spans are code points in the original text, the end exclusive; values are in base units.

    Raises:
        StoreError: the ledger cannot be read.
    """
    issues = store.issues(version.id)
    keys = {heading.id: heading.key for heading in store.headings(version.id)}
    refs = {issue.id: issue.ref for issue in issues}
    tracked = store.read(progress.all_tracked, version.report)
    made = [
        Table("issues", ISSUES, tuple(_issue(issue, keys[issue.id], tracked.get(keys[issue.id])) for issue in issues)),
        Table("measures", MEASURES, tuple(row for issue in issues for row in _measures(issue))),
        Table("figures", FIGURES, tuple(_figure(metric, refs) for metric in store.metrics(version.id))),
    ]
    if store.read(sees_notes, chat, version.report):
        by_key = {key: refs[issue] for issue, key in keys.items()}
        made.append(Table("history", HISTORY, tuple(_history(store, version.report, by_key))))
    return tuple(made)


def _issue(issue: Issue, key: int, tracked: Update | None) -> Row:
    stated, read, deadline = issue.stated, issue.assessed, issue.deadline
    shown = status_of(issue, Entered(tracked)) or "unknown"
    return (
        issue.ref, issue.number, issue.sub, key, issue.section, issue.topic, issue.problem, *_span(issue.problem_span),
        issue.response, *_span(issue.response_span), shown,
        stated.value if stated else None, stated.words if stated else None, *_span(stated.span if stated else None),
        read.value if read else None, read.words if read else None, *_span(read.span if read else None),
        tracked.status if tracked else None, tracked.at if tracked else None,
        deadline.words if deadline else None, deadline.date if deadline else None,
        "；".join(issue.organisations), "；".join(issue.documents), "；".join(issue.damage),
    )  # fmt: skip


def _span(span: Span | None) -> tuple[int | None, int | None]:
    return span or (None, None)


def _measures(issue: Issue) -> Iterator[Row]:
    for place, one in enumerate(issue.measures, 1):
        yield issue.ref, place, one.ordinal, one.title, one.text, *one.span, one.assessed.value, one.assessed.words


def _figure(one: Metric, refs: dict[str, str]) -> Row:
    return (
        refs.get(one.issue or ""), None if one.measure is None else one.measure + 1, one.name, one.quote, *one.span,
        one.value, one.low, one.high, one.unit, one.comparator, one.kind, one.direction, one.period, one.baseline,
        one.where, one.target,
    )  # fmt: skip


def _history(store: Store, report: int, refs: dict[int, str]) -> Iterator[Row]:
    """What members recorded, oldest first; an entry whose issue is not in this version has no ref."""
    updates, _ = store.read(progress.log, report=report, most=_ALL)
    for one in reversed(updates):
        files = "；".join(file.name or file.kind for file in store.read(progress.evidence_of, one.id))
        yield (
            refs.get(one.key), one.key, one.at, one.status, one.verified, one.note, one.name, one.undone,
            one.undoes is not None, files,
        )  # fmt: skip
