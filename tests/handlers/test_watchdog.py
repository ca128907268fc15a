"""The watchdog notices that no poll succeeds any more."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram.request import BaseRequest

from handlers.application import build_application
from handlers.watchdog import Watch, WatchedRequest, keep


class Inner(BaseRequest):
    def __init__(self) -> None:
        self.status = 200

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(self, *_: Any, **__: Any) -> tuple[int, bytes]:
        return self.status, b'{"ok": true, "result": true}'


class Hands:
    """A clock moved by hand."""

    at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def watched():
    hands, inner = Hands(), Inner()
    return WatchedRequest(inner, hands), inner, hands


async def test_a_good_answer_ends_the_silence(watched):
    request, inner, hands = watched
    hands.at = 160.0
    assert request.silence == 60.0
    await request.do_request("https://x", "POST")
    assert request.silence == 0.0
    inner.status, hands.at = 502, 200.0
    await request.do_request("https://x", "POST")
    assert request.silence == 40.0
    assert request.read_timeout == 5.0


async def test_the_production_bot_is_watched(store, clock):
    called = asyncio.Event()
    application = build_application("1:fake", store, Inner(), clock=clock, watch=Watch(called.set, patience=-1))
    await application.post_init(application)
    await asyncio.wait_for(called.wait(), 5)
    await application.post_stop(application)


async def test_it_gives_up_once_after_its_patience(watched, caplog):
    request, _, hands = watched
    hands.at = 100.0 + 301
    called = []
    await keep(Watch(lambda: called.append(1), patience=300), request)
    assert called == [1]
    assert "ending" in caplog.text
