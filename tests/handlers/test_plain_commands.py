"""Commands in plain words, in Chinese and English."""

from __future__ import annotations

import pytest

from handlers.commands import TABLE
from parsers.orders import read_order
from parsers.vocabulary import rows

GROUP = -100500
SAID = [
    ("设置", "本聊天的设置"),
    ("打开设置。", "本聊天的设置"),
    ("settings", "Settings of this chat"),
    ("报告列表", "台账中有1份报告"),
    ("有哪些报告？", "台账中有1份报告"),
    ("list reports", "Reports in the ledger: 1"),
    ("状态说明", "各种状态的含义"),
    ("criteria", "What each status means"),
    ("搜索 水费", "“水费”"),
    ("搜索：水费", "“水费”"),
    ("search 水费", "“水费”"),
    ("search", "/search"),
    ("版本对比", "版"),
]


@pytest.mark.parametrize(("said", "expected"), SAID, ids=[said for said, _ in SAID])
async def test_in_private(chat, said, expected):
    (reply,) = await chat.says(said)
    assert expected in reply["text"]


@pytest.mark.parametrize("said", ["设置", "报告列表", "搜索 水费", "settings"])
async def test_in_a_group_only_when_said_to_the_bot(chat, said):
    assert await chat.says(said, chat=GROUP) == []
    name = "@taizhang_bot"
    entities = [{"type": "mention", "offset": 0, "length": len(name)}]
    (reply,) = await chat.says(f"{name} {said}", chat=GROUP, entities=entities)
    assert reply["text"]
    assert "没有看懂" not in reply["text"]


@pytest.mark.parametrize(
    "said", ["设置了监督电话没有", "报告列表里的第一个问题", "搜索引擎", "设置岗位的问题有哪些", "reports on 供水"]
)
def test_questions_with_the_same_words_are_no_commands(said):
    assert read_order(said) is None


async def test_an_edited_one_edits_its_answer(chat):
    (reply,) = await chat.says("设置")
    (edited,) = await chat.edits("报告列表")
    assert edited["message_id"] == reply["message_id"]
    assert "1份报告" in edited["text"]


@pytest.mark.parametrize("command", [c.name for c in TABLE if not c.question and c.name != "start"])
def test_each_command_has_plain_words_in_both_languages(command):
    words = [word for name, _, cell in rows("orders") if name == command for word in cell.split("|")]
    assert any(word.isascii() for word in words), f"parsers/data/orders.tsv has no English words for /{command}"
    assert any(not word.isascii() for word in words), f"parsers/data/orders.tsv has no Chinese words for /{command}"
