"""What a load would change, told before it is made."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from parsers.model import Report
from store import reading
from store.comparing import Side, compare_sides
from store.comparison import Comparison
from store.continuing import continued
from store.loading import hash_of
from store.records import Version
from store.visibility import is_limited


@dataclass(frozen=True, slots=True)
class Ahead:
    """``known`` is the version that holds this very text; ``before`` the one it would follow, compared with it.

    ``limited`` tells whether the report it belongs to is for its working group only; None for a new report.
    """

    known: Version | None = None
    before: Version | None = None
    comparison: Comparison | None = None
    limited: bool | None = None


def look_ahead(db: Database, report: Report) -> Ahead:
    """What loading this reading would do; nothing is written.

    Raises:
        StoreError: the text cannot be stored.
    """
    known = reading.by_hash(db, hash_of(report.text))
    if known is not None:
        return Ahead(known=known, limited=is_limited(db, known.report))
    past = continued(db, report)
    if past.report is None:
        return Ahead()
    before = reading.history(db, past.report)[0]
    old = Side(reading.report(db, before.id), tuple(h.key for h in reading.headings(db, before.id)))
    keys = tuple(past.keys.get(n, -1 - n) for n in range(len(report.issues)))  # no ledger has a negative key
    return Ahead(None, before, compare_sides(old, Side(report, keys)), is_limited(db, past.report))
