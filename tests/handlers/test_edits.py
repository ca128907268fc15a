"""An edited question edits its answer."""

from __future__ import annotations

import pytest

from handlers.commands import TABLE
from store.answered import KEPT, answers_to

GROUP = -100500


async def test_an_edited_question_edits_its_answer(chat):
    (answer,) = await chat.says("问题1进展")
    (edited,) = await chat.edits("问题2进展")
    assert edited["edited"]
    assert edited["message_id"] == answer["message_id"]
    assert "问题2　河道巡查" in edited["text"]
    (again,) = await chat.edits("/status 6")
    assert again["message_id"] == answer["message_id"]
    assert "档案管理" in again["text"]


async def test_each_question_has_its_own_answer(chat):
    (first,) = await chat.says("问题1进展")
    question = chat.said
    (second,) = await chat.says("问题2进展")
    (edited,) = await chat.edits("问题6进展", question)
    assert edited["message_id"] == first["message_id"] != second["message_id"]


async def test_chatter_that_becomes_a_question_is_answered(chat):
    assert await chat.says("问题很多", chat=GROUP) == []
    (answer,) = await chat.edits("问题1进展")
    assert not answer["edited"]
    assert answer["reply_parameters"]["message_id"] == chat.said["message_id"]
    (edited,) = await chat.edits("问题2进展")
    assert edited["message_id"] == answer["message_id"]


async def test_a_question_that_becomes_chatter_keeps_its_answer(chat):
    await chat.says("问题1进展", chat=GROUP)
    assert await chat.edits("大家好") == []


async def test_an_answer_that_is_gone_is_sent_anew(chat):
    (answer,) = await chat.says("问题1进展")
    chat.network.failures = [(400, "Bad Request: message to edit not found")]
    (fresh,) = await chat.edits("问题2进展")
    assert not fresh["edited"]
    (edited,) = await chat.edits("问题6进展")
    assert edited["message_id"] == fresh["message_id"] != answer["message_id"]


async def test_the_same_words_again_change_nothing(chat):
    await chat.says("问题1进展")
    chat.network.failures = [(400, "Bad Request: message is not modified")]
    assert await chat.edits("问题1进展") == []


async def test_messages_too_many_are_deleted(chat, store, make, entry, clock):
    long = [entry(str(n), n, f"第{n}项", [(None, f"已办{n}。" + "说明。" * 1500, "done", "已办")]) for n in range(1, 4)]
    store.load(make(long, title="白石县关于整改的通报"), "baishi.txt", clock())
    several = await chat.says("问题1和2的措施")
    assert len(several) > 1
    edited, *deleted = await chat.edits("问题3进展")
    assert edited["message_id"] == several[0]["message_id"]
    assert [d["deleted"] for d in deleted] == [m["message_id"] for m in several[1:]]


async def test_an_edit_after_two_days_is_left_alone(chat):
    await chat.says("问题1进展")
    assert await chat.edits("问题2进展", after=int(KEPT.total_seconds()) + 60) == []


async def test_old_answers_are_forgotten(chat, store, clock):
    await chat.says("问题1进展")
    question = chat.said["message_id"]
    assert store.read(answers_to, 7, question)
    clock.forward(minutes=KEPT.total_seconds() / 60 + 1)
    await chat.says("问题2进展")
    assert store.read(answers_to, 7, question) == ()


@pytest.mark.parametrize("command", TABLE, ids=lambda command: command.name)
async def test_an_edited_command_edits_its_answer_or_is_not_run_again(chat, command):
    """A command that answers must use ``respond``; one that changes or sends something is ``once`` in the table."""
    sent = await chat.says(f"/{command.name}")
    edited = await chat.edits(f"/{command.name} 2")
    if command.once:
        assert edited == []
        return
    assert sent
    assert all(message.get("edited", True) for message in edited), f"/{command.name} answers an edit anew"


async def test_what_is_left_out_of_a_long_answer_is_said(chat, store, make, entry, clock):
    long = [
        entry(str(n), n, f"第{n}项", [(None, f"已办{n}。" + "逐条说明如下。" * 1500, "done", "已办")])
        for n in range(1, 4)
    ]
    store.load(make(long, title="白石县关于整改的通报"), "baishi.txt", clock())
    *pages, last = await chat.says("问题1、2和3的措施")
    assert len(pages) == 4
    assert "请一次只问一个问题" in last["text"]
