"""Editors: whom the owners let record progress, correct readings and load reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Editor:
    """A person with an editor's rights; ``named_by`` is the owner who named them, ``at`` ISO in UTC."""

    person: int
    name: str
    named_by: int
    at: str


def is_editor(db: Database, person: int) -> bool:
    """May this person do what editors may?"""
    return db.execute("SELECT 1 FROM editors WHERE person = ?", [person]).fetchone() is not None


def editors(db: Database) -> tuple[Editor, ...]:
    """All editors, in the order they were named."""
    rows = db.execute("SELECT person, name, named_by, at FROM editors ORDER BY at, person")
    return tuple(Editor(*row) for row in rows)


def name_editor(db: Database, person: int, name: str, named_by: int, at: datetime) -> None:
    """Make a person an editor; who is one already gets the new name."""
    sql = (
        "INSERT INTO editors (person, name, named_by, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (person) DO UPDATE SET name = excluded.name"
    )
    db.execute(sql, [person, name, named_by, at.isoformat()])


def dismiss_editor(db: Database, person: int) -> bool:
    """Take an editor's rights away; False when the person was none."""
    return db.execute("DELETE FROM editors WHERE person = ?", [person]).rowcount > 0
