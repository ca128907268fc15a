"""The only thread of this process that writes: jobs stand in line, each in a transaction of its own."""

from __future__ import annotations

import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from sqlite_utils import Database

from store.connections import connect
from store.errors import StoreError, explained

T = TypeVar("T")
Job = Callable[[Database], T]


class Writer:
    """Runs jobs one after another, each between ``BEGIN IMMEDIATE`` and ``COMMIT``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._jobs: queue.SimpleQueue[tuple[Job[Any], Future[Any]] | None] = queue.SimpleQueue()
        self._guard = threading.Lock()
        self._closed = False
        self._db = connect(path)
        self._thread = threading.Thread(target=self._work, name="ledger-writer", daemon=True)
        self._thread.start()

    def submit(self, job: Job[T]) -> Future[T]:
        """Put a job in line; its future gets its result once it is committed, or its error once it is undone.

        The job must not begin or end transactions and must not wait for another job.

        Raises:
            StoreError: the writer is closed.
        """
        future: Future[T] = Future()
        with self._guard:
            if self._closed:
                raise StoreError("closed", self._path)
            self._jobs.put((job, future))
        return future

    def close(self) -> None:
        """Finish the jobs in line, then close the connection; a second call does nothing."""
        with self._guard:
            if self._closed:
                return
            self._closed = True
            self._jobs.put(None)
        self._thread.join()
        self._db.close()

    def _work(self) -> None:
        while (entry := self._jobs.get()) is not None:
            job, future = entry
            if future.set_running_or_notify_cancel():
                self._settle(job, future)
            del entry, job, future  # an idle writer keeps no report alive

    def _settle(self, job: Job[Any], future: Future[Any]) -> None:
        try:
            result = self._transact(job)
        except (sqlite3.Error, OSError) as error:
            sentence = explained(error, self._path)
            if sentence:
                sentence.__cause__ = error
            future.set_exception(sentence or error)
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    def _transact(self, job: Job[T]) -> T:
        connection = self._db.conn
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = job(self._db)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # SQLite itself has already rolled back some failures
                connection.execute("ROLLBACK")
            raise
        return result
