"""What members entered about the issues of a version, beside what the report says of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlite_utils import Database

from store import corrections, progress
from store.corrections import Correction
from store.progress import Update


@dataclass(frozen=True, slots=True)
class Entered:
    """Of one issue: the tracked status in force, a newer note that sets none, the readings put right by hand."""

    tracked: Update | None = None
    remark: Update | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def corrected(self) -> Correction | None:
        """The status put right by hand."""
        return self.correction("status")

    def correction(self, field: str) -> Correction | None:
        """The correction of a field of the issue itself."""
        return next((c for c in self.corrections if c.field == field), None)


NOTHING = Entered()


def entered(db: Database, version: int, issue: str) -> Entered:
    """What members entered about an issue."""
    key = key_of(db, version, issue) if _any(db) else None
    if key is None:
        return NOTHING
    return Entered(progress.tracked(db, key), progress.remark(db, key), corrections.of_issue(db, key))


def all_entered(db: Database, version: int) -> dict[str, Entered]:
    """What members entered, by the issue's id; issues without an entry are left out."""
    if not _any(db):
        return {}
    row = db.execute("SELECT report FROM published WHERE id = ?", [version]).fetchone()
    if row is None:
        return {}
    known = progress.all_tracked(db, row[0])
    right: dict[int, list[Correction]] = defaultdict(list)
    for correction in corrections.of_report(db, row[0]):
        right[correction.key].append(correction)
    rows = db.execute('SELECT id, "key" FROM published_issues WHERE version = ?', [version])
    return {
        issue: Entered(known.get(key), corrections=tuple(right.get(key, ())))
        for issue, key in rows
        if key in known or key in right
    }


def key_of(db: Database, version: int, issue: str) -> int | None:
    """An issue's 台账号."""
    row = db.execute('SELECT "key" FROM published_issues WHERE version = ? AND id = ?', [version, issue]).fetchone()
    return row[0] if row else None


def _any(db: Database) -> bool:
    sql = "SELECT EXISTS (SELECT 1 FROM updates) OR EXISTS (SELECT 1 FROM corrections)"
    return bool(db.execute(sql).fetchone()[0])
