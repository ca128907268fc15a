from __future__ import annotations

import asyncio
import json
import struct
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from sandbox.driver import Driver
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
def upload(sandbox: Sandbox, session: aiohttp.ClientSession) -> Api:
    """Calls a method of the Bot API with a multipart body; a value of bytes becomes a file."""

    async def call(method: str, **params: Any) -> dict[str, Any]:
        form = aiohttp.FormData(quote_fields=False)
        for name, value in params.items():
            if isinstance(value, bytes):
                form.add_field(name, value, filename=f"{name}.bin", content_type="application/octet-stream")
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        async with session.post(f"{sandbox.base_url}{TOKEN}/{method}", data=form) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    return call


def picture(width: int = 4, height: int = 3) -> bytes:
    """A PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x80" * 3 * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture
def png() -> Callable[..., bytes]:
    """Draws a picture of some width and height."""
    return picture


@pytest.fixture
async def driver(sandbox: Sandbox) -> AsyncIterator[Driver]:
    async with Driver(sandbox.url) as entered:
        yield entered


@pytest.fixture
def page(sandbox: Sandbox, session: aiohttp.ClientSession) -> Api:
    """Calls the page's own API."""

    async def call(name: str, /, **body: Any) -> dict[str, Any]:
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
