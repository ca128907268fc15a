"""The library's real network object against the sandbox: how each fault ends in the ledger, and what really arrived."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest
from virtual_office import Errands

from handlers.delivering import through
from handlers.scheduler import Pace, Scheduler
from sandbox import defaults
from sandbox.driver import Driver
from sandbox.model import Chat
from sandbox.server import Sandbox
from store.store import Store

pytestmark = pytest.mark.socket
TOKEN = "1000001:any"
SHORT = 0.4  # seconds until the bot gives up, where a test is about giving up
PERSON = 1


@dataclass
class Line:
    """A scheduler on a real network, and the sandbox at its other end."""

    sandbox: Sandbox
    driver: Driver
    store: Store
    scheduler: Scheduler
    errands: Errands
    ahead: timedelta = field(default_factory=timedelta)

    def clock(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    async def later(self, seconds: float = 700) -> None:
        """A round after all waits."""
        self.ahead += timedelta(seconds=seconds)
        await self.scheduler.round()

    def chat(self, chat: int = PERSON) -> Chat:
        return next(each for each in self.sandbox.world.chats.values() if each.id == chat)

    def arrived(self) -> list[str]:
        chats = self.sandbox.world.chats.values()
        return [m.text for chat in chats for m in chat.messages.values() if m.sender["is_bot"] and not m.service]

    def states(self) -> list[str]:
        return self.store.read(lambda db: [row[0] for row in db.execute("SELECT state FROM sends ORDER BY id")])


@asynccontextmanager
async def line(path: Path, base_url: str | None = None, **network: Any) -> AsyncIterator[Line]:
    request = HTTPXRequest(**{"read_timeout": 30, "connect_timeout": 30, "pool_timeout": 30, **network})
    async with Sandbox([TOKEN]) as sandbox, Driver(sandbox.url) as driver:
        with Store.open(path / "ledger.db") as store:
            bot = Bot(TOKEN, base_url=base_url or sandbox.base_url, request=request)
            errands = Errands()
            one = Line(sandbox, driver, store, None, errands)  # type: ignore[arg-type]
            pace = Pace(monotonic=lambda: asyncio.get_running_loop().time() + one.ahead.total_seconds())
            one.scheduler = Scheduler(store, one.clock, through(bot), (errands,), pace)
            await request.initialize()
            yield one
            await one.scheduler.stop()
            await request.shutdown()


# kind of fault, its details; the state at first and what had arrived; the state in the end and what had arrived
FAULTS = [
    ("none", {}, "sent", 1, "sent", 1),
    ("flood", {"retry_after": 1}, "retry", 0, "sent", 1),
    ("flood", {"retry_after": 600}, "retry", 0, "sent", 1),
    ("error", {"code": 403, "description": "Forbidden: bot was blocked by the user"}, "strike", 0, "strike", 0),
    ("error", {"code": 400, "description": "Bad Request: can't parse entities"}, "failed", 0, "failed", 0),
    ("error", {"code": 400, "description": "Bad Request: TOPIC_CLOSED"}, "strike", 0, "strike", 0),
    ("error", {"code": 401, "description": "Unauthorized"}, "retry", 0, "sent", 1),
    ("error", {"code": 500, "description": "Internal Server Error"}, "uncertain", 0, "uncertain", 0),
    ("error", {"code": 502, "description": "Bad Gateway"}, "uncertain", 0, "uncertain", 0),
    ("error", {"code": 504, "description": "Gateway Timeout"}, "uncertain", 0, "uncertain", 0),
    ("drop_before", {}, "uncertain", 0, "uncertain", 0),
    ("drop_after", {}, "uncertain", 1, "uncertain", 1),
    ("delay", {"seconds": 3 * SHORT}, "uncertain", 0, "uncertain", 1),
    ("delay_after", {"seconds": 3 * SHORT}, "uncertain", 1, "uncertain", 1),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "about", "first", "soon", "last", "finally_"), FAULTS)
async def test_a_fault_ends_as_the_ledger_says(tmp_path, kind, about, first, soon, last, finally_):
    patience = {"read_timeout": SHORT} if kind.startswith("delay") else {}
    async with line(tmp_path, **patience) as one:
        if kind != "none":
            await one.driver.fault(kind, method="sendMessage", **about)
        one.errands.give(PERSON, "甲")
        await one.scheduler.round()
        assert (one.states(), len(one.arrived())) == ([first], soon)
        await one.later()
        if kind == "delay":
            await one.driver.clear_faults()
            await until(lambda: len(one.arrived()) == finally_)
        assert (one.states(), len(one.arrived())) == ([last], finally_)


async def until(fits: Any) -> None:
    """Wait for the sandbox to have done what it was slow to do."""
    async with asyncio.timeout(30):
        while not fits():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_a_person_who_blocks_a_closed_topic_and_a_lost_one_are_strikes(tmp_path):
    async with line(tmp_path) as one:
        closed = next(t.id for t in one.chat(defaults.FORUM_ID).topics.values() if t.closed)
        one.errands.give(defaults.FORUM_ID, "甲", topic=closed)
        await one.scheduler.round()
        one.errands.give(defaults.FORUM_ID, "甲", topic=987654)
        await one.scheduler.round()
        one.errands.give(123456789, "甲")
        await one.scheduler.round()
        assert one.states() == ["strike", "strike", "strike"]
        one.errands.give(
            defaults.FORUM_ID,
            "乙",
            topic=next(t.id for t in one.chat(defaults.FORUM_ID).topics.values() if not t.closed),
        )
        await one.later()
        assert one.arrived() == ["乙"]


async def test_a_group_that_became_a_supergroup_gets_it_there_once(tmp_path):
    async with line(tmp_path) as one:
        people = [one.driver.person("linxi"), one.driver.person("zhouyuan")]
        group = await one.driver.add_group("老群", people, kind="group")
        await one.driver.post("migrate", "control", person=people[0].id, chat=group["key"])
        one.errands.give(group["id"], "甲", "乙")
        await one.scheduler.round()
        await one.later()
        assert (one.states(), one.arrived()) == (["sent", "sent"], ["甲", "乙"])
        moved = one.store.read(lambda db: {row[0] for row in db.execute("SELECT chat FROM sends")})
        assert moved == {-1_000_000_000_000 + group["id"]}


async def test_a_picture_with_its_text(tmp_path):
    async with line(tmp_path) as one:
        one.errands.give(PERSON, "甲", picture=PNG)
        await one.scheduler.round()
        media = [bool(m.media) for m in one.chat().messages.values() if m.sender["is_bot"]]
        assert (one.states(), media) == (["sent", "sent"], [True, False])


async def test_a_closed_port_is_tried_again(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}/bot"
    async with line(tmp_path, nobody) as one:
        one.errands.give(PERSON, "甲")
        await one.scheduler.round()
        assert one.states() == ["retry"]


async def test_a_connection_that_never_stands_is_tried_again(tmp_path):
    with deaf_port() as port:
        async with line(tmp_path, f"http://127.0.0.1:{port}/bot", connect_timeout=SHORT) as one:
            one.errands.give(PERSON, "甲")
            await one.scheduler.round()
            assert one.states() == ["retry"]


@contextmanager
def deaf_port() -> Iterator[int]:
    """A port whose queue is full: the system answers nobody's wish to connect."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(server.getsockname())
        yield server.getsockname()[1]
        for each in waiting:
            each.close()


async def test_when_all_connections_are_taken_it_is_tried_again(tmp_path):
    async with line(tmp_path, connection_pool_size=1, pool_timeout=SHORT) as one:
        await one.driver.fault("delay_after", method="sendMessage", seconds=3 * SHORT)
        one.errands.give(PERSON, "甲")
        one.errands.give(2, "乙")
        await one.scheduler.round()
        assert sorted(one.states()) == ["retry", "sent"]
        await one.later()
        assert sorted(one.arrived()) == ["乙", "甲"]


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
