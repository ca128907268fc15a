"""Faults on demand and flood limits: what a bot meets when things go wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from sandbox.clock import Clock
from sandbox.driver import Driver
from sandbox.errors import SandboxError
from sandbox.faults import Dropped
from sandbox.server import Sandbox

Api = Callable[..., Awaitable[dict[str, Any]]]
TOKEN = "900:test"
WAIT = {
    "ok": False,
    "error_code": 429,
    "description": "Too Many Requests: retry after 7",
    "parameters": {"retry_after": 7},
}


async def said(driver: Driver) -> list[str]:
    return [message["text"] for message in await driver.messages("900:1")]


async def test_a_flood_is_told_and_nothing_is_sent(driver: Driver, api: Api) -> None:
    await driver.fault("flood", method="sendMessage", retry_after=7)
    assert await api("sendMessage", chat_id=1, text="x") == WAIT
    assert await said(driver) == []
    assert (await api("sendMessage", chat_id=1, text="x"))["ok"]


@pytest.mark.parametrize(("code", "text"), [(500, "Internal Server Error"), (502, "Bad Gateway"), (403, "Forbidden")])
async def test_an_error_has_its_code_and_words(driver: Driver, api: Api, code: int, text: str) -> None:
    await driver.fault("error", code=code)
    assert await api("getMe") == {"ok": False, "error_code": code, "description": text}


async def test_a_fault_may_say_its_own_words(driver: Driver, api: Api) -> None:
    await driver.fault("error", code=400, description="Bad Request: CHAT_WRITE_FORBIDDEN")
    assert (await api("getMe"))["description"] == "Bad Request: CHAT_WRITE_FORBIDDEN"


@pytest.mark.parametrize(("kind", "done"), [("drop_before", []), ("drop_after", ["x"])])
async def test_a_cut_connection_comes_before_or_after_the_effect(
    driver: Driver, api: Api, kind: str, done: list[str]
) -> None:
    await driver.fault(kind, method="sendMessage")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await api("sendMessage", chat_id=1, text="x")
    assert await said(driver) == done


@pytest.mark.parametrize(("kind", "done"), [("delay", []), ("delay_after", ["x"])])
async def test_a_delay_comes_before_or_after_the_effect(driver: Driver, api: Api, kind: str, done: list[str]) -> None:
    watcher = await driver.watch()
    await driver.fault(kind, method="sendMessage", seconds=60)
    call = asyncio.create_task(api("sendMessage", chat_id=1, text="x"))
    await watcher.next(lambda event: event["type"] == "fault", "the fault")
    await watcher.quiet(0.05)
    assert await said(driver) == done
    assert not call.done()
    call.cancel()


async def test_the_first_calls_can_be_spared_and_others_not_meant(driver: Driver, api: Api) -> None:
    await driver.fault("error", method="sendMessage", match="周报", skip=1, count=2)
    texts = ["周报", "问题", "周报", "问题", "周报", "周报"]
    assert [(await api("sendMessage", chat_id=1, text=text))["ok"] for text in texts] == [
        True, True, False, True, False, True,
    ]  # fmt: skip


async def test_a_fault_without_count_lasts_until_it_is_cleared(driver: Driver, api: Api) -> None:
    await driver.fault("error", count=0)
    assert [(await api("getMe"))["ok"] for _ in range(3)] == [False] * 3
    await driver.clear_faults()
    assert (await api("getMe"))["ok"]


async def test_what_cannot_be_ordered_is_said(driver: Driver) -> None:
    with pytest.raises(SandboxError, match="choose one of: flood, error, drop_before"):
        await driver.fault("earthquake")
    with pytest.raises(SandboxError, match="from 400 to 599"):
        await driver.fault("error", code=200)


async def test_unanswered_calls_are_kept_as_such(driver: Driver, api: Api) -> None:
    await driver.fault("drop_after", method="getMe")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await api("getMe")
    await api("getMe")
    answers = [call["answer"] for call in await driver.calls("getMe")]
    assert [(answer["ok"], answer.get("unanswered", False)) for answer in answers] == [(True, True), (True, False)]


async def test_a_chaotic_send_without_a_socket(sandbox: Sandbox) -> None:
    sandbox.world.faults.add_one("drop_after", method="sendMessage")
    with pytest.raises(Dropped):
        await sandbox.call(TOKEN, "sendMessage", chat_id=1, text="x")
    assert (await sandbox.call(TOKEN, "sendMessage", chat_id=1, text="x"))["result"]["message_id"] == 2
    assert (await sandbox.call("wrong", "getMe"))["error_code"] == 401


class Paced:
    """A sandbox whose clock stands still, and the bot that sends in it."""

    def __init__(self) -> None:
        self.clock = Clock(start=1_700_000_000)
        self.sandbox = Sandbox([TOKEN], flood_limits=True, clock=self.clock)

    async def waits(self, chat: int) -> int:
        """Send to a chat; the seconds to wait, 0 where it was sent."""
        answer = await self.sandbox.call(TOKEN, "sendMessage", chat_id=chat, text="x")
        return int(answer.get("parameters", {}).get("retry_after", 0))


async def test_thirty_messages_a_second_in_all() -> None:
    paced = Paced()
    async with paced.sandbox, Driver(paced.sandbox.url) as driver:
        crowd = [person.id for person in await driver.add_people(61)]
        assert [await paced.waits(chat) for chat in crowd[:31]] == [0] * 30 + [1]
        paced.clock.jump(1)
        assert [await paced.waits(chat) for chat in crowd[30:]] == [0] * 30 + [1]


async def test_twenty_messages_a_minute_in_a_group() -> None:
    paced, group = Paced(), -1001000000001
    for _ in range(20):
        assert await paced.waits(group) == 0
        paced.clock.jump(1)
    assert await paced.waits(group) == 40
    paced.clock.jump(40)
    assert await paced.waits(group) == 0


async def test_a_short_burst_in_a_private_chat() -> None:
    paced = Paced()
    assert [await paced.waits(1) for _ in range(6)] == [0] * 5 + [5]


async def test_flood_limits_are_off_until_asked_for(driver: Driver, api: Api) -> None:
    assert all([(await api("sendMessage", chat_id=1, text="x"))["ok"] for _ in range(8)])
    await driver.flood_limits(on=True)
    assert [(await api("sendMessage", chat_id=1, text="x"))["ok"] for _ in range(6)] == [True] * 5 + [False]
