"""When something goes wrong: plain words in the chat, the cause in the log."""

from __future__ import annotations

import logging

import pytest
from telegram.error import ChatMigrated, InvalidToken, RetryAfter, TelegramError, TimedOut

from handlers.desk import Desk
from handlers.responding import patiently
from handlers.troubles import kind_of
from store.errors import StoreError
from store.settings import is_present


async def test_a_fault_of_ours_is_told_in_plain_words(chat, store, monkeypatch, caplog):
    def broken(_: int) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr(store, "headings", broken)
    (chinese,) = await chat.says("问题9")
    (english,) = await chat.says("issue 9")
    assert "抱歉" in chinese["text"]
    assert "Sorry" in english["text"]
    assert "inside" not in chinese["text"] + english["text"]
    assert "Traceback" not in chinese["text"]
    assert "inside" in caplog.text


async def test_trouble_with_the_ledger_says_what_to_do(chat, store, monkeypatch):
    def locked(_: int) -> None:
        raise StoreError("locked", "ledger.db")

    monkeypatch.setattr(store, "headings", locked)
    (reply,) = await chat.says("问题9")
    assert "正被别的程序占用" in reply["text"]


@pytest.mark.parametrize(
    "words", ["Bad Request: message is not modified: same content", "Bad Request: message to edit not found"]
)
async def test_a_refused_edit(chat, words, caplog):
    (reply,) = await chat.says("问题2")
    chat.network.failures = [(400, words)]
    said = await chat.presses(reply, "措施")
    assert bool(said) == ("not modified" not in words)


async def test_a_refused_message_is_told_once_and_logged(chat, caplog):
    chat.network.failures = [
        (400, "Bad Request: can't parse entities"),
        (403, "Forbidden: bot was blocked by the user"),
    ]
    with caplog.at_level(logging.WARNING):
        assert await chat.says("问题2") == []
    assert "an't parse entities" in caplog.text
    assert "could not be told" in caplog.text


KINDS = [
    (403, "Forbidden: bot was blocked by the user", "blocked"),
    (403, "Forbidden: bot was kicked from the supergroup chat", "kicked"),
    (403, "Forbidden: bot is not a member of the channel chat", "kicked"),
    (403, "Forbidden: something new", "kicked"),
    (400, "Bad Request: chat not found", "chat-gone"),
    (403, "Forbidden: user is deactivated", "chat-gone"),
    (400, "Bad Request: message is not modified: specified new message content", "not-modified"),
    (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", "query-too-old"),
    (400, "Bad Request: message to be replied not found", "no-reply-target"),
    (400, "Bad Request: message to edit not found", "no-edit-target"),
    (400, "Bad Request: message can't be deleted for everyone", "no-delete-target"),
    (400, "Bad Request: TOPIC_CLOSED", "topic-closed"),
    (400, "Bad Request: message thread not found", "topic-deleted"),
    (400, "Bad Request: not enough rights to send text messages to the chat", "no-rights"),
    (400, "Bad Request: can't parse entities: unclosed tag", "refused"),
    (409, "Conflict: terminated by other getUpdates request", "conflict"),
    (502, "Bad Gateway", "network"),
]


@pytest.mark.parametrize(("code", "words", "kind"), KINDS, ids=[kind for _, _, kind in KINDS])
async def test_what_telegram_says_has_a_name(chat, code, words, kind):
    chat.network.failures = [(code, words)]
    with pytest.raises(TelegramError) as raised:
        await chat.application.bot.send_message(7, "x")
    assert kind_of(raised.value) == kind


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (RetryAfter(3), "flood"),
        (ChatMigrated(-1001), "migrated"),
        (TimedOut(), "timeout"),
        (InvalidToken(), "token"),
        (StoreError("locked"), "ledger"),
        (KeyError("x"), "ours"),
    ],
)
def test_kinds_that_have_a_class(error, kind):
    assert kind_of(error) == kind


@pytest.mark.parametrize(
    "words",
    [
        "Forbidden: bot was blocked by the user",
        "Bad Request: TOPIC_CLOSED",
        "Bad Request: not enough rights to send text messages to the chat",
    ],
)
async def test_who_cannot_be_reached_is_not_written_to_again(chat, words):
    chat.network.failures = [(403 if words.startswith("F") else 400, words)]
    assert await chat.says("问题2") == []
    assert [name for name, _ in chat.network.calls].count("sendMessage") == 1


async def test_a_chat_that_blocked_the_bot_is_remembered_as_left(chat, store):
    chat.network.failures = [(403, "Forbidden: bot was blocked by the user")]
    await chat.says("问题2")
    assert not store.read(is_present, 7)


async def test_a_timed_out_answer_may_have_arrived_and_is_not_sent_twice(chat, monkeypatch):
    async def slow(*_: object, **__: object) -> None:
        raise TimedOut

    monkeypatch.setattr("handlers.text.answer_text", slow)
    assert await chat.says("问题2") == []


async def test_floods_are_waited_out_as_told():
    waited: list[float] = []

    async def pause(seconds: float) -> None:
        waited.append(seconds)

    async def call() -> str:
        if len(waited) < 1:
            raise RetryAfter(7)
        return "sent"

    desk = Desk(None, lambda: None, pause=pause)
    assert await patiently(desk, call) == "sent"
    assert waited == [7.0]


@pytest.mark.parametrize("seconds", [31, 7])
async def test_a_flood_too_long_or_told_twice_is_given_up(seconds):
    waited: list[float] = []

    async def pause(seconds: float) -> None:
        waited.append(seconds)

    async def call() -> None:
        raise RetryAfter(seconds)

    with pytest.raises(RetryAfter):
        await patiently(Desk(None, lambda: None, pause=pause), call)
    assert waited == ([7.0] if seconds == 7 else [])


class TestOwners:
    @pytest.fixture
    def owners(self):
        return frozenset({1})

    async def test_an_owner_is_told_once_an_hour_of_each_kind(self, chat, store, monkeypatch, clock):
        def broken(_: int) -> None:
            raise RuntimeError("inside")

        def locked(_: int) -> None:
            raise StoreError("locked", "ledger.db")

        monkeypatch.setattr(store, "headings", broken)
        alarm, answer = await chat.says("问题9")
        assert int(alarm["chat_id"]) == 1
        assert "程序出错" in alarm["text"]
        assert "inside" not in alarm["text"]
        assert int(answer["chat_id"]) == 7
        assert len(await chat.says("问题9")) == 1
        monkeypatch.setattr(store, "headings", locked)
        alarm, _ = await chat.says("问题9")
        assert "台账文件" in alarm["text"]
        clock.forward(minutes=61)
        assert len(await chat.says("问题9")) == 2
