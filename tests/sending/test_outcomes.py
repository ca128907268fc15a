"""How each error ends in the ledger, and what follows for the chat."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from handlers.due import Due, Outgoing
from handlers.outcomes import outcome_of
from store import ledger_view, subscriptions
from store.ledger import Outcome, send_again
from store.schedule import Schedule
from store.subscriptions import Subscription

MONDAYS = Schedule(1, 540, "Asia/Shanghai")


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


ERRORS = [
    (RetryAfter(7), "retry", 7.0),
    (RetryAfter(timedelta(minutes=2)), "retry", 120.0),
    (caused(NetworkError("httpx.ConnectError"), httpx.ConnectError("refused")), "retry", 5.0),
    (caused(TimedOut(), httpx.ConnectTimeout("slow")), "retry", 5.0),
    (caused(TimedOut("Pool timeout"), httpx.PoolTimeout("busy")), "retry", 5.0),
    (caused(NetworkError("proxy"), httpx.ProxyError("refused")), "retry", 5.0),
    (InvalidToken("Unauthorized"), "retry", 5.0),
    (caused(TimedOut(), httpx.ReadTimeout("slow")), "uncertain", 0.0),
    (caused(TimedOut(), httpx.WriteTimeout("slow")), "uncertain", 0.0),
    (caused(NetworkError("cut"), httpx.ReadError("cut")), "uncertain", 0.0),
    (caused(NetworkError("cut"), httpx.WriteError("cut")), "uncertain", 0.0),
    (caused(NetworkError("cut"), httpx.RemoteProtocolError("disconnected")), "uncertain", 0.0),
    (TimedOut(), "uncertain", 0.0),
    (NetworkError("Internal Server Error"), "uncertain", 0.0),
    (NetworkError("Bad Gateway"), "uncertain", 0.0),
    (TelegramError("Invalid server response"), "uncertain", 0.0),
    (ValueError("a fault of our own"), "uncertain", 0.0),
    (Forbidden("Forbidden: bot was blocked by the user"), "strike", 0.0),
    (Forbidden("Forbidden: bot was kicked from the supergroup chat"), "strike", 0.0),
    (BadRequest("Message thread not found"), "strike", 0.0),
    (BadRequest("TOPIC_CLOSED"), "strike", 0.0),
    (BadRequest("Chat not found"), "strike", 0.0),
    (BadRequest("Can't parse entities: unsupported start tag"), "failed", 0.0),
    (BadRequest("Message is too long"), "failed", 0.0),
]


@pytest.mark.parametrize(("error", "state", "wait"), ERRORS)
def test_an_error_says_what_may_have_happened(error, state, wait):
    outcome = outcome_of(error)
    assert (outcome.state, outcome.wait) == (state, wait)


def test_a_group_that_moved_names_its_new_chat():
    assert outcome_of(ChatMigrated(-1009)) == Outcome("moved", str(ChatMigrated(-1009)), chat=-1009)


async def test_what_is_refused_for_good_is_not_tried_again(office, errands):
    errands.give(1, "甲")
    office.post.script = lambda _: BadRequest("Can't parse entities")
    await office.settle()
    assert office.states() == [(1, 0, "failed", "Can't parse entities")]
    assert office.post.arrived == []


async def test_what_may_have_arrived_is_not_sent_again_by_itself(office, errands, virtual):
    errands.give(1, "甲", "乙")
    office.post.script = lambda claim: TimedOut() if claim.part.text == "甲" else None
    await office.settle()
    virtual.forward(days=8)
    errands.give(1, "甲", "乙")  # the same again: the ledger has it
    await office.settle()
    assert [row[2] for row in office.states()] == ["uncertain", "sent"]
    assert office.post.texts == [(1, "乙")]


async def test_an_owner_opens_an_uncertain_one_again_however_old(office, errands, virtual):
    errands.give(1, "甲")
    office.post.script = lambda _: TimedOut()
    await office.settle()
    virtual.forward(days=30)
    office.post.script = lambda _: None
    row = office.store.read(ledger_view.rows, "uncertain", 9)[0]
    assert office.store.do(send_again, row.id, virtual.now())
    await office.settle()
    assert office.post.texts == [(1, "甲")]
    assert not office.store.do(send_again, row.id, virtual.now())


async def test_a_flood_pause_holds_up_one_chat_only(office, errands, virtual):
    for chat in range(1, 30):
        errands.give(chat, "甲", "乙")
    started = virtual.seconds
    refused = iter([RetryAfter(300)])
    office.post.script = lambda claim: next(refused, None) if claim.chat == 3 else None
    await office.settle()
    times = {
        chat: [at.timestamp() - started for c, at in office.post.arrived if c.chat == chat] for chat in range(1, 30)
    }
    assert all(300 <= at <= 310 for at in times.pop(3))
    assert all(len(of_one) == 2 and max(of_one) < 10 for of_one in times.values())


async def test_parts_go_out_in_order_and_buttons_under_the_last(office, errands):
    errands.give(1, "甲", "乙", picture=b"png", buttons=((("看", "x:1"),),))
    await office.settle()
    parts = [claim.part for claim, _ in office.post.arrived]
    assert [(part.picture, part.text, bool(part.buttons)) for part in parts] == [
        (b"png", None, False), (None, "甲", False), (None, "乙", True),
    ]  # fmt: skip


async def test_a_moved_group_gets_it_once_in_its_new_chat(office, errands, virtual):
    office.store.do(subscriptions.keep, Subscription(-5, 4, MONDAYS, 1, "on"), virtual.now())
    errands.give(-5, "甲", "乙")
    office.post.script = lambda claim: ChatMigrated(-1005) if claim.chat == -5 else None
    await office.settle()
    assert office.post.texts == [(-1005, "甲"), (-1005, "乙")]
    assert [row[:3] for row in office.states()] == [(-1005, 0, "sent"), (-1005, 1, "sent")]
    assert office.store.read(subscriptions.subscription, -5, 4) is None
    assert office.store.read(subscriptions.subscription, -1005, 4) is not None


async def test_a_move_to_a_chat_that_has_had_it_sends_nothing_more(office, errands):
    errands.give(-1005, "甲")
    await office.settle()
    errands.give(-5, "甲")
    office.post.script = lambda claim: ChatMigrated(-1005) if claim.chat == -5 else None
    await office.settle()
    assert office.post.texts == [(-1005, "甲")]
    assert [row[2] for row in office.states()] == ["sent", "failed"]


async def test_five_strikes_in_a_row_pause_and_the_settings_stay(office, errands, virtual):
    office.store.do(subscriptions.keep, Subscription(8, None, MONDAYS, 1, "on", silent=True), virtual.now())
    office.post.script = lambda _: Forbidden("Forbidden: bot was blocked by the user")
    for number in range(4):
        errands.give(8, "甲", "乙", period=f"v{number}")
        await office.settle()
    assert office.store.read(subscriptions.subscription, 8, None).state == "on"
    errands.give(8, "甲", "乙", period="v4")
    await office.settle()
    kept = office.store.read(subscriptions.subscription, 8, None)
    assert (kept.state, kept.silent, kept.next_at) == ("struck", True, None)
    tried = []
    office.post.script = tried.append
    errands.give(8, "丙", period="v5")
    await office.settle()
    assert tried == []  # a struck chat is not tried, its dues are listed all the same
    assert {row[2] for row in office.states()} == {"strike"}


async def test_a_message_that_arrives_wipes_the_strikes_out(office, errands):
    for number in range(12):
        errands.give(8, "甲", period=f"v{number}")
        refused = number % 5 != 4
        office.post.script = lambda _, refused=refused: Forbidden("blocked") if refused else None
        await office.settle()
    assert [row[2] for row in office.states()].count("sent") == 2


async def test_nothing_to_say_is_recorded_and_not_asked_again(office, errands):
    errands.give(1)
    await office.settle()
    assert office.states() == [(1, 0, "empty", None)]


async def test_a_content_that_cannot_be_composed_is_listed_and_holds_up_nobody(office, errands):
    seen: list[int] = []

    def broken(_store, _now):
        if not seen:
            yield Due("digest", 1, None, "2025-W01", lambda: 1 // 0, on_record=lambda _: seen.append(1))

    office.scheduler._producers = (broken, errands)
    errands.give(2, "乙")
    await office.settle()
    assert [(row[0], row[2]) for row in office.states()] == [(1, "failed"), (2, "sent")]


async def test_a_producer_that_fails_holds_up_no_other(office, errands):
    def broken(_store, _now):
        raise KeyError("x")

    office.scheduler._producers = (broken, errands)
    errands.give(2, "乙")
    await office.settle()
    assert office.post.texts == [(2, "乙")]


async def test_the_server_gone_for_hours_loses_nothing_for_three_days_is_missed(office, errands, virtual):
    gone = caused(NetworkError("httpx.ConnectError"), httpx.ConnectError("refused"))
    for chat in range(1, 60):
        errands.give(chat, "甲")
    tried = []
    back = virtual.seconds + 6 * 3600
    office.post.script = lambda claim: tried.append(claim.chat) or (gone if virtual.seconds < back else None)
    await office.settle(1600, step=60)
    assert len(office.post.arrived) == 59
    assert len(tried) < 59 + 16 + 6 * 3600 / 60  # while it is gone one message is tried at a time
    assert office.post.arrived[-1][1].timestamp() < back + 70
    virtual.forward(days=1)
    errands.give(70, "乙")
    back = virtual.seconds + 3 * 86_400
    await office.scheduler.round()
    virtual.forward(days=3)
    await office.settle()
    assert office.states()[-1][2] == "missed"


async def test_alike_contents_are_composed_once(office):
    composed, taken = [], set()

    def many(_store, _now):
        for chat in range(1, 101):
            if chat not in taken:
                yield Due("digest", chat, None, "2025-W39", lambda: composed.append(1) or Outgoing(("同",)),
                          alike="same", on_record=lambda _, chat=chat: taken.add(chat))  # fmt: skip

    office.scheduler._producers = (many,)
    await office.settle()
    assert (len(composed), len(office.post.arrived)) == (1, 100)
    assert office.store.read(lambda db: db.execute("SELECT count(*) FROM contents").fetchone()) == (1,)
