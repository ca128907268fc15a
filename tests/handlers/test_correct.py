"""Putting readings right as conversations: by command, by buttons and a reply, by who may not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from handlers.corrected_figures import corrected_figure
from handlers.due_misreads import due_misreads
from handlers.producers import PRODUCERS
from parsers.model import Metric
from store.corrections import of_report
from store.ledger import Entry, record
from store.people import name_editor
from store.visibility import renew_owners

EDITOR, OTHER, MEMBER, GROUP = 7, 8, 9, -100500
START = datetime(2025, 7, 1, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def editors(store):
    store.do(name_editor, EDITOR, "林溪", 1, START)
    store.do(name_editor, OTHER, "王磊", 1, START)


def made(store):
    return store.read(of_report, store.current().report)


CORRECTED = [
    ("/correct 2 时限 2026年3月底前 理由：见原件", ["问题2", "人工更正　时限：</b>2026年3月底前（林溪，2025-07-01 17:00；原读作：2025年12月底前）", "更正理由：见原件", "原文引文不变"]),
    ("/correct 2 deadline 尽快", ["人工更正　时限：</b>尽快", "算不出日期"]),
    ("更正 2 责任单位 县水务局、县财政局", ["人工更正　责任单位：</b>县水务局、县财政局", "原读作：没有读到"]),
    ("/correct 1 状态 推进中 只换了一半", ["人工更正　状态：</b>推进中（林溪，2025-07-01 17:00；原读作：已完成）", "更正理由：只换了一半"]),
    ("correct issue 1 status signed off", ["Issue 1", "Corrected by hand, status:</b> done, signed off or verified (林溪, 2025-07-01 17:00; read as: done)"]),
    ("/correct 2+1 编号 5", ["条目2+1", "人工更正　编号：</b>5（林溪，2025-07-01 17:00；原文没有印出编号）"]),
    ("/correct 2 时限 <b>2026年</b>", ["&lt;b&gt;2026年&lt;/b&gt;"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), CORRECTED, ids=[said for said, _ in CORRECTED])
async def test_what_is_put_right_is_said(chat, store, said, expected, labels):
    (reply,) = await chat.says(said)
    for words in expected:
        assert words in reply["text"]
    assert labels(reply) in (["撤销", "全部更正"], ["Undo", "All corrections"])
    assert len(made(store)) == 1


REFUSED = [
    ("/correct", ["没有人工更正", "这样更正"]),
    ("/correct 99", ["没有问题99"]),
    ("/correct 99 时限 2026年", ["没有问题99"]),
    ("/correct 2 颜色 红", ["这样更正"]),
    ("/correct 2 编号 7", ["问题2", "是原文印出的"]),
    ("/correct 2+1 编号 6", ["已经印有问题6"]),
    ("/correct 2+1 编号 不知道", ["没有看懂编号"]),
    ("/correct 2 状态 很好", ["问题2", "正确的状态是"]),
    ("/correct 2 时限 " + "长" * 61, ["太长：内容最多60字"]),
    ("/correct 时限 2026年", ["这样更正"]),
]


@pytest.mark.parametrize(("said", "expected"), REFUSED, ids=[said[:24] for said, _ in REFUSED])
async def test_what_cannot_be_put_right_is_said(chat, store, said, expected):
    (reply,) = await chat.says(said)
    for words in expected:
        assert words in reply["text"]
    assert made(store) == ()


@pytest.mark.parametrize("said", ["/correct", "/correct 2 时限 2026年", "更正 2 时限 2026年"])
async def test_who_is_no_editor_is_told_who_may(chat, store, said):
    (reply,) = await chat.says(said, person=MEMBER)
    assert "编辑" in reply["text"]
    assert made(store) == ()


async def test_answers_show_a_correction_beside_what_was_read(chat):
    await chat.says("/correct 2 状态 已销号")
    await chat.says("/correct 2 时限 2026年3月底前")
    (answer,) = await chat.says("问题2")
    assert answer["text"].index("人工更正　状态：</b>已完成（已销号或验收）") < answer["text"].index(
        "推进中（原文写明：“该问题正在整改”）"
    )
    assert "人工更正　时限：</b>2026年3月底前" in answer["text"]
    assert "<blockquote>该问题正在整改。</blockquote>" in answer["text"]  # the quote stays
    (every,) = await chat.says("/issues")
    assert "问题2　河道巡查流于形式——已完成（更正）" in every["text"]
    assert "已完成8，推进中1" in every["text"]
    (signed,) = await chat.says("哪些已经销号")
    assert "河道巡查" in signed["text"]
    await chat.says("/update 2 推进中")
    (tracked,) = await chat.says("/issues")
    assert "推进中（登记）" in tracked["text"]  # what members record later stands first


async def test_a_lost_number_set_by_hand_is_found(chat):
    await chat.says("/correct 2+1 编号 5")
    (answer,) = await chat.says("问题5")
    assert "条目2+1　公交线路覆盖不足" in answer["text"]
    assert "人工更正　编号：</b>5" in answer["text"]
    (updated,) = await chat.says("/update 5 已完成")
    assert "条目2+1" in updated["text"]
    (lost,) = await chat.says("问题4")
    assert "没有问题4的标题" in lost["text"]


async def test_a_correction_is_taken_back_once(chat, store):
    await chat.says("/correct 2 时限 2026年3月底前")
    (second,) = await chat.says("/correct 2 时限 2026年6月底前", person=OTHER)
    assert "此前的更正：2026年3月底前（林溪）" in second["text"]
    (note,) = await chat.presses(second, "撤销", person=MEMBER)
    assert "编辑" in note["answer"]
    (undone,) = await chat.presses(second, "撤销")
    assert "已撤销更正：</b>2026年6月底前" in undone["text"]
    (note,) = await chat.presses(second, "撤销")
    assert "已经撤销过" in note["answer"]
    assert [c.value for c in made(store)] == ["2026年3月底前"]


async def test_the_button_leads_through_fields_to_a_reply(chat, store, labels):
    (answer,) = await chat.says("/status 2", chat=GROUP)
    (which,) = await chat.presses(answer, "读错了")
    assert labels(which) == ["状态", "时限", "责任单位", "不改了"]
    (note,) = await chat.presses(which, "时限", person=OTHER)
    assert "别人正在做" in note["answer"]
    (ask,) = await chat.presses(which, "时限")
    assert "正确的时限是" in ask["text"]
    assert "请回复这条消息" in ask["text"]
    (confirmed,) = await chat.says("2026年3月底前\n扫描件第3页", chat=GROUP, reply_to_message=replied(ask))
    assert "人工更正　时限：</b>2026年3月底前" in confirmed["text"]
    assert "更正理由：扫描件第3页" in confirmed["text"]
    (late,) = await chat.says("2026年", chat=GROUP, reply_to_message=replied(ask))
    assert "已经完成或过期" in late["text"]
    assert len(made(store)) == 1


async def test_the_button_leads_to_a_status(chat, store):
    (which,) = await chat.says("/correct 2")
    (ask,) = await chat.presses(which, "状态")
    (confirmed,) = await chat.presses(ask, "未按期完成")
    assert "人工更正　状态：</b>未按期完成" in confirmed["text"]
    (cancel,) = await chat.says("/correct 2")
    (left,) = await chat.presses(cancel, "不改了")
    assert "没有改动" in left["text"]


async def test_a_reply_that_is_refused_may_be_given_again(chat, store):
    (which,) = await chat.says("/correct 2+1")
    (ask,) = await chat.presses(which, "编号")
    (refused,) = await chat.says("六", reply_to_message=replied(ask))
    assert "已经印有问题6" in refused["text"]
    (confirmed,) = await chat.says("５", reply_to_message=replied(ask))
    assert "编号：</b>5" in confirmed["text"]


async def test_somebody_elses_reply_is_not_taken(chat, store):
    (which,) = await chat.says("/correct 2", chat=GROUP)
    (ask,) = await chat.presses(which, "时限")
    (other,) = await chat.says("2026年", chat=GROUP, person=OTHER, reply_to_message=replied(ask))
    assert "别人正在做" in other["text"]
    assert await chat.says("2026年", chat=GROUP, person=MEMBER, reply_to_message=replied(ask)) == []


async def test_a_member_reports_and_editors_settle_it(chat, store, labels):
    (answer,) = await chat.says("/status 2", chat=GROUP, person=MEMBER)
    (note,) = await chat.presses(answer, "读错了", person=MEMBER)
    assert "编辑会核对" in note["answer"]
    (note,) = await chat.presses(answer, "读错了", person=MEMBER)
    assert "已经报告过" in note["answer"]
    (listed,) = await chat.says("/correct")
    assert "待核对的误读报告1条" in listed["text"]
    assert "问题2　河道巡查流于形式：<b>有人说读错了</b>（林溪，2025-07-01 17:00）" in listed["text"]
    (settled,) = await chat.presses(listed, "第1条已核对")
    assert "没有待核对的误读报告" in settled["text"]
    (note,) = await chat.presses(listed, "第1条已核对")
    assert "已经处理过" in note["answer"]


async def test_a_correction_settles_what_was_reported(chat, store):
    (answer,) = await chat.says("/status 2", chat=GROUP, person=MEMBER)
    await chat.presses(answer, "读错了", person=MEMBER)
    await chat.says("/correct 2 时限 2026年")
    (listed,) = await chat.says("/correct")
    assert "人工更正1条，待核对的误读报告0条" in listed["text"]
    (undone,) = await chat.presses(listed, "撤销第1条")
    assert "已撤销更正" in undone["text"]


async def test_a_correction_outlives_a_reload_and_what_is_gone_is_listed(chat, store, make, entry, clock):
    await chat.says("/correct 2 时限 2026年3月底前")
    await chat.says("/correct 6 状态 已完成")
    store.load(make([entry("1", 1, "集镇供水管网漏损偏高", [(None, "更换管道。", "done", "更换")]), entry("2", 2, "河道巡查流于形式", [(None, "重新制定清单。", "done", "制定")])]), "二", clock())  # fmt: skip
    (answer,) = await chat.says("问题2")
    assert "人工更正　时限：</b>2026年3月底前" in answer["text"]
    (listed,) = await chat.says("/correct")
    assert listed["text"].count("没有找到它所更正的内容") == 1


async def test_owners_and_editors_are_told_of_reports_once(chat, store, clock):
    store.do(renew_owners, {1})
    for ref in ("2", "6"):
        (answer,) = await chat.says(f"/status {ref}", chat=GROUP, person=MEMBER)
        await chat.presses(answer, "读错了", person=MEMBER)
    assert list(due_misreads(store, clock())) == []  # collected for some minutes
    clock.forward(3)
    dues = list(due_misreads(store, clock()))
    assert [(d.chat, d.period) for d in dues] == [(1, "m2"), (EDITOR, "m2"), (OTHER, "m2")]
    (text,) = dues[0].compose().texts
    assert "问题2　河道巡查流于形式：<b>有人说读错了</b>" in text
    assert "问题6" in text
    for due in dues:
        store.do(
            record,
            Entry(due.chat, None, due.kind, due.period, (), silent=False, due_at=clock(), composed_at=clock()),
            clock(),
        )
    assert list(due_misreads(store, clock())) == []
    assert due_misreads in PRODUCERS


def metric(name="普及率", quote="82.6%", metric_id="m1"):
    return Metric(metric_id, "i002", None, name, quote, (0, len(quote)), 82.6, None, None, "%", "=", "share", None, None, None, "problem", False)  # fmt: skip


async def test_a_figure_is_put_right_by_the_button_of_its_answer(chat, store, report, clock, labels):
    text = report.text
    at = text.index("12公里")
    figure = replace(
        metric("更换老旧管道长度", "12公里"), issue="i001", span=(at, at + 4), value=12, unit="公里", kind="level"
    )
    store.load(replace(report, text=text + "\n", metrics=(figure,)), "二", clock())
    (answer,) = await chat.says("更换老旧管道多少公里")
    assert "12公里" in answer["text"]
    (note,) = await chat.presses(answer, "读错了", person=MEMBER)
    assert "编辑会核对" in note["answer"]
    (listed,) = await chat.says("/correct")
    assert "所指的数字：更换老旧管道长度 12公里" in listed["text"]
    (ask,) = await chat.presses(answer, "读错了")
    assert "正确的数字是" in ask["text"]
    (no,) = await chat.says("很多", reply_to_message=replied(ask))
    assert "没有数字" in no["text"]
    (confirmed,) = await chat.says("21公里", reply_to_message=replied(ask))
    assert "人工更正　数字：</b>更换老旧管道长度　21公里（林溪，2025-07-01 17:00；原读作：12公里）" in confirmed["text"]
    (again,) = await chat.says("更换老旧管道多少公里")
    assert "21公里" in again["text"]
    (by_list,) = await chat.says("/correct 1 数字")
    assert labels(by_list) == ["12公里 更换老旧管道长度", "不改了"]
    (ask,) = await chat.presses(by_list, "12公里")
    assert "现读作：12公里" in ask["text"]


def test_a_figure_is_known_by_name_and_quote():
    class Made:
        name, quote = "普及率", "82.6%"

    other = metric("抽检合格率", "82.6%", "m2")
    assert corrected_figure([metric(), other], Made) == metric()
    assert corrected_figure([other], Made) == other  # the name is read otherwise now, the quote stands once
    assert corrected_figure([other, replace(other, id="m3")], Made) is None
    assert corrected_figure([metric(quote="94.8%")], Made) is None  # a new figure, not the corrected one


FORGED = ["misread:1:zh:i:i999", "misread:99:zh:m:m1", "fix:1:cancel:zh", "fix:99:s.done:zh", "unfix:9:zh", "settle:9:zh", "fixes:9:0:zh", "fixes:1:99:en"]  # fmt: skip


@pytest.mark.parametrize("data", FORGED)
async def test_forged_buttons_do_nothing(chat, store, data):
    await chat.presses_data(data, {"chat_id": 7, "message_id": 5})
    assert made(store) == ()


def replied(written):
    """A message of the bot as Telegram shows it in a reply to it."""
    me = {"id": 999, "is_bot": True, "first_name": "台账", "username": "taizhang_bot"}
    chat = {"id": int(written["chat_id"]), "type": "supergroup" if int(written["chat_id"]) < 0 else "private"}
    return {"message_id": written["message_id"], "date": 1751360400, "chat": chat, "from": me, "text": written["text"], "reply_markup": written.get("reply_markup")}  # fmt: skip
