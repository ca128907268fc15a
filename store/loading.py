"""Loading a reading: rows are staged in small transactions and become visible with one update."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from parsers.model import Issue, Report
from store import lock, reading
from store.connections import Readers
from store.encoding import decode, encode
from store.errors import StoreError
from store.identity import find_report, identity_of
from store.matching import pair, trait_of
from store.records import Loaded, Version
from store.rows import Row, issue_row, metric_row, text_rows, warning_row
from store.writer import Writer

T = TypeVar("T")

_CHUNK = 200  # rows of a transaction: other writers wait for milliseconds only


def load(path: Path, readers: Readers, writer: Writer, report: Report, name: str, at: datetime) -> Loaded:
    """Store a reading as a version; the same text again changes nothing.

    Args:
        path: the database, whose load lock keeps loads of all processes in line.
        readers: connections to look up what is there.
        writer: the thread that writes.
        report: the reading.
        name: what people call the file.
        at: when it was loaded, with a time zone.

    Raises:
        StoreError: it could not be stored; readers see the ledger as it was.
        ValueError: ``at`` has no time zone.
    """
    loaded_at, text_hash = utc(at), _hash(report.text)
    with lock.hold_for_load(path):
        known = readers.run(lambda db: reading.by_hash(db, text_hash))
        if known:
            return _outcome(readers, known, new=False)
        belongs = readers.run(lambda db: find_report(db, report.facts))
        keys = readers.run(lambda db: _keys(db, belongs, report.issues))
        staged = writer.submit(lambda db: _open(db, report, name, text_hash, loaded_at)).result()
        try:
            _stage(writer, staged, report, keys)
            writer.submit(lambda db: _publish(db, staged, belongs, report)).result()
        except BaseException:
            _discard(writer, staged)
            raise
        return _outcome(readers, _published(readers, staged), new=True)


def clean(path: Path, writer: Writer) -> None:
    """Remove what loads that were killed left behind; does nothing while a load is alive anywhere."""
    idle = lock.hold_if_idle(path)
    if idle is None:
        return
    with idle:
        writer.submit(lambda db: db.execute("DELETE FROM versions WHERE number IS NULL")).result()


def utc(at: datetime) -> str:
    """A time with a zone as ISO text in UTC.

    Raises:
        ValueError: the time has no zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time without a zone: pass an aware datetime")
    return at.astimezone(UTC).isoformat()


def _hash(text: str) -> str:
    try:
        return hashlib.sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError as error:
        raise StoreError("unstorable") from error


def _keys(db: Database, report: int | None, issues: tuple[Issue, ...]) -> dict[int, int]:
    """Positions of the new issues to the 台账号 they continue."""
    if report is None:
        return {}
    sql = (
        'SELECT "key", record FROM issues WHERE version ='
        " (SELECT id FROM versions WHERE report = ? ORDER BY number DESC LIMIT 1) ORDER BY position"
    )
    old = [(key, trait_of(decode(Issue, record))) for key, record in db.execute(sql, [report])]
    pairs = pair([trait for _, trait in old], [trait_of(issue) for issue in issues])
    return {i: old[j][0] for i, j in pairs.items()}


def _open(db: Database, report: Report, name: str, text_hash: str, loaded_at: str) -> int:
    row = {
        "name": name,
        "text_hash": text_hash,
        "loaded_at": loaded_at,
        "facts": encode(report.facts),
        "issues": len(report.issues),
        "metrics": len(report.metrics),
    }
    return _insert(db, "versions", row)


def _stage(writer: Writer, staged: int, report: Report, keys: dict[int, int]) -> None:
    _stage_rows(writer, "texts", text_rows(staged, report.text))
    for chunk in _chunks(enumerate(report.issues)):
        writer.submit(partial(_stage_issues, staged=staged, chunk=chunk, keys=keys)).result()
    _stage_rows(writer, "metrics", (metric_row(staged, i, metric) for i, metric in enumerate(report.metrics)))
    _stage_rows(writer, "warnings", (warning_row(staged, i, warning) for i, warning in enumerate(report.warnings)))


def _stage_rows(writer: Writer, table: str, rows: Iterator[Row]) -> None:
    for chunk in _chunks(rows):
        writer.submit(partial(_insert_all, table=table, rows=chunk)).result()


def _insert_all(db: Database, table: str, rows: list[Row]) -> None:
    db.table(table).insert_all(rows)


def _stage_issues(db: Database, staged: int, chunk: list[tuple[int, Issue]], keys: dict[int, int]) -> None:
    for position, issue in chunk:
        key = keys.get(position) or _insert(db, "keys", {"version": staged})
        _insert(db, "issues", issue_row(staged, position, key, issue))


def _publish(db: Database, staged: int, belongs: int | None, report: Report) -> None:
    known = asdict(identity_of(report.facts))
    if belongs is None:
        belongs = _insert(db, "reports", known)
    else:
        _complete(db, belongs, known)
    sql = (
        "UPDATE versions SET report = :report, number ="
        " 1 + (SELECT ifnull(max(number), 0) FROM versions WHERE report = :report) WHERE id = :id"
    )
    db.execute(sql, {"report": belongs, "id": staged})


def _complete(db: Database, report: int, known: dict[str, str | None]) -> None:
    """Let a later version add what the earlier ones did not say of themselves."""
    changes = ", ".join(f"{column} = ifnull({column}, :{column})" for column in known)
    db.execute(f"UPDATE reports SET {changes} WHERE id = :id", {**known, "id": report})  # noqa: S608


def _discard(writer: Writer, staged: int) -> None:
    # Nobody sees the rows; where even removing them fails (a full disk), the next opening does it.
    with suppress(Exception):
        writer.submit(lambda db: db.execute("DELETE FROM versions WHERE id = ?", [staged])).result()


def _published(readers: Readers, staged: int) -> Version:
    version = readers.run(lambda db: reading.version(db, staged))
    assert version is not None  # noqa: S101  (committed a moment ago, and nothing deletes published versions)
    return version


def _outcome(readers: Readers, version: Version, *, new: bool) -> Loaded:
    earlier = readers.run(lambda db: reading.before(db, version.id))
    if earlier is None:
        return Loaded(version, new)
    gone = readers.run(lambda db: reading.unpaired(db, earlier.id, version.id))
    fresh = readers.run(lambda db: reading.unpaired(db, version.id, earlier.id))
    return Loaded(version, new, gone, fresh)


def _insert(db: Database, table: str, row: Row) -> int:
    columns = ", ".join(f'"{column}"' for column in row)
    marks = ", ".join(f":{column}" for column in row)
    cursor = db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", row)  # noqa: S608
    return cursor.lastrowid or 0


def _chunks(rows: Iterable[T]) -> Iterator[list[T]]:
    waiting = iter(rows)
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk
