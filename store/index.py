"""The look-up index of a version: its rows, and versions of older databases indexed when the ledger is opened."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from parsers.model import Report
from store.index_texts import Item, items_of
from store.postings import pack
from store.rows import Row
from store.sounding import soundings

FORM = 4  # raise it when items or grams change: opening the ledger then indexes every version anew


@dataclass(frozen=True, slots=True)
class Index:
    """The rows of a version's index."""

    items: tuple[Item, ...]
    issues: int

    def item_rows(self, version: int) -> Iterator[Row]:
        """Rows of index_items."""
        for item in self.items:
            yield {
                "version": version,
                "item": item.number,
                "id": item.id,
                "owner": item.owner,
                "name": item.name,
                "near": item.near,
                "before": item.before,
                "after": item.after,
                "wide": item.wide,
                "sounds": item.sounds,
                "initials": item.initials,
                "traits": item.traits,
            }

    def posting_rows(self, version: int) -> Iterator[Row]:
        """Rows of index_postings."""
        postings: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for item in self.items:
            for gram in item.grams():
                postings[gram].append(item.number)
        heard = soundings(postings)
        for gram, numbers in sorted((*postings.items(), *heard.items())):
            yield {"version": version, "gram": gram, "items": pack(numbers)}

    def version_row(self, version: int) -> Row:
        """The row of index_versions: the index is complete."""
        return {"version": version, "form": FORM, "issues": self.issues, "items": len(self.items)}


def index_of(report: Report) -> Index:
    """Everything the index keeps of a reading; pure work, done outside the writer."""
    return Index(tuple(items_of(report)), len(report.issues))


def missing(db: Database) -> list[int]:
    """Published versions without an index of this form, newest first."""
    sql = (
        "SELECT p.id FROM published AS p LEFT JOIN index_versions AS i ON i.version = p.id AND i.form = ?"
        " WHERE i.version IS NULL ORDER BY p.id DESC"
    )
    return [row[0] for row in db.execute(sql, [FORM])]


def forget(db: Database, version: int) -> None:
    """Take a version's index away."""
    for table in ("index_versions", "index_items", "index_postings"):
        db.execute(f"DELETE FROM {table} WHERE version = ?", [version])  # noqa: S608  (our own names)


def insert(db: Database, table: str, rows: Iterable[Row]) -> None:
    """Write rows of the index; plain statements, as there are many of them."""
    rows = list(rows)
    if rows:
        columns = ", ".join(rows[0])
        marks = ", ".join("?" for _ in rows[0])
        sql = f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608  (our own names)
        db.conn.executemany(sql, [tuple(row.values()) for row in rows])
