"""How far a digest told: what the next one must not tell again, and what it must not leave out."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Extent:
    """The version of a report, and the ids of the last update and the last correction by hand; 0 for none.

    All three ids only grow, in the order in which readers come to see their rows.
    """

    report: int
    version: int
    update: int
    correction: int


def extent_of(db: Database, report: int, version: int) -> Extent:
    """How far a digest of this version tells that is composed now."""
    sql = "SELECT ifnull(max(id), 0) FROM {} WHERE report = ?"
    update, correction = (db.execute(sql.format(table), [report]).fetchone()[0] for table in ("updates", "corrections"))
    return Extent(report, version, update, correction)


def holds(db: Database, extent: Extent) -> bool:
    """Is its version still published?"""
    return db.execute("SELECT 1 FROM published WHERE id = ?", [extent.version]).fetchone() is not None
