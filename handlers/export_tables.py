"""A version of a report as tables for other programs: issues, measures, figures, history; each text with its span."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handlers.corrected_figures import corrected_figure
from handlers.issue_answer import status_of
from handlers.put_right import Right, right_of
from handlers.wording import say
from parsers.breaks import in_line
from parsers.model import Issue, Metric, Span
from parsers.questions import Language
from store import progress
from store.corrections import Correction
from store.entered import Entered
from store.records import Version
from store.store import Store
from store.visibility import sees_notes

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]
_ALL = 2**31

ISSUES = (
    "ref", "number", "sub", "key", "section", "topic", "problem", "problem_start", "problem_end", "response",
    "response_start", "response_end", "status", "stated", "stated_words", "stated_start", "stated_end", "assessed",
    "assessed_words", "assessed_start", "assessed_end", "tracked", "tracked_at", "corrected", "deadline",
    "deadline_date", "corrected_deadline", "organisations", "corrected_bodies", "documents", "damage",
)  # fmt: skip
MEASURES = ("ref", "place", "ordinal", "title", "text", "start", "end", "assessed", "words")
FIGURES = (
    "ref", "measure", "name", "quote", "start", "end", "value", "low", "high", "unit", "comparator", "kind",
    "direction", "period", "baseline", "where", "target", "corrected_value",
)  # fmt: skip
CORRECTIONS = ("ref", "key", "field", "name", "quote", "value", "original", "reason", "author", "at")
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
    notes = store.read(sees_notes, chat, version.report)
    right = right_of(store, version.report, notes=notes)
    by_key = {key: refs[issue] for issue, key in keys.items()}
    entered = {i: Entered(tracked.get(key), corrections=right.get(key, ())) for i, key in keys.items()}
    metrics = store.metrics(version.id)
    figures = _corrected_figures(metrics, {i: one.corrections for i, one in entered.items()})
    made = [
        Table("issues", ISSUES, tuple(_issue(issue, keys[issue.id], entered[issue.id]) for issue in issues)),
        Table("measures", MEASURES, tuple(row for issue in issues for row in _measures(issue))),
        Table("figures", FIGURES, tuple((*_figure(m, refs), figures.get(m.id)) for m in metrics)),
        Table("corrections", CORRECTIONS, tuple(_corrections(right, by_key))),
    ]
    if notes:
        made.append(Table("history", HISTORY, tuple(_history(store, version.report, by_key))))
    return tuple(made)


def _corrected_figures(metrics: Sequence[Metric], made: Mapping[str, Sequence[Correction]]) -> dict[str, str]:
    """The values set by hand, by the ids of the figures they correct."""
    found: dict[str, str] = {}
    for issue, corrections in made.items():
        among = [m for m in metrics if m.issue == issue]
        for one in corrections:
            figure = corrected_figure(among, one) if one.field == "figure" else None
            if figure is not None:
                found[figure.id] = one.value
    return found


def _corrections(right: Right, refs: dict[int, str]) -> Iterator[Row]:
    """What was put right by hand and is in force; a status as the value it has in the other tables."""
    for key, made in right.items():
        for c in made:
            value = c.value.rstrip("+") if c.field == "status" else c.value
            yield refs.get(key), key, c.field, c.name, c.quote, value, c.original, c.reason, c.author_name, c.at


def _issue(issue: Issue, key: int, entered: Entered) -> Row:
    stated, read, deadline, tracked = issue.stated, issue.assessed, issue.deadline, entered.tracked
    shown = status_of(issue, entered) or "unknown"
    status, limit, bodies = (entered.correction(field) for field in ("status", "deadline", "body"))
    return (
        issue.ref, issue.number, issue.sub, key, issue.section, issue.topic, issue.problem, *_span(issue.problem_span),
        issue.response, *_span(issue.response_span), shown,
        stated.value if stated else None, stated.words if stated else None, *_span(stated.span if stated else None),
        read.value if read else None, read.words if read else None, *_span(read.span if read else None),
        tracked.status if tracked else None, tracked.at if tracked else None,
        status.value.rstrip("+") if status else None,
        deadline.words if deadline else None, deadline.date if deadline else None, limit.value if limit else None,
        "；".join(issue.organisations), bodies.value if bodies else None, "；".join(issue.documents),
        "；".join(issue.damage),
    )  # fmt: skip


def _span(span: Span | None) -> tuple[int | None, int | None]:
    return span or (None, None)


def _measures(issue: Issue) -> Iterator[Row]:
    for place, one in enumerate(issue.measures, 1):
        yield issue.ref, place, one.ordinal, one.title, one.text, *one.span, one.assessed.value, one.assessed.words


def _figure(one: Metric, refs: dict[str, str]) -> Row:
    return (
        refs.get(one.issue or ""), None if one.measure is None else one.measure + 1, one.name, in_line(one.quote),
        *one.span, one.value, one.low, one.high, one.unit, one.comparator, one.kind, one.direction, one.period,
        one.baseline, one.where, one.target,
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
