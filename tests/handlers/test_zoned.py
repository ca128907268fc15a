"""Times are told in the zone of the chat that reads them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from store.people import name_editor
from store.settings import set_zone

START = datetime(2025, 7, 1, 9, 0, tzinfo=UTC)  # 17:00 in Beijing, 13:30 in Kabul
HERE, THERE = "2025-07-01 17:00", "2025-07-01 13:30"


@pytest.fixture(autouse=True)
def editor(store):
    store.do(name_editor, 7, "林溪", 1, START)


TOLD = ["/update 2 已完成 说明", "/correct 2 时限 2026年3月底前", "/history 2", "/history", "/correct", "问题2进展"]


@pytest.mark.parametrize("said", TOLD)
@pytest.mark.parametrize(("zone", "at", "not_at"), [(None, HERE, THERE), ("Asia/Kabul", THERE, HERE)])
async def test_in_the_chats_zone(chat, store, said, zone, at, not_at):
    await chat.says("/correct 2 责任单位 县水务局")
    await chat.says("/update 2 推进中 先记一笔")
    if zone:
        store.do(set_zone, 7, zone)
    (reply,) = await chat.says(said)
    assert at in reply["text"]
    assert not_at not in reply["text"]


async def test_a_press_tells_it_too(chat, store):
    store.do(set_zone, 7, "Asia/Kabul")
    (said,) = await chat.says("/update 2 已完成 说明")
    (undone,) = await chat.presses(said, "撤销")
    assert THERE in undone["text"]
    (answer,) = await chat.says("问题2进展")
    (measures,) = await chat.presses(answer, "措施")
    assert HERE not in measures["text"]


async def test_two_chats_each_in_their_own(chat, store):
    store.do(set_zone, 8, "Asia/Kabul")
    store.do(name_editor, 8, "王磊", 1, START)
    await chat.says("/update 2 已完成 说明")
    (here,) = await chat.says("/history 2")
    (there,) = await chat.says("/history 2", chat=8, person=8)
    assert HERE in here["text"]
    assert THERE in there["text"]


async def test_the_day_of_a_load(chat, store, clock):
    (here,) = await chat.says("/reports")
    store.do(set_zone, 7, "Pacific/Kiritimati")  # 23:00 of the same day
    (same,) = await chat.says("/reports")
    assert "2025-07-01" in here["text"]
    assert "2025-07-01" in same["text"]
    store.do(lambda db: db.execute("UPDATE versions SET loaded_at = '2025-07-01T12:00:00+00:00'"))
    (later,) = await chat.says("/reports")
    assert "2025-07-02" in later["text"]
