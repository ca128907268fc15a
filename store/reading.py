"""Questions to the ledger; each sees published versions only."""

from __future__ import annotations

import json
from typing import Any

from sqlite_utils import Database

from parsers.model import Facts, Issue, Metric, ReadingWarning, Report
from store.encoding import decode
from store.errors import StoreError
from store.records import Heading, Version
from store.rows import PART

_VERSION = "SELECT id, report, number, name, text_hash, loaded_at, facts, issues, metrics FROM versions"
_CURRENT = (
    f"{_VERSION} AS v WHERE number IS NOT NULL"
    " AND number = (SELECT max(number) FROM versions WHERE report = v.report) ORDER BY id DESC"
)
# Version ids are never reused and loads stand in line, so the highest id was published last.
_HEADING = 'SELECT id, ref, number, sub, between_numbers, parent, section, topic, problem, "key" FROM issues AS i'
_FURTHEST = 2**62  # a column holds no larger whole number
_PUBLISHED = "EXISTS (SELECT 1 FROM versions WHERE id = ? AND number IS NOT NULL)"


def versions(db: Database) -> tuple[Version, ...]:
    """The current version of each report, newest loaded first."""
    return tuple(_version(row) for row in db.execute(_CURRENT))


def current(db: Database) -> Version | None:
    """The current version loaded last."""
    row = db.execute(f"{_CURRENT} LIMIT 1").fetchone()
    return _version(row) if row else None


def history(db: Database, report: int) -> tuple[Version, ...]:
    """All versions of a report, newest first."""
    sql = f"{_VERSION} WHERE report = ? AND number IS NOT NULL ORDER BY number DESC"
    return tuple(_version(row) for row in db.execute(sql, [report]))


def version(db: Database, version_id: int) -> Version | None:
    """The version with this id."""
    row = db.execute(f"{_VERSION} WHERE id = ? AND number IS NOT NULL", [version_id]).fetchone()
    return _version(row) if row else None


def by_hash(db: Database, text_hash: str) -> Version | None:
    """The version whose text has this SHA-256."""
    row = db.execute(f"{_VERSION} WHERE text_hash = ? AND number IS NOT NULL", [text_hash]).fetchone()
    return _version(row) if row else None


def before(db: Database, version_id: int) -> Version | None:
    """The version that preceded this one in its report."""
    sql = (
        f"{_VERSION} WHERE (report, number) = (SELECT report, number - 1 FROM versions WHERE id = ? AND"
        " number IS NOT NULL)"
    )
    row = db.execute(sql, [version_id]).fetchone()
    return _version(row) if row else None


def headings(db: Database, version_id: int) -> tuple[Heading, ...]:
    """The issues of a version without their responses, in document order."""
    return _headings(db, version_id, "1", [])


def numbered(db: Database, version_id: int, number: int) -> tuple[Heading, ...]:
    """The issues printed under a number, subs included, in document order."""
    return _headings(db, version_id, "number = ?", [number])


def by_ref(db: Database, version_id: int, ref: str) -> tuple[Heading, ...]:
    """The issues with exactly this ref."""
    return _headings(db, version_id, "ref = ?", [ref])


def unpaired(db: Database, version_id: int, other: int) -> tuple[Heading, ...]:
    """The issues of a version whose 台账号 the other version does not have."""
    return _headings(db, version_id, '"key" NOT IN (SELECT "key" FROM issues WHERE version = ?)', [other])


def issue(db: Database, version_id: int, issue_id: str) -> Issue | None:
    """One whole issue, rebuilt exactly as it was read."""
    sql = f"SELECT record FROM issues WHERE version = ? AND id = ? AND {_PUBLISHED} ORDER BY position LIMIT 1"
    row = db.execute(sql, [version_id, issue_id, version_id]).fetchone()
    return decode(Issue, row[0]) if row else None


def issues(db: Database, version_id: int) -> tuple[Issue, ...]:
    """All whole issues of a version in document order."""
    sql = f"SELECT record FROM issues WHERE version = ? AND {_PUBLISHED} ORDER BY position"
    return tuple(decode(Issue, row[0]) for row in db.execute(sql, [version_id, version_id]))


def metrics(db: Database, version_id: int, issue_id: str | None = None) -> tuple[Metric, ...]:
    """The metrics of a version, or of one issue of it, in document order."""
    sql = (
        f"SELECT record FROM metrics WHERE version = ? AND {_PUBLISHED} AND (? IS NULL OR issue = ?) ORDER BY position"
    )
    rows = db.execute(sql, [version_id, version_id, issue_id, issue_id])
    return tuple(decode(Metric, row[0]) for row in rows)


def warnings(db: Database, version_id: int) -> tuple[ReadingWarning, ...]:
    """What was dropped or doubted while reading a version."""
    sql = f"SELECT code, start, stop, message FROM warnings WHERE version = ? AND {_PUBLISHED} ORDER BY position"
    rows = db.execute(sql, [version_id, version_id])
    return tuple(ReadingWarning(code, (start, stop), message) for code, start, stop, message in rows)


def text(db: Database, version_id: int, start: int, end: int) -> str:
    """The original text at ``[start, end)``, code points; reads only the parts it needs."""
    start, end = max(start, 0), min(end, _FURTHEST)
    if end <= start:
        return ""
    first, last = start // PART, (end - 1) // PART
    sql = f"SELECT text FROM texts WHERE version = ? AND {_PUBLISHED} AND part BETWEEN ? AND ? ORDER BY part"
    joined = "".join(row[0] for row in db.execute(sql, [version_id, version_id, first, last]))
    return joined[start - first * PART : end - first * PART]


def report(db: Database, version_id: int) -> Report:
    """The whole reading of a version, equal to the one that was loaded.

    Raises:
        StoreError: there is no such version.
    """
    found = version(db, version_id)
    if found is None:
        raise StoreError("unknown-report")
    rows = db.execute("SELECT text FROM texts WHERE version = ? ORDER BY part", [version_id])
    whole = "".join(row[0] for row in rows)
    return Report(whole, found.facts, issues(db, version_id), metrics(db, version_id), warnings(db, version_id))


def _version(row: tuple[Any, ...]) -> Version:
    return Version(*row[:6], decode(Facts, row[6]), *row[7:])


def _headings(db: Database, version_id: int, where: str, values: list[object]) -> tuple[Heading, ...]:
    sql = f"{_HEADING} WHERE version = ? AND {where} AND {_PUBLISHED} ORDER BY position"
    return tuple(_heading(row) for row in db.execute(sql, [version_id, *values, version_id]))


def _heading(row: tuple[Any, ...]) -> Heading:
    between = tuple(json.loads(row[4])) if row[4] else None
    return Heading(row[0], row[1], row[2], row[3], between, *row[5:])
