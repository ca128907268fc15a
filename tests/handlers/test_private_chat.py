"""Conversations in a private chat: said, and what the reply holds."""

from __future__ import annotations

import pytest

SAID = [
    (
        "问题1进展",
        ["问题1　集镇供水管网漏损偏高", "按措施判断", "一是（已完成）更换管道", "<blockquote>", "《中共青岚县委"],
    ),
    ("status of issue 1", ["Issue 1: 集镇", "our reading of the measures", "一是 (done)"]),
    ("/status 2", ["问题2", "推进中（原文写明：“该问题正在整改”）", "2025年12月底前", "<blockquote>该问题正在整改。"]),
    ("２号问题", ["问题2"]),
    ("第一个问题", ["问题1"]),
    ("1(1)", ["水费收缴不规范"]),
    ("2+2(1)", ["条目2+2(1)", "没有印出它的编号", "站点设施破损"]),
    ("/measures 1", ["整改措施（2项）", "更换老旧管道12公里。"]),
    ("/source 1", ["问题原文", "整改情况原文", "一是更换管道。"]),
    ("/issues", ["反馈问题共10条", "已完成7，推进中2，计划中1", "标 * 的状态"]),
    ("问题4", ["原文缺损：没有问题4的标题", "问题2与问题6之间有2个", "条目2+1"]),
    ("问题7", ["没有问题7：编号由6跳到8"]),
    ("问题9", ["没有问题9的标题", "最后一个印出的编号是8"]),
    ("问题99", ["没有问题99", "1、2、6、8"]),
    ("issue 8", ["Issue 8", "2 parts", "会议费超标准", "公车管理不严"]),
    ("供水管网漏损怎么样了", ["问题1"]),
    ("失业率", ["没有找到与“失业率”相符"]),
    ("你好", ["您好"]),
    ("thanks", ["You are welcome"]),
    ("/help", ["/measures", "status of issue 9"]),
    ("/start", ["台账", "共10个条目"]),
    ("/nonsense", ["可以这样问"]),
    ("'; DROP TABLE issues;--", ["No issue in this report matches"]),
    ("<b>x</b>", ["没有看懂"]),
]


@pytest.mark.parametrize(("said", "expected"), SAID, ids=[said for said, _ in SAID])
async def test_reply_holds(chat, said, expected):
    replies = await chat.says(said, code="zh-hans")
    assert len(replies) == 1
    for words in expected:
        assert words in replies[0]["text"]
    assert replies[0]["parse_mode"] == "HTML"


async def test_a_number_alone_is_answered_in_the_persons_language(chat):
    (english,) = await chat.says("2", code="en")
    (chinese,) = await chat.says("2", code="zh-hant")
    (unknown,) = await chat.says("2", code="fr")
    assert "Issue 2" in english["text"]
    assert "Issue 2" in unknown["text"]
    assert "问题2" in chinese["text"]


async def test_what_a_person_types_is_escaped(chat):
    (reply,) = await chat.says("供暖<script>&")
    assert "<script" not in reply["text"]
    assert "供暖" in reply["text"]


async def test_follow_ups_lean_on_the_subject_before(chat, clock):
    await chat.says("问题1的措施")
    (next_one,) = await chat.says("那2呢")
    assert "问题2" in next_one["text"]
    assert "问题：" not in next_one["text"]  # still the measures
    (again,) = await chat.says("and its source?")
    assert "Issue 2" in again["text"]
    clock.forward(minutes=11)
    (forgotten,) = await chat.says("它的措施呢")
    assert "哪个问题" in forgotten["text"]


async def test_a_follow_up_belongs_to_the_person_who_asked(chat):
    await chat.says("问题1", person=7)
    (other,) = await chat.says("它的措施呢", person=8)
    assert "哪个问题" in other["text"]


async def test_several_numbers_are_answered_together(chat):
    (reply,) = await chat.says("问题1和2")
    assert "问题1　" in reply["text"]
    assert "问题2　" in reply["text"]


async def test_buttons_show_the_other_views_by_editing(chat, labels):
    (reply,) = await chat.says("问题2")
    assert labels(reply) == ["措施", "原文", "关注", "读错了"]
    (edited,) = await chat.presses(reply, "原文")
    assert edited["edited"]
    assert edited["message_id"] == reply["message_id"]
    assert "整改情况原文" in edited["text"]
    assert labels(edited) == ["进展", "措施", "关注", "读错了"]


async def test_suggestions_are_buttons_and_at_most_three(chat, labels):
    (reply,) = await chat.says("问题4")
    assert labels(reply) == ["2+1 公交线路覆盖不足", "2+2(1) 站点设施破损"]
    (edited,) = await chat.presses(reply, "2+1")
    assert "条目2+1" in edited["text"]
    (measures,) = await chat.says("它的措施呢")
    assert "条目2+1" in measures["text"]


@pytest.mark.parametrize(
    "data", ["", "x", "status:1:0:zh:nowhere", "status:99:0:zh:i001", "list:1:0:fr:/", "a:b:c:d:e"]
)
async def test_a_button_that_means_nothing_any_more_is_answered(chat, data):
    (reply,) = await chat.says("问题2")
    (answer,) = await chat.presses_data(data, reply)
    assert "请重新提问" in answer["answer"]
