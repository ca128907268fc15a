"""The ledger: everything other parts ask of it goes through this class.

Reads run on the calling thread, on a connection of that thread; an async caller hands its whole question to
``aside``, which answers it in one of two reading threads. Writes wait for the one writer thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, TypeVar

from sqlite_utils import Database

from parsers.model import Issue, Metric, ReadingWarning, Report, Span
from store import chats, lookup, reading
from store.connections import Readers, connect, connect_reading
from store.errors import explaining
from store.index_texts import Item
from store.loading import Loader, OnPublish
from store.lookup import Found, Wanted
from store.migrations import migrate
from store.records import Dialog, Heading, Loaded, Version
from store.writer import Writer

T = TypeVar("T")
P = ParamSpec("P")

_READING_THREADS = 2


class Store:
    """The ledger in one SQLite file."""

    def __init__(self, path: Path, readers: Readers, writer: Writer) -> None:
        """Use ``Store.open``."""
        self.path = path
        self._readers = readers
        self._writer = writer
        self._loader = Loader(path, readers, writer)
        self._pool = ThreadPoolExecutor(_READING_THREADS, thread_name_prefix="ledger-reader")
        self._watch = connect_reading(path)
        self._watching = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the ledger at ``path``, made with its folder when missing, brought to the newest schema.

        Raises:
            StoreError: it cannot be opened; the sentence says why and what to do.
        """
        with explaining(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            db = connect(path)
            try:
                migrate(db, path)
            finally:
                db.close()
            store = cls(path, Readers(path), Writer(path))
        try:
            store._loader.clean()
            store._loader.reindex()
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let waiting writes finish, then close every connection; a second call does nothing."""
        self._pool.shutdown(wait=True)
        self._writer.close()
        self._readers.close()
        self._watch.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # Threads

    def aside(self, question: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run a function that reads the store in one of the two reading threads (``asyncio.wrap_future`` awaits it)."""
        return self._pool.submit(question, *args, **kwargs)

    def write(self, job: Callable[[Database], T]) -> Future[T]:
        """Run a job in a transaction of its own on the writer thread; see ``Writer.submit``."""
        return self._writer.submit(job)

    def read(self, question: Callable[Concatenate[Database, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The answer of ``question(db, …)`` on this thread's reading connection.

        Raises:
            StoreError: the file is locked, damaged or gone, or the store is closed.
        """
        return self._readers.run(lambda db: question(db, *args, **kwargs))

    def do(self, job: Callable[Concatenate[Database, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``job(db, …)`` in a transaction on the writer thread and wait until it is committed.

        Raises:
            StoreError: it could not be written; the ledger is as before.
        """
        return self._writer.submit(lambda db: job(db, *args, **kwargs)).result()

    def stamp(self) -> int:
        """A number that changes when anyone, in this process or another, has committed to the file."""
        with self._watching, explaining(self.path):
            return int(self._watch.execute("PRAGMA data_version").fetchone()[0])

    # Reports

    def load(self, report: Report, name: str, at: datetime, on_publish: OnPublish | None = None) -> Loaded:
        """Store a reading as a new version, unless this very text is already there.

        Args:
            report: the reading, parsed beforehand.
            name: what people call the file.
            at: now, with a time zone.
            on_publish: runs in the publishing transaction with the report's id and whether that report is new.

        Raises:
            StoreError: it could not be stored; the ledger reads as before.
            ValueError: ``at`` has no time zone.
        """
        return self._loader.load(report, name, at, on_publish)

    def versions(self) -> tuple[Version, ...]:
        """The current version of each report, newest loaded first."""
        return self._readers.run(reading.versions)

    def current(self) -> Version | None:
        """The version loaded last, None in an empty ledger."""
        return self._readers.run(reading.current)

    def history(self, report: int) -> tuple[Version, ...]:
        """All versions of a report, newest first."""
        return self._readers.run(lambda db: reading.history(db, report))

    def version(self, version_id: int) -> Version | None:
        """The version with this id."""
        return self._readers.run(lambda db: reading.version(db, version_id))

    def report(self, version: int) -> Report:
        """The whole reading of a version, equal to the one that was loaded.

        Raises:
            StoreError: there is no such version.
        """
        return self._readers.run(lambda db: reading.report(db, version))

    def text(self, version: int, start: int, end: int) -> str:
        """The original text at ``[start, end)`` in code points, cut as a Python slice cuts."""
        return self._readers.run(lambda db: reading.text(db, version, start, end))

    def unbroken(self, version: int, start: int, end: int) -> str:
        """The text as ``text`` gives it, with gaps for the line breaks inside sentences: every offset stays."""
        return self._readers.run(lambda db: reading.unbroken(db, version, start, end))

    def breaks(self, version: int, start: int, end: int) -> tuple[Span, ...]:
        """The line breaks inside sentences that begin in ``[start, end)`` of the text."""
        return self._readers.run(lambda db: reading.breaks(db, version, start, end))

    # Issues and metrics

    def headings(self, version: int) -> tuple[Heading, ...]:
        """The issues of a version without their responses, in document order."""
        return self._readers.run(lambda db: reading.headings(db, version))

    def numbered(self, version: int, number: int) -> tuple[Heading, ...]:
        """The issues printed under a number, subs included, in document order."""
        return self._readers.run(lambda db: reading.numbered(db, version, number))

    def heading(self, version: int, issue_id: str) -> Heading | None:
        """One issue without its response."""
        return self._readers.run(lambda db: reading.heading(db, version, issue_id))

    def by_ref(self, version: int, ref: str) -> tuple[Heading, ...]:
        """The issues with exactly this ref."""
        return self._readers.run(lambda db: reading.by_ref(db, version, ref))

    def issue(self, version: int, issue_id: str) -> Issue | None:
        """One whole issue, its texts without the line breaks inside sentences."""
        return self._readers.run(lambda db: reading.flowing_issue(db, version, issue_id))

    def issues(self, version: int) -> tuple[Issue, ...]:
        """All whole issues of a version in document order, as ``issue`` gives each."""
        return self._readers.run(lambda db: reading.flowing_issues(db, version))

    def metrics(self, version: int, issue: str | None = None) -> tuple[Metric, ...]:
        """The metrics of a version, or of one issue of it, in document order."""
        return self._readers.run(lambda db: reading.metrics(db, version, issue))

    def metrics_within(self, version: int, issue: str, start: int, end: int) -> tuple[Metric, ...]:
        """The metrics of an issue that begin in ``[start, end)`` of the text, in document order."""
        return self._readers.run(lambda db: reading.metrics_within(db, version, issue, start, end))

    def warnings(self, version: int) -> tuple[ReadingWarning, ...]:
        """What was dropped or doubted while reading a version."""
        return self._readers.run(lambda db: reading.warnings(db, version))

    # Look-up

    def find(self, version: int, wanted: Wanted) -> Found:
        """The issues and metrics of a version that hold something of what is wanted, best first; see ``lookup``."""
        return self._readers.run(lambda db: lookup.find(db, version, wanted))

    def issue_items(self, version: int) -> tuple[Item, ...]:
        """The issues of a version as the look-up sees them, in document order."""
        return self._readers.run(lambda db: lookup.issues(db, version))

    def metric_items(self, version: int, most: int) -> tuple[Item, ...]:
        """The metrics of a version as the look-up sees them, in document order; none where there are more."""
        return self._readers.run(lambda db: lookup.metrics(db, version, most))

    def beside(self, version: int, metric_id: str) -> tuple[Item, ...]:
        """A metric and those that stand in the same issue, in document order."""
        return self._readers.run(lambda db: lookup.beside(db, version, metric_id))

    def metric(self, version: int, metric_id: str) -> Metric | None:
        """One metric."""
        return self._readers.run(lambda db: reading.metric(db, version, metric_id))

    # Chats

    def dialog(self, chat: int, topic: int | None, person: int, now: datetime) -> Dialog | None:
        """What a person last spoke about in a chat's topic, if no longer than ten minutes ago."""
        return self._readers.run(lambda db: chats.dialog(db, chat, topic, person, now))

    def remember(self, chat: int, topic: int | None, person: int, subject: Dialog) -> None:
        """Keep what a person now speaks about in place of what they spoke about before."""
        self.write(lambda db: chats.remember(db, chat, topic, person, subject)).result()

    def focus(self, chat: int) -> int | None:
        """The report a chat has chosen to ask about, None for the newest."""
        return self._readers.run(lambda db: chats.focus(db, chat))

    def set_focus(self, chat: int, report: int | None) -> None:
        """Choose the report a chat asks about.

        Raises:
            StoreError: there is no such report.
        """
        self.write(lambda db: chats.set_focus(db, chat, report)).result()

    def language(self, chat: int) -> str | None:
        """The language a chat has chosen, None when each person's own is used."""
        return self._readers.run(lambda db: chats.language(db, chat))

    def set_language(self, chat: int, code: str | None) -> None:
        """Choose a chat's language."""
        self.write(lambda db: chats.set_language(db, chat, code)).result()
