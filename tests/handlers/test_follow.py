"""Following as conversations, and the notices that come of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from handlers.due_notices import due_notices
from handlers.producers import PRODUCERS
from store.follows import MOST, followed
from store.moving import move_chat
from store.people import name_editor
from store.settings import set_present, set_who_may
from store.visibility import Admitted, admit

GROUP, EDITOR, MEMBER = -100500, 7, 8
START = datetime(2025, 7, 1, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def editor(store):
    store.do(name_editor, EDITOR, "林溪", 1, START)


FOLLOWED = [
    ("/follow 2", ["已关注：", "· 问题2　河道巡查流于形式", "报告换版或有人登记进展"]),
    ("/follow 2+1", ["· 条目2+1　公交线路覆盖不足"]),
    ("关注 第二个问题", ["· 问题2　"]),
    ("follow issue 2", ["Followed now", "· Issue 2: 河道巡查"]),
    ("/follow 作风方面", ["· 条件：作风方面", "现有3条符合"]),
    ("/follow 没完成的", ["· 条件：没完成的", "现有2条符合"]),
]


@pytest.mark.parametrize(("said", "expected"), FOLLOWED, ids=[said for said, _ in FOLLOWED])
async def test_what_is_followed_is_said(chat, said, expected, labels):
    (reply,) = await chat.says(said, person=MEMBER)
    for words in expected:
        assert words in reply["text"]
    assert labels(reply)[0].startswith("✕")


@pytest.mark.parametrize("said", ["关注 县水务局", "/follow 水务局", "/follow 縣水務局"])
async def test_a_body_is_followed(chat, store, make, entry, clock, said):
    store.load(
        make(
            [entry("1", 1, "供水不足", [(None, "修管道。", "done", "修")], bodies=("县水务局", "县财政局"))],
            title="另一份通报",
        ),
        "b",
        clock(),
    )
    (reply,) = await chat.says(said)
    assert "· 责任单位：" in reply["text"]
    assert "现有1条符合" in reply["text"]
    await chat.says("/update 1 已完成", chat=GROUP)
    clock.forward(5)
    ((to, _, text, _),) = told(store, clock())
    assert (to, "供水不足" in text) == (7, True)


NOT_FOLLOWED = [
    ("/follow", ["还没有关注任何条目", "这样关注"]),
    ("/follow 99", ["没有问题99"]),
    ("/follow 核电站", ["没有与“核电站”相符", "这样关注"]),
    ("/follow 8", ["2个子项"]),
    ("/follow " + "长" * 61, ["最多60字"]),
    ("/unfollow", ["还没有关注任何条目"]),
    ("/unfollow 2", ["还没有关注任何条目"]),
    ("取消关注", ["还没有关注任何条目"]),
]


@pytest.mark.parametrize(("said", "expected"), NOT_FOLLOWED, ids=[said[:20] for said, _ in NOT_FOLLOWED])
async def test_what_cannot_be_followed_is_said(chat, store, said, expected):
    (reply,) = await chat.says(said)
    for words in expected:
        assert words in reply["text"]
    assert store.read(followed, 7, 0) == ()


async def test_the_list_drops_each(chat, labels):
    await chat.says("/follow 2")
    await chat.says("/follow 作风方面")
    (again,) = await chat.says("/follow 2")
    assert "已经在关注" in again["text"]
    (listed,) = await chat.says("/follow")
    assert "本对话关注的（2项）" in listed["text"]
    assert labels(listed) == ["✕ 取消关注 2 河道巡查流于形式", "✕ 取消关注 作风方面"]
    (dropped,) = await chat.presses(listed, "作风方面")
    assert "已取消关注：</b>\n· 条件：作风方面\n要再关注：/follow 作风方面" in dropped["text"]
    (note,) = await chat.presses(listed, "作风方面")
    assert "没有在关注" in note["answer"]
    (dropped,) = await chat.says("取消关注 2")
    assert "问题2" in dropped["text"]
    (empty,) = await chat.says("/follow")
    assert "还没有关注" in empty["text"]


async def test_unfollowing_what_is_not_followed_shows_the_list(chat):
    await chat.says("/follow 2")
    (reply,) = await chat.says("/unfollow 1")
    assert "没有在关注这一项" in reply["text"]
    assert "问题2" in reply["text"]
    (reply,) = await chat.says("/unfollow 县水务局")
    assert "没有在关注这一项" in reply["text"]


async def test_words_are_unfollowed_as_they_were_said(chat, store):
    await chat.says("/follow 作風方面")
    (dropped,) = await chat.says("/unfollow 作风方面")
    assert "已取消关注" in dropped["text"]
    assert store.read(followed, 7, 0) == ()


async def test_a_group_of_parts_offers_each(chat, store):
    (which,) = await chat.says("/follow 8")
    (note,) = await chat.presses(which, "8(2)")
    assert "已关注" in note["answer"]
    assert len(store.read(followed, 7, 0)) == 1


async def test_the_button_under_an_answer(chat, labels):
    (answer,) = await chat.says("问题2")
    assert "关注" in labels(answer)
    (note,) = await chat.presses(answer, "关注")
    assert "已关注" in note["answer"]
    (note,) = await chat.presses(answer, "关注")
    assert "已经在关注" in note["answer"]


async def test_a_group_may_keep_it_to_its_administrators(chat, store):
    store.do(set_who_may, GROUP, "follow", "administrators")
    chat.network.standing[9] = "administrator"
    (answer,) = await chat.says("/status 2", chat=GROUP, person=MEMBER)
    (note,) = await chat.presses(answer, "关注", person=MEMBER)
    assert "管理员" in note["answer"]
    (refused,) = await chat.says("/follow 2", chat=GROUP, person=MEMBER)
    assert "管理员" in refused["text"]
    (kept,) = await chat.says("/follow 2", chat=GROUP, person=9)
    (note,) = await chat.presses(kept, "取消关注", person=MEMBER)
    assert "管理员" in note["answer"]
    assert len(store.read(followed, GROUP, 0)) == 1


async def test_topics_follow_apart(chat, store):
    await chat.says("/follow 2", chat=GROUP, message_thread_id=5, is_topic_message=True)
    assert store.read(followed, GROUP, 0) == ()
    assert len(store.read(followed, GROUP, 5)) == 1


async def test_there_is_a_most(chat, store):
    version = store.current().id
    refs = [h.ref for h in store.headings(version)]
    for n in range(MOST):
        word = refs[n] if n < len(refs) else "没完成的" + "问题" * n
        await chat.says(f"/follow {word[:60]}") if n < len(refs) else store.do(_keep, n)
    (full,) = await chat.says("/follow 作风方面")
    assert f"已有{MOST}项" in full["text"]


def _keep(db, n):
    db.execute(
        'INSERT INTO follows (chat, topic, report, kind, "key", status, words, language, person, name, at)'
        " VALUES (7, 0, 1, 'filter', 0, '', ?, 'zh', 7, '', '')",
        [str(n)],
    )


# notices


def told(store, now, *, record=True):
    """The texts of all notices that are due, recorded as the scheduler records them."""
    texts = []
    for due in list(due_notices(store, now)):
        outgoing = due.compose()
        if outgoing:
            texts.append((due.chat, due.topic, "\n".join(outgoing.texts), outgoing.buttons))
        if record and due.on_record:
            store.do(due.on_record)
    return texts


async def test_an_update_is_told_once_to_who_follows_and_not_where_it_was_said(chat, store, clock):
    await chat.says("/follow 2", chat=GROUP)
    await chat.says("/follow 2", chat=8, person=8)
    await chat.says("/follow 6", chat=9, person=9)
    store.do(admit, 1, Admitted(8, "林溪"), 1, clock())
    await chat.says("/update 2 已销号 <核查>通过", chat=GROUP)
    assert told(store, clock()) == []  # collected for some minutes
    clock.forward(3)
    ((to, topic, text, buttons),) = told(store, clock())
    assert (to, topic) == (8, None)
    assert "问题2　河道巡查流于形式：<b>已完成（已销号或验收）</b>（林溪，2025-07-01 17:00）" in text
    assert "说明：&lt;核查&gt;通过" in text
    assert buttons[0][0][0] == "2 进展"
    assert told(store, clock()) == []


async def test_who_is_not_of_the_working_group_is_told_without_the_note(chat, store, clock):
    await chat.says("/follow 2", chat=8, person=8)
    await chat.says("/update 2 已完成 内部说明", chat=GROUP)
    clock.forward(3)
    ((_, _, text, _),) = told(store, clock())
    assert "<b>已完成</b>" in text
    assert "内部说明" not in text
    assert "林溪" not in text
    assert "（工作组成员，2025-07-01 17:00）" in text


async def test_several_updates_are_one_notice_with_what_it_was_before(chat, store, clock):
    await chat.says("/update 2 推进中")
    await chat.says("/follow 没完成的", chat=8, person=8)
    clock.forward(1)
    await chat.says("/update 2 已完成")
    await chat.says("/update 6 备注 等批复")
    await chat.says("/update 1 已完成")
    clock.forward(5)
    ((_, _, text, _),) = told(store, clock())
    assert "问题2　河道巡查流于形式：推进中 → <b>已完成</b>" in text
    assert "问题6　档案管理薄弱：备注" not in text  # planned, not among the open ones
    assert "问题1　" not in text  # done before and after


async def test_what_was_taken_back_at_once_is_not_told(chat, store, clock):
    await chat.says("/follow 2", chat=8, person=8)
    (confirmed,) = await chat.says("/update 2 已完成")
    await chat.presses(confirmed, "撤销")
    clock.forward(5)
    assert told(store, clock()) == []
    assert told(store, clock()) == []


async def test_what_is_taken_back_later_is_told(chat, store, clock):
    await chat.says("/follow 2", chat=8, person=8)
    await chat.says("/update 2 推进中")
    (confirmed,) = await chat.says("/update 2 已完成")
    clock.forward(5)
    told(store, clock())
    await chat.presses(confirmed, "撤销")
    clock.forward(5)
    ((_, _, text, _),) = told(store, clock())
    assert "撤销了登记，现为<b>推进中</b>" in text


async def test_what_came_before_the_wish_is_not_told(chat, store, clock):
    await chat.says("/update 2 已完成")
    clock.forward(1)
    await chat.says("/follow 2", chat=8, person=8)
    clock.forward(5)
    assert told(store, clock()) == []


async def test_an_absent_bot_tells_nothing_and_old_news_is_dropped(chat, store, clock):
    await chat.says("/follow 2", chat=8, person=8)
    await chat.says("/update 2 已完成")
    clock.forward(5)
    store.do(set_present, 8, present=False)
    assert told(store, clock()) == []
    clock.at += timedelta(days=3)
    store.do(set_present, 8, present=True)
    assert told(store, clock()) == []
    assert list(due_notices(store, clock())) == []  # recorded as dealt with


@pytest.fixture
def load(store, make, entry, clock):
    """Load a second version of the report: issue 2 is done now, 6 is gone, 7 is new."""

    def again():
        done = ("一是", "已经建成库房。", "done", "建成")
        entries = [
            entry("1", 1, "集镇供水管网漏损偏高", [("一是", "更换管道。更换老旧管道12公里。", "done", "更换"), ("二是", "压降漏损。建成监测平台。", "done", "建成")]),
            entry("2", 2, "河道巡查流于形式", [(None, "制定清单。", "done", "制定")], stated=("done", "该问题已完成整改"), deadline="2025年12月底前"),
            entry("7", 7, "新增的问题", [done]),
        ]  # fmt: skip
        return store.load(make(entries), "第二版.txt", clock())

    return again


async def test_a_new_version_is_told_once_a_chat_with_what_changed(chat, store, clock, load):
    await chat.says("/follow 2", chat=8, person=8)
    await chat.says("/follow 6", chat=8, person=8)
    await chat.says("/follow 1", chat=9, person=9)
    load()
    ((to, _, text, _),) = told(store, clock())
    assert to == 8
    assert "《中共青岚县委关于巡视整改进展情况的通报》换了新版（第2版），您关注的有变化" in text
    assert "问题2　河道巡查流于形式：推进中 → 已完成（原文写明）" in text
    assert "问题6　档案管理薄弱" in text
    assert "问题7" not in text
    assert told(store, clock()) == []


async def test_a_filter_is_told_of_what_enters_it(chat, store, clock, load):
    await chat.says("/follow 没完成的", chat=8, person=8, code="en")
    load()
    ((_, _, text, _),) = told(store, clock())
    assert "Issue 2" in text


async def test_notices_are_in_the_chats_language(chat, store, clock, load):
    store.set_language(8, "en")
    await chat.says("/follow 2", chat=8, person=8)
    load()
    ((_, _, text, buttons),) = told(store, clock())
    assert "has a new version (no. 2)" in text
    assert buttons[0][0][0] == "Status of 2"


async def test_the_words_followed_do_not_choose_the_notices_language(chat, store, clock):
    await chat.says("/follow 作风方面", chat=8, person=8, code="en")
    await chat.says("/update 8(1) 推进中", chat=GROUP)
    clock.forward(5)
    ((_, _, text, _),) = told(store, clock())
    assert "Recorded for what you follow" in text


def test_the_scheduler_asks_for_them():
    assert due_notices in PRODUCERS


async def test_a_group_that_moved_keeps_what_it_follows(chat, store, clock):
    await chat.says("/follow 2", chat=GROUP)
    store.do(move_chat, GROUP, -100900)
    assert len(store.read(followed, -100900, 0)) == 1
    await chat.says("/update 2 已完成")
    clock.forward(5)
    ((to, *_),) = told(store, clock())
    assert to == -100900
