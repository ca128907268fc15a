"""Questions to the ledger; each reads the views of published versions only."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from sqlite_utils import Database

from parsers.breaks import closed, flowing
from parsers.model import Facts, Issue, Metric, ReadingWarning, Report, Span
from store.encoding import decode
from store.errors import StoreError
from store.records import Heading, Version
from store.rows import LONGEST, PART, whole

_VERSION = ("id", "report", "number", "name", "text_hash", "loaded_at", "facts", "issues", "metrics")
_FEW = "ORDER BY +position"  # the sign keeps SQLite from reading a whole version in its order to find a few rows
_HEADING = ("id", "ref", "number", "sub", "between_numbers", "parent", "section", "topic", "problem", "key")


def versions(db: Database) -> tuple[Version, ...]:
    """The current version of each report, newest loaded first."""
    # Ids are never used twice and loads stand in line, so the highest id was published last.
    return _versions(db, "current", "1 ORDER BY id DESC")


def current(db: Database) -> Version | None:
    """The current version loaded last."""
    return _first(_versions(db, "current", "1 ORDER BY id DESC LIMIT 1"))


def history(db: Database, report: int) -> tuple[Version, ...]:
    """All versions of a report, newest first."""
    return _versions(db, "published", "report = ? ORDER BY number DESC", report)


def version(db: Database, version_id: int) -> Version | None:
    """The version with this id."""
    return _first(_versions(db, "published", "id = ?", version_id))


def by_hash(db: Database, text_hash: str) -> Version | None:
    """The version whose text has this SHA-256."""
    return _first(_versions(db, "published", "text_hash = ?", text_hash))


def before(db: Database, found: Version) -> Version | None:
    """The version that preceded this one in its report."""
    return _first(_versions(db, "published", "report = ? AND number = ?", found.report, found.number - 1))


def headings(db: Database, version_id: int) -> tuple[Heading, ...]:
    """The issues of a version without their responses, in document order."""
    return _headings(db, "version = ?", version_id)


def numbered(db: Database, version_id: int, number: int) -> tuple[Heading, ...]:
    """The issues printed under a number, subs included, in document order."""
    return _headings(db, "version = ? AND number = ?", version_id, number)


def by_ref(db: Database, version_id: int, ref: str) -> tuple[Heading, ...]:
    """The issues with exactly this ref."""
    return _headings(db, "version = ? AND ref = ?", version_id, ref)


def heading(db: Database, version_id: int, issue_id: str) -> Heading | None:
    """The issue with this id."""
    return next(iter(_headings(db, "version = ? AND id = ?", version_id, issue_id)), None)


def unpaired(db: Database, version_id: int, other: int) -> tuple[Heading, ...]:
    """The issues of a version whose 台账号 the other version does not have."""
    where = 'version = ? AND "key" NOT IN (SELECT "key" FROM issues WHERE version = ?)'
    return _headings(db, where, version_id, other)


def issue(db: Database, version_id: int, issue_id: str) -> Issue | None:
    """One whole issue, rebuilt exactly as it was read."""
    sql = "SELECT record FROM published_issues WHERE version = ? AND id = ? ORDER BY position LIMIT 1"
    row = _rows(db, sql, version_id, issue_id).fetchone()
    return decode(Issue, row[0]) if row else None


def issues(db: Database, version_id: int) -> tuple[Issue, ...]:
    """All whole issues of a version in document order."""
    rows = _rows(db, "SELECT record FROM published_issues WHERE version = ? ORDER BY position", version_id)
    return tuple(decode(Issue, row[0]) for row in rows)


def metrics(db: Database, version_id: int, issue_id: str | None = None) -> tuple[Metric, ...]:
    """The metrics of a version, or of one issue of it, in document order."""
    if issue_id is None:
        rows = _rows(db, "SELECT record FROM published_metrics WHERE version = ? ORDER BY position", version_id)
    else:
        sql = f"SELECT record FROM published_metrics WHERE version = ? AND issue = ? {_FEW}"  # noqa: S608  (our own words)
        rows = _rows(db, sql, version_id, issue_id)
    return tuple(decode(Metric, row[0]) for row in rows)


def metrics_within(db: Database, version_id: int, issue_id: str, start: int, end: int) -> tuple[Metric, ...]:
    """The metrics of an issue that begin in ``[start, end)`` of the text, in document order."""
    sql = (
        "SELECT record FROM published_metrics WHERE version = ? AND issue = ?"  # noqa: S608  (our own words)
        f" AND json_extract(record, '$.span[0]') BETWEEN ? AND ? {_FEW}"
    )
    return tuple(decode(Metric, row[0]) for row in _rows(db, sql, version_id, issue_id, start, end - 1))


def metric(db: Database, version_id: int, metric_id: str) -> Metric | None:
    """One metric, exactly as it was read."""
    sql = "SELECT record FROM published_metrics WHERE version = ? AND id = ? LIMIT 1"
    row = _rows(db, sql, version_id, metric_id).fetchone()
    return decode(Metric, row[0]) if row else None


def warnings(db: Database, version_id: int) -> tuple[ReadingWarning, ...]:
    """What was dropped or doubted while reading a version."""
    sql = "SELECT code, start, stop, message FROM published_warnings WHERE version = ? ORDER BY position"
    rows = _rows(db, sql, version_id)
    return tuple(ReadingWarning(code, (start, stop), message) for code, start, stop, message in rows)


def breaks(db: Database, version_id: int, start: int, end: int) -> tuple[Span, ...]:
    """The line breaks inside sentences that begin in ``[start, end)`` of the text, in order."""
    sql = "SELECT start, stop FROM published_breaks WHERE version = ? AND start BETWEEN ? AND ? ORDER BY start"
    return tuple(_rows(db, sql, version_id, start, min(end, LONGEST) - 1))


def unbroken(db: Database, version_id: int, start: int, end: int) -> str:
    """The text as ``text`` gives it, with gaps for the line breaks inside sentences."""
    found = text(db, version_id, start, end)
    return closed(found, breaks(db, version_id, start, end), start) if "\n" in found else found


def flowing_issue(db: Database, version_id: int, issue_id: str) -> Issue | None:
    """One whole issue, its texts without the line breaks inside sentences."""
    found = issue(db, version_id, issue_id)
    return flowing(found, breaks(db, version_id, 0, LONGEST)) if found else None


def flowing_issues(db: Database, version_id: int) -> tuple[Issue, ...]:
    """All whole issues of a version, their texts without the line breaks inside sentences."""
    known = breaks(db, version_id, 0, LONGEST)
    return tuple(flowing(found, known) for found in issues(db, version_id))


def text(db: Database, version_id: int, start: int, end: int) -> str:
    """The original text at ``[start, end)``, code points; reads only the parts it needs."""
    start, end = max(start, 0), min(end, LONGEST)
    if end <= start:
        return ""
    first, last = start // PART, (end - 1) // PART
    sql = "SELECT text FROM published_texts WHERE version = ? AND part BETWEEN ? AND ? ORDER BY part"
    joined = "".join(row[0] for row in _rows(db, sql, version_id, first, last))
    return joined[start - first * PART : end - first * PART]


def report(db: Database, version_id: int) -> Report:
    """The whole reading of a version, equal to the one that was loaded.

    Raises:
        StoreError: there is no such version.
    """
    found = version(db, version_id)
    if found is None:
        raise StoreError("unknown-report")
    whole = text(db, version_id, 0, LONGEST)
    told = issues(db, version_id), metrics(db, version_id), warnings(db, version_id)
    return Report(whole, found.facts, *told, breaks(db, version_id, 0, LONGEST))


def _rows(db: Database, sql: str, *values: int | str | None) -> sqlite3.Cursor:
    """Ask; a number no column can hold equals nothing, as nobody may type the bot into an error."""
    return db.execute(sql, [whole(value) if isinstance(value, int) else value for value in values])


def _versions(db: Database, view: str, where: str, *values: int | str) -> tuple[Version, ...]:
    sql = f"SELECT {', '.join(_VERSION)} FROM {view} WHERE {where}"  # noqa: S608  (our own words)
    return tuple(_version(dict(zip(_VERSION, row, strict=True))) for row in _rows(db, sql, *values))


def _version(row: dict[str, Any]) -> Version:
    return Version(**{**row, "facts": decode(Facts, row["facts"])})


def _first(found: tuple[Version, ...]) -> Version | None:
    return found[0] if found else None


def _headings(db: Database, where: str, *values: int | str) -> tuple[Heading, ...]:
    columns = ", ".join(f'"{column}"' for column in _HEADING)
    sql = f"SELECT {columns} FROM published_issues WHERE {where} ORDER BY position"  # noqa: S608  (our own words)
    return tuple(_heading(dict(zip(_HEADING, row, strict=True))) for row in _rows(db, sql, *values))


def _heading(row: dict[str, Any]) -> Heading:
    between = row.pop("between_numbers")
    return Heading(**row, between=tuple(json.loads(between)) if between else None)
