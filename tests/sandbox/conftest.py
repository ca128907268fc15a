from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from sandbox.server import Sandbox

TOKEN = "900:test"
OTHER = "901:test"
Api = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox({TOKEN: "taizhang_bot", OTHER: "other_bot"}) as running:
        yield running


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def api(sandbox: Sandbox, session: aiohttp.ClientSession) -> Api:
    """Calls a method of the Bot API with a JSON body; the status must agree with the answer."""

    async def call(method: str, token: str = TOKEN, **params: Any) -> dict[str, Any]:
        async with session.post(f"{sandbox.base_url}{token}/{method}", json=params) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == answer.get("error_code", 200)
            assert answer["ok"] == (response.status == 200)
            return answer

    return call


@pytest.fixture
def page(sandbox: Sandbox, session: aiohttp.ClientSession) -> Api:
    """Calls the page's own API."""

    async def call(name: str, **body: Any) -> dict[str, Any]:
        async with session.post(f"{sandbox.url}/api/{name}", json=body) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    return call


@pytest.fixture
def until_polled(sandbox: Sandbox) -> Callable[[], Awaitable[None]]:
    """Waits until the bot's long poll is under way."""

    async def wait() -> None:
        while not sandbox.world.bots[900].queue.polled:  # noqa: ASYNC110 - the sandbox has no event for this
            await asyncio.sleep(0.01)

    return wait
