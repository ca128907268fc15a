"""Readings put right by hand: append-only; the newest of each field that was not taken back is in force."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from typing import Any

from sqlite_utils import Database

_OPEN = "c.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM corrections AS later WHERE later.undoes = c.id)"


@dataclass(frozen=True, slots=True)
class Fresh:
    """A correction to be recorded.

    ``field`` is status (value ``done``, with ``+`` when verified), number, deadline, body or figure; ``name`` and
    ``quote`` tell which figure, as it was read. ``original`` is what was read, ``at`` ISO in UTC.
    """

    key: int
    report: int
    field: str
    name: str
    quote: str
    value: str
    original: str
    reason: str
    author: int
    author_name: str
    chat: int
    at: str


@dataclass(frozen=True, slots=True)
class Correction(Fresh):
    """A recorded correction."""

    id: int


_COLUMNS = tuple(field.name for field in fields(Fresh))
_LIST = ", ".join(f'"{name}"' for name in _COLUMNS)
_READ = ", ".join(f'c."{name}"' for name in (*_COLUMNS, "id"))


def correct(db: Database, fresh: Fresh) -> tuple[Correction, Correction | None]:
    """Append a correction; gives the one that was in force before as well."""
    where = f'c."key" = ? AND c.field = ? AND c.name = ? AND c.quote = ? AND {_OPEN} ORDER BY c.id DESC LIMIT 1'
    before = _select(db, where, fresh.key, fresh.field, fresh.name, fresh.quote)
    marks = ", ".join("?" * len(_COLUMNS))
    cursor = db.execute(f"INSERT INTO corrections ({_LIST}) VALUES ({marks})", list(astuple(fresh)))  # noqa: S608
    return Correction(*(*astuple(fresh), int(cursor.lastrowid or 0))), before[0] if before else None


def take_back(db: Database, correction_id: int, by: int, by_name: str, chat: int, at: str) -> Correction | None:
    """Take a correction back by a row of its own; None when it is gone or was taken back already."""
    found = _select(db, f"c.id = ? AND {_OPEN}", correction_id)
    if not found:
        return None
    taken = found[0]
    row = [*astuple(taken)[: len(_COLUMNS)]]
    row[-4:] = [by, by_name, chat, at]
    marks = ", ".join("?" * (len(_COLUMNS) + 1))
    db.execute(f"INSERT INTO corrections ({_LIST}, undoes) VALUES ({marks})", [*row, correction_id])  # noqa: S608
    return taken


def of_issue(db: Database, key: int) -> tuple[Correction, ...]:
    """The corrections of an issue that are in force, each field or figure once."""
    return _newest(_select(db, f'c."key" = ? AND {_OPEN} ORDER BY c.id', key))


def of_report(db: Database, report: int) -> tuple[Correction, ...]:
    """The corrections of a report's issues that are in force, in the order they were made."""
    return _newest(_select(db, f"c.report = ? AND {_OPEN} ORDER BY c.id", report))


def between(db: Database, report: int, heard: int, until: int) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    """What is in force of a report and came in the ids ``(heard, until]``; and what was taken back there of before."""
    made = [c for c in of_report(db, report) if heard < c.id <= until]
    undone = _select(
        db, "c.report = ? AND c.id > ? AND c.id <= ? AND c.undoes <= ? ORDER BY c.id", report, heard, until, heard
    )
    return tuple(made), undone


def one(db: Database, correction_id: int) -> Correction | None:
    """The correction with this id, in force or not."""
    return next(iter(_select(db, "c.id = ? AND c.undoes IS NULL", correction_id)), None)


def _newest(found: tuple[Correction, ...]) -> tuple[Correction, ...]:
    newest = {(c.key, c.field, c.name, c.quote): c for c in found}
    return tuple(sorted(newest.values(), key=lambda c: c.id))


def _select(db: Database, where: str, *values: Any) -> tuple[Correction, ...]:  # noqa: ANN401  (column values)
    rows = db.execute(f"SELECT {_READ} FROM corrections AS c WHERE {where}", list(values))  # noqa: S608  (ours)
    return tuple(Correction(*row) for row in rows)
