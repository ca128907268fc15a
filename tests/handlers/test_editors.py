"""/editors: owners name editors, see them, dismiss them."""

from __future__ import annotations

import pytest

from handlers.commands import TABLE
from store.people import editors, is_editor

GROUP = -100500
OWNER = 7
ZHOU = {"id": 8, "is_bot": False, "first_name": "周", "last_name": "远"}


@pytest.fixture
def owners():
    return frozenset({OWNER})


def message_of(author: dict, **more: object) -> dict:
    chat = {"id": GROUP, "type": "supergroup", "title": "整改工作组"}
    return {"reply_to_message": {"message_id": 3, "date": 1, "chat": chat, "from": author, "text": "好", **more}}


async def test_by_replying_to_their_message(chat, store):
    (reply,) = await chat.says("/editors", chat=GROUP, **message_of(ZHOU))
    assert "已指定 周 远（8）为编辑" in reply["text"]
    assert store.read(is_editor, 8)
    (update,) = await chat.says("/update", chat=GROUP, person=8)
    assert "只有台账的编辑" not in update["text"]
    note, edited = await chat.presses(reply, "✕ 周 远")
    assert "已撤销" in note["answer"]
    assert "周 远" not in edited["text"]
    assert not store.read(is_editor, 8)
    (update,) = await chat.says("/update", chat=GROUP, person=8)
    assert "只有台账的编辑" in update["text"]


async def test_by_a_forwarded_message(chat, store):
    origin = {"type": "user", "date": 1, "sender_user": ZHOU}
    me = {"id": OWNER, "is_bot": False, "first_name": "林溪"}
    (reply,) = await chat.says("/editors", **message_of(me, forward_origin=origin))
    assert "（8）" in reply["text"]
    assert store.read(is_editor, 8)


async def test_by_id_and_by_a_mention_without_a_username(chat, store):
    (reply,) = await chat.says("/editors 12345")
    assert "周远（12345）" in reply["text"]
    entities = [
        {"type": "bot_command", "offset": 0, "length": 8},
        {"type": "text_mention", "offset": 9, "length": 2, "user": ZHOU},
    ]
    (reply,) = await chat.says("/editors 周远", entities=entities)
    assert {e.person for e in store.read(editors)} == {12345, 8}


async def test_the_list_is_shown_in_private_only(chat, labels):
    (empty,) = await chat.says("编辑名单")
    assert "还没有编辑" in empty["text"]
    await chat.says("/editors 12345")
    (listed,) = await chat.says("/editors", code="en")
    assert "周远 (12345), named on 2025-07-01" in listed["text"]
    assert labels(listed) == ["✕ 周远"]
    (group,) = await chat.says("/editors", chat=GROUP)
    assert "12345" not in group["text"]
    assert "私聊" in group["text"]
    note, left = await chat.presses(listed, "✕ 周远")
    assert "no editors" in left["text"]
    assert "Dismissed" in note["answer"]


UNCLEAR = [
    ("/editors @zhouyuan", {}, "按用户名找人"),
    ("/editors 12", {}, "没有看出是谁"),
    ("/editors", message_of(ZHOU, forward_origin={"type": "hidden_user", "date": 1, "sender_user_name": "周远"}), "不显示账号"),
    ("/editors", message_of({"id": 5, "is_bot": True, "first_name": "某机器人"}), "机器人不能当编辑"),
    ("/editors", message_of(ZHOU, sender_chat={"id": GROUP, "type": "supergroup", "title": "组"}), "不是以个人身份"),
    ("/editors", message_of({"id": OWNER, "is_bot": False, "first_name": "林溪"}), "是负责人"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "more", "words"), UNCLEAR, ids=[words for *_, words in UNCLEAR])
async def test_who_cannot_be_told_is_not_named(chat, store, said, more, words):
    (reply,) = await chat.says(said, **more)
    assert words in reply["text"]
    assert store.read(editors) == ()


async def test_nobody_else_names_or_dismisses(chat, store):
    (reply,) = await chat.says("/editors 12345")
    (refused,) = await chat.says("/editors 9", person=8, chat=8)
    assert "只有台账的负责人" in refused["text"]
    (note,) = await chat.presses(reply, "✕", person=12345)
    assert "只有台账的负责人" in note["answer"]
    assert [e.person for e in store.read(editors)] == [12345]


async def test_a_name_is_text_and_no_markup(chat):
    (reply,) = await chat.says("/editors", **message_of({**ZHOU, "first_name": "<b>周"}))
    assert "&lt;b&gt;周" in reply["text"]


async def test_owners_and_editors_have_menus_of_their_own(chat):
    await chat.says("/editors 12345")
    await chat.application.post_init(chat.application)
    menus = {
        call["scope"]["chat_id"]: {c["command"] for c in call["commands"]}
        for name, call in chat.network.calls
        if name == "setMyCommands" and call["scope"]["type"] == "chat"
    }
    assert menus[OWNER] == {c.name for c in TABLE}
    assert menus[12345] == {c.name for c in TABLE if c.right != "owner"}
