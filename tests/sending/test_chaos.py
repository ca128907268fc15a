"""The bot as a process of its own, killed at any moment while digests go out: none twice, none lost, doubtful ones listed."""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sandbox.clock import Clock
from sandbox.driver import Driver
from sandbox.model import Chat
from sandbox.server import Sandbox
from store import subscriptions
from store.schedule import Schedule
from store.store import Store
from store.subscriptions import Subscription

pytestmark = pytest.mark.socket
ROOT = Path(__file__).parents[2]
TOKEN = "1000001:any"
SLOW = 0.06  # seconds each message is on its way, so that many a kill hits one
PATIENCE = 60
REPORT = ROOT / "tests" / "end_to_end" / "qinglan.txt"


@dataclass
class Chaos:
    """A sandbox, a ledger, and a bot that is started and killed again and again."""

    db: Path
    sandbox: Sandbox
    dice: random.Random
    chats: list[int] = field(default_factory=list)
    cut_off: set[int] = field(default_factory=set)
    kills: int = 0

    async def furnish(self, driver: Driver, count: int) -> None:
        """People who subscribed: one after another is due, a minute apart."""
        people = await driver.add_people(count)
        self.chats = [person.id for person in people]
        moment = datetime.fromtimestamp(self.sandbox.clock.now(), UTC)
        loaded = await self.command("load", str(REPORT), "--db", str(self.db))
        assert await loaded.wait() == 0
        with Store.open(self.db) as store:
            for minute, chat in enumerate(self.chats, moment.hour * 60 + moment.minute + 1):
                when = Schedule((moment.isoweekday() - 1 + minute // 1440) % 7 + 1, minute % 1440, "UTC")
                store.do(subscriptions.keep, Subscription(chat, None, when, chat, "on"), moment)

    async def command(self, *args: str) -> asyncio.subprocess.Process:
        kept = {k: v for k, v in os.environ.items() if k not in ("TELEGRAM_TOKEN", "TAIZHANG_DB")}
        quiet = asyncio.subprocess.DEVNULL
        return await asyncio.create_subprocess_exec(
            sys.executable, "bot.py", *args, cwd=ROOT, env=kept, stdout=quiet, stderr=quiet
        )

    async def bot(self) -> asyncio.subprocess.Process:
        where = ["--db", str(self.db), "--sandbox", self.sandbox.base_url, "--sandbox-token", TOKEN]
        return await self.command("run", *where)

    async def run_and_kill(self) -> None:
        """Let the bot run and kill it: some time after its first message, or at any moment."""
        before, process = self.sent(), await self.bot()
        if self.dice.random() < 0.85:
            await self.until(lambda: self.sent() > before or self.none_open())
            await asyncio.sleep(self.dice.uniform(0, 4 * SLOW))
        else:
            await asyncio.sleep(self.dice.uniform(0, 3))
        process.kill()
        await process.wait()
        self.kills += 1
        self.check_claims()

    def check_claims(self) -> None:
        """What an earlier kill cut off is uncertain for good; what this one did becomes so at the next start."""
        states = dict(self.rows("SELECT id, state FROM sends"))
        claimed = {row for row, state in states.items() if state == "claimed"}
        assert all(states[row] in ("uncertain", "claimed") for row in self.cut_off), "a doubtful one was touched again"
        self.cut_off |= claimed

    async def finish(self) -> None:
        """Run without a kill until nothing is open."""
        polls, process = self.polls(), await self.bot()
        await self.until(lambda: self.polls() > polls)
        await self.until(lambda: self.none_open() and not self.rows("SELECT 1 FROM sends WHERE state = 'claimed'"))
        process.terminate()
        assert await process.wait() == 0
        self.check_claims()

    def polls(self) -> int:
        """The number of the last poll the sandbox has seen."""
        return max((c["number"] for c in self.sandbox.world.calls if c["method"].lower() == "getupdates"), default=0)

    def none_open(self) -> bool:
        now = self.sandbox.clock.now()
        return not self.rows("SELECT 1 FROM sends WHERE state IN ('due', 'retry')") and not self.rows(
            f"SELECT 1 FROM subscriptions WHERE next_at <= {now}"
        )

    def rows(self, sql: str) -> list[tuple[int | str, ...]]:
        db = sqlite3.connect(self.db, timeout=30)
        try:
            return db.execute(sql).fetchall()
        finally:
            db.close()

    def sent(self) -> int:
        return sum(len(self.messages(chat)) for chat in self.world())

    def world(self) -> list[Chat]:
        return [chat for chat in self.sandbox.world.chats.values() if chat.id in set(self.chats)]

    @staticmethod
    def messages(chat: Chat) -> list[str]:
        return [m.text or "picture" for m in chat.messages.values() if m.sender["is_bot"]]

    async def until(self, fits: object) -> None:
        async with asyncio.timeout(PATIENCE):
            while not fits():  # type: ignore[operator]  # noqa: ASYNC110
                await asyncio.sleep(0.01)


async def chaos(path: Path, digests: int, kills: int) -> Chaos:
    clock = Clock()
    async with Sandbox([TOKEN], clock=clock) as sandbox, Driver(sandbox.url) as driver:
        one = Chaos(path / "ledger.db", sandbox, random.Random(kills))
        await one.furnish(driver, digests)
        for method in ("sendMessage", "sendPhoto"):
            await driver.fault(one.dice.choice(["delay", "delay_after"]), method=method, seconds=SLOW, count=0)
        for number in range(kills):
            ahead = timedelta(minutes=(number + 1) * digests // kills - number * digests // kills)
            await driver.jump(seconds=ahead.total_seconds())
            await one.run_and_kill()
        await driver.jump(seconds=60)
        await one.finish()
        verify(one)
        return one


def verify(one: Chaos) -> None:
    """Compare the ledger with what people have before them."""
    listed: dict[int, list[tuple[str, str]]] = {chat: [] for chat in one.chats}
    sql = "SELECT s.chat, s.state, coalesce(c.text, '') FROM sends AS s JOIN contents AS c ON c.id = s.content ORDER BY s.id"
    for chat, state, text in one.rows(sql):
        listed[int(chat)].append((str(state), str(text)))
    assert all(listed.values()), "a digest was lost: its chat has nothing in the ledger"
    for chat in one.world():
        parts, seen = listed[chat.id], one.messages(chat)
        sent = sum(state == "sent" for state, _ in parts)
        doubtful = sum(state == "uncertain" for state, _ in parts)
        assert sent + doubtful == len(parts), f"neither sent nor doubtful: {parts}"
        assert max(Counter(seen).values(), default=0) <= 1, f"twice: {seen}"
        assert sent <= len(seen) <= sent + doubtful, f"the ledger says {parts}, the chat shows {seen}"
    uncertain = {int(row) for (row,) in one.rows("SELECT id FROM sends WHERE state = 'uncertain'")}
    assert uncertain == one.cut_off, "exactly what was on its way at a kill is listed as uncertain"


async def test_a_few_kills_lose_nothing_and_double_nothing(tmp_path):
    one = await chaos(tmp_path, digests=6, kills=2)
    assert one.kills == 2


@pytest.mark.prove
async def test_two_hundred_kills_while_three_hundred_digests_go_out(tmp_path):
    one = await chaos(tmp_path, digests=300, kills=200)
    print(f"kills {one.kills}, cut off on their way {len(one.cut_off)}, messages {one.sent()}")
    assert one.cut_off, "no kill hit a message on its way: the proof proves nothing"
