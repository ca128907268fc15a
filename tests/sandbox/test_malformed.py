"""Whatever is sent, the sandbox answers and lives."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

import aiohttp
import pytest

from sandbox.server import Sandbox

TOKEN = "900:test"
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data"

BODIES = [
    (JSON, b"{"),
    (JSON, b"[1]"),
    (JSON, b"\xff\xfe"),
    (JSON, b'{"chat_id": 1, "text": "\\ud800"}'),
    (JSON, b'{"chat_id": NaN}'),
    (JSON, b"[" * 100_000),
    (JSON, b'{"chat_id": ' + b"1" * 5000 + b"}"),
    (f"{JSON}; charset=nonsense", b'{"chat_id": "x"}'),
    (FORM, b"chat_id=%ff%fe&text=%00"),
    (f"{FORM}; charset=nonsense", b"text=1"),
    (PARTS, b"x"),
    (f"{PARTS}; boundary=a", b"--a\r\nbroken"),
    (f"{PARTS}; boundary=a", b'--a\r\nContent-Disposition: form-data; name="text"\r\n\r\nx'),
    (f"{PARTS}; boundary=a", b"--a\r\n\r\nx\r\n--a--\r\n"),
    ("nonsense", b"\x00\x01"),
]


@pytest.mark.parametrize(("kind", "body"), BODIES)
async def test_a_malformed_body_is_a_bad_request(
    sandbox: Sandbox, session: aiohttp.ClientSession, kind: str, body: bytes
) -> None:
    address = f"{sandbox.base_url}{TOKEN}/sendMessage"
    async with session.post(address, data=body, headers={"Content-Type": kind}) as response:
        answer = await response.json()
        assert (response.status, answer["error_code"]) == (400, 400)
    async with session.get(f"{sandbox.base_url}{TOKEN}/getMe") as response:
        assert (await response.json())["ok"]


ODD = [None, 0, -1, 1e308, 10**30, True, "", "x", [], {}, [[]], [{}], {"a": [None]}]
METHODS = {
    "sendMessage": ("chat_id", "text", "parse_mode", "entities", "reply_parameters", "reply_markup", "message_thread_id",
                    "link_preview_options"),
    "editMessageText": ("chat_id", "message_id", "text", "reply_markup"),
    "deleteMessage": ("chat_id", "message_id"),
    "getUpdates": ("offset", "limit", "allowed_updates"),
    "setMyCommands": ("commands", "scope", "language_code"),
    "answerCallbackQuery": ("callback_query_id", "text", "show_alert"),
    "getChatMember": ("chat_id", "user_id"),
}  # fmt: skip
SOUND = {"chat_id": 1, "message_id": 1, "text": "x", "user_id": 1, "commands": [{"command": "a", "description": "b"}]}


@pytest.mark.parametrize("method", METHODS)
async def test_values_of_any_type_never_break_a_method(
    sandbox: Sandbox, session: aiohttp.ClientSession, method: str
) -> None:
    for name in METHODS[method]:
        for value in ODD:
            params = {key: SOUND[key] for key in METHODS[method] if key in SOUND} | {name: value}
            async with session.post(f"{sandbox.base_url}{TOKEN}/{method}", json=params) as response:
                assert response.status in {200, 400}, (name, value, await response.text())


@pytest.mark.parametrize("name", ["say", "press", "edit", "privacy"])
async def test_the_page_api_refuses_nonsense_with_a_reason(
    sandbox: Sandbox, session: aiohttp.ClientSession, name: str
) -> None:
    for body in (b"{", b"[]", b"{}", b'{"person": [], "chat": {}, "text": 5, "message_id": "x"}'):
        headers = {"Content-Type": JSON}
        async with session.post(f"{sandbox.url}/api/{name}", data=body, headers=headers) as response:
            assert response.status == 400
            assert (await response.json())["error"]


async def test_bytes_that_are_no_http_do_not_bring_it_down(sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
    where = urlsplit(sandbox.url)
    for garbage in (b"\x00\x01\x02\r\n\r\n", b"GET\r\n\r\n", b"POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n"):
        reader, writer = await asyncio.open_connection(where.hostname, where.port)
        writer.write(garbage)
        await reader.read(200)
        writer.close()
        await writer.wait_closed()
    async with session.get(f"{sandbox.base_url}{TOKEN}/getMe") as response:
        assert response.status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Host": "evil.example"},
        {"Origin": "null"},
        {"Host": "[", "Origin": "http://["},
    ],
)
async def test_other_sites_are_kept_out(
    sandbox: Sandbox, session: aiohttp.ClientSession, headers: dict[str, str]
) -> None:
    async with session.get(f"{sandbox.url}/api/state", headers=headers) as response:
        assert response.status == 403
