"""Reminders before deadlines: when, to whom, of what; the days chosen on the page of /settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers.due_reminders import due_reminders
from handlers.producers import PRODUCERS
from parsers.model import Deadline
from store import subscriptions
from store.people import name_editor
from store.reminding import days_before, set_days_before
from store.schedule import Schedule
from store.settings import set_zone
from store.subscriptions import Subscription

EDITOR, GROUP = 7, -100500
MORNING = datetime(2025, 12, 24, 1, 0, tzinfo=UTC)  # nine in Shanghai, seven days before the end of the year


@pytest.fixture(autouse=True)
def dated(store, report, clock):
    """The report with dates: 2 is due at the end of the year (ongoing, stated), 6 as well (planned, read), 1 (done, read) in March."""
    dates = {
        "i004": ("2025年12月底前", "2025-12-31"),
        "i007": ("2025年底", "2025-12-31"),
        "i001": ("2026年3月底前", "2026-03-31"),
    }
    issues = tuple(replace(i, deadline=Deadline(*dates[i.id], (0, 0))) if i.id in dates else i for i in report.issues)
    store.do(name_editor, EDITOR, "林溪", 1, clock())
    return store.load(replace(report, text=report.text + "\n", issues=issues), "二", clock()).version


def due(store, now, *, record=True):
    """The texts that are due, recorded as the ledger records them."""
    texts = []
    for one in list(due_reminders(store, now)):
        outgoing = one.compose()
        if record:
            store.do(_sent, one)
        if outgoing:
            texts.append((one.chat, one.topic, "\n".join(outgoing.texts), outgoing.buttons))
    return texts


def _sent(db, one):
    db.execute(
        "INSERT INTO sends (chat, topic, kind, period, part, state, silent, next_try, due_at, composed_at)"
        " VALUES (?, ?, ?, ?, 0, 'sent', 0, 0, 0, 0)",
        [one.chat, one.topic or 0, one.kind, one.period],
    )


def subscribe(store, chat):
    store.do(subscriptions.keep, Subscription(chat, None, Schedule(1, 540, "Asia/Shanghai"), chat, "on"), MORNING)


async def test_who_follows_is_told_once_in_the_morning_days_before(chat, store):
    await chat.says("/follow 2", chat=8, person=8)
    assert due(store, MORNING - timedelta(minutes=1)) == []
    ((to, topic, text, buttons),) = due(store, MORNING)
    assert (to, topic) == (8, None)
    assert "整改时限提醒：还有7天到期（2025-12-31）" in text
    assert "· 问题2　河道巡查流于形式：推进中；时限：2025年12月底前" in text
    assert "问题6" not in text
    assert buttons[0][0][0] == "2 进展"
    assert due(store, MORNING) == []
    ((_, _, text, _),) = due(store, MORNING + timedelta(days=6))
    assert "还有1天到期" in text


async def test_the_digests_chats_are_told_of_every_issue_in_one_message(chat, store):
    subscribe(store, 9)
    store.set_language(9, "en")
    ((to, _, text, _),) = due(store, MORNING)
    assert to == 9
    assert "due in 7 days (2025-12-31)" in text
    assert "Issue 2: 河道巡查流于形式: ongoing; deadline" in text
    assert "Issue 6: 档案管理薄弱: planned (our reading); deadline: 2025年底" in text


async def test_what_is_done_is_no_longer_told(chat, store):
    await chat.says("/follow 2", chat=8, person=8)
    await chat.says("/update 2 已完成")
    assert due(store, MORNING) == []


async def test_what_is_done_by_our_reading_only_is_still_told(chat, store):
    await chat.says("/follow 1", chat=8, person=8)
    ((_, _, text, _),) = due(store, datetime(2026, 3, 24, 1, 0, tzinfo=UTC))
    assert "已完成（按措施判断）" in text


async def test_a_deadline_set_by_hand_counts_instead(chat, store):
    await chat.says("/follow 2", chat=8, person=8)
    await chat.says("/correct 2 时限 2025年11月底前")
    assert due(store, MORNING) == []
    ((_, _, text, _),) = due(store, datetime(2025, 11, 23, 1, 30, tzinfo=UTC))
    assert "（2025-11-30）" in text
    assert "时限：2025年11月底前（人工更正，原读作：2025年12月底前）" in text


async def test_the_chats_own_zone_and_days_count(chat, store):
    await chat.says("/follow 2", chat=8, person=8)
    store.do(set_zone, 8, "Europe/London")
    store.do(set_days_before, 8, 0, (3,))
    assert due(store, MORNING) == []
    three = datetime(2025, 12, 28, 9, 0, tzinfo=UTC)
    assert due(store, three - timedelta(minutes=1)) == []
    assert len(due(store, three)) == 1


async def test_after_a_standstill_it_is_caught_up_within_two_days(chat, store):
    await chat.says("/follow 2", chat=8, person=8)
    ((_, _, text, _),) = due(store, MORNING + timedelta(hours=30))
    assert "还有6天到期" in text  # as many as are left
    await chat.says("/follow 2", chat=9, person=9)
    assert due(store, MORNING + timedelta(hours=49)) == []


async def test_who_wants_none_gets_none(chat, store):
    await chat.says("/follow 2", chat=8, person=8)
    store.do(set_days_before, 8, 0, ())
    assert due(store, MORNING) == []
    assert store.read(days_before, 8, 0) == ()


async def test_the_day_itself(chat, store):
    await chat.says("/follow 2", chat=8, person=8)
    store.do(set_days_before, 8, 0, (0,))
    ((_, _, text, _),) = due(store, datetime(2025, 12, 31, 1, 0, tzinfo=UTC))
    assert "今天到期（2025-12-31）" in text
    store.do(set_days_before, 8, 0, (0, 1))
    assert due(store, datetime(2025, 12, 31, 16, 1, tzinfo=UTC)) == []  # past midnight: no longer "due"


async def test_the_page_switches_days(chat, store):
    (page,) = await chat.says("/settings")
    assert "到期提醒：提前7、1天" in page["text"]
    (page,) = await chat.presses(page, "到期提醒")
    note, page = await chat.presses(page, "3天")
    assert note["answer"] == "到期提醒：提前7、3、1天（0为当天），上午9点"
    note, page = await chat.presses(page, "7天")
    assert store.read(days_before, 7, 0) == (3, 1)
    note, page = await chat.presses(page, "不提醒")
    assert note["answer"] == "到期提醒：不提醒"
    note, page = await chat.presses(page, "当天")
    assert store.read(days_before, 7, 0) == (0,)


def test_the_scheduler_asks_for_them():
    assert due_reminders in PRODUCERS
