"""One Monday morning: 10,000 chats are due their digest at once, and the server takes 30 messages a second.

The scheduler, the ledger and the library's bot are the real ones; the network is one object that keeps the sandbox's
flood limits and answers at once, in a time that passes only where somebody waits. So the seconds are simulated, the
processor time is real. A second run sends a few hundred over HTTP to a sandbox in a process of its own.
"""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

from sqlite_utils import Database
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot import SANDBOX_TOKEN
from handlers import due_digests
from handlers.cli import read_report
from handlers.delivering import through
from handlers.scheduler import Pace, Scheduler
from sandbox.errors import Refusal
from sandbox.floods import Floods
from sandbox.model import Chat
from store import subscriptions
from store.schedule import Schedule
from store.store import Store
from store.subscriptions import Filters, Subscription

SAMPLE = min((Path(__file__).parents[1] / "samples").glob("*.txt"))
CHATS, OVER_HTTP = 10_000, 300
LIMIT_RATE, LIMIT_PROCESSOR = 30.0, 0.010  # messages a second; seconds a message
MONDAY = datetime(2025, 7, 7, 1, 0, 5, tzinfo=UTC)
NINE = Schedule(1, 540, "Asia/Shanghai")
FILTERS = [Filters(), Filters(status="ongoing"), Filters(status="done"), Filters(words="供水"), Filters(words="学校")]


class Server(BaseRequest):
    """The other side: takes what the flood limits let through, refuses the rest as Telegram does."""

    def __init__(self) -> None:
        self.seconds = MONDAY.timestamp()
        self.floods = Floods()
        self.floods.on = True
        self.taken: list[tuple[int, float]] = []
        self.refused = 0
        self.quiet: Callable[[], Awaitable[None]] = asyncio.Event().wait
        self._ids = count(1)

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def sleep(self, seconds: float) -> None:
        """Let what is under way arrive, then let time pass."""
        await self.quiet()
        self.seconds += seconds

    async def do_request(self, *_args, request_data=None, **_more) -> tuple[int, bytes]:
        chat = int(request_data.parameters["chat_id"])
        try:
            self.floods.check(1, Chat(str(chat), chat, "private" if chat > 0 else "supergroup", "", {}), self.seconds)
        except Refusal as refusal:
            self.refused += 1
            return refusal.code, json.dumps(refusal.as_json()).encode()
        self.taken.append((chat, self.seconds))
        message = {"message_id": next(self._ids), "date": 0, "chat": {"id": chat, "type": "private"}}
        return 200, json.dumps({"ok": True, "result": message}).encode()


def subscribe(store: Store, chats: range) -> None:
    """Chats of five different wishes, all due at the same minute."""

    def job(db: Database) -> None:
        for chat in chats:
            wanted = Subscription(chat, None, NINE, 1, "on", FILTERS[chat % len(FILTERS)])
            subscriptions.keep(db, wanted, MONDAY - timedelta(hours=3))

    store.do(job)


def counted_compositions() -> list[int]:
    """Counts how often a digest is composed."""
    made: list[int] = []
    real = due_digests.compose_digest

    def compose(*args: object) -> object:
        made.append(1)
        return real(*args)

    due_digests.compose_digest = compose
    return made


async def simulated(folder: Path, made: list[int]) -> None:
    """All chats, in simulated time."""
    server = Server()
    with Store.open(folder / "ledger.db") as store:
        store.load(read_report(SAMPLE), SAMPLE.name, MONDAY - timedelta(days=1))
        subscribe(store, range(1, CHATS + 1))
        bot = Bot(SANDBOX_TOKEN, request=server, get_updates_request=server)
        pace = Pace(lambda: server.seconds, server.sleep)
        clock = lambda: datetime.fromtimestamp(server.seconds, UTC)  # noqa: E731
        scheduler = Scheduler(store, clock, through(bot), (due_digests.due_digests,), pace)
        server.quiet = partial(quiet, scheduler)
        started, spent = server.seconds, time.process_time()
        while not settled(store):
            await scheduler.round()
            await server.sleep(2)
        spent = time.process_time() - spent
        print(outcomes(store))
        contents = store.read(lambda db: db.execute("SELECT count(*) FROM contents").fetchone()[0])
    sent = len(server.taken)
    chats = len({chat for chat, _ in server.taken})
    rate = sent / (server.taken[-1][1] - started)
    print(f"{chats} of {CHATS} chats, {sent} messages, refused as too fast: {server.refused}")
    print(f"rate {rate:.1f} a second, x {rate / LIMIT_RATE:.2f} of the limit of {LIMIT_RATE:.0f}")
    processor(spent / sent)
    print(f"composed {len(made)} times for {len(FILTERS)} different wishes; {contents} distinct contents stored")


