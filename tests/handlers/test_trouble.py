"""When something goes wrong: plain words in the chat, the cause in the log."""

from __future__ import annotations

import logging

import pytest

from store.errors import StoreError


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
