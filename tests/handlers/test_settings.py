"""/settings: seen by everybody, changed with buttons by who may."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handlers.settings_page import Where
from handlers.settings_pages import PAGES
from handlers.wording import TABLES
from handlers.zone_names import COMMON, zone_named, zones_like
from store.settings import who_may, zone

GROUP = -100500
ADMIN, MEMBER = 7, 8


@pytest.fixture
def group(chat):
    chat.network.standing[ADMIN] = "administrator"
    return chat


async def test_the_first_page_shows_everything(chat, labels):
    (reply,) = await chat.says("/settings")
    for words in ["语言：随各人", "《中共青岚县委", "北京时间（中国），现在 17:00"]:
        assert words in reply["text"]
    assert labels(reply) == ["语言", "报告", "时区", "周报", "到期提醒"]


async def test_in_a_group_it_shows_who_may(group, labels):
    (reply,) = await group.says("/settings", chat=GROUP, person=MEMBER)
    assert "权限：有1项对所有成员开放" in reply["text"]
    assert labels(reply) == ["语言", "报告", "时区", "周报", "到期提醒", "权限"]


async def test_the_language_is_changed_and_the_page_follows_it(chat, store):
    (page,) = await chat.says("/settings")
    (page,) = await chat.presses(page, "语言")
    assert "回答用什么语言" in page["text"]
    note, page = await chat.presses(page, "English")
    assert note["answer"] == "Language: English"
    assert "The language of answers" in page["text"]
    (answer,) = await chat.says("2")
    assert "Issue 2" in answer["text"]
    note, page = await chat.presses(page, "own")
    assert store.language(7) is None
    (page,) = await chat.presses(page, "All settings")
    assert "Settings of this chat" in page["text"]


async def test_a_zone_is_pressed(chat, store):
    (page,) = await chat.says("/settings 时区")
    note, page = await chat.presses(page, "东京")
    assert note["answer"] == "时区：东京，现在 18:00"
    assert "东京 ✓" in [b["text"] for row in page["reply_markup"]["inline_keyboard"] for b in row]
    assert store.read(zone, 7).key == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("said", "expected", "chosen"),
    [
        ("/settings 时区 Europe/Paris", "Europe/Paris，现在 11:00", "Europe/Paris"),
        ("/settings zone new york", "New York, now 05:00", "America/New_York"),
        ("/settings 时区 乌鲁木齐", "乌鲁木齐，现在 15:00", "Asia/Urumqi"),
        ("/settings zone Pariss", "Written like it: Europe/Paris", "Asia/Shanghai"),
        ("/settings 时区 某处", "没有找到时区“某处”", "Asia/Shanghai"),
        ("/settings zone <b>x</b>", "&lt;b&gt;", "Asia/Shanghai"),
        ("/settings nonsense 1", "Settings of this chat", "Asia/Shanghai"),
    ],
)
async def test_a_zone_is_typed(chat, store, said, expected, chosen):
    (reply,) = await chat.says(said)
    assert expected in reply["text"]
    assert store.read(zone, 7).key == chosen


async def test_a_member_sees_and_cannot_change(group, store):
    (page,) = await group.says("/settings", chat=GROUP, person=MEMBER)
    (page,) = await group.presses(page, "时区", person=MEMBER)
    (note,) = await group.presses(page, "东京", person=MEMBER)
    assert "只有本群管理员" in note["answer"]
    (reply,) = await group.says("/settings 时区 东京", chat=GROUP, person=MEMBER)
    assert "只有本群管理员" in reply["text"]
    assert store.read(zone, GROUP).key == "Asia/Shanghai"
    note, _ = await group.presses(page, "东京", person=ADMIN)
    assert "东京" in note["answer"]


async def test_an_administrator_opens_the_settings_to_everyone(group, store):
    (page,) = await group.says("/settings 权限", chat=GROUP, person=ADMIN)
    assert "· 修改设置：仅管理员" in page["text"]
    (note,) = await group.presses(page, "修改设置", person=MEMBER)
    assert "只有本群管理员可以改谁能做什么" in note["answer"]
    note, page = await group.presses(page, "修改设置", person=ADMIN)
    assert note["answer"] == "修改设置：所有成员"
    (reply,) = await group.says("/settings 时区 东京", chat=GROUP, person=MEMBER)
    assert "东京" in reply["text"]
    (note,) = await group.presses(page, "修改设置", person=MEMBER)  # who may stays the administrators'
    assert "只有本群管理员" in note["answer"]
    note, _ = await group.presses(page, "修改设置", person=ADMIN)
    assert store.read(who_may, GROUP, "chat") == "administrators"


async def test_an_anonymous_administrator_types_and_a_channel_does_not(group, store):
    as_group = {"sender_chat": {"id": GROUP, "type": "supergroup", "title": "整改工作组"}}
    as_channel = {"sender_chat": {"id": -100777, "type": "channel", "title": "某频道"}}
    (refused,) = await group.says("/settings 时区 东京", chat=GROUP, person=MEMBER, **as_channel)
    assert "只有本群管理员" in refused["text"]
    (reply,) = await group.says("/settings 时区 东京", chat=GROUP, person=MEMBER, **as_group)
    assert "东京" in reply["text"]


async def test_standing_is_asked_once_a_minute(group, clock):
    (page,) = await group.says("/settings 时区", chat=GROUP, person=ADMIN)

    def asked() -> int:
        return sum(name == "getChatMember" for name, _ in group.network.calls)

    for label in ("东京", "伦敦"):
        await group.presses(page, label, person=ADMIN)
    assert asked() == 1
    group.network.standing[ADMIN] = "member"
    clock.forward(minutes=1.5)
    (note,) = await group.presses(page, "柏林", person=ADMIN)
    assert asked() == 2
    assert "只有本群管理员" in note["answer"]


@pytest.mark.parametrize(
    "data", ["set:", "set:zh:nowhere:", "set:fr::", "set:zh:roles:chat everyone", "set:zh:zone:" + "x" * 41]
)
async def test_a_button_that_means_nothing_any_more_is_answered(chat, data):
    (reply,) = await chat.says("/settings")
    (note,) = await chat.presses_data(data, reply)
    assert "请重新提问" in note["answer"]


@pytest.mark.parametrize("deed", ["use 0 99", "use", "x"])
async def test_a_report_that_is_not_there(chat, store, deed):
    (reply,) = await chat.says("/settings")
    (note,) = await chat.presses_data(f"set:zh:report:{deed}", reply)
    assert "没有这份报告" in note["answer"]
    assert store.focus(7) is None


async def test_reports_are_chosen_here_as_well(chat, store, make, entry, clock):
    bridges = make([entry("1", 1, "桥梁", [(None, "已加固。", "done", "已加固")])], title="白石县关于整改的通报")
    store.load(bridges, "baishi.txt", clock())
    (page,) = await chat.says("/settings 报告")
    note, page = await chat.presses(page, "青岚")
    assert "已选定" in note["answer"]
    note, page = await chat.presses(page, "最新")
    assert store.focus(7) is None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("group", [True, False])
def test_what_a_page_puts_on_buttons_fits_them(store, page, group):
    where = Where(-1001234567890 if group else 7, 999_999_999, group, 7, datetime(2025, 7, 1, tzinfo=UTC))
    for row in page.render(store, where, "").rows:
        assert 1 <= len(row) <= 8
        for choice in row:
            assert len(f"set:zh:{page.name}:{choice.deed}".encode()) <= 64
    assert all(f"settings.page.{page.name}" in table for table in TABLES.values())


def test_zones_are_known_by_their_cities():
    assert zone_named("berlin") == "Europe/Berlin"
    assert zone_named("HONG KONG") == "Asia/Hong_Kong"
    assert zone_named("北京时间") == "Asia/Shanghai"
    assert zone_named("nowhere at all") is None
    assert "Asia/Tokyo" in zones_like("tokio")
    assert len(COMMON) == len(set(COMMON))
