"""Misreadings that people who may not correct have reported; editors see them until one has dealt with them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Misread:
    """A report of a misreading: of an issue, or of the figure whose name and quote ``figure`` holds."""

    id: int
    key: int
    report: int
    figure: str
    person: int
    name: str
    chat: int
    at: str


_COLUMNS = '"key", report, figure, person, name, chat, at'


def file(db: Database, misread: Misread) -> bool:
    """Keep a report (its id is not looked at); False when the same person's same report is still open."""
    same = 'SELECT 1 FROM misreads WHERE "key" = ? AND figure = ? AND person = ? AND settled_at IS NULL'
    if db.execute(same, [misread.key, misread.figure, misread.person]).fetchone():
        return False
    values = [misread.key, misread.report, misread.figure, misread.person, misread.name, misread.chat, misread.at]
    db.execute(f"INSERT INTO misreads ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", values)  # noqa: S608
    return True


def open_ones(db: Database, report: int) -> tuple[Misread, ...]:
    """The reports nobody has dealt with, the oldest first."""
    sql = f"SELECT id, {_COLUMNS} FROM misreads WHERE report = ? AND settled_at IS NULL ORDER BY id"  # noqa: S608
    return tuple(Misread(*row) for row in db.execute(sql, [report]))


def settle(db: Database, misread_id: int, by: int, at: str) -> bool:
    """Note that somebody has dealt with a report; False when it was settled before."""
    sql = "UPDATE misreads SET settled_by = ?, settled_at = ? WHERE id = ? AND settled_at IS NULL"
    return db.execute(sql, [by, at, misread_id]).rowcount > 0


def settle_issue(db: Database, key: int, by: int, at: str) -> None:
    """A correction of an issue settles what was reported of it."""
    sql = 'UPDATE misreads SET settled_by = ?, settled_at = ? WHERE "key" = ? AND settled_at IS NULL'
    db.execute(sql, [by, at, key])


def untold(db: Database, person: int, since: str) -> tuple[Misread, ...]:
    """The open reports made at or after ``since`` (ISO, UTC) that no notice to this person has told of."""
    last = (
        "SELECT ifnull(max(CAST(substr(period, 2) AS INTEGER)), 0) FROM sends"
        " WHERE chat = ? AND topic = 0 AND kind = 'notice' AND period GLOB 'm[0-9]*'"
    )
    sql = f"SELECT id, {_COLUMNS} FROM misreads WHERE settled_at IS NULL AND id > ({last}) AND at >= ? ORDER BY id"  # noqa: S608
    return tuple(Misread(*row) for row in db.execute(sql, [person, since]))


def readers(db: Database) -> tuple[int, ...]:
    """Whom reports are for: the owners and the editors."""
    return tuple(row[0] for row in db.execute("SELECT person FROM owners UNION SELECT person FROM editors ORDER BY 1"))


def any_open(db: Database) -> bool:
    """Is there a report that nobody has dealt with?"""
    return db.execute("SELECT 1 FROM misreads WHERE settled_at IS NULL LIMIT 1").fetchone() is not None
