"""Updates of different chats side by side, those of one chat one after another in the order they came."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_AT_ONCE = 1024  # waiting ones included: many more than one chat's flood that the limiter refuses at once
_Key = tuple[str, int]


class ChatOrder(BaseUpdateProcessor):
    """One chat's slow answer holds up nobody else; what a person says is answered before what they say next."""

    def __init__(self) -> None:
        super().__init__(_AT_ONCE)
        self._last: dict[_Key, asyncio.Event] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Wait for the chat's update before this one, then process it."""
        key = _key(update)
        before, done = self._last.get(key), asyncio.Event()
        self._last[key] = done
        try:
            if before is not None:
                await before.wait()
            await coroutine
        finally:
            done.set()
            if self._last.get(key) is done:
                del self._last[key]

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to end: the application has awaited every update."""


def _key(update: object) -> _Key:
    """The chat an update belongs to; an inline query's is the person, whose private chat goes on beside it."""
    if not isinstance(update, Update):
        return ("none", 0)
    if update.inline_query is not None:
        return ("inline", update.inline_query.from_user.id)
    chat = update.effective_chat
    return ("chat", chat.id) if chat else ("none", 0)
