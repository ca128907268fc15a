from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

from sandbox.server import Sandbox

Api = Callable[..., Awaitable[dict[str, Any]]]
KEYS = {"inline_keyboard": [[{"text": "措施", "callback_data": "m:9"}]]}
GROUP = -1001000000001


async def pressed(api: Api, page: Api) -> dict[str, Any]:
    sent = await api("sendMessage", chat_id=1, text="x", reply_markup=KEYS)
    await page("press", person=1, chat="900:1", message_id=sent["result"]["message_id"], data="m:9")
    return (await api("getUpdates"))["result"][0]["callback_query"]


async def test_a_pressed_button_becomes_a_query(api: Api, page: Api) -> None:
    query = await pressed(api, page)
    assert (query["data"], query["from"]["id"], query["message"]["reply_markup"]) == ("m:9", 1, KEYS)


async def test_a_query_is_answered_once(api: Api, page: Api) -> None:
    query = await pressed(api, page)
    assert (await api("answerCallbackQuery", callback_query_id=query["id"], text="好"))["ok"]
    assert (await api("answerCallbackQuery", callback_query_id=query["id"]))["error_code"] == 400


async def test_an_old_query_is_refused(api: Api, page: Api, sandbox: Sandbox) -> None:
    query = await pressed(api, page)
    sandbox.clock.jump(3600)
    assert "query is too old" in (await api("answerCallbackQuery", callback_query_id=query["id"]))["description"]


async def test_another_bots_query_is_refused(api: Api, page: Api) -> None:
    query = await pressed(api, page)
    assert not (await api("answerCallbackQuery", token="901:test", callback_query_id=query["id"]))["ok"]


async def test_a_button_that_is_gone_cannot_be_pressed(api: Api, page: Api) -> None:
    sent = await api("sendMessage", chat_id=1, text="x", reply_markup=KEYS)
    answer = await page("press", person=1, chat="900:1", message_id=sent["result"]["message_id"], data="other")
    assert "no such button" in answer["error"]


async def test_a_menu_is_the_narrowest_in_the_persons_language(
    api: Api, sandbox: Sandbox, session: aiohttp.ClientSession
) -> None:
    async def menu(person: int, chat: str) -> str:
        query = {"person": str(person), "chat": chat}
        async with session.get(f"{sandbox.url}/api/commands", params=query) as response:
            return " ".join(each["command"] for each in await response.json())

    def listed(name: str) -> list[dict[str, str]]:
        return [{"command": name, "description": "what it does"}]

    await api("setMyCommands", commands=listed("plain"))
    await api("setMyCommands", commands=listed("chinese"), language_code="zh")
    await api("setMyCommands", commands=listed("groups"), scope={"type": "all_group_chats"})
    await api("setMyCommands", commands=listed("admins"), scope={"type": "all_chat_administrators"})
    scope = {"type": "chat_member", "chat_id": GROUP, "user_id": 3}
    await api("setMyCommands", commands=listed("alex"), scope=scope)
    assert [await menu(1, "900:1"), await menu(3, "900:3")] == ["chinese", "plain"]
    assert [await menu(who, str(GROUP)) for who in (1, 2, 3)] == ["admins", "groups", "alex"]
    assert (await api("getMyCommands", scope=scope))["result"] == listed("alex")
    await api("deleteMyCommands", scope=scope)
    assert await menu(3, str(GROUP)) == "groups"


async def test_chats_and_members_are_looked_up(api: Api) -> None:
    assert (await api("getChat", chat_id=GROUP))["result"]["title"] == "整改工作组"
    statuses = [(await api("getChatMember", chat_id=GROUP, user_id=who))["result"]["status"] for who in (1, 2, 900)]
    assert statuses == ["creator", "member", "member"]
    admins = (await api("getChatAdministrators", chat_id=GROUP))["result"]
    assert [admin["user"]["id"] for admin in admins] == [1, 4]
    assert (await api("getChatMemberCount", chat_id=GROUP))["result"] == 6


async def test_an_own_message_is_deleted_and_an_old_one_is_not(api: Api, sandbox: Sandbox) -> None:
    old = (await api("sendMessage", chat_id=1, text="old"))["result"]["message_id"]
    sandbox.clock.jump(49 * 3600)
    new = (await api("sendMessage", chat_id=1, text="new"))["result"]["message_id"]
    assert (await api("deleteMessage", chat_id=1, message_id=new))["result"] is True
    assert (await api("deleteMessage", chat_id=1, message_id=old))["error_code"] == 400


async def test_a_persons_edit_reaches_the_bot(api: Api, page: Api) -> None:
    said = await page("say", person=1, chat="900:1", text="isue 9")
    await page("edit", person=1, chat="900:1", message_id=said["message"]["message_id"], text="issue 9")
    edited = (await api("getUpdates", offset=-1))["result"][0]["edited_message"]
    assert (edited["text"], edited["message_id"]) == ("issue 9", said["message"]["message_id"])
    refused = await page("edit", person=2, chat=str(GROUP), message_id=99, text="x")
    assert "can't be edited" in refused["error"]
