"""The weekly digest of a chat, wished for in words and with buttons, and what then arrives."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handlers.delivering import through
from handlers.due_digests import due_digests
from handlers.scheduler import Pace, Scheduler
from store import subscriptions

GROUP = -100500
ADMIN, MEMBER = 7, 8


@pytest.fixture
def group(chat):
    chat.network.standing[ADMIN] = "administrator"
    return chat


@pytest.fixture
async def arrive(chat, store, clock):
    """Let what is due go out through the bot; what arrived."""
    scheduler = Scheduler(
        store, clock, through(chat.application.bot), (due_digests,), Pace(clock.monotonic, clock.sleep)
    )

    async def go():
        await scheduler.round()
        arrived, chat.network.unread = chat.network.unread, []
        return arrived

    return go


def kept(store, chat=7, topic=None):
    return store.read(subscriptions.subscription, chat, topic)


async def test_nothing_comes_before_yes(chat, store, clock, arrive):
    (page,) = await chat.says("/subscribe 周三 9:00")
    assert "还没有订阅" in page["text"]
    assert "每周三 9:00（北京时间（中国））" in page["text"]
    clock.forward(14 * 24 * 60)
    assert await arrive() == []


async def test_a_person_subscribes_previews_and_gets_it_each_week_once(chat, store, clock, arrive, labels):
    (page,) = await chat.says("/subscribe")
    assert labels(page) == [
        "星期",
        "时刻",
        "时区",
        "内容",
        "改为：没有变化不发",
        "改为：静音",
        "预览",
        "✓ 订阅",
        "‹ 全部设置",
    ]
    (page,) = await chat.presses(page, "星期")
    (page,) = await chat.presses(page, "周五")
    (page,) = await chat.presses(page, "时刻")
    (page,) = await chat.presses(page, "18:00")
    (page,) = await chat.presses(page, "静音")
    assert "每周五 18:00" in page["text"]
    assert "提示音：无" in page["text"]
    preview = await chat.presses(page, "预览")
    assert any("周报" in message.get("text", "") for message in preview)
    note, page = await chat.presses(page, "订阅")
    assert note["answer"] == "已订阅。下一份：2025-07-04 周五 18:00"
    assert "下一份：2025-07-04 周五 18:00" in page["text"]
    assert await arrive() == []
    for week in range(3):
        clock.at = datetime(2025, 7, 4 + 7 * week, 10, 0, 1, tzinfo=UTC)
        arrived = await arrive()
        assert any("周报" in message.get("text", "") for message in arrived)
        assert {int(message["chat_id"]) for message in arrived} == {7}
        assert all(message["disable_notification"] for message in arrived)
        assert await arrive() == []


async def test_a_pause_keeps_the_settings(chat, store, clock, arrive):
    await chat.says("/subscribe 周五 18:00 教育方面 静音")
    (page,) = await chat.says("/subscribe")
    await chat.presses(page, "订阅")
    (page,) = await chat.says("/unsubscribe")
    assert "已暂停，设置都还在" in page["text"]
    clock.forward(21 * 24 * 60)
    assert await arrive() == []
    await chat.presses(page, "恢复")
    assert (kept(store).state, kept(store).schedule.minute, kept(store).filters.words) == ("on", 1080, "教育")
    assert kept(store).next_at > clock()
    (page,) = await chat.says("/unsubscribe")
    (page,) = await chat.says("/unsubscribe")
    assert "没有周报要停" in page["text"]


async def test_unsubscribing_for_good_deletes_the_settings(chat, store):
    (page,) = await chat.says("/subscribe 周五 18:00")
    _, page = await chat.presses(page, "订阅")
    note, page = await chat.presses(page, "退订")
    assert note["answer"] == "已退订，周报的设置也删除了。"
    assert kept(store) is None
    assert "还没有订阅" in page["text"]


async def test_words_change_what_is_on_at_once(chat, store):
    (page,) = await chat.says("/subscribe")
    await chat.presses(page, "订阅")
    (page,) = await chat.says("/subscribe Friday 7:30 Europe/Paris only changes")
    assert "Changed as you wrote" in page["text"]
    assert "Friday 7:30 (Europe/Paris)" in page["text"]
    (page,) = await chat.says("/subscribe 明天 <b>")
    assert "没看懂“明天 &lt;b&gt;”，设置没有变" in page["text"]
    assert "每周五 7:30" in page["text"]
    assert kept(store).only_changes


@pytest.mark.parametrize("said", ["订阅周报 周五 18:00", "订阅 每周五下午6点", "subscribe to the digest fri 6 pm"])
async def test_it_is_wished_for_in_plain_words(chat, store, said):
    await chat.says(said)
    assert (kept(store).schedule.weekday, kept(store).schedule.minute) == (5, 1080)


async def test_what_it_holds_is_chosen_and_taken_back(chat, store, labels):
    (page,) = await chat.says("/subscribe")
    (page,) = await chat.presses(page, "内容")
    assert "作风方面" in labels(page)
    (page,) = await chat.presses(page, "作风方面")
    assert "只含：作风方面" in page["text"]
    (page,) = await chat.presses(page, "内容")
    (page,) = await chat.presses(page, "进行中")
    (page,) = await chat.presses(page, "内容")
    assert {"作风方面 ✓", "进行中 ✓"} <= set(labels(page))
    (page,) = await chat.presses(page, "作风方面")
    assert kept(store).filters.section is None
    (page,) = await chat.presses(page, "内容")
    (page,) = await chat.presses(page, "整份报告")
    assert "内容：整份报告" in page["text"]


async def test_a_section_is_known_by_a_part_of_its_name(chat, store):
    await chat.says("/subscribe 作风方面")
    assert kept(store).filters.section == "作风方面"


async def test_a_members_word_is_no_order_to_a_group(group, store):
    (reply,) = await group.says("/subscribe 周一 9:00", chat=GROUP, person=MEMBER)
    assert "管理员" in reply["text"]
    assert kept(store, GROUP) is None
    (page,) = await group.says("/subscribe 周一 9:00", chat=GROUP, person=ADMIN)
    (note,) = await group.presses(page, "订阅", person=MEMBER)
    assert "管理员" in note["answer"]
    (note,) = await group.presses(page, "预览", person=MEMBER)
    assert "管理员" in note["answer"]
    assert kept(store, GROUP).state == "draft"
    await group.presses(page, "订阅", person=ADMIN)
    assert kept(store, GROUP).state == "on"


async def test_each_topic_has_its_own(group, store, clock, arrive):
    in_topic = {"message_thread_id": 42, "is_topic_message": True}
    await group.says("/subscribe 周五 18:00", chat=GROUP, person=ADMIN, **in_topic)
    assert kept(store, GROUP, 42).state == "draft"
    assert kept(store, GROUP) is None
    await group.says("/subscribe 周五 18:00", chat=GROUP, person=ADMIN)
    for topic in (42, None):
        one = kept(store, GROUP, topic)
        store.do(subscriptions.keep, subscriptions.replace(one, state="on"), clock())
    clock.at = datetime(2025, 7, 4, 10, 0, 1, tzinfo=UTC)
    arrived = []
    for _ in range(4):
        arrived += await arrive()
        clock.forward(1)
    assert {message.get("message_thread_id") for message in arrived} == {"42", None}


async def test_a_new_day_in_a_week_that_has_had_its_digest_starts_next_week(chat, store, clock, arrive):
    (page,) = await chat.says("/subscribe 周二 18:00")
    await chat.presses(page, "订阅")
    clock.at = datetime(2025, 7, 1, 10, 0, 1, tzinfo=UTC)
    assert await arrive()
    (page,) = await chat.says("/subscribe 周四")
    assert "下一份：2025-07-10 周四 18:00" in page["text"]


@pytest.mark.parametrize("said", ["/digest", "/digest 作风方面"])
async def test_it_can_be_seen_at_once(chat, store, said):
    shown = await chat.says(said)
    assert any("周报" in message.get("text", "") for message in shown)
    assert store.read(lambda db: db.execute("SELECT count(*) FROM sends").fetchone()) == (0,)


async def test_a_bare_word_of_the_report_is_a_filter_for_once(chat, store):
    shown = await chat.says("/digest 供水管网")
    text = "".join(message.get("text", "") for message in shown)
    assert "只看：供水管网" in text
    assert "先介绍符合的全部条目" in text
    assert "各部分" not in text
    assert kept(store) is None, "nothing is set by it"


async def test_it_comes_in_the_language_it_was_wished_for_in(chat, store, clock, arrive):
    (page,) = await chat.says("/subscribe wednesday 9:00")
    await chat.presses(page, "✓ Subscribe")
    clock.forward(2 * 24 * 60)
    assert "Weekly digest" in (await arrive())[-1]["text"]
    store.set_language(7, "zh")
    clock.forward(7 * 24 * 60)
    assert "周报" in (await arrive())[-1]["text"], "what the chat has chosen goes first"


async def test_a_filter_not_understood_is_said(chat):
    (reply,) = await chat.says("/digest 明天")
    assert "没看懂“明天”" in reply["text"]


@pytest.mark.parametrize(
    "data", ["day-9", "hour-99", "zone-Mars/Base", "section-000000000000", "nonsense", "day-x", "status-late"]
)
async def test_buttons_that_are_none_change_nothing(chat, store, data):
    (page,) = await chat.says("/subscribe")
    written = await chat.presses_data(f"set:zh:digest:{data}", page)
    assert any("answer" in each for each in written)
    assert kept(store) is None
