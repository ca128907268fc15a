"""Privacy mode in a group: what is said, and whether the bot hears it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

Api = Callable[..., Awaitable[dict[str, Any]]]
GROUP = "-1001000000001"

SAID = [
    ("大家看一下", False),
    ("status of issue 9", False),
    ("/status 9", True),
    ("/status@taizhang_bot 9", True),
    ("/status@Taizhang_Bot 9", True),
    ("/status@other_bot 9", False),
    ("@taizhang_bot PM2.5", True),
    ("看看 @Taizhang_bot 怎么说", True),
    ("@other_bot PM2.5", False),
    ("a/status 9", False),
]


async def heard(api: Api) -> bool:
    return bool((await api("getUpdates", offset=-1))["result"])


@pytest.mark.parametrize(("text", "reaches"), SAID)
async def test_a_private_bot_hears_what_is_meant_for_it(api: Api, page: Api, text: str, reaches: bool) -> None:
    await page("say", person=2, chat=GROUP, text=text)
    assert await heard(api) == reaches


@pytest.mark.parametrize(("text", "reaches"), [*((text, True) for text, _ in SAID)])
async def test_without_privacy_it_hears_all(api: Api, page: Api, text: str, reaches: bool) -> None:
    await page("privacy", bot=900, on=False)
    await page("say", person=2, chat=GROUP, text=text)
    assert await heard(api) == reaches
    assert (await api("getMe"))["result"]["can_read_all_group_messages"]


async def test_a_reply_to_the_bot_is_heard(api: Api, page: Api) -> None:
    sent = await api("sendMessage", chat_id=GROUP, text="ask me")
    await page("say", person=2, chat=GROUP, text="那10呢", reply_to=sent["result"]["message_id"])
    update = (await api("getUpdates"))["result"][0]
    assert update["message"]["reply_to_message"]["text"] == "ask me"


async def test_a_bare_command_goes_to_the_bot_that_spoke_last(api: Api, page: Api) -> None:
    await api("sendMessage", token="901:test", chat_id=GROUP, text="I was here")
    await page("say", person=2, chat=GROUP, text="/status 9")
    assert not await heard(api)


async def test_a_group_message_says_who_and_where(api: Api, page: Api) -> None:
    await page("say", person=2, chat=GROUP, text="/status 9")
    message = (await api("getUpdates"))["result"][0]["message"]
    assert message["chat"] == {"id": int(GROUP), "type": "supergroup", "title": "整改工作组"}
    assert message["from"]["id"] == 2
    assert message["entities"] == [{"offset": 0, "length": 7, "type": "bot_command"}]
