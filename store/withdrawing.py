"""Taking a report's newest version back: the version before it holds again, or the report leaves the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlite_utils import Database

from store import kept_keys, lock, reading
from store.errata import Things, corrections, mistakes, owe
from store.ledger import recall
from store.records import Version
from store.store import Store


def newest(db: Database, report: int) -> Version | None:
    """The version of a report that could be taken back."""
    history = reading.history(db, report)
    return history[0] if history else None


def withdraw(store: Store, version_id: int, now: datetime) -> Version | None:
    """Take a version back and owe the chats their corrections; None when it is not its report's newest (any more).

    What members recorded stays: it hangs on the 台账号, and nobody's history is lost with a version.

    Raises:
        StoreError: it could not be written; the ledger is as before.
    """
    with lock.hold_for_load(store.path):
        version = store.version(version_id)
        if version is None or store.read(newest, version.report) != version:
            return None
        store.do(_unpublish, version, store.read(mistakes, version), now)
        store.do(_delete, version)
    return version


def _unpublish(db: Database, version: Version, wrongs: Sequence[Things], now: datetime) -> None:
    """Nobody sees it from now on; if the rest fails, the next opening of the ledger removes it."""
    recall(db, version.id)  # first: what has not left yet needs no correction
    owe(db, version.id, corrections(db, version, wrongs), now)
    earlier = reading.before(db, version)
    if earlier is not None:
        kept_keys.keep(db, version.id, earlier.id, version.report)
    db.execute("UPDATE versions SET report = NULL, number = NULL WHERE id = ?", [version.id])
    left = db.execute("SELECT 1 FROM versions WHERE report = ?", [version.report]).fetchone()
    if left is None:
        db.execute("DELETE FROM reports WHERE id = ?", [version.report])


def _delete(db: Database, version: Version) -> None:
    db.execute("DELETE FROM versions WHERE id = ?", [version.id])
