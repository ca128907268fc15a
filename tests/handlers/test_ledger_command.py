"""/ledger: what an owner sees, and the one button that may double a message."""

from __future__ import annotations

from itertools import count

import pytest
from telegram.error import BadRequest, Forbidden, TimedOut

from handlers.due import Due, Outgoing
from handlers.scheduler import Pace, Scheduler
from store import subscriptions
from store.extent import Extent
from store.ledger_view import basis
from store.schedule import Schedule
from store.subscriptions import Subscription

OWNER, GROUP = 7, -100500
WAYS = {
    "甲": lambda: None,
    "乙": TimedOut,
    "丙": lambda: BadRequest("Can't parse entities: <b>"),
    "丁": lambda: Forbidden("Forbidden: bot was blocked by the user"),
}


@pytest.fixture
def owners():
    return frozenset({OWNER})


@pytest.fixture
def post(store, clock):
    """Send each text to a chat of its own; what it says decides how it ends."""
    arrived: list[tuple[int, str]] = []

    async def deliver(claim):
        error = None if arrived_again(claim) else WAYS[claim.part.text]()
        if error is not None:
            raise error
        arrived.append((claim.chat, claim.part.text))
        return 500 + len(arrived)

    again: set[int] = set()

    def arrived_again(claim):
        seen = claim.id in again
        again.add(claim.id)
        return seen

    def due(_store, _now):
        for number, text in enumerate(WAYS, 1001):
            if number not in taken:
                outgoing = Outgoing((text,), extent=Extent(1, 1, 0, 0))
                yield Due("digest", number, 4 if text == "丙" else None, "2025-W27", lambda outgoing=outgoing: outgoing,
                          on_record=lambda _, number=number: taken.add(number))  # fmt: skip

    taken: set[int] = set()
    scheduler = Scheduler(store, clock, deliver, (due,), Pace(clock.monotonic, clock.sleep))
    scheduler.arrived = arrived  # type: ignore[attr-defined]
    return scheduler


async def test_an_empty_ledger_says_so(chat, owners, labels):
    (page,) = await chat.says("/ledger")
    assert "待发：0条" in page["text"]
    assert labels(page) == ["刷新"]


async def test_an_owner_sees_how_each_ended(chat, owners, post, store, clock, labels):
    store.do(subscriptions.keep, Subscription(7, None, Schedule(5, 1080, "Asia/Shanghai"), 7, "on"), clock())
    await post.round()
    (page,) = await chat.says("/ledger")
    for line in [
        "近7天已送达：1条",
        "不确定：1条",
        "被拒绝：1条",
        "关闭）：1条",
        "订阅周报：1处",
        "下一份周报：2025-07-04 18:00",
    ]:
        assert line in page["text"]
    assert labels(page) == ["已送达 1", "不确定 1", "被拒绝 1", "送不到 1", "刷新"]
    (sent,) = await chat.presses(page, "已送达")
    assert "聊天1001　周报 2025-W27 第1条　消息501" in sent["text"]
    (page,) = await chat.presses(sent, "返回")
    (failed,) = await chat.presses(page, "被拒绝")
    assert "聊天1003（话题4）" in failed["text"]
    assert "&lt;b&gt;" in failed["text"]
    (page,) = await chat.presses(failed, "返回")
    (struck,) = await chat.presses(page, "送不到")
    assert "blocked by the user" in struck["text"]


async def test_a_doubtful_one_is_sent_again_only_after_a_warning(chat, owners, post, labels):
    await post.round()
    (page,) = await chat.says("/ledger")
    (page,) = await chat.presses(page, "不确定")
    assert labels(page) == ["再发 #2", "‹ 返回"]
    (warning,) = await chat.presses(page, "再发 #2")
    assert "可能收到两份" in warning["text"]
    (page,) = await chat.presses(warning, "返回")
    (warning,) = await chat.presses(page, "再发 #2")
    await post.round()
    assert post.arrived == [(1001, "甲")]
    note, page = await chat.presses(warning, "确定再发")
    assert "已重新排队" in note["answer"]
    await post.round()
    assert post.arrived == [(1001, "甲"), (1002, "乙")]
    note, _ = await chat.presses(warning, "确定再发")
    assert "没有再发" in note["answer"]
    await post.round()
    assert len(post.arrived) == 2


async def test_a_doubtful_one_is_taken_off_the_list(chat, owners, post, store):
    await post.round()
    (page,) = await chat.says("/ledger")
    (page,) = await chat.presses(page, "不确定")
    (warning,) = await chat.presses(page, "再发 #2")
    note, page = await chat.presses(warning, "划去")
    assert "没有再发" in note["answer"]
    assert "不确定：0条" in page["text"]
    (failed,) = await chat.presses(page, "被拒绝")
    assert "负责人已处理" in failed["text"]
    note, _ = await chat.presses(warning, "确定再发")
    await post.round()
    assert post.arrived == [(1001, "甲")]
    assert len(store.read(basis, 1002, None).unsure) == 1  # it may have arrived all the same


async def test_others_neither_see_nor_press(chat, owners, post):
    await post.round()
    (refusal,) = await chat.says("/ledger", chat=8, person=8)
    assert "负责人" in refusal["text"]
    (page,) = await chat.says("/ledger")
    (note,) = await chat.presses(page, "不确定", person=8)
    assert "负责人" in note["answer"]


async def test_in_a_group_it_names_no_chats(chat, owners):
    (reply,) = await chat.says("/ledger", chat=GROUP)
    assert "私聊" in reply["text"]


async def test_a_long_list_is_paged(chat, owners, store, clock, labels):
    numbers = iter(count(1))

    async def deliver(_claim):
        return next(numbers)

    waiting = list(range(2001, 2021))

    def due(_store, _now):
        for number in list(waiting):
            yield Due("notice", number, None, "v1", lambda: Outgoing(("甲",)),
                      on_record=lambda _, number=number: waiting.remove(number))  # fmt: skip

    await Scheduler(store, clock, deliver, (due,), Pace(clock.monotonic, clock.sleep)).round()
    (page,) = await chat.says("/ledger in English")
    (page,) = await chat.presses(page, "Sent 20")
    assert len(labels(page)) == 2
    (page,) = await chat.presses_data("ledger:en:list:sent:2", page)
    assert page["text"].count("chat 20") == 4
