"""What members record about issues: append-only; what is in force follows from the rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

_OPEN = "NOT EXISTS (SELECT 1 FROM updates AS later WHERE later.undoes = u.id)"

_SET = f'u.report = ? AND u.status IS NOT NULL AND {_OPEN} GROUP BY u."key"'
_NEWEST = f"SELECT max(u.id) FROM updates AS u WHERE {_SET}"  # noqa: S608  (our own words)


@dataclass(frozen=True, slots=True)
class Fresh:
    """An update to be recorded; ``status`` is None for a note alone, ``at`` ISO in UTC, ``topic`` 0 for none."""

    key: int
    report: int
    status: str | None
    verified: bool
    note: str
    author: int
    name: str
    chat: int
    topic: int
    at: str


@dataclass(frozen=True, slots=True)
class Update:
    """A recorded update; ``undoes`` is the id of the update it takes back, ``undone`` that it was taken back itself."""

    id: int
    key: int
    report: int
    status: str | None
    verified: bool
    note: str
    author: int
    name: str
    chat: int
    topic: int
    at: str
    undoes: int | None
    undone: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file sent with an update: ``kind`` is photo, document or video, ``file`` Telegram's id of it."""

    id: int
    update: int
    kind: str
    file: str
    name: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded, the status in force before it, and what others recorded since the author last looked."""

    update: Update
    before: Update | None
    meanwhile: tuple[Update, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """The update taken back, the row that says so, and the status now in force."""

    taken: Update
    update: Update
    now: Update | None


_WRITTEN = (*(field.name for field in fields(Fresh)), "undoes")
_READ = ", ".join(f'u."{name}"' for name in ("id", *_WRITTEN))
_ROW = f"SELECT {_READ}, NOT {_OPEN} FROM updates AS u"  # noqa: S608  (ours)


def record(db: Database, fresh: Fresh, since: str, evidence: Iterable[tuple[str, str, str]] = ()) -> Recorded:
    """Append an update with its files (kind, file id, name); nobody's earlier one is changed.

    Args:
        db: inside a transaction.
        fresh: the update.
        since: when its author last saw the issue (ISO, UTC): what others recorded after that is told to them.
        evidence: files sent with it.
    """
    before = tracked(db, fresh.key)
    where = 'u."key" = ? AND u.author <> ? AND u.at >= ? AND u.undoes IS NULL'
    meanwhile = _select(db, where, fresh.key, fresh.author, since)
    update = _append(db, fresh, None)
    for kind, file, name in evidence:
        attach(db, update.id, kind, file, name)
    return Recorded(update, before, tuple(m for m in meanwhile if not m.undone))


def attach(db: Database, update: int, kind: str, file: str, name: str) -> None:
    """Keep a file that belongs to an update."""
    db.execute('INSERT INTO evidence ("update", kind, file, name) VALUES (?, ?, ?, ?)', [update, kind, file, name])


def undo(db: Database, update_id: int, by: Fresh) -> Undone | None:
    """Take an update back by a row of its own; None when it is gone, an undo itself, or already taken back.

    Of ``by`` only the author, the place and the time count.
    """
    taken = one(db, update_id)
    if taken is None or taken.undone or taken.undoes is not None:
        return None
    said = Fresh(taken.key, taken.report, None, False, "", by.author, by.name, by.chat, by.topic, by.at)
    row = _append(db, said, update_id)
    return Undone(taken, row, tracked(db, taken.key))


def one(db: Database, update_id: int) -> Update | None:
    """The update with this id."""
    return next(iter(_select(db, "u.id = ?", update_id)), None)


def tracked(db: Database, key: int) -> Update | None:
    """The newest status that members recorded and did not take back."""
    where = f'u."key" = ? AND u.status IS NOT NULL AND {_OPEN} ORDER BY u.id DESC LIMIT 1'
    return next(iter(_select(db, where, key)), None)


def all_tracked(db: Database, report: int) -> dict[int, Update]:
    """The status in force of each issue of a report that has one, by 台账号."""
    return {row.key: row for row in _select(db, f"u.id IN ({_NEWEST}) ORDER BY u.id", report)}


def remark(db: Database, key: int) -> Update | None:
    """The newest note that sets no status and was not taken back, where it is newer than the status in force."""
    where = f'u."key" = ? AND u.undoes IS NULL AND {_OPEN} ORDER BY u.id DESC LIMIT 1'
    newest = next(iter(_select(db, where, key)), None)
    return newest if newest is not None and newest.status is None else None


def log(db: Database, *, key: int = 0, report: int = 0, skip: int = 0, most: int = 5) -> tuple[tuple[Update, ...], int]:
    """Updates of an issue, or with ``report`` of all its issues, newest first, and how many there are."""
    column, value = ('"key"', key) if key else ("report", report)
    (total,) = db.execute(f"SELECT count(*) FROM updates WHERE {column} = ?", [value]).fetchone()  # noqa: S608
    return _select(db, f"u.{column} = ? ORDER BY u.id DESC LIMIT ? OFFSET ?", value, most, skip), total


def after(db: Database, update_id: int, most: int) -> tuple[Update, ...]:
    """What was recorded after an update, in order."""
    return _select(db, "u.id > ? ORDER BY u.id LIMIT ?", update_id, most)


def tracked_as_of(db: Database, key: int, update_id: int) -> Update | None:
    """The status that was in force once this update was recorded."""
    where = (
        'u."key" = ? AND u.id <= ? AND u.status IS NOT NULL'
        " AND NOT EXISTS (SELECT 1 FROM updates AS later WHERE later.undoes = u.id AND later.id <= ?)"
        " ORDER BY u.id DESC LIMIT 1"
    )
    return next(iter(_select(db, where, key, update_id, update_id)), None)


def evidence_of(db: Database, update: int) -> tuple[Evidence, ...]:
    """The files sent with an update, in order."""
    sql = 'SELECT id, "update", kind, file, name FROM evidence WHERE "update" = ? ORDER BY id'
    return tuple(Evidence(*row) for row in db.execute(sql, [update]))


def evidence(db: Database, evidence_id: int) -> Evidence | None:
    """The file with this id."""
    row = db.execute('SELECT id, "update", kind, file, name FROM evidence WHERE id = ?', [evidence_id]).fetchone()
    return Evidence(*row) if row else None


def utc(at: datetime) -> str:
    """A moment as the columns hold it: ISO in UTC, to the microsecond, so that texts sort as times."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _append(db: Database, fresh: Fresh, undoes: int | None) -> Update:
    columns = ", ".join(f'"{name}"' for name in _WRITTEN)
    marks = ", ".join("?" * len(_WRITTEN))
    sql = f"INSERT INTO updates ({columns}) VALUES ({marks})"  # noqa: S608  (our own columns)
    cursor = db.execute(sql, [*astuple(fresh), undoes])
    update = one(db, int(cursor.lastrowid or 0))
    assert update is not None  # noqa: S101  (inserted a moment ago, in the same transaction)
    return update


def _select(db: Database, where: str, *values: Any) -> tuple[Update, ...]:  # noqa: ANN401  (column values)
    rows = db.execute(f"{_ROW} WHERE {where}", list(values))
    return tuple(_update(row) for row in rows)


def _update(row: tuple[Any, ...]) -> Update:
    cells = list(row)
    cells[4], cells[12] = bool(cells[4]), bool(cells[12])
    return Update(*cells)
