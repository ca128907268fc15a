"""Connections to the ledger: their pragmas, and one for reading in each thread."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from store.errors import StoreError, explaining

T = TypeVar("T")

BUSY_SECONDS = 5.0  # longer than any write of ours, short enough that a person gets an answer


def connect(path: Path) -> Database:
    """A connection with our pragmas; transactions are begun and ended explicitly.

    Raises:
        sqlite3.Error: the file cannot be opened or is no database.
    """
    # Without isolation_level=None the driver begins deferred transactions by itself.
    raw = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA foreign_keys = ON")
        return Database(raw, execute_plugins=False)  # nobody's plug-in alters the ledger's connections
    except BaseException:
        raw.close()
        raise


def connect_reading(path: Path) -> Database:
    """A connection that refuses to write."""
    db = connect(path)
    db.execute("PRAGMA query_only = ON")
    return db


class Readers:
    """One reading connection per thread, opened when the thread first reads, all closed together."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mine = threading.local()
        self._guard = threading.Lock()
        self._all: list[Database] = []
        self._closed = False

    def run(self, question: Callable[[Database], T]) -> T:
        """The answer of ``question`` on this thread's connection.

        Raises:
            StoreError: the file is locked, damaged or gone, or the store is closed.
        """
        with explaining(self._path):
            return question(self._connection())

    def close(self) -> None:
        """Close every connection; later questions are refused."""
        with self._guard:
            self._closed = True
            for db in self._all:
                db.close()
            self._all.clear()

    def _connection(self) -> Database:
        db: Database | None = getattr(self._mine, "db", None)
        with self._guard:
            if self._closed:
                raise StoreError("closed", self._path)
            if db is None:
                db = connect_reading(self._path)
                self._all.append(db)
        self._mine.db = db
        return db
