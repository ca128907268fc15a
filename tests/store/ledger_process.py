"""A process of its own for the tests: ``ledger_process.py WHAT PATH`` does one thing to the ledger and reports it."""

from __future__ import annotations

import os
import resource
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from made_reports import NOW, PROBLEMS, make_report  # noqa: E402

from parsers.model import Report  # noqa: E402
from store import loading, lock  # noqa: E402
from store.errors import StoreError  # noqa: E402
from store.store import Store  # noqa: E402

UPDATE = make_report((*PROBLEMS, "新增的一项问题"), note="更新")
LARGE = make_report(tuple(f"第{i}项工作推进缓慢" * 9 for i in range(3000)), note="很长")


def load(path: Path) -> None:
    """Wait for a line, so that several processes start together, then load."""
    print("ready", flush=True)
    sys.stdin.readline()
    with Store.open(path) as store:
        loaded = store.load(make_report(), "a", NOW)
        print(loaded.version.id, loaded.new, len(store.versions()), flush=True)


def update(path: Path) -> None:
    with Store.open(path) as store:
        print(store.load(UPDATE, "b", NOW).version.number)


def die(path: Path) -> None:
    """End without any clean-up where everything is staged and nothing published."""
    loading._publish = lambda *_: os._exit(9)
    with Store.open(path) as store:
        store.load(UPDATE, "b", NOW)


def stall(path: Path) -> None:
    """Stand still at the same place until the test says go."""

    @dataclass(frozen=True, slots=True)
    class Slow(loading.Loader):
        def _stage(self, version: int, report: Report, keys: dict[int, int]) -> None:
            loading.Loader._stage(self, version, report, keys)
            print("staged", flush=True)
            sys.stdin.readline()

    with Store.open(path) as store:
        store._loader = Slow(path, store._readers, store._writer)
        print(store.load(UPDATE, "b", NOW).version.number, flush=True)


def hold(path: Path) -> None:
    with lock.hold(path):
        print("held", flush=True)
        sys.stdin.readline()


def small(path: Path) -> None:
    """Load more than this process may write to one file."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
    with Store.open(path) as store:
        try:
            store.load(LARGE, "c", NOW)
        except StoreError as error:
            print(error.code, len(store.versions()))


def nobody(path: Path) -> None:
    """Open as a user without rights."""
    if os.getuid() == 0:
        os.setuid(65534)
    try:
        Store.open(path).close()
    except StoreError as error:
        print(error.code)


if __name__ == "__main__":
    globals()[sys.argv[1]](Path(sys.argv[2]))
