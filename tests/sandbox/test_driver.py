"""What people can do through the driver, and what a bot hears of it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from sandbox.driver import Driver
from sandbox.errors import SandboxError
from sandbox.server import Sandbox

Api = Callable[..., Awaitable[dict[str, Any]]]
WANTED = ["message", "my_chat_member", "chat_member", "message_reaction", "inline_query", "chosen_inline_result"]


async def heard(api: Api, **params: Any) -> list[dict[str, Any]]:
    updates = (await api("getUpdates", allowed_updates=WANTED, **params))["result"]
    if updates:
        await api("getUpdates", offset=updates[-1]["update_id"] + 1)
    return [{key: value for key, value in update.items() if key != "update_id"} for update in updates]


async def test_a_file_reaches_the_bot_and_can_be_downloaded(
    sandbox: Sandbox, session: aiohttp.ClientSession, driver: Driver, api: Api, png: Callable[..., bytes]
) -> None:
    await driver.person(1).send_document("通报.txt", "报告".encode(), "请看")
    await driver.person(1).send_photo(png())
    document, photo = [update["message"] for update in await heard(api)]
    assert (document["document"]["file_name"], document["caption"]) == ("通报.txt", "请看")
    assert [(size["width"], size["height"]) for size in photo["photo"]] == [(4, 3)]
    file = (await api("getFile", file_id=document["document"]["file_id"]))["result"]
    async with session.get(f"{sandbox.base_file_url}900:test/{file['file_path']}") as response:
        assert (await response.read()).decode() == "报告"


async def test_a_keyboard_is_tapped_and_its_words_are_said(driver: Driver, api: Api) -> None:
    keyboard = {"keyboard": [["周报", {"text": "问题"}]], "one_time_keyboard": True}
    sent = await api("sendMessage", chat_id=1, text="选", reply_markup=keyboard)
    assert "reply_markup" not in sent["result"]
    person = driver.person(1)
    assert (await person.tap("问"))["text"] == "问题"
    await api("sendMessage", chat_id=1, text="完", reply_markup={"remove_keyboard": True})
    with pytest.raises(SandboxError, match="there are: none"):
        await person.tap("问")


async def test_inline_results_are_asked_for_and_chosen(driver: Driver, api: Api) -> None:
    await heard(api)
    person = driver.person("alex")
    asking = asyncio.create_task(person.ask_inline("PM2.5", chat="group"))
    query = (await heard(api, timeout=5))[0]["inline_query"]
    assert (query["query"], query["offset"], query["chat_type"]) == ("PM2.5", "", "supergroup")
    results = [
        {
            "type": "article",
            "id": "a",
            "title": "PM2.5 浓度",
            "input_message_content": {"message_text": "<b>35</b>", "parse_mode": "HTML"},
        }
    ]
    assert (await api("answerInlineQuery", inline_query_id=query["id"], results=results, next_offset="1"))["ok"]
    found = await asking
    assert found["next_offset"] == "1"
    sent = await person.choose(found, "浓度")
    assert (sent["text"], sent["via_bot"]["id"], sent["chat"]["type"]) == ("35", 900, "supergroup")
    kinds = [next(iter(update)) for update in await heard(api)]
    assert kinds == ["message", "chosen_inline_result"]
    with pytest.raises(SandboxError, match=r"there are: PM2\.5 浓度"):
        await person.choose(found, "臭氧")


async def test_blocking_and_unblocking(driver: Driver, api: Api) -> None:
    await heard(api)
    person = driver.person(1)
    await person.block()
    answer = await api("sendMessage", chat_id=1, text="x")
    assert (answer["error_code"], answer["description"]) == (403, "Forbidden: bot was blocked by the user")
    await person.unblock()
    assert (await api("sendMessage", chat_id=1, text="x"))["ok"]
    changes = [update["my_chat_member"]["new_chat_member"]["status"] for update in await heard(api)]
    assert changes == ["kicked", "member"]


async def test_people_come_and_go_and_an_administrator_hears_of_it(driver: Driver, api: Api) -> None:
    owner, (guest,) = driver.person(1), await driver.add_people(1, "访客")
    await heard(api)
    await owner.set_member(900, "administrator")
    await guest.join("整改工作组")
    await guest.leave("整改工作组")
    updates = await heard(api)
    told = [(next(iter(update)), update) for update in updates]
    assert [kind for kind, _ in told] == ["my_chat_member", "chat_member", "message", "chat_member", "message"]
    changes = [update["chat_member"] for kind, update in told if kind == "chat_member"]
    assert [change["new_chat_member"]["status"] for change in changes] == ["member", "left"]
    assert updates[2]["message"]["new_chat_members"][0]["id"] == guest.id


async def test_a_removed_bot_is_told_so(driver: Driver, api: Api) -> None:
    await driver.person(1).set_member(900, "kicked")
    answer = await api("sendMessage", chat_id=-1001000000001, text="x")
    assert answer["description"] == "Forbidden: bot was kicked from the supergroup chat"
    await driver.person(1).set_member(900, "restricted")
    answer = await api("sendMessage", chat_id=-1001000000001, text="x")
    assert (answer["error_code"], answer["description"]) == (
        400,
        "Bad Request: not enough rights to send text messages to the chat",
    )


async def test_a_group_becomes_a_supergroup(driver: Driver, api: Api) -> None:
    owner = driver.person(1)
    group = await driver.add_group("小组", [owner, driver.person(2)], kind="group")
    await heard(api)
    new = await owner.migrate("小组")
    moved = [update["message"] for update in await heard(api)]
    assert [message.get("migrate_to_chat_id") for message in moved] == [new["id"], None]
    assert [message.get("migrate_from_chat_id") for message in moved] == [None, group["id"]]
    assert await api("sendMessage", chat_id=group["id"], text="x") == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new["id"]},
    }
    assert (await api("sendMessage", chat_id=new["id"], text="x"))["ok"]
    await owner.say("我们搬了", chat="小组")
    with pytest.raises(SandboxError, match="write there"):
        await owner.say("旧群", chat=group["key"])


async def test_topics_are_opened_closed_and_deleted(driver: Driver, api: Api) -> None:
    owner = driver.person(1)
    forum = await driver.add_group("专班", [owner], forum=True)
    topic = await owner.open_topic("周报", "专班")
    where = {"chat_id": forum["id"], "message_thread_id": topic, "text": "x"}
    assert (await api("sendMessage", **where))["result"]["is_topic_message"]
    await owner.close_topic(topic, "专班")
    assert (await api("sendMessage", **where))["description"] == "Bad Request: TOPIC_CLOSED"
    await owner.reopen_topic(topic, "专班")
    assert (await api("sendMessage", **where))["ok"]
    await owner.delete_topic(topic, "专班")
    assert (await api("sendMessage", **where))["description"] == "Bad Request: message thread not found"


async def test_newcomers_must_write_first(driver: Driver, api: Api) -> None:
    (stranger,) = await driver.add_people(1, started=False)
    assert (await api("sendMessage", chat_id=stranger.id, text="x"))["description"] == "Bad Request: chat not found"
    await stranger.join("整改工作组")
    answer = await api("sendMessage", chat_id=stranger.id, text="x")
    assert (answer["error_code"], answer["description"]) == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
    await stranger.say("/start")
    assert (await api("sendMessage", chat_id=stranger.id, text="x"))["ok"]


async def test_a_reaction_is_told_where_the_bot_asked_for_it(driver: Driver, api: Api) -> None:
    await heard(api)
    sent = await api("sendMessage", chat_id=1, text="x")
    await driver.person(1).react(sent["result"]["message_id"], "👍")
    change = (await heard(api))[0]["message_reaction"]
    assert (change["old_reaction"], change["new_reaction"]) == ([], [{"type": "emoji", "emoji": "👍"}])


async def test_a_deleted_message_cannot_be_replied_to(driver: Driver, api: Api) -> None:
    said = await driver.person(1).say("hello")
    await driver.person(1).delete(said["message_id"])
    reply = {"message_id": said["message_id"]}
    refused = await api("sendMessage", chat_id=1, text="x", reply_parameters=reply)
    assert refused["description"] == "Bad Request: message to be replied not found"


async def test_the_clock_jumps(driver: Driver, api: Api) -> None:
    before = await driver.now()
    after = await driver.jump(days=7)
    assert after - before >= 7 * 86400
    assert (await api("sendMessage", chat_id=1, text="x"))["result"]["date"] >= int(before) + 7 * 86400


async def test_ten_thousand_private_chats_are_cheap(driver: Driver, sandbox: Sandbox) -> None:
    began = time.process_time()
    crowd = await driver.add_people(10_000)
    for person in crowd[::1000]:
        await sandbox.call("900:test", "sendMessage", chat_id=person.id, text="x")
    assert await driver.sent() == {f"900:{person.id}": 1 for person in crowd[::1000]}
    assert time.process_time() - began < 5  # a second or so; the machine may be slow


async def test_a_transcript_holds_what_was_not_waited_for_in_its_order(driver: Driver, api: Api) -> None:
    first, second = driver.person("linxi"), driver.person("alex")
    await first.say("一")
    await api("sendMessage", chat_id=1, text="答一")
    await second.say("二", chat="group")
    await api("sendMessage", chat_id=-1001000000001, text="答二")
    await driver.settle(0.05)
    assert driver.transcript().splitlines()[1:] == [
        "林溪 | private 林溪 | 一",
        "台账 | private 林溪 | 答一",
        "Alex | 整改工作组   | 二",
        "台账 | 整改工作组   | 答二",
    ]


async def test_a_call_of_the_bots_is_waited_for(driver: Driver, api: Api) -> None:
    await api("sendMessage", chat_id=1, text="一")
    waiting = asyncio.create_task(driver.wait_for_call("sendMessage", number=2))
    await api("sendMessage", chat_id=1, text="二")
    assert (await waiting)["params"]["text"] == "二"
    with pytest.raises(SandboxError, match=r"call 3 of sendMessage \(there were 2\)"):
        await driver.wait_for_call("sendMessage", number=3, patience=0.05)
