"""One writer: jobs in line, each undone alone, none lost at closing."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from concurrent.futures import Future
from pathlib import Path

import pytest
from sqlite_utils import Database

from store.errors import StoreError
from store.store import Store
from store.writer import Writer


def language(chat: int, code: str) -> str:
    return f"INSERT OR REPLACE INTO chats (chat, language) VALUES ({chat}, '{code}')"


def test_a_failing_job_undoes_only_itself(store: Store) -> None:
    def failing(db: Database) -> None:
        db.execute(language(2, "en"))
        raise LookupError("no")

    before = store.write(lambda db: db.execute(language(1, "zh")))
    broken = store.write(failing)
    after = store.write(lambda db: db.execute(language(3, "zh")))
    before.result()
    after.result()
    with pytest.raises(LookupError):
        broken.result()
    assert [store.language(chat) for chat in (1, 2, 3)] == ["zh", None, "zh"]


def test_a_fault_in_a_statement_reaches_the_caller_as_it_is(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        store.write(lambda db: db.execute("INSERT INTO nowhere VALUES (1)")).result()


def test_a_job_that_ends_the_transaction_itself_is_told_so(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no transaction"):
        store.write(lambda db: db.execute("COMMIT")).result()
    store.set_language(1, "zh")
    assert store.language(1) == "zh"


def test_nobody_writes_between_a_jobs_look_and_its_write(store: Store, path: Path) -> None:
    def look_then_write(db: Database) -> None:
        db.execute("SELECT count(*) FROM chats").fetchone()
        other = sqlite3.connect(path, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute(language(1, "en"))
        other.close()
        db.execute(language(1, "zh"))

    store.write(look_then_write).result()
    assert store.language(1) == "zh"


def test_a_reference_to_nothing_is_refused(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        store.write(lambda db: db.execute("INSERT INTO keys (version) VALUES (99)")).result()


def test_closing_finishes_what_stands_in_line(path: Path) -> None:
    Store.open(path).close()
    writer, gate = Writer(path), threading.Event()
    writer.submit(lambda db: gate.wait(10))
    waiting = [writer.submit(lambda db, i=i: db.execute(language(i, "zh"))) for i in range(50)]
    closing = threading.Thread(target=writer.close)
    closing.start()
    assert not any(future.done() for future in waiting)
    gate.set()
    closing.join(10)
    assert all(future.done() and future.exception() is None for future in waiting)
    with pytest.raises(StoreError, match="closed"):
        writer.submit(lambda db: None)
    with Store.open(path) as store:
        assert [store.language(chat) for chat in range(50)] == ["zh"] * 50


def test_a_cancelled_job_never_runs(path: Path) -> None:
    Store.open(path).close()
    writer, gate = Writer(path), threading.Event()
    writer.submit(lambda db: gate.wait(10))
    cancelled: Future[object] = writer.submit(lambda db: db.execute(language(1, "zh")))
    assert cancelled.cancel()
    gate.set()
    writer.close()
    with Store.open(path) as store:
        assert store.language(1) is None


def test_jobs_of_many_threads_run_one_at_a_time(store: Store) -> None:
    store.set_language(1, "")

    def grow(db: Database) -> None:
        (now,) = db.execute("SELECT language FROM chats WHERE chat = 1").fetchone()
        db.execute("UPDATE chats SET language = ? WHERE chat = 1", [now + "x"])

    def many() -> None:
        for _ in range(20):
            store.write(grow).result()

    threads = [threading.Thread(target=many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.language(1) == "x" * 80


async def test_an_async_caller_awaits_a_write_and_a_reading_thread(store: Store) -> None:
    await asyncio.wrap_future(store.write(lambda db: db.execute(language(1, "en"))))
    assert await asyncio.wrap_future(store.aside(store.language, 1)) == "en"
    names = {await asyncio.wrap_future(store.aside(lambda: threading.current_thread().name)) for _ in range(9)}
    assert all(name.startswith("ledger-reader") for name in names)


def test_durability_and_keys_are_on(store: Store) -> None:
    pragmas = ("journal_mode", "foreign_keys")
    found = [store.write(lambda db, p=p: db.execute(f"PRAGMA {p}").fetchone()[0]).result() for p in pragmas]
    assert found == ["wal", 1]
    assert store.write(lambda db: db.conn.execute("PRAGMA synchronous").fetchone()[0]).result() == 2


def test_readers_cannot_write(store: Store) -> None:
    with pytest.raises(StoreError) as refused:
        store._readers.run(lambda db: db.execute(language(1, "zh")))
    assert refused.value.code == "permission"


def test_a_closed_store_says_so(path: Path) -> None:
    store = Store.open(path)
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.versions()
    with pytest.raises(StoreError, match="closed"):
        store.set_language(1, "zh")
