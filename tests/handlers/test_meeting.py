"""The bot joins a group, leaves it, moves with it; links that open its private chat."""

from __future__ import annotations

import pytest

from handlers.answer import Place
from handlers.deep_links import link_to, payload_of, place_of
from store.settings import is_present, set_zone, zone

GROUP = -100500
BASIC = -500


def person(code: str | None = "zh-hans") -> dict:
    return {"id": 7, "is_bot": False, "first_name": "林溪", "language_code": code}


def me(status: str) -> dict:
    user = {"id": 999, "is_bot": True, "first_name": "台账", "username": "taizhang_bot"}
    powers = (
        "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members"
        " can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories"
    )
    more = {"administrator": dict.fromkeys(powers.split(), False), "kicked": {"until_date": 0}}
    return {"status": status, "user": user, **more.get(status, {})}


def change(
    before: str, after: str, *, chat: int = GROUP, kind: str = "supergroup", code: str | None = "zh-hans"
) -> dict:
    return {
        "my_chat_member": {
            "chat": {"id": chat, "type": kind, "title": "整改工作组"}, "from": person(code), "date": 1,
            "old_chat_member": me(before), "new_chat_member": me(after),
        }
    }  # fmt: skip


async def test_it_greets_a_group_and_says_what_it_hears(chat, labels):
    (greeting,) = await chat._give(change("left", "member"))
    for words in [
        "这里是台账",
        "《中共青岚县委关于巡视整改进展情况的通报》",
        "共10个条目",
        "只收得到命令",
        "@BotFather",
        "/help",
    ]:
        assert words in greeting["text"]
    assert labels(greeting) == ["设置语言、报告、时区", "私聊 ↗"]
    (page,) = await chat.presses(greeting, "设置语言")
    assert "本聊天的设置" in page["text"]


async def test_it_greets_in_the_language_of_who_added_it(chat):
    (greeting,) = await chat._give(change("left", "member", code="en"))
    assert "I receive only commands, mentions" in greeting["text"]


async def test_as_an_administrator_it_hears_everything_and_says_so(chat):
    chat.network.standing[999] = "administrator"
    (greeting,) = await chat._give(change("left", "administrator"))
    assert "能看到所有消息" in greeting["text"]
    (answer,) = await chat.says("/help", chat=GROUP)
    assert "能看到所有消息" in answer["text"]


async def test_help_in_a_group_says_what_is_heard_there(chat):
    (answer,) = await chat.says("/help", chat=GROUP)
    assert "只收得到命令" in answer["text"]
    (private,) = await chat.says("/help")
    assert "我的隐私模式关闭时" in private["text"]


async def test_an_empty_ledger_is_said(chat, store):
    for version in store.versions():
        store.do(lambda db, v=version: db.execute("DELETE FROM versions WHERE id = ?", [v.id]))
    (greeting,) = await chat._give(change("left", "member"))
    assert "台账里还没有报告" in greeting["text"]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [("member", "administrator", "supergroup"), ("left", "administrator", "channel"), ("kicked", "member", "private")],
)
async def test_it_greets_only_where_it_is_new_and_wanted(chat, before, after, kind):
    assert await chat._give(change(before, after, kind=kind, chat=7 if kind == "private" else GROUP)) == []


async def test_removed_and_added_again_everything_is_as_it_was(chat, store):
    store.do(set_zone, GROUP, "Asia/Tokyo")
    assert await chat._give(change("member", "kicked")) == []
    assert not store.read(is_present, GROUP)
    (greeting,) = await chat._give(change("kicked", "member"))
    assert "这里是台账" in greeting["text"]
    assert store.read(is_present, GROUP)
    assert store.read(zone, GROUP).key == "Asia/Tokyo"


async def test_a_person_who_blocks_and_unblocks(chat, store):
    await chat._give(change("member", "kicked", chat=7, kind="private"))
    assert not store.read(is_present, 7)
    await chat._give(change("kicked", "member", chat=7, kind="private"))
    assert store.read(is_present, 7)


@pytest.mark.parametrize("first", ["old", "new"])
async def test_a_group_that_becomes_a_supergroup_keeps_its_settings(chat, store, first):
    store.do(set_zone, BASIC, "Asia/Tokyo")
    told = {
        "old": {"chat": {"id": BASIC, "type": "group", "title": "工作组"}, "migrate_to_chat_id": GROUP},
        "new": {"chat": {"id": GROUP, "type": "supergroup", "title": "工作组"}, "migrate_from_chat_id": BASIC},
    }
    for which in (first, *({"old", "new"} - {first})):
        message = {"message_id": 5, "date": 1, "from": person(), **told[which]}
        assert await chat._give({"message": message}) == []
    assert store.read(zone, GROUP).key == "Asia/Tokyo"


async def test_a_link_opens_an_issue(chat):
    (answer,) = await chat.says("/start issue-1-i004")
    assert "问题2　河道巡查" in answer["text"]
    (follow_up,) = await chat.says("它的措施呢")
    assert "问题2" in follow_up["text"]


@pytest.mark.parametrize("payload", ["issue-9-i004", "issue-1-nowhere", "figure-1-m001"])
async def test_a_link_to_what_is_gone_says_so(chat, payload):
    (answer,) = await chat.says(f"/start {payload}")
    assert "请重新提问" in answer["text"]


@pytest.mark.parametrize("payload", ["group", "x" * 64, "issue--", "issue-1-<b>", "issue-1-i004 more"])
async def test_other_payloads_just_start(chat, payload):
    (answer,) = await chat.says(f"/start {payload}")
    assert "这里是台账" in answer["text"]


async def test_a_groups_answer_can_be_opened_in_private(chat):
    (answer,) = await chat.says("/status 2", chat=GROUP)
    (link,) = [b for row in answer["reply_markup"]["inline_keyboard"] for b in row if "url" in b]
    assert link == {"text": "私聊 ↗", "url": "https://t.me/taizhang_bot?start=issue-1-i004"}
    (turned,) = await chat.presses(answer, "措施")
    assert "url" in str(turned["reply_markup"])
    (private,) = await chat.says("/status 2")
    assert "url" not in str(private["reply_markup"])


@pytest.mark.parametrize("view", ["status", "measures", "source", "metric"])
def test_links_come_back_to_their_place(view):
    place = Place(12, view, "i004")
    back = place_of(payload_of(place))
    assert back.version == 12
    assert back.issue == "i004"
    assert back.view == ("metric" if view == "metric" else "status")


def test_what_no_link_can_carry_has_none():
    assert link_to("bot", Place(1, "list", status="done")) is None
    assert link_to("bot", Place(1, "status", "条目")) is None
    assert link_to("bot", Place(1, "status", "i" * 80)) is None


async def test_an_inline_result_has_a_link_that_opens_the_same(chat):
    given: list[dict] = []
    chat.network._answerInlineQuery = lambda data: bool(given.append(data)) or True
    query = {"id": "77", "from": person(), "query": "2", "offset": "", "chat_type": "group"}
    await chat._give({"inline_query": query})
    (button,) = given[0]["results"][0]["reply_markup"]["inline_keyboard"][0]
    assert button == {"text": "向台账查看 ↗", "url": "https://t.me/taizhang_bot?start=issue-1-i004"}
    (answer,) = await chat.says(f"/start {button['url'].partition('=')[2]}")
    assert "问题2　河道巡查" in answer["text"]
