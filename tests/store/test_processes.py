"""Several processes at one ledger: loads at once, a kill in the middle, one bot only."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from ledger_process import UPDATE
from made_reports import NOW, PROBLEMS, make_report

from store import lock
from store.errors import StoreError
from store.store import Store

SCRIPT = Path(__file__).with_name("ledger_process.py")
Start = Callable[[str], "subprocess.Popen[str]"]


@pytest.fixture
def start(path: Path) -> Iterator[Start]:
    running: list[subprocess.Popen[str]] = []

    def begin(what: str) -> subprocess.Popen[str]:
        command = [sys.executable, str(SCRIPT), what, str(path)]
        running.append(subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        return running[-1]

    yield begin
    for process in running:
        with suppress(ProcessLookupError):
            process.kill()
        process.communicate()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def staged_rows(store: Store) -> int:
    return int(
        store.write(lambda db: db.execute("SELECT count(*) FROM versions WHERE number IS NULL").fetchone()[0]).result()
    )


def test_two_processes_loading_one_text_make_one_version(path: Path, start: Start) -> None:
    both = [start("load"), start("load")]  # neither finds a file: both make it
    assert [line(process) for process in both] == ["ready", "ready"]
    for process in both:
        go(process)
    assert sorted(line(process) for process in both) == ["1 False 1", "1 True 1"]
    with Store.open(path) as store:
        assert len(store.versions()) == 1


def test_a_kill_before_publishing_leaves_the_old_version(path: Path, start: Start) -> None:
    with Store.open(path) as store:
        old = store.load(make_report(), "a", NOW).version
        assert start("die").wait(30) == 9
        assert store.versions() == (old,)
        assert store.report(old.id) == make_report()
        assert staged_rows(store) == 1
    with Store.open(path) as store:
        assert staged_rows(store) == 0
        assert store.write(lambda db: [db.table(t).count for t in ("texts", "issues", "metrics")]).result() == [1, 4, 4]
        assert store.load(UPDATE, "b", NOW).version.number == 2


def test_opening_leaves_a_living_load_alone(path: Path, start: Start) -> None:
    with Store.open(path) as store:
        store.load(make_report(), "a", NOW)
    loading = start("stall")
    assert line(loading) == "staged"
    with Store.open(path) as store:
        assert staged_rows(store) == 1
        assert store.version(2) is None
        assert store.headings(2) == store.issues(2) == store.metrics(2) == store.warnings(2) == ()
        assert store.text(2, 0, 9) == ""
        assert store.headings(store.versions()[0].id)[-1].problem == PROBLEMS[-1]
        stamp = store.stamp()
        go(loading)
        assert line(loading) == "2"
        assert store.stamp() != stamp
        (current,) = store.versions()
        assert store.report(current.id) == UPDATE


def test_a_load_beside_a_stuck_one_gives_up_with_its_process(path: Path, start: Start) -> None:
    Store.open(path).close()
    loading = start("stall")
    assert line(loading) == "staged"
    with pytest.raises(StoreError, match=rf"process {loading.pid}"):
        lock.hold_for_load(path, patience=0)


def test_only_one_bot_holds_a_ledger(path: Path, start: Start) -> None:
    bot = start("hold")  # before there is a database
    assert line(bot) == "held"
    with pytest.raises(StoreError, match=rf"process {bot.pid}") as refused:
        lock.hold(path)
    assert str(path) in str(refused.value)
    with Store.open(path) as store:  # reads and loads beside a bot stay allowed
        assert store.load(make_report(), "a", NOW).new
    bot.kill()
    bot.wait()
    with lock.hold(path):
        pass


def test_one_ledger_by_two_names_is_held_once(path: Path, tmp_path: Path) -> None:
    Store.open(path).close()
    (tmp_path / "alias.db").symlink_to(path)
    with lock.hold(path), pytest.raises(StoreError, match=rf"process {os.getpid()}"):
        lock.hold(tmp_path / "alias.db")
    lock.hold(tmp_path / "alias.db").release()


def test_a_running_store_sees_what_another_process_loads(path: Path, start: Start) -> None:
    with Store.open(path) as store:
        store.load(make_report(), "a", NOW)
        stamp = store.stamp()
        assert store.stamp() == stamp
        assert start("update").wait(30) == 0
        assert store.stamp() != stamp
        current = store.current()
        assert current is not None
        assert current.number == 2
