"""What the world does to a ledger: each time a sentence that says what to do, and the ledger as it was."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from ledger_process import LARGE, UPDATE
from made_reports import NOW, make_report

from parsers.model import Report
from store import connections, errors
from store.errors import StoreError
from store.store import Store

SCRIPT = Path(__file__).with_name("ledger_process.py")


def run(what: str, path: Path) -> str:
    command = [sys.executable, str(SCRIPT), what, str(path)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=60).stdout.strip()


def count(store: Store) -> int:
    return int(store.write(lambda db: db.table("versions").count).result())


def test_a_full_disk_leaves_the_ledger_as_it_was(store: Store) -> None:
    old = store.load(make_report(), "a", NOW).version
    pages = store.write(lambda db: db.execute("PRAGMA page_count").fetchone()[0]).result()
    store.write(lambda db: db.execute(f"PRAGMA max_page_count = {pages + 20}").fetchone()).result()
    with pytest.raises(StoreError, match="full: free some space") as full:
        store.load(LARGE, "b", NOW)
    assert full.value.code == "full"
    assert store.versions() == (old,)
    assert count(store) == 1
    store.set_language(1, "zh")
    store.write(lambda db: db.execute("PRAGMA max_page_count = 1000000").fetchone()).result()
    assert store.report(store.load(LARGE, "b", NOW).version.id) == LARGE


def test_a_limit_on_the_file_leaves_the_ledger_as_it_was(path: Path) -> None:
    with Store.open(path) as store:
        old = store.load(make_report(), "a", NOW).version
    code, versions = run("small", path).split()
    assert code in {"full", "io"}
    assert versions == "1"
    with Store.open(path) as store:
        assert store.versions() == (old,)
        assert count(store) == 1
        assert store.report(old.id) == make_report()


def test_a_ledger_locked_by_another_connection(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    with Store.open(path) as store:
        old = store.load(make_report(), "a", NOW).version
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked by another program"):
            store.load(UPDATE, "b", NOW)
        assert store.versions() == (old,)
        with Store.open(path) as second:  # reading goes on
            assert second.versions() == (old,)
        other.execute("ROLLBACK")
        other.close()
        assert store.load(UPDATE, "b", NOW).new


def test_a_lock_that_passes_is_waited_for(store: Store, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, other.execute, ["ROLLBACK"])
    release.start()
    assert store.load(make_report(), "a", NOW).new
    release.join()
    other.close()


def test_a_file_that_is_no_database(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("反馈问题" * 900)
    with pytest.raises(StoreError, match="not a database or is damaged"):
        Store.open(path)
    assert path.read_text() == "反馈问题" * 900


def test_a_damaged_file(path: Path) -> None:
    with Store.open(path) as store:
        version = store.load(LARGE, "a", NOW).version.id
    whole = bytearray(path.read_bytes())
    whole[4096:] = b"\xff" * (len(whole) - 4096)
    path.write_bytes(whole)
    with pytest.raises(StoreError, match="damaged"), Store.open(path) as store:
        store.report(version)


@pytest.mark.parametrize("place", ["folder", "under a file"])
def test_a_path_that_cannot_be_a_file(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    target = tmp_path if place == "folder" else tmp_path / "file" / "ledger.db"
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(target)


def test_a_folder_one_may_not_write_in() -> None:
    folder = Path(tempfile.mkdtemp())  # not tmp_path: a stranger may not even look into that
    try:
        folder.chmod(0o555)
        assert run("nobody", folder / "ledger.db") == "permission"
        assert list(folder.iterdir()) == []
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_failure_between_chunks_leaves_nothing(store: Store) -> None:
    old = store.load(make_report(), "a", NOW).version
    broken = Report("破", UPDATE.facts, UPDATE.issues, (*UPDATE.metrics, object()), ())  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        store.load(broken, "b", NOW)
    assert store.versions() == (old,)
    tables = ("versions", "texts", "issues", "metrics", "keys")
    assert store.write(lambda db: [db.table(table).count for table in tables]).result() == [1, 1, 4, 4, 4]
    assert store.load(UPDATE, "b", NOW).version.number == 2


def test_readers_never_see_half_a_version(store: Store) -> None:
    store.load(make_report(), "a", NOW)
    texts = [make_report(tuple(f"第{i}项" * 5 for i in range(n)), note=f"第{n}版") for n in (420, 3, 250, 20)]
    sizes, torn, done = {4, *(len(text.issues) for text in texts)}, [], threading.Event()

    def look() -> int:
        seen = 0
        while not done.is_set():
            (version,) = store.versions()
            found = store.headings(version.id), store.metrics(version.id)
            if not (len(found[0]) == len(found[1]) == version.issues and version.issues in sizes):
                torn.append(version)
            seen += 1
        return seen

    looking = [store.aside(look), store.aside(look)]
    try:
        for text in texts:
            store.load(text, "b", NOW)
    finally:
        done.set()
    assert all(future.result() > 0 for future in looking)
    assert torn == []


@pytest.mark.parametrize("code", errors._SENTENCES)
def test_every_failure_is_one_sentence_in_either_language(code: str) -> None:
    error = StoreError(code, Path("/d/l.db"), 12)
    assert str(error) == error.say("en")
    assert re.fullmatch(r"[^\n{}]+\.", error.say("en"))
    assert re.fullmatch(r"[^\n{}]+。", error.say("zh"))
    assert re.search(r"[\u4e00-\u9fff]", error.say("zh"))
