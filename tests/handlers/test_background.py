"""Work beside the handlers when the bot stops: what is short ends, what is long is given up."""

from __future__ import annotations

import asyncio

from handlers.application import build_application
from handlers.background import NAME, Background


def left() -> list[asyncio.Task]:
    return [task for task in asyncio.all_tasks() if task.get_name() == NAME]


async def test_what_was_begun_ends():
    background, told = Background(), []
    event = asyncio.Event()

    async def work():
        await event.wait()
        told.append("done")

    background.start(work(), None, None)
    asyncio.get_running_loop().call_soon(event.set)
    await background.stop()
    assert told == ["done"]
    assert left() == []


async def test_what_takes_too_long_is_given_up():
    background = Background()
    background.start(asyncio.Event().wait(), None, None)
    await background.stop(patience=0)
    assert left() == []
    await background.stop()  # nothing to do


async def test_stopping_the_bot_waits_for_it(store, clock, chat, monkeypatch):
    stopped = []

    async def stop(self):
        stopped.append(self)

    monkeypatch.setattr(Background, "stop", stop)
    application = build_application("1:fake", store, chat.network, clock=clock)
    await application.post_stop(application)
    assert len(stopped) == 1
