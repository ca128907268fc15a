"""Telegram's limits are kept by us, answers to people counted in."""

from __future__ import annotations

from collections import Counter

from telegram import Bot

from handlers.counted import CountedRequest
from handlers.limiter import Limiter

GROUP = -100500


async def test_a_group_gets_twenty_a_minute_and_holds_up_no_other(office, errands, virtual):
    for number in range(50):
        errands.give(GROUP, "甲", period=f"v{number}")
        errands.give(1000 + number, "乙")
    started = virtual.seconds
    await office.settle(200)
    times = [at.timestamp() - started for claim, at in office.post.arrived if claim.chat == GROUP]
    assert len(times) == 50
    assert all(later - earlier >= 60 for earlier, later in zip(times, times[20:], strict=False))
    assert max(at.timestamp() - started for claim, at in office.post.arrived if claim.chat != GROUP) < 10


def test_thirty_a_second_in_all_and_evenly(virtual):
    limiter, times = Limiter(virtual.monotonic), []
    for chat in range(100):
        while (seconds := limiter.wait()) > 0:
            virtual.forward(seconds=seconds)
        limiter.reserve(chat)
        times.append(virtual.seconds)
    assert all(later - earlier >= 1 for earlier, later in zip(times, times[30:], strict=False))
    assert times[-1] - times[0] < 100 / 29


def test_what_is_reserved_is_counted_once(virtual):
    limiter = Limiter(virtual.monotonic)
    for _ in range(19):
        limiter.reserve(GROUP)
        limiter.seen(GROUP)
    assert limiter.wait_for(GROUP) == 0
    limiter.seen(GROUP)  # an answer to a person
    assert limiter.wait_for(GROUP) > 59
    virtual.forward(seconds=62)
    assert limiter.wait_for(GROUP) == 0


def test_chats_of_long_ago_are_forgotten(virtual):
    limiter = Limiter(virtual.monotonic)
    for chat in range(20_000):
        limiter.seen(chat)
        virtual.forward(seconds=0.034)
    assert len(limiter._chats) <= 5001


async def test_the_network_reports_what_is_sent_to_chats(virtual):
    class Inner:
        read_timeout = 1.0

        async def do_request(self, url, *_args):
            return 200, b'{"ok":true,"result":true}'

    reported = Counter()
    limiter = Limiter(virtual.monotonic)
    limiter.seen = lambda chat: reported.update([chat])
    bot = Bot("1:x", request=CountedRequest(Inner(), limiter))
    await bot.send_chat_action(5, "typing")
    await bot.delete_message(5, 1)
    await bot._post("sendMessage", {"chat_id": 6, "text": "x"})
    await bot._post("editMessageText", {"chat_id": 6, "message_id": 1, "text": "x"})
    await bot._post("getMe", {})
    assert reported == {6: 2}
