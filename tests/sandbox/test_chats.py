"""Forwarding and copying, pins, reactions, members, a bot's words about itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from sandbox.driver import Driver

Api = Callable[..., Awaitable[dict[str, Any]]]
GROUP = -1001000000001


async def sent(api: Api, chat_id: int = 1, text: str = "x") -> int:
    return int((await api("sendMessage", chat_id=chat_id, text=text))["result"]["message_id"])


async def test_a_forwarded_message_says_where_it_came_from(driver: Driver, api: Api) -> None:
    said = await driver.person(1).say("原话")
    forwarded = (await api("forwardMessage", chat_id=2, from_chat_id=1, message_id=said["message_id"]))["result"]
    assert (forwarded["text"], forwarded["from"]["id"], forwarded["chat"]["id"]) == ("原话", 900, 2)
    assert forwarded["forward_origin"] == {"type": "user", "sender_user": said["from"], "date": said["date"]}


async def test_a_copy_does_not(driver: Driver, api: Api, upload: Api) -> None:
    said = await driver.person(1).say("原话")
    copied = (await api("copyMessage", chat_id=2, from_chat_id=1, message_id=said["message_id"]))["result"]
    assert list(copied) == ["message_id"]
    (copy,) = await driver.messages("900:2")
    assert (copy["text"], copy.get("forward_origin")) == ("原话", None)
    file = (await upload("sendDocument", chat_id=1, document=b"d", caption="旧"))["result"]["message_id"]
    await api("copyMessage", chat_id=2, from_chat_id=1, message_id=file, caption="新")
    assert (await driver.messages("900:2"))[-1]["caption"] == "新"


async def test_many_messages_at_once_pass_over_the_missing(api: Api) -> None:
    ids = [await sent(api), await sent(api)]
    for method in ("forwardMessages", "copyMessages"):
        done = (await api(method, chat_id=2, from_chat_id=1, message_ids=[*ids, 99]))["result"]
        assert len(done) == 2
    assert (await api("deleteMessages", chat_id=1, message_ids=[*ids, 99]))["result"] is True
    answer = await api("forwardMessages", chat_id=2, from_chat_id=1, message_ids=ids)
    assert answer["description"] == "Bad Request: there are no messages to forward"


async def test_a_message_is_pinned_with_a_notice_and_unpinned(driver: Driver, api: Api) -> None:
    first, second = await sent(api, text="一"), await sent(api, text="二")
    for number in (first, second):
        assert (await api("pinChatMessage", chat_id=1, message_id=number))["result"] is True
    notices = [update["message"]["pinned_message"]["text"] for update in (await api("getUpdates"))["result"]]
    assert notices == ["一", "二"]
    assert (await api("getChat", chat_id=1))["result"]["pinned_message"]["text"] == "二"
    await api("unpinChatMessage", chat_id=1)
    assert (await api("getChat", chat_id=1))["result"]["pinned_message"]["text"] == "一"
    await api("unpinAllChatMessages", chat_id=1)
    assert "pinned_message" not in (await api("getChat", chat_id=1))["result"]


async def test_pinning_in_a_group_is_for_administrators(driver: Driver, api: Api) -> None:
    number = await sent(api, GROUP)
    refused = await api("pinChatMessage", chat_id=GROUP, message_id=number)
    assert refused["description"] == "Bad Request: not enough rights to manage pinned messages in the chat"
    await driver.person(1).set_member(900, "administrator")
    assert (await api("pinChatMessage", chat_id=GROUP, message_id=number))["ok"]


async def test_a_bot_reacts_and_takes_it_back(driver: Driver, api: Api) -> None:
    said = await driver.person(1).say("x")
    watcher = await driver.watch()
    about = {"chat_id": 1, "message_id": said["message_id"]}
    assert (await api("setMessageReaction", **about, reaction=[{"type": "emoji", "emoji": "👍"}]))["result"]
    assert (await api("setMessageReaction", **about))["result"]
    given = [(await watcher.next(lambda event: event["type"] == "reactions", "reactions"))["reactions"] for _ in "12"]
    assert [[each["user"] for each in shown] for shown in given] == [[900], []]


async def test_members_are_removed_and_let_back(driver: Driver, api: Api) -> None:
    await driver.person(1).set_member(900, "administrator")
    for method, status in (("banChatMember", "kicked"), ("unbanChatMember", "left")):
        assert (await api(method, chat_id=GROUP, user_id=2))["result"] is True
        assert (await api("getChatMember", chat_id=GROUP, user_id=2))["result"]["status"] == status
    assert (await api("leaveChat", chat_id=GROUP))["result"] is True
    answer = await api("sendMessage", chat_id=GROUP, text="x")
    assert (answer["error_code"], answer["description"]) == (
        403,
        "Forbidden: bot is not a member of the supergroup chat",
    )


async def test_a_bot_says_who_it_is(api: Api) -> None:
    assert (await api("getMyName"))["result"] == {"name": "台账"}
    await api("setMyDescription", description="一份台账")
    await api("setMyDescription", description="A ledger", language_code="en")
    told = [(await api("getMyDescription", language_code=code))["result"]["description"] for code in ("", "en", "de")]
    assert told == ["一份台账", "A ledger", "一份台账"]
    await api("setChatMenuButton", menu_button={"type": "default"})
    assert (await api("getChatMenuButton"))["result"] == {"type": "default"}


REFUSED = [
    ("forwardMessage", {"chat_id": 1, "message_id": 1}, 'parameter "from_chat_id" is required'),
    ("forwardMessage", {"chat_id": 1, "from_chat_id": 1, "message_id": 99}, "message to forward not found"),
    ("copyMessage", {"chat_id": 1, "from_chat_id": 1, "message_id": 99}, "message to copy not found"),
    ("copyMessages", {"chat_id": 1, "from_chat_id": 1}, "message identifiers are not specified"),
    ("copyMessages", {"chat_id": 1, "from_chat_id": 1, "message_ids": []}, "message identifiers are not specified"),
    ("copyMessages", {"chat_id": 1, "from_chat_id": 1, "message_ids": "["}, "can't parse message_ids JSON object"),
    ("copyMessages", {"chat_id": 1, "from_chat_id": 1, "message_ids": 5}, "expected an Array of message identifiers"),
    ("copyMessages", {"chat_id": 1, "from_chat_id": 1, "message_ids": [None]}, "message identifier must be a Number"),
    ("copyMessages", {"chat_id": 1, "from_chat_id": 1, "message_ids": [0]}, "invalid message identifier specified"),
    ("deleteMessages", {"chat_id": 1, "message_ids": list(range(1, 102))}, "too many message identifiers specified"),
    ("forwardMessages", {"chat_id": 1, "from_chat_id": 1, "message_ids": [2, 1]},
     "message identifiers must be in a strictly increasing order"),
    ("pinChatMessage", {"chat_id": 1, "message_id": 99}, "message to pin not found"),
    ("unpinChatMessage", {"chat_id": 1}, "message to unpin not found"),
    ("setMessageReaction", {"chat_id": 1, "message_id": 99}, "message to react not found"),
    ("setMessageReaction", {"chat_id": 1, "message_id": 1, "reaction": [{"type": "emoji", "emoji": "🐌"}]}, "REACTION_INVALID"),
    ("setMessageReaction", {"chat_id": 1, "message_id": 1, "reaction": [{"type": "emoji", "emoji": "👍"}] * 2},
     "REACTIONS_TOO_MANY"),
    ("setMessageReaction", {"chat_id": 1, "message_id": 1, "reaction": [{"type": "moon"}]},
     "can't parse ReactionType: invalid reaction type specified"),
    ("setMessageReaction", {"chat_id": 1, "message_id": 1, "reaction": [{"type": "emoji"}]},
     'can\'t parse ReactionType: Can\'t find field "emoji"'),
    ("banChatMember", {"chat_id": GROUP, "user_id": 2}, "not enough rights to restrict/unrestrict chat member"),
    ("banChatMember", {"chat_id": GROUP}, "invalid user_id specified"),
    ("banChatMember", {"chat_id": 1, "user_id": 1}, "can't ban members in private chats"),
    ("setMyName", {"name": "台" * 65}, "BOT_TITLE_INVALID"),
    ("createForumTopic", {"chat_id": GROUP, "name": "x"}, "the chat is not a forum"),
    ("createForumTopic", {"chat_id": -1001000000003, "name": "x"}, "not enough rights to create a topic"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "reason"), REFUSED)
async def test_what_cannot_be_done_is_refused(api: Api, method: str, params: dict[str, Any], reason: str) -> None:
    await sent(api)
    answer = await api(method, **params)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}


async def test_owners_and_administrators_stay(driver: Driver, api: Api) -> None:
    await driver.person(1).set_member(900, "administrator")
    await driver.person(1).set_member(4, "administrator")
    answers = [(await api("banChatMember", chat_id=GROUP, user_id=who))["description"] for who in (1, 4)]
    assert answers == ["Bad Request: can't remove chat owner", "Bad Request: user is an administrator of the chat"]
