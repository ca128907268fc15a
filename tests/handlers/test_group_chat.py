"""What the bot hears in a group, and what it leaves alone."""

from __future__ import annotations

import pytest

GROUP = -100500


def mention(text: str, name: str = "@taizhang_bot") -> dict:
    return {"entities": [{"type": "mention", "offset": text.index(name), "length": len(name)}]}


@pytest.mark.parametrize(
    "said",
    [
        "status of issue 1",
        "问题1进展",
        "第一个问题整改得怎么样了",
        "1号问题落实没",
        "issue 1 source",
        "/status 1",
        "/status@taizhang_bot 1",
    ],
)
async def test_commands_and_unmistakable_questions_are_heard(chat, said):
    (reply,) = await chat.says(said, chat=GROUP)
    assert "集镇供水管网漏损偏高" in reply["text"]
    assert reply["reply_parameters"]["message_id"] > 0


@pytest.mark.parametrize(
    "said",
    [
        "9", "大家好", "第三个问题我觉得说得不对", "今天开会到9点", "问题很多", "我们有10个问题", "ok", "谢谢", "issue 9 is what Li wrote about",
        "供水", "下午第一个问题先讨论一下", "/status@other_bot 1", "/nonsense", "进展怎么样了", "那10呢", "status",
    ],
)  # fmt: skip
async def test_chatter_is_left_alone(chat, said):
    assert await chat.says(said, chat=GROUP) == []


@pytest.mark.parametrize("text", ["@taizhang_bot 1", "供水管网 @taizhang_bot", "@Taizhang_Bot 问题1"])
async def test_mentions_are_questions(chat, text):
    name = next(word for word in text.split() if word.startswith("@"))
    (reply,) = await chat.says(text, chat=GROUP, **mention(text, name))
    assert "集镇供水管网漏损偏高" in reply["text"]


async def test_a_mention_alone_gets_help(chat):
    (reply,) = await chat.says("@taizhang_bot", chat=GROUP, **mention("@taizhang_bot"))
    assert "/status" in reply["text"]


async def test_a_mention_of_somebody_else_is_not_for_us(chat):
    assert await chat.says("@linxi 供水", chat=GROUP, **mention("@linxi 供水", "@linxi")) == []


async def test_replies_to_the_bot_are_questions_and_replies_to_others_are_not(chat):
    before = {"message_id": 5, "date": 1, "chat": {"id": GROUP, "type": "supergroup"}, "text": "…"}
    to_bot = {**before, "from": {"id": 999, "is_bot": True, "first_name": "台账", "username": "taizhang_bot"}}
    to_person = {**before, "from": {"id": 8, "is_bot": False, "first_name": "周远"}}
    (reply,) = await chat.says("2", chat=GROUP, reply_to_message=to_bot)
    assert "问题2" in reply["text"]
    assert await chat.says("2", chat=GROUP, reply_to_message=to_person) == []


async def test_two_people_in_a_group_keep_their_own_subjects(chat):
    await chat.says("/status 1", chat=GROUP, person=7)
    await chat.says("/status 2", chat=GROUP, person=8)
    (mine,) = await chat.says("/measures", chat=GROUP, person=7)
    assert "问题1" in mine["text"]


async def test_an_answer_in_a_topic_stays_in_it(chat):
    (reply,) = await chat.says("/status 1", chat=GROUP, message_thread_id=42, is_topic_message=True)
    assert int(reply["message_thread_id"]) == 42
    (general,) = await chat.says("/status 1", chat=GROUP)
    assert "message_thread_id" not in general
