"""Random updates: no unhandled exception, and no answer where none is due."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from itertools import count

import pytest
from any_update import UPDATES, due
from hypothesis import HealthCheck, given, settings
from telegram import Update

A_FEW, MANY = 200, 10_000
_WHOLE = [HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]


def tried(chat, clock, caplog, examples: int):
    """Runs the bot through that many updates."""
    ids, loop = count(1), asyncio.new_event_loop()
    network = chat.network
    for name in ("answerInlineQuery", "sendChatAction", "editMessageReplyMarkup"):
        setattr(network, f"_{name}", lambda _: True)

    @settings(max_examples=examples, suppress_health_check=_WHOLE, database=None, derandomize=examples < MANY)
    @given(UPDATES)
    def one(raw) -> None:
        clock.at += timedelta(minutes=1)  # nobody's turns run out
        caplog.clear()
        network.calls.clear()
        update = Update.de_json({"update_id": next(ids), **raw}, chat.application.bot)
        loop.run_until_complete(chat.application.process_update(update))
        written, network.unread = network.unread, []
        faults = [r for r in caplog.records if r.levelno >= logging.ERROR]
        assert not faults, (raw, faults[0].getMessage(), faults[0].exc_info)
        if not due(raw):
            assert written == [], raw
            assert network.calls == [], raw
        if "callback_query" in raw:
            assert any(name == "answerCallbackQuery" for name, _ in network.calls), f"a press left spinning: {raw}"

    try:
        one()
    finally:
        pending = asyncio.all_tasks(loop)
        for task in pending:
            task.cancel()
        if pending:
            loop.run_until_complete(asyncio.wait(pending))
        network.unread = []
        loop.close()


@pytest.fixture
def owners():
    return frozenset({7})


def test_a_few_random_updates(chat, clock, caplog):
    tried(chat, clock, caplog, A_FEW)


@pytest.mark.prove
def test_ten_thousand_random_updates(chat, clock, caplog):
    tried(chat, clock, caplog, MANY)
