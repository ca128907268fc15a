"""What happens in the sandbox, numbered, for the page and for tests to follow."""

from __future__ import annotations

import asyncio
from collections import deque
from itertools import islice

from sandbox.model import Json

KEPT = 20_000  # events; a follower that fell further behind reads the whole state again


class Feed:
    """A numbered log of events that any number of followers read at their own pace."""

    def __init__(self) -> None:
        self._events: deque[Json] = deque(maxlen=KEPT)
        self._followers: set[asyncio.Future[None]] = set()
        self.last = 0

    def publish(self, kind: str, **details: object) -> None:
        """Add an event and wake whoever waits for one."""
        self.last += 1
        self._events.append({"seq": self.last, "type": kind, **details})
        for follower in self._followers:
            if not follower.done():
                follower.set_result(None)

    def since(self, seq: int) -> list[Json]:
        """Return the events after number `seq`; a single `reload` where some of them are gone."""
        if seq > self.last or self.last - seq > len(self._events):
            return [{"seq": self.last, "type": "reload"}]
        return list(islice(reversed(self._events), self.last - seq))[::-1]

    async def wait(self, seq: int, seconds: float | None = None) -> list[Json]:
        """Return the events after number `seq`, waiting for one; none where the time runs out."""
        if not self.since(seq):
            await self._sleep(seconds)
        return self.since(seq)

    async def wait_for(self, kind: str) -> None:
        """Return once an event of this type comes."""
        seq = self.last
        while all(event["type"] != kind for event in await self.wait(seq)):
            seq = self.last

    async def _sleep(self, seconds: float | None) -> None:
        follower: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._followers.add(follower)
        try:
            await asyncio.wait_for(follower, seconds)
        except TimeoutError:
            return
        finally:
            self._followers.discard(follower)
