"""Which digests are due: those of chats the bot is in, each once, the last one only after a long standstill."""

from __future__ import annotations

from datetime import timedelta

import pytest
from virtual_office import Office, Post

from handlers.due import Outgoing
from handlers.due_digests import due_digests
from store import settings, subscriptions
from store.schedule import Schedule
from store.subscriptions import Subscription

TUESDAYS = Schedule(2, 540, "Asia/Shanghai")


@pytest.fixture
async def office(tmp_path, virtual, monkeypatch):
    monkeypatch.setattr("handlers.due_digests.compose_digest", lambda *_: Outgoing(("周报",)))
    one = Office(tmp_path / "ledger.db", virtual, Post(virtual), (due_digests,))
    await one.open()
    one.store.do(subscriptions.keep, Subscription(5, None, TUESDAYS, 5, "on"), virtual.now())
    yield one
    await one.close()


def periods(office):
    return office.store.read(lambda db: db.execute("SELECT period, state FROM sends ORDER BY id").fetchall())


@pytest.mark.parametrize(
    ("away", "expected"),
    [
        (timedelta(days=1, hours=2), [("2025-W39", "sent")]),
        (timedelta(days=3, hours=0), [("2025-W39", "sent")]),
        (timedelta(days=3, hours=2), [("2025-W39", "missed")]),
        (timedelta(weeks=3, days=2), [("2025-W42", "sent")]),
        (timedelta(weeks=3, days=6), [("2025-W42", "missed")]),
    ],
)
async def test_a_standstill_is_caught_up_once_within_two_days(office, virtual, away, expected):
    await office.close()
    virtual.seconds += away.total_seconds()
    await office.open()
    await office.settle()
    assert periods(office) == expected
    virtual.forward(days=7)
    await office.settle()
    assert len(periods(office)) == 2


async def test_a_chat_the_bot_was_removed_from_waits_and_holds_up_no_other(office, virtual):
    for chat in range(100, 400):
        office.store.do(subscriptions.keep, Subscription(-chat, None, TUESDAYS, 5, "on"), virtual.now())
        office.store.do(settings.set_present, -chat, present=False)
    office.store.do(
        subscriptions.keep, Subscription(7, None, Schedule(2, 600, "Asia/Shanghai"), 7, "on"), virtual.now()
    )
    virtual.forward(days=2)
    await office.settle()
    assert [chat for chat, _ in office.post.texts] == [5, 7]
    office.store.do(settings.set_present, -100, present=True)
    await office.settle()
    assert [chat for chat, _ in office.post.texts] == [5, 7, -100]


async def test_what_stood_written_down_for_too_long_is_not_sent_late(office, virtual):
    virtual.forward(days=2)
    await office.scheduler._take()
    await office.close()
    virtual.forward(days=3)
    await office.open()
    await office.settle()
    assert periods(office) == [("2025-W39", "missed")]
    assert office.post.arrived == []
