"""Turns: a flood is its maker's own trouble."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from handlers.fair_share import CHAT, PERSON, FairShare, Rate

NOW = datetime(2025, 7, 1, tzinfo=UTC)
GROUP = -100500


def ask(share: FairShare, person: int, chat: int = GROUP, at: datetime = NOW) -> str:
    return share.ask("message", PERSON, chat, person, at)


def test_a_burst_then_once_told_then_silence_then_turns_again():
    share = FairShare()
    said = [ask(share, 1) for _ in range(PERSON.burst + 3)]
    assert said == ["go"] * PERSON.burst + ["tell", "silent", "silent"]
    assert ask(share, 1, at=NOW + timedelta(seconds=PERSON.seconds)) == "go"
    assert ask(share, 1, at=NOW + timedelta(seconds=PERSON.seconds)) == "silent"  # told once in this flood
    later = NOW + 2 * timedelta(seconds=PERSON.seconds * PERSON.burst)
    assert [ask(share, 1, at=later) for _ in range(PERSON.burst + 1)][-1] == "tell"


def test_chats_are_counted_apart():
    share = FairShare()
    for _ in range(PERSON.burst + 1):
        ask(share, 1)
    assert ask(share, 1, chat=1) == "go"
    assert ask(share, 2) == "go"


def test_many_who_flood_leave_turns_for_one_who_did_not():
    share = FairShare()
    for person in range(1, 11):
        for _ in range(PERSON.burst):
            ask(share, person)
    assert ask(share, 1) != "go"
    assert ask(share, 1000) == "go"
    assert CHAT.burst > PERSON.burst


def test_a_clock_set_back_takes_nothing_away():
    share = FairShare()
    assert ask(share, 1) == "go"
    assert ask(share, 1, at=NOW - timedelta(days=1)) == "go"


def test_what_is_remembered_is_bounded(monkeypatch):
    monkeypatch.setattr("handlers.fair_share._MOST", 10)
    share = FairShare()
    for person in range(1, 100):
        share.ask("press", Rate(1, 1.0), person, person, NOW)
    assert len(share._buckets) <= 10


async def test_in_a_group_the_one_who_floods_is_told_once_and_the_others_are_answered(chat):
    for _ in range(PERSON.burst):
        assert await chat.says("/status 1", chat=GROUP, person=8)
    (told,) = await chat.says("/status 1", chat=GROUP, person=8)
    assert "问得太快" in told["text"]
    assert await chat.says("/status 1", chat=GROUP, person=8) == []
    (answer,) = await chat.says("/status 1", chat=GROUP, person=9)
    assert "集镇供水" in answer["text"]


async def test_chatter_costs_no_turn(chat):
    for _ in range(PERSON.burst * 2):
        assert await chat.says("大家好", chat=GROUP) == []
    assert await chat.says("/status 1", chat=GROUP)


async def test_every_press_is_answered(chat, clock):
    (reply,) = await chat.says("问题2")
    notes = []
    for _ in range(60):
        notes += [w["answer"] for w in await chat.presses(reply, "原文") if "answer" in w]
    answered = sum(name == "answerCallbackQuery" for name, _ in chat.network.calls)
    assert answered == 60
    assert notes
    assert set(notes) == {"点得太快了，请稍等几秒。"}
