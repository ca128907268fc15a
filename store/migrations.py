"""The schema, step by step: an old database is brought to the newest form when it is opened."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database, Migrations

from store import lock
from store.errors import StoreError

# In order; a step that was ever released is never changed again, a new one is added below it.
_STEPS = {
    "1": "schema_1_ledger.sql",
    "2": "schema_2_chats.sql",
    "3": "schema_3_index.sql",
    "4": "schema_4_people.sql",
    "5": "schema_5_progress.sql",
    "6": "schema_6_group.sql",
    "7": "schema_7_digest.sql",
    "8": "schema_8_corrections.sql",
    "10": "schema_10_visibility.sql",
    "11": "schema_11_across.sql",
    "12": "schema_12_kept.sql",
    "13": "schema_13_digest_told.sql",
    "14": "schema_14_breaks.sql",
}
_HERE = Path(__file__).parent


def _steps() -> Migrations:
    steps = Migrations("taizhang")
    for name, file in _STEPS.items():
        _register(steps, name, _HERE / file)
    return steps


def _register(steps: Migrations, name: str, file: Path) -> None:
    @steps(name=name)
    def _(db: Database) -> None:
        db.executescript(file.read_text("utf-8"))


def migrate(db: Database, path: Path) -> None:
    """Bring the database at ``path`` to the newest schema; a current one is only read.

    Raises:
        StoreError: it belongs to another program or to a newer version of this one.
        sqlite3.Error: it is no database, locked, or cannot be written.
    """
    steps = _steps()
    if not _outdated(steps, db, path) and _mode(db) == "wal":
        return
    with lock.hold_for_load(path):  # two first openings at once: the second finds everything done
        db.execute("PRAGMA journal_mode = WAL")
        _apply(steps, db, path)


def _mode(db: Database) -> str:
    return str(db.execute("PRAGMA journal_mode").fetchone()[0])


def _outdated(steps: Migrations, db: Database, path: Path) -> bool:
    applied = {step.name for step in steps.applied(db)}
    if not applied and db.table_names():
        raise StoreError("foreign", path)
    if applied - _STEPS.keys():
        raise StoreError("newer", path)
    return bool(steps.pending(db))


def _apply(steps: Migrations, db: Database, path: Path) -> None:
    db.execute("BEGIN IMMEDIATE")
    try:
        if _outdated(steps, db, path):
            steps.apply(db)
        db.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        raise
