from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

from sandbox.server import Sandbox

Api = Callable[..., Awaitable[dict[str, Any]]]
Wait = Callable[[], Awaitable[None]]
CONFLICT = {
    "ok": False,
    "error_code": 409,
    "description": "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
}


async def texts(api: Api, **params: Any) -> list[str]:
    return [update["message"]["text"] for update in (await api("getUpdates", **params))["result"]]


async def test_updates_stay_until_a_later_offset_confirms_them(api: Api, page: Api) -> None:
    for text in ("one", "two", "three"):
        await page("say", person=1, chat="900:1", text=text)
    updates = (await api("getUpdates", limit=2))["result"]
    assert [update["message"]["text"] for update in updates] == ["one", "two"]
    assert await texts(api, offset=updates[0]["update_id"]) == ["one", "two", "three"]
    assert await texts(api, offset=updates[1]["update_id"] + 1) == ["three"]
    assert await texts(api) == ["three"]
    assert (await api("getWebhookInfo"))["result"]["pending_update_count"] == 1


async def test_a_negative_offset_keeps_the_last_ones(api: Api, page: Api) -> None:
    for text in ("one", "two", "three"):
        await page("say", person=1, chat="900:1", text=text)
    assert await texts(api, offset=-1) == ["three"]
    assert await texts(api) == ["three"]


async def test_a_long_poll_ends_when_something_comes(api: Api, page: Api, until_polled: Wait) -> None:
    poll = asyncio.create_task(texts(api, timeout=30))
    await until_polled()
    await page("say", person=1, chat="900:1", text="hello")
    assert await asyncio.wait_for(poll, 5) == ["hello"]


async def test_a_long_poll_ends_empty_when_its_time_is_over(api: Api) -> None:
    assert await texts(api, timeout=1) == []


async def test_the_earlier_of_two_polls_is_ended(api: Api, page: Api, until_polled: Wait) -> None:
    first = asyncio.create_task(api("getUpdates", timeout=30))
    await until_polled()
    second = asyncio.create_task(texts(api, timeout=30))
    assert await asyncio.wait_for(first, 5) == CONFLICT
    await page("say", person=1, chat="900:1", text="hello")
    assert await asyncio.wait_for(second, 5) == ["hello"]


async def test_only_wanted_kinds_are_kept(api: Api, page: Api) -> None:
    await api("getUpdates", allowed_updates=["callback_query"])
    await page("say", person=1, chat="900:1", text="unheard")
    assert await texts(api) == []
    await api("getUpdates", allowed_updates=[])
    await page("say", person=1, chat="900:1", text="heard")
    assert await texts(api) == ["heard"]


async def test_pending_updates_can_be_dropped(api: Api, page: Api) -> None:
    await page("say", person=1, chat="900:1", text="old")
    await api("deleteWebhook", drop_pending_updates=True)
    assert await texts(api) == []


async def test_each_bot_has_its_own_private_chat(api: Api, page: Api) -> None:
    await page("say", person=1, chat="901:1", text="for the other")
    assert await texts(api) == []
    assert await texts(api, token="901:test") == ["for the other"]


async def test_parameters_come_in_every_form(sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
    address = f"{sandbox.base_url}900:test/SENDMESSAGE"
    multipart = aiohttp.FormData({"chat_id": "1", "text": "parts"}, default_to_multipart=True)
    answers = [
        await session.get(address, params={"chat_id": "1", "text": "query"}),
        await session.post(address, data={"chat_id": "1", "text": "form"}),
        await session.post(address, data=multipart),
        await session.post(address, json={"chat_id": 1, "text": "json"}),
    ]
    said = [(await answer.json())["result"]["text"] for answer in answers]
    assert said == ["query", "form", "parts", "json"]
