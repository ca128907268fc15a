"""What members entered about the issues of a version, beside what the report says of them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from store import progress
from store.progress import Update


@dataclass(frozen=True, slots=True)
class Entered:
    """Of one issue: the tracked status in force, and a newer note that sets none."""

    tracked: Update | None = None
    remark: Update | None = None


NOTHING = Entered()


def entered(db: Database, version: int, issue: str) -> Entered:
    """What members entered about an issue."""
    key = key_of(db, version, issue) if _any(db) else None
    return Entered(progress.tracked(db, key), progress.remark(db, key)) if key is not None else NOTHING


def all_entered(db: Database, version: int) -> dict[str, Entered]:
    """What members entered, by the issue's id; issues without an entry are left out."""
    if not _any(db):
        return {}
    row = db.execute("SELECT report FROM published WHERE id = ?", [version]).fetchone()
    known = progress.all_tracked(db, row[0]) if row else {}
    rows = db.execute('SELECT id, "key" FROM published_issues WHERE version = ?', [version]) if known else ()
    return {issue: Entered(known[key]) for issue, key in rows if key in known}


def key_of(db: Database, version: int, issue: str) -> int | None:
    """An issue's 台账号."""
    row = db.execute('SELECT "key" FROM published_issues WHERE version = ? AND id = ?', [version, issue]).fetchone()
    return row[0] if row else None


def _any(db: Database) -> bool:
    return db.execute("SELECT 1 FROM updates LIMIT 1").fetchone() is not None
