"""Recording progress as conversations: said, and what the reply holds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from store.people import name_editor
from store.progress import log, tracked

EDITOR, OTHER, MEMBER = 7, 8, 9
GROUP = -100500
START = datetime(2025, 7, 1, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def editors(store):
    store.do(name_editor, EDITOR, "林溪", 1, START)
    store.do(name_editor, OTHER, "王磊", 1, START)


def key(store, ref):
    return store.by_ref(store.current().id, ref)[0].key


RECORDED = [
    ("/update 2 done 已销号,见附件", ["问题2　河道巡查流于形式", "登记状态：</b>已完成（已销号或验收）", "说明：</b>已销号,见附件", "登记人：林溪，2025-07-01 17:00", "此前没有登记过状态", "推进中（原文写明：“该问题正在整改”）"]),
    ("/update 2 已完成", ["登记状态：</b>已完成\n"]),
    ("/update 问题2 办结了，见附件", ["登记状态：</b>已完成\n", "说明：</b>见附件"]),
    ("/update 第二个问题 推进中", ["问题2", "登记状态：</b>推进中"]),
    ("/update 1(1) 逾期 等待批复", ["问题1(1)　水费收缴不规范", "登记状态：</b>未按期完成"]),
    ("/update 2+1 已延期", ["条目2+1　公交线路覆盖不足", "登记状态：</b>已延期"]),
    ("/update 2+2(1) 未启动", ["条目2+2(1)", "登记状态：</b>计划中"]),
    ("/update 2 长期坚持", ["登记状态：</b>已完成并长期坚持"]),
    ("/update 2 备注 会上研究了方案", ["已记下备注</b>，没有登记状态", "说明：</b>会上研究了方案"]),
    ("/update@taizhang_bot 2 已完成", ["登记状态：</b>已完成"]),
    ("更新 2 已完成", ["登记状态：</b>已完成"]),
    ("登记问题2：已销号", ["登记状态：</b>已完成（已销号或验收）"]),
    ("update 2 signed off, see the file", ["Issue 2", "Recorded status:</b> done, signed off or verified", "Note:</b> see the file", "By 林溪", "No status was recorded before"]),
    ("record issue 2 in progress", ["Recorded status:</b> ongoing"]),
    ('/update 2 已完成 <b>粗</b> & "引"', ['说明：</b>&lt;b&gt;粗&lt;/b&gt; &amp; "引"']),
    ("/update 2 已完成\n第一行\n第二行", ["说明：</b>第一行\n第二行"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), RECORDED, ids=[said for said, _ in RECORDED])
async def test_what_is_recorded_is_said(chat, said, expected, labels):
    (reply,) = await chat.says(said)
    for words in expected:
        assert words in reply["text"]
    assert labels(reply) in (["撤销", "登记历史", "进展"], ["Undo", "History", "Status"])


NOT_RECORDED = [
    ("/update", ["这样登记", "/update 9 已完成"], []),
    ("/update 已完成", ["没有说明是哪个问题", "这样登记"], []),
    ("/update 2", ["问题2", "现在没有登记状态", "要登记为什么状态"], ["已完成", "已完成（已销号或验收）", "已完成并长期坚持", "推进中", "未按期完成", "已延期", "计划中"]),
    ("/update 2 dnoe 见附件", ["“dnoe”不是状态"], ["已完成", "只作备注"]),
    ("/update 2 已完成12公里", ["“已完成12公里”不是状态"], ["已完成", "只作备注"]),
    ("/update 2 请大家看看", ["“请大家看看”不是状态"], ["已完成", "已完成（已销号或验收）", "已完成并长期坚持", "推进中", "未按期完成", "已延期", "计划中", "只作备注"]),
    ("/update 1、2 已完成", ["一次只登记一个问题"], []),
    ("/update 99 已完成", ["没有问题99"], []),
    ("/update 4 已完成", ["没有问题4的标题", "请按按钮选定"], ["2+1 公交线路覆盖不足", "2+2(1) 站点设施破损"]),
    ("/update 8 已完成", ["问题8", "2个子项", "请按按钮选定"], ["8(1) 会议费超标准", "8(2) 公车管理不严"]),
    ("/update 2 已完成 " + "长" * 3001, ["说明太长：最多3000字"], []),
    ("更新 99 已完成", ["没有问题99"], []),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected", "offered"), NOT_RECORDED, ids=[said[:30] for said, *_ in NOT_RECORDED])
async def test_what_cannot_be_recorded_is_asked_back(chat, store, said, expected, offered, labels):
    (reply,) = await chat.says(said)
    for words in expected:
        assert words in reply["text"]
    assert labels(reply) == offered
    assert store.read(log, report=store.current().report)[1] == 0


@pytest.mark.parametrize("said", ["/update 2 已完成", "更新 2 已完成", "update 2 done"])
async def test_who_is_no_editor_is_told_who_may(chat, store, said):
    (reply,) = await chat.says(said, person=MEMBER)
    assert "编辑" in reply["text"] or "editors" in reply["text"]
    assert store.read(tracked, key(store, "2")) is None


@pytest.mark.parametrize("said", ["历史遗留问题", "更新换代", "记录不全的问题", "update on water supply", "登记制度"])
async def test_questions_that_begin_like_orders_stay_questions(chat, store, said):
    (reply,) = await chat.says(said)
    assert "登记" not in reply["text"].replace("登记制度", "")
    assert store.read(log, report=store.current().report)[1] == 0


async def test_a_suggested_status_is_recorded_with_the_words_said(chat, store, labels):
    (asked,) = await chat.says("/update 2 dnoe 见附件")
    (confirmed,) = await chat.presses(asked, "已完成")
    assert confirmed["edited"]
    assert "登记状态：</b>已完成\n<b>说明：</b>见附件" in confirmed["text"]
    (again,) = await chat.presses(asked, "已完成")
    assert "已经用过或过期" in again["answer"]
    assert store.read(log, key=key(store, "2"))[1] == 1


async def test_only_who_began_goes_on(chat, store):
    (asked,) = await chat.says("/update 2 dnoe", chat=GROUP)
    (note,) = await chat.presses(asked, "已完成", person=OTHER)
    assert "别人正在登记" in note["answer"]
    assert store.read(tracked, key(store, "2")) is None


async def test_the_issue_is_chosen_then_the_status(chat, store):
    (which,) = await chat.says("/update 8 见会议纪要")
    (what,) = await chat.presses(which, "8(2)")
    assert "“见会议纪要”不是状态" in what["text"]
    (confirmed,) = await chat.presses(what, "已延期")
    assert "问题8(2)　公车管理不严" in confirmed["text"]
    assert store.read(tracked, key(store, "8(2)")).note == "见会议纪要"


async def test_a_reply_to_an_answer_needs_no_number(chat, store):
    (answer,) = await chat.says("/status 2", chat=GROUP)
    shown = replied(answer)
    (reply,) = await chat.says("/update 已完成", chat=GROUP, person=OTHER, reply_to_message=shown)
    assert "问题2" in reply["text"]
    (figure,) = await chat.says("/update 1 已完成", chat=GROUP, reply_to_message=shown)
    assert "问题1　" in figure["text"]  # a number named wins


async def test_a_reply_to_a_list_of_candidates_names_no_issue(chat):
    (answer,) = await chat.says("问题4")
    (reply,) = await chat.says("/update 已完成", reply_to_message=replied(answer))
    assert "没有说明是哪个问题" in reply["text"]


async def test_an_update_leans_on_what_was_spoken_of(chat, clock):
    await chat.says("问题6")
    (reply,) = await chat.says("/update 推进中")
    assert "问题6　档案管理薄弱" in reply["text"]
    (past,) = await chat.says("/history")
    assert "问题6" in past["text"]
    clock.forward(11)
    (lost,) = await chat.says("/update 已完成")
    assert "没有说明是哪个问题" in lost["text"]


async def test_the_tracked_status_stands_first_in_answers_and_lists(chat):
    await chat.says("/update 2 已销号 省级核查通过")
    (answer,) = await chat.says("问题2")
    assert answer["text"].index("登记状态：</b>已完成（已销号或验收）") < answer["text"].index("原文写明")
    assert "（林溪，2025-07-01 17:00）" in answer["text"]
    assert "登记说明：</b>省级核查通过" in answer["text"]
    (every,) = await chat.says("/issues")
    assert "已完成8，推进中1，计划中1" in every["text"]
    assert "问题2　河道巡查流于形式——已完成（登记）" in every["text"]
    (open_ones,) = await chat.says("还有哪些没完成")
    assert "河道巡查" not in open_ones["text"]
    (signed,) = await chat.says("哪些已经销号")
    assert "河道巡查流于形式" in signed["text"]


async def test_a_later_note_stands_beside_the_status(chat):
    await chat.says("/update 2 推进中")
    (noted,) = await chat.says("/update 2 备注 <等>批复")
    assert "已记下备注</b>，登记状态仍是：推进中" in noted["text"]
    (answer,) = await chat.says("status of issue 2")
    assert "Recorded status:</b> ongoing" in answer["text"]
    assert "Note (林溪, 2025-07-01 17:00):</b> &lt;等&gt;批复" in answer["text"]


async def test_what_was_set_before_is_said_and_undone(chat, clock, store, labels):
    await chat.says("/update 2 推进中")
    clock.forward(60)
    (second,) = await chat.says("/update 2 已完成", person=OTHER)
    assert "此前的登记：推进中（林溪，2025-07-01 17:00）" in second["text"]
    (undone,) = await chat.presses(second, "撤销", person=OTHER)
    assert "已撤销登记：</b>已完成（林溪，2025-07-01 18:00）" in undone["text"]
    assert "现在的登记状态：推进中" in undone["text"]
    assert labels(undone) == ["登记历史", "进展"]
    (note,) = await chat.presses(second, "撤销")
    assert "已经撤销过" in note["answer"]
    assert store.read(tracked, key(store, "2")).status == "ongoing"
    assert store.read(log, key=key(store, "2"))[1] == 3  # nothing is deleted


async def test_who_is_no_editor_undoes_nothing(chat, store):
    (confirmed,) = await chat.says("/update 2 已完成")
    (note,) = await chat.presses(confirmed, "撤销", person=MEMBER)
    assert "编辑" in note["answer"]
    assert store.read(tracked, key(store, "2")).status == "done"


async def test_what_somebody_else_recorded_meanwhile_is_told_and_both_are_kept(chat, clock, store):
    (answer,) = await chat.says("/status 2", chat=GROUP)
    shown = replied(answer, at=clock())
    clock.forward(3)
    await chat.says("/update 2 已销号", chat=GROUP, person=OTHER)
    clock.forward(1)
    (late,) = await chat.says("/update 逾期", chat=GROUP, reply_to_message=shown)
    assert "在此期间林溪（2025-07-01 17:03）登记了：已完成（已销号或验收）。两条都保留" in late["text"]
    assert store.read(log, key=key(store, "2"))[1] == 2


async def test_who_saw_the_newest_is_told_of_nothing(chat, clock):
    await chat.says("/update 2 已销号", person=OTHER)
    clock.forward(1)
    (reply,) = await chat.says("/update 2 逾期", date=int(clock().timestamp()))
    assert "在此期间" not in reply["text"]


async def test_the_history_has_pages_and_every_row(chat, clock, labels):
    for n in range(6):
        clock.forward(1)
        await chat.says(f"/update 2 推进中 第{n}次<调度>")
    (page,) = await chat.says("/history 2")
    assert "登记历史</b>（6条，新的在前）" in page["text"]
    assert "6. 2025-07-01 17:06　林溪：<b>推进中</b>" in page["text"]
    assert "说明：第5次&lt;调度&gt;" in page["text"]
    assert labels(page) == ["下一页 ›", "撤销第6条"]
    (second,) = await chat.presses(page, "下一页")
    assert "1. 2025-07-01 17:01" in second["text"]
    assert labels(second) == ["‹ 上一页", "撤销第1条"]
    (undone,) = await chat.presses(page, "撤销第6条")
    assert "第5次" in undone["text"]
    (again,) = await chat.says("历史 2")
    assert "撤销的是：推进中（林溪，2025-07-01 17:06）" in again["text"]
    assert "（已撤销）" in again["text"]


HISTORY = [
    ("/history", ["本报告还没有登记过"]),
    ("/history 2", ["问题2", "还没有登记过"]),
    ("2的登记历史", ["问题2", "还没有登记过"]),
    ("history of issue 2", ["Issue 2", "Nothing is recorded yet"]),
    ("/history 99", ["没有问题99"]),
    ("/history 供水", ["这样查登记历史"]),
    ("/history 8", ["2个子项"]),
]


@pytest.mark.parametrize(("said", "expected"), HISTORY, ids=[said for said, _ in HISTORY])
async def test_anyone_may_see_the_history(chat, said, expected):
    (reply,) = await chat.says(said, person=MEMBER)
    for words in expected:
        assert words in reply["text"]


async def test_the_history_of_the_whole_report(chat, clock):
    await chat.says("/update 2 推进中")
    await chat.says("/update 2+1 备注 现场核查")
    clock.forward(11)
    (page,) = await chat.says("/history", person=MEMBER)
    assert "本报告的登记历史</b>（2条，新的在前）" in page["text"]
    assert "条目2+1　林溪：<b>备注</b>" in page["text"]
    assert "问题2　林溪：<b>推进中</b>" in page["text"]


PHOTO = [
    {"file_id": "small", "file_unique_id": "s", "width": 9, "height": 9},
    {"file_id": "large", "file_unique_id": "l", "width": 90, "height": 90},
]


async def test_a_photo_is_kept_and_shown_in_the_history(chat, labels):
    (reply,) = await chat.sends({"photo": PHOTO, "caption": "/update 2 已完成 现场照片"})
    assert "附件：</b>1份" in reply["text"]
    (page,) = await chat.says("/history 2")
    assert labels(page)[0] == "📎 1-1"
    (photo,) = await chat.presses(page, "📎 1-1", person=MEMBER)
    assert (photo["kind"], photo["photo"]) == ("photo", "large")
    assert "林溪　2025-07-01 17:00 登记的附件" in photo["caption"]


async def test_a_file_keeps_its_name(chat, labels):
    document = {"file_id": "doc", "file_unique_id": "d", "file_name": "验收意见.pdf"}
    await chat.sends({"document": document, "caption": "/update 2 dnoe"})
    (page,) = await chat.says("/history 2")
    assert "还没有登记过" in page["text"]
    (asked,) = await chat.sends({"document": document, "caption": "/update 2 dnoe"})
    await chat.presses(asked, "已完成")
    (page,) = await chat.says("/history 2")
    assert labels(page)[0] == "📎 1-1 验收意见.pdf"
    (sent,) = await chat.presses(page, "📎")
    assert (sent["kind"], sent["document"]) == ("document", "doc")


async def test_the_further_pictures_of_an_album_belong_to_the_update(chat):
    await chat.sends({"photo": PHOTO, "caption": "/update 2 已完成", "media_group_id": "a1"})
    assert await chat.sends({"photo": PHOTO, "media_group_id": "a1"}) == []
    assert (
        await chat.sends(
            {
                "video": {"file_id": "v", "file_unique_id": "v", "width": 1, "height": 1, "duration": 1},
                "media_group_id": "a1",
            }
        )
        == []
    )
    (page,) = await chat.says("/history 2")
    assert "附件：3份" in page["text"]
    (sent,) = await chat.presses(page, "📎 1-3")
    assert sent["kind"] == "video"


async def test_a_photo_of_who_is_no_editor_is_refused(chat):
    (reply,) = await chat.sends({"photo": PHOTO, "caption": "/update 2 已完成"}, person=MEMBER)
    assert "编辑" in reply["text"]


FORGED = ["draft:1:s:done:zh", "draft:999:k:1:zh", "draft:1:s:foo:zh", "undo:999:zh", "history:k999:5:zh", "history:r0:0:en", "file:99:zh", "history:k1:zh"]  # fmt: skip


@pytest.mark.parametrize("data", FORGED)
async def test_forged_buttons_do_nothing(chat, store, data):
    written = {"chat_id": 7, "message_id": 5}
    await chat.presses_data(data, written)
    assert store.read(log, report=store.current().report)[1] == 0


def replied(written, at=START):
    """A message of the bot as Telegram shows it in a reply to it."""
    me = {"id": 999, "is_bot": True, "first_name": "台账", "username": "taizhang_bot"}
    chat = {"id": int(written["chat_id"]), "type": "supergroup" if int(written["chat_id"]) < 0 else "private"}
    return {
        "message_id": written["message_id"],
        "date": int(at.timestamp()),
        "chat": chat,
        "from": me,
        "text": written["text"],
        "reply_markup": written.get("reply_markup"),
    }
