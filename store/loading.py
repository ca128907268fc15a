"""Loading a reading: rows are staged in small transactions and become visible with one update."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from parsers.model import Issue, Report
from store import lock, reading
from store.connections import Readers
from store.continuing import Continued, continued
from store.encoding import encode
from store.errors import StoreError
from store.identity import identity_of
from store.index import Index, forget, index_of, insert, missing
from store.records import Loaded, Version
from store.rows import Row, break_row, issue_row, metric_row, text_rows, warning_row
from store.writer import Writer

T = TypeVar("T")
OnPublish = Callable[[Database, int, bool], None]
_LOG = logging.getLogger(__name__)

_CHUNK = 200  # rows of a transaction: other writers wait for milliseconds only
_INDEX_CHUNK = 1000  # rows of the index are short


@dataclass(frozen=True, slots=True)
class Loader:
    """Stores readings in the database at ``path``; loads of all processes stand in line for its load lock."""

    path: Path
    readers: Readers
    writer: Writer

    def load(self, report: Report, name: str, at: datetime, on_publish: OnPublish | None = None) -> Loaded:
        """Store a reading as a version; the same text again changes nothing.

        Args:
            report: the reading.
            name: what people call the file.
            at: when it was loaded, with a time zone.
            on_publish: runs in the publishing transaction with the report's id and whether that report is new.

        Raises:
            StoreError: it could not be stored; readers see the ledger as it was.
            ValueError: ``at`` has no time zone.
        """
        loaded_at, text_hash = _utc(at), hash_of(report.text)
        with lock.hold_for_load(self.path):
            known = self.readers.run(lambda db: reading.by_hash(db, text_hash))
            if known:
                return self._outcome(known, new=False)
            past = self.readers.run(lambda db: continued(db, report))
            version = self.writer.submit(lambda db: _open(db, report, name, text_hash, loaded_at)).result()
            self._fill(version, report, past, on_publish)
            return self._outcome(self._published(version), new=True)

    def clean(self) -> None:
        """Remove what killed loads left behind; does nothing while a load is alive anywhere.

        Raises:
            StoreError: there is something to remove and the file cannot be written.
        """
        if not self.readers.run(_leftovers):
            return
        idle = lock.hold_if_idle(self.path)
        if idle is not None:
            with idle:
                self.writer.submit(_clean).result()

    def _fill(self, version: int, report: Report, past: Continued, on_publish: OnPublish | None) -> None:
        try:
            self._stage(version, report, past.keys)
            self.writer.submit(lambda db: _publish(db, version, past.report, report, on_publish)).result()
        except BaseException:
            self._discard(version)
            raise

    def _stage(self, version: int, report: Report, keys: dict[int, int]) -> None:
        self._stage_rows("texts", text_rows(version, report.text))
        for chunk in _chunks(enumerate(report.issues)):
            self.writer.submit(partial(_insert_issues, version=version, chunk=chunk, keys=keys)).result()
        self._stage_rows("metrics", (metric_row(version, i, metric) for i, metric in enumerate(report.metrics)))
        self._stage_rows("warnings", (warning_row(version, i, warning) for i, warning in enumerate(report.warnings)))
        self._stage_rows("breaks", (break_row(version, span) for span in report.breaks))
        self._stage_index(version, index_of(report))

    def _stage_index(self, version: int, index: Index) -> None:
        for table, rows in (
            ("index_items", index.item_rows(version)),
            ("index_postings", index.posting_rows(version)),
            ("index_versions", iter((index.version_row(version),))),
        ):
            for chunk in _chunks(rows, _INDEX_CHUNK):
                self.writer.submit(partial(insert, table=table, rows=chunk)).result()

    def reindex(self) -> None:
        """Index the versions that an older program stored; does nothing when all are indexed.

        Raises:
            StoreError: the file cannot be written.
        """
        if not self.readers.run(missing):
            return
        with lock.hold_for_load(self.path):
            for version in self.readers.run(missing):
                self._reindex_one(version)

    def _reindex_one(self, version: int) -> None:
        try:
            report = self.readers.run(partial(reading.report, version_id=version))
        except (TypeError, ValueError):  # a record this program cannot rebuild: the rest of the ledger still opens
            _LOG.exception("version %s cannot be indexed; load its report again", version)
            return
        self.writer.submit(partial(forget, version=version)).result()
        self._stage_index(version, index_of(report))

    def _stage_rows(self, table: str, rows: Iterator[Row]) -> None:
        for chunk in _chunks(rows):
            self.writer.submit(partial(_insert_all, table=table, rows=chunk)).result()

    def _discard(self, version: int) -> None:
        # Nobody sees the rows; where even removing them fails (a full disk), the next opening does it.
        with suppress(Exception):
            self.writer.submit(lambda db: db.execute("DELETE FROM versions WHERE id = ?", [version])).result()

    def _published(self, version: int) -> Version:
        found = self.readers.run(lambda db: reading.version(db, version))
        assert found is not None  # noqa: S101  (committed a moment ago; who takes versions back waits for this lock)
        return found

    def _outcome(self, version: Version, *, new: bool) -> Loaded:
        earlier = self.readers.run(lambda db: reading.before(db, version))
        if earlier is None:
            return Loaded(version, new)
        gone = self.readers.run(lambda db: reading.unpaired(db, earlier.id, version.id))
        fresh = self.readers.run(lambda db: reading.unpaired(db, version.id, earlier.id))
        return Loaded(version, new, gone, fresh)


def _utc(at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError("a time without a zone: pass an aware datetime")
    return at.astimezone(UTC).isoformat()


def hash_of(text: str) -> str:
    """The SHA-256 a version is known by.

    Raises:
        StoreError: the text holds what is no valid Unicode.
    """
    try:
        return hashlib.sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError as error:
        raise StoreError("unstorable") from error


def _leftovers(db: Database) -> bool:
    return db.execute("SELECT 1 FROM versions WHERE number IS NULL").fetchone() is not None


def _clean(db: Database) -> None:
    db.execute("DELETE FROM versions WHERE number IS NULL")


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


def _insert_issues(db: Database, version: int, chunk: list[tuple[int, Issue]], keys: dict[int, int]) -> None:
    rows = []
    for position, issue in chunk:
        key = keys.get(position) or _insert(db, "keys", {"version": version})
        rows.append(issue_row(version, position, key, issue))
    _insert_all(db, "issues", rows)


def _publish(db: Database, version: int, belongs: int | None, report: Report, on_publish: OnPublish | None) -> None:
    known, new = asdict(identity_of(report.facts)), belongs is None
    if belongs is None:
        belongs = _insert(db, "reports", known)
    else:
        _complete(db, belongs, known)
    sql = (
        "UPDATE versions SET report = :report, number ="
        " 1 + (SELECT ifnull(max(number), 0) FROM versions WHERE report = :report) WHERE id = :id"
    )
    db.execute(sql, {"report": belongs, "id": version})
    if on_publish is not None:
        on_publish(db, belongs, new)


def _complete(db: Database, report: int, known: dict[str, str | None]) -> None:
    """Let a later version add what the earlier ones did not say of themselves."""
    changes = ", ".join(f"{column} = ifnull({column}, :{column})" for column in known)
    db.execute(f"UPDATE reports SET {changes} WHERE id = :id", {**known, "id": report})  # noqa: S608  (our own columns)


def _insert(db: Database, table: str, row: Row) -> int:
    rowid = db.table(table).insert(row).last_rowid
    assert rowid is not None  # noqa: S101  (every table written here has a numeric key)
    return rowid


def _insert_all(db: Database, table: str, rows: list[Row]) -> None:
    db.table(table).insert_all(rows)


def _chunks(rows: Iterable[T], size: int = _CHUNK) -> Iterator[list[T]]:
    waiting = iter(rows)
    while chunk := list(islice(waiting, size)):
        yield chunk
