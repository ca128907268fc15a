"""A ledger with an invented report, and a chat with the production Application over a fake network."""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from fake_telegram import Chat, FakeRequest, Quiet, buttons
from made_by_hand import ENTRIES, Entry, make_report

from handlers.application import build_application
from parsers.model import Report
from store.store import Store

START = datetime(2025, 7, 1, 9, 0, tzinfo=UTC)


@dataclass
class Clock:
    """A clock a test moves by hand."""

    at: datetime = START

    def __call__(self) -> datetime:
        return self.at

    def forward(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)

    def monotonic(self) -> float:
        return self.at.timestamp()

    async def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def report() -> Report:
    return make_report(ENTRIES)


@pytest.fixture
def make() -> Callable[..., Report]:
    return make_report


@pytest.fixture
def entry() -> type[Entry]:
    return Entry


@pytest.fixture(scope="session")
def ledgers(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Store], Any]], Path]:
    """Gives the file of a ledger that is made once by its name; each test works on a copy."""
    folder = tmp_path_factory.mktemp("ledgers")

    def made(name: str, fill: Callable[[Store], Any]) -> Path:
        path = folder / f"{name}.db"
        if not path.exists():
            with Store.open(path) as store:
                fill(store)
        return path

    return made


@pytest.fixture
def open_copy(tmp_path: Path, ledgers: Any) -> Iterator[Callable[..., Store]]:
    """Opens a copy of a ledger that is made once: its name and what fills it."""
    with ExitStack() as opened:

        def of(name: str, fill: Callable[[Store], Any] = lambda _: None) -> Store:
            shutil.copy(ledgers(name, fill), tmp_path / "ledger.db")
            return opened.enter_context(Store.open(tmp_path / "ledger.db"))

        yield of


@pytest.fixture
def empty_store(open_copy: Callable[..., Store]) -> Store:
    return open_copy("empty")


@pytest.fixture
def store(open_copy: Callable[..., Store], report: Report) -> Store:
    name = hashlib.sha256(report.text.encode()).hexdigest()
    return open_copy(name, lambda store: store.load(report, "qinglan.txt", START))


@pytest.fixture
def owners() -> frozenset[int]:
    """Who owns the ledger; a test that needs one overrides it."""
    return frozenset()


@pytest.fixture
async def chat(
    store: Store, clock: Clock, owners: frozenset[int], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Chat]:
    """A chat with the production Application; what is written and not read fails the test."""
    network = FakeRequest()
    application = build_application("1:fake", store, network, clock=clock, owners=owners)
    quiet = Quiet()
    monkeypatch.setattr("handlers.load.sleep", quiet.sleep)
    await application.initialize()
    yield Chat(application, network, quiet)
    await quiet.passes()
    await application.shutdown()
    assert not network.unread, f"the bot wrote what no test read: {network.unread}"


@pytest.fixture
def labels() -> Callable[[dict[str, Any]], list[str]]:
    return buttons