async def quiet(scheduler: Scheduler) -> None:
    """Wait until nothing is on its way."""
    flying = tuple(scheduler._flying.values())
    if flying:
        await asyncio.wait(flying)


def settled(store: Store) -> bool:
    """Has every subscription been taken, and has every message an outcome?"""
    waiting = "SELECT count(*) FROM subscriptions WHERE next_at <= ?"
    still_open = "SELECT count(*) FROM sends WHERE state IN ('due', 'retry', 'claimed')"
    return store.read(
        lambda db: (
            not db.execute(waiting, [MONDAY.timestamp()]).fetchone()[0] and not db.execute(still_open).fetchone()[0]
        )
    )


def outcomes(store: Store) -> str:
    """How many messages ended how."""
    counts = store.read(lambda db: db.execute("SELECT state, count(*) FROM sends GROUP BY state").fetchall())
    return ", ".join(f"{state} {number}" for state, number in counts)


def processor(seconds: float) -> None:
    print(f"processor time {seconds * 1000:.2f} ms a message, x {seconds / LIMIT_PROCESSOR:.2f} of the limit of 10 ms")


async def over_http(folder: Path) -> None:
    """Some hundred chats over the real network object, at the machine's own pace."""
    with sandbox_process() as (url, base_url):
        chats = people(url, OVER_HTTP)
        with Store.open(folder / "http.db") as store:
            store.load(read_report(SAMPLE), SAMPLE.name, MONDAY - timedelta(days=1))
            subscribe(store, range(chats[0], chats[-1] + 1))
            request = HTTPXRequest(connection_pool_size=32)
            bot = Bot(SANDBOX_TOKEN, base_url=base_url, request=request)
            started = time.monotonic()
            clock = lambda: MONDAY + timedelta(seconds=time.monotonic() - started)  # noqa: E731
            scheduler = Scheduler(store, clock, through(bot), (due_digests.due_digests,))
            await request.initialize()
            spent = time.process_time()
            while not settled(store):
                await scheduler.round()
                await asyncio.sleep(0.1)
            spent, took = time.process_time() - spent, time.monotonic() - started
            await request.shutdown()
            sent = store.read(lambda db: db.execute("SELECT count(*), sum(attempts) FROM sends").fetchone())
            print(f"over HTTP: {outcomes(store)} in {took:.1f} s, refused as too fast: {sent[1] - sent[0]}")
    print(f"over HTTP: rate {sent[0] / took:.1f} a second, x {sent[0] / took / LIMIT_RATE:.2f} of the limit")
    processor(spent / sent[0])


class sandbox_process:  # noqa: N801
    """The sandbox in a process of its own, with its flood limits on."""

    def __enter__(self) -> tuple[str, str]:
        command = [sys.executable, "bot.py", "sandbox", "--port", "0"]
        self._process = subprocess.Popen(command, cwd=Path(__file__).parents[1], stdout=subprocess.PIPE, text=True)
        said = ""
        while (found := re.search(r"(http://[\d.:]+)\S*/bot\b", said)) is None:
            said += self._process.stdout.readline()
        url = found[1]
        told(url, "api/floods", on=True)
        return url, f"{url}/bot"

    def __exit__(self, *_raised: object) -> None:
        self._process.terminate()
        self._process.communicate()


def people(url: str, number: int) -> list[int]:
    return [person["id"] for person in told(url, "control/people", count=number, name="reader", started=True)["people"]]


def told(url: str, what: str, **about: object) -> dict:
    body = json.dumps(about).encode()
    request = urllib.request.Request(f"{url}/{what}", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def main() -> None:
    """Print the figures as ratios to the limits."""
    made = counted_compositions()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(simulated(Path(folder), made))
        asyncio.run(over_http(Path(folder)))


if __name__ == "__main__":
    main()
