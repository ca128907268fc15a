"""Updates of different chats go side by side, those of one chat in order."""

from __future__ import annotations

import asyncio

from telegram import Update

from handlers.chat_order import ChatOrder


def update(chat: int, number: int) -> Update:
    kind = "private" if chat > 0 else "supergroup"
    person = {"id": 7, "is_bot": False, "first_name": "林溪"}
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": kind}, "text": "x", "from": person}
    return Update.de_json({"update_id": number, "message": message}, None)


async def test_one_chats_updates_wait_for_each_other_and_not_for_other_chats():
    order, gate, seen = ChatOrder(), asyncio.Event(), []

    async def answer(chat: int, number: int) -> None:
        if number == 1:
            await gate.wait()
        seen.append((chat, number))

    tasks = [
        asyncio.ensure_future(order.process_update(update(chat, number), answer(chat, number)))
        for chat, number in [(-1, 1), (-1, 2), (-1, 3), (5, 4)]
    ]
    await tasks[-1]
    assert seen == [(5, 4)]
    gate.set()
    await asyncio.gather(*tasks)
    assert seen == [(5, 4), (-1, 1), (-1, 2), (-1, 3)]
    assert order._last == {}


async def test_a_failed_update_lets_the_next_one_pass():
    order, seen = ChatOrder(), []

    async def fail() -> None:
        raise RuntimeError

    async def answer() -> None:
        seen.append(2)

    first = asyncio.ensure_future(order.process_update(update(1, 1), fail()))
    second = asyncio.ensure_future(order.process_update(update(1, 2), answer()))
    results = await asyncio.gather(first, second, return_exceptions=True)
    assert isinstance(results[0], RuntimeError)
    assert seen == [2]
