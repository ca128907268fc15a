"""What is said about a load arrives also where the question, the press or the message under it is gone."""

from __future__ import annotations

import json

import pytest
from sending_reports import FIRST, GROUP


@pytest.fixture
def refuse(chat, monkeypatch):
    """Lets Telegram refuse one method with some words."""
    passed = chat.network.do_request

    def method(name, words):
        async def do_request(url, *rest, **more):
            if url.endswith(f"/{name}"):
                return 400, json.dumps({"ok": False, "error_code": 400, "description": words}).encode()
            return await passed(url, *rest, **more)

        monkeypatch.setattr(chat.network, "do_request", do_request)

    return method


@pytest.mark.parametrize("said", ["/load", "/export", "/forget"])
async def test_a_reply_needs_no_question(chat, said):
    chat.network.standing = {7: "creator"}
    (reply,) = await chat.says(said, chat=GROUP)
    assert reply["reply_parameters"]["allow_sending_without_reply"] is True


GONE = [
    ("answerCallbackQuery", "Bad Request: query is too old and response timeout expired or query ID is invalid"),
    ("editMessageReplyMarkup", "Bad Request: message to edit not found"),
    ("editMessageReplyMarkup", "Bad Request: message is not modified"),
]


@pytest.mark.parametrize(("method", "words"), GONE, ids=[f"{method}: {words[13:40]}" for method, words in GONE])
async def test_a_press_loads_all_the_same(chat, store, refuse, method, words):
    (shown,) = await chat.sends_file(FIRST)
    refuse(method, words)
    *_, done = await chat.presses(shown, "载入")
    assert "已载入" in done["text"]
    assert store.current() is not None


async def test_in_a_closed_topic_nothing_is_said_and_nothing_breaks(chat, caplog):
    chat.network.failures = [(400, "Bad Request: TOPIC_CLOSED")]
    assert await chat.says("/load", chat=GROUP) == []
    assert "Traceback" not in caplog.text
