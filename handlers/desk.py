"""What every handler needs: the ledger, the clock, and a way to ask off the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.answer import Answer, Place
from handlers.background import Background
from handlers.conversation import Reply, Speaker, pressed
from handlers.standing import Standing
from handlers.talking import talk
from store import settings
from store.store import Store

Clock = Callable[[], datetime]
Pause = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Desk:
    """The ledger, the clock, the owners' ids, the administrators met; reads run in the store's two reading threads.

    ``pause`` waits some seconds where Telegram tells the bot to; ``background`` is work that nobody waits for.
    """

    store: Store
    clock: Clock
    owners: frozenset[int] = field(default_factory=frozenset)
    standing: Standing = field(default_factory=Standing)
    pause: Pause = asyncio.sleep
    background: Background = field(default_factory=Background)

    async def ask(self, speaker: Speaker, text: str) -> Reply:
        """Answer a message.

        Raises:
            StoreError: the ledger cannot be read.
        """
        return await asyncio.wrap_future(self.store.aside(talk, self.store, speaker, text, self.clock()))

    async def again(self, speaker: Speaker, place: Place) -> Answer | None:
        """Make an answer again for a button; None when its report or issue is gone."""
        return await asyncio.wrap_future(self.store.aside(pressed, self.store, speaker, place, self.clock()))

    async def language(self, chat: int) -> str | None:
        """The language a chat has chosen."""
        return await asyncio.wrap_future(self.store.aside(self.store.language, chat))

    async def zone(self, chat: int) -> ZoneInfo:
        """The zone a chat reads times in."""
        return await asyncio.wrap_future(self.store.aside(self.store.read, settings.zone, chat))
