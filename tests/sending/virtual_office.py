"""A scheduler in a time of its own: nothing sleeps, seconds are spent by adding them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from handlers.due import Due, Outgoing, Producer
from handlers.scheduler import Pace, Scheduler
from store.ledger import Claim, next_try
from store.store import Store

START = datetime(2025, 9, 22, 0, 0, tzinfo=UTC)  # a Monday


@dataclass
class VirtualTime:
    """Seconds that pass only when somebody spends them."""

    seconds: float = START.timestamp()

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.seconds += seconds

    def forward(self, **span: float) -> None:
        self.seconds += timedelta(**span).total_seconds()


@dataclass
class Post:
    """The other side: keeps what arrived, and does what a test's script says (an exception is raised)."""

    time: VirtualTime
    arrived: list[tuple[Claim, datetime]] = field(default_factory=list)
    script: Callable[[Claim], object] = lambda _: None

    async def __call__(self, claim: Claim) -> int:
        wanted = self.script(claim)
        if isinstance(wanted, BaseException):
            raise wanted
        self.arrived.append((claim, self.time.now()))
        return len(self.arrived)

    @property
    def texts(self) -> list[tuple[int, str | None]]:
        return [(claim.chat, claim.part.text) for claim, _ in self.arrived]


@dataclass
class Office:
    """A store, a scheduler and the post, and how they are started anew."""

    path: Path
    time: VirtualTime
    post: Post
    producers: tuple[Producer, ...]
    store: Store = field(init=False)
    scheduler: Scheduler = field(init=False)

    async def open(self) -> None:
        self.store = Store.open(self.path)
        pace = Pace(self.time.monotonic, self.time.sleep)
        self.scheduler = Scheduler(self.store, self.time.now, self.post, self.producers, pace)
        await self.scheduler.start()

    async def close(self) -> None:
        await self.scheduler.stop()
        self.store.close()

    async def reopen(self) -> None:
        await self.close()
        await self.open()

    async def settle(self, most: int = 100, step: float = 2) -> None:
        """Rounds, jumping over the waits, until nothing is open."""
        for _ in range(most):
            await self.scheduler.round()
            until = self.store.read(next_try)
            if until is None:
                return
            self.time.seconds = max(self.time.seconds + step, until.timestamp())
        pytest.fail("the ledger never came to rest")

    def states(self) -> list[tuple[Any, ...]]:
        sql = "SELECT chat, part, state, error FROM sends ORDER BY id"
        return self.store.read(lambda db: db.execute(sql).fetchall())


@dataclass
class Errands:
    """A producer that is told what is due; what has been recorded does not come again."""

    waiting: dict[tuple[int, int | None, str], Outgoing | None] = field(default_factory=dict)

    def give(self, chat: int, *texts: str, period: str = "v1", topic: int | None = None, **more: Any) -> None:
        self.waiting[chat, topic, period] = Outgoing(texts, **more) if texts else None

    def __call__(self, _store: Store, _now: datetime) -> Iterator[Due]:
        for key, outgoing in list(self.waiting.items()):
            chat, topic, period = key
            yield Due(
                "notice", chat, topic, period, lambda outgoing=outgoing: outgoing,
                on_record=lambda _, key=key: self.waiting.__delitem__(key),
            )  # fmt: skip
