"""Corrections that chats are owed because a version was taken back: what they were told and what holds now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from parsers.model import Metric, Report
from store import reading
from store.comparing import compare
from store.comparing_issues import shown_status
from store.comparison import Comparison, FigureChange, IssueChange, Status
from store.encoding import decode, encode
from store.records import Version
from store.told import WHOLE, Hearer, hearers


@dataclass(frozen=True, slots=True)
class Wrong:
    """What was told wrongly: an issue's status by its ref and title, or a figure by its name.

    ``said`` and ``holds`` are statuses or quotes; ``holds`` is None where nothing holds in its place.
    """

    kind: str
    ref: str
    name: str
    said: str
    holds: str | None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a chat is owed; ``before`` is the number of the version that holds now, None when the report is gone."""

    report: str
    number: int
    before: int | None
    language: str | None
    items: tuple[Wrong, ...]


@dataclass(frozen=True, slots=True)
class Owed:
    """A correction and the chat's topic it goes to."""

    id: int
    chat: int
    topic: int
    version: int
    correction: Correction


Things = tuple[frozenset[str], Wrong]
"""The ids by which a chat may have been told of something wrong."""


def mistakes(db: Database, version: Version) -> tuple[Things, ...]:
    """What would no longer hold if this version, the newest of its report, were taken back.

    Raises:
        StoreError: there is no such version.
    """
    before = reading.before(db, version)
    found = _changed(compare(db, before.id, version.id)) if before else _all(reading.report(db, version.id))
    return tuple(found)


def corrections(db: Database, version: Version, wrongs: Sequence[Things]) -> tuple[tuple[Hearer, Correction], ...]:
    """What each chat is owed that was told some of the mistakes of a version."""
    before = reading.before(db, version)
    title, number = version.facts.title or version.name, before.number if before else None
    found = [(one, _of(one, wrongs)) for one in hearers(db, version.id)]
    return tuple((one, Correction(title, version.number, number, one.language, items)) for one, items in found if items)


def _of(hearer: Hearer, wrongs: Sequence[Things]) -> tuple[Wrong, ...]:
    whole = WHOLE in hearer.things
    return tuple(wrong for things, wrong in wrongs if whole or things & hearer.things)


def _changed(comparison: Comparison) -> list[Things]:
    issues = [t for change in comparison.issues if (t := _issue(change)) is not None]
    return [*issues, *(t for figure in comparison.figures if (t := _figure(figure)) is not None)]


def _issue(change: IssueChange) -> Things | None:
    """An issue whose status was another in the version taken back, or that stood in it alone."""
    issue = change.new
    old, new = change.statuses
    if issue is None or (change.old is not None and _value(old) == _value(new)):
        return None
    held = _value(old) or "unknown" if change.old is not None else None
    return frozenset({issue.id}), Wrong("issue", issue.ref, issue.topic, _value(new) or "unknown", held)


def _figure(figure: FigureChange) -> Things | None:
    if figure.new is None:
        return None
    old, new = figure.old, figure.new
    things = frozenset(filter(None, (new.id, new.issue)))
    if old is None or figure.kind == "moved":
        return things, Wrong("figure", figure.ref or "", new.name, new.quote, old.quote if old else None)
    if old.quote == new.quote:  # the same is said of another time
        return None
    return things, Wrong("figure", figure.ref or "", new.name, _dated(new), _dated(old))


def _dated(metric: Metric) -> str:
    return f"{metric.quote}（{metric.period}）" if metric.period else metric.quote


def _all(report: Report) -> list[Things]:
    """Everything of a report that is taken back as a whole."""
    issues = [
        (frozenset({i.id}), Wrong("issue", i.ref, i.topic, _value(shown_status(i)) or "unknown", None))
        for i in report.issues
    ]
    return [*issues, *_figures(report.metrics)]


def _figures(metrics: Sequence[Metric]) -> Iterator[Things]:
    for metric in metrics:
        yield frozenset({metric.id}), Wrong("figure", "", metric.name, metric.quote, None)


def _value(status: Status | None) -> str | None:
    return status.value if status else None


def owe(db: Database, version: int, owed: Sequence[tuple[Hearer, Correction]], at: datetime) -> None:
    """Write down what chats are owed; one correction for each chat's topic and version."""
    sql = "INSERT OR IGNORE INTO errata (chat, topic, version, content, at) VALUES (?, ?, ?, ?, ?)"
    for hearer, correction in owed:
        db.execute(sql, [hearer.chat, hearer.topic, version, encode(correction), at.isoformat()])


def owed(db: Database, most: int) -> tuple[Owed, ...]:
    """Corrections that the sending ledger does not have yet, at most so many."""
    sql = "SELECT id, chat, topic, version, content FROM errata WHERE taken = 0 ORDER BY id LIMIT ?"
    rows = db.execute(sql, [most])
    return tuple(Owed(n, c, t, v, decode(Correction, told)) for n, c, t, v, told in rows)


def take(db: Database, number: int) -> None:
    """Note that the sending ledger has a correction."""
    db.execute("UPDATE errata SET taken = 1 WHERE id = ?", [number])
