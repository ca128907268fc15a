"""Whatever is sent, the sandbox answers and lives."""

from __future__ import annotations

import asyncio
import gc
import itertools
import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.methods.table import METHODS as METHOD_TABLE
from sandbox.server import Sandbox, run_in_thread

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
    (f"{PARTS}; boundary=a", b'--a\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nx'),
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
    gc.collect()  # an upload's file left open warns here, and a warning is an error


async def test_an_upload_that_comes_in_uneven_pieces_is_read(
    sandbox: Sandbox, session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, turn = aiohttp.StreamReader.read, itertools.count()

    async def uneven(reader: aiohttp.StreamReader, size: int = -1) -> bytes:
        return await whole(reader, 5 if next(turn) % 2 else size)

    monkeypatch.setattr(aiohttp.StreamReader, "read", uneven)
    form = aiohttp.FormData({"chat_id": "1"})
    form.add_field("document", bytes(100_000), filename="zeros.bin")
    async with session.post(f"{sandbox.base_url}{TOKEN}/sendDocument", data=form) as response:
        answer = json.loads(await response.content.readany())
    assert "parse" not in answer.get("description", ""), answer


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
    "sendPhoto": ("chat_id", "photo", "caption", "caption_entities", "reply_markup"),
    "sendVideo": ("chat_id", "video", "width", "duration"),
    "sendMediaGroup": ("chat_id", "media"),
    "editMessageMedia": ("chat_id", "message_id", "media"),
    "getFile": ("file_id",),
    "answerInlineQuery": ("inline_query_id", "results", "next_offset", "cache_time", "button", "switch_pm_text"),
    "copyMessages": ("chat_id", "from_chat_id", "message_ids", "remove_caption"),
    "forwardMessage": ("chat_id", "from_chat_id", "message_id"),
    "deleteMessages": ("chat_id", "message_ids"),
    "pinChatMessage": ("chat_id", "message_id"),
    "setMessageReaction": ("chat_id", "message_id", "reaction"),
    "setWebhook": ("url", "secret_token", "max_connections", "certificate"),
    "createForumTopic": ("chat_id", "name"),
    "closeForumTopic": ("chat_id", "message_thread_id"),
    "banChatMember": ("chat_id", "user_id"),
    "setMyName": ("name", "language_code"),
    "setChatMenuButton": ("chat_id", "menu_button"),
}  # fmt: skip
SOUND = {"chat_id": 1, "from_chat_id": 1, "message_id": 1, "text": "x", "user_id": 1, "name": "x", "message_ids": [1],
         "commands": [{"command": "a", "description": "b"}]}  # fmt: skip
NESTED = [
    ("sendMediaGroup", "media", {"type": "photo", "media": "attach://x"}),
    ("answerInlineQuery", "results", {"type": "article", "id": "1", "title": "x", "input_message_content": {}}),
    ("setMessageReaction", "reaction", {"type": "emoji", "emoji": "x"}),
    ("sendMessage", "entities", {"type": "bold", "offset": 0, "length": 1}),
    ("setMyCommands", "commands", {"command": "a", "description": "b"}),
]


@pytest.mark.parametrize(("method", "name", "item"), NESTED)
async def test_values_of_any_type_inside_lists_never_break_a_method(
    sandbox: Sandbox, method: str, name: str, item: dict[str, Any]
) -> None:
    for field in item:
        for value in ODD:
            answer = await sandbox.call(
                TOKEN, method, chat_id=1, message_id=1, text="x", **{name: [item | {field: value}]}
            )
            assert answer["ok"] or answer["error_code"] == 400, (field, value)


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


FIELDS = ("chat_id", "from_chat_id", "message_id", "message_ids", "message_thread_id", "user_id", "text", "caption", "type",
          "parse_mode", "entities", "caption_entities", "reply_markup", "inline_keyboard", "keyboard", "callback_data",
          "reply_parameters", "link_preview_options", "media", "photo", "document", "file_id", "results", "id", "title",
          "input_message_content", "message_text", "button", "start_parameter", "inline_query_id", "callback_query_id",
          "reaction", "emoji", "commands", "command", "description", "scope", "language_code", "name", "menu_button",
          "url", "secret_token", "allowed_updates", "offset", "limit", "length", "action")  # fmt: skip


@pytest.fixture(scope="module")
def standing_sandbox() -> Iterator[str]:
    """The address of a sandbox that stands through all examples."""
    with run_in_thread(TOKEN) as sandbox:
        yield sandbox.url


HEADERS = st.sampled_from([JSON, FORM, PARTS, f"{PARTS}; boundary=a", f"{JSON}; charset=\xff", "text/plain", "", ";"])
PIECES = st.sampled_from(
    [b"--a\r\n", b"--a--\r\n", b"\r\n", b'Content-Disposition: form-data; name="text"', b"; filename*=utf-8''%ff",
     b"Content-Transfer-Encoding: base64\r\n", b"Content-Length: 9\r\n", b'{"chat_id":', b'"\\ud800"', b"}", b"chat_id=1&",
     b"%", b"\xff", b"[[", b"null", b"1e999", b"\x00"]
)  # fmt: skip
RAW = st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=12).map(b"".join))
NAMES = st.sampled_from(sorted(METHOD_TABLE))


@given(name=NAMES, kind=HEADERS, body=RAW)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_body_of_any_kind_is_answered(standing_sandbox: str, name: str, kind: str, body: bytes) -> None:
    code, answer = ask(f"{standing_sandbox}/bot{TOKEN}/{name}?timeout=0", kind, body)
    assert code in {200, 400, 403, 404, 409, 413}
    assert answer["ok"] == (code == 200)


def ask(address: str, kind: str, body: bytes) -> tuple[int, dict[str, Any]]:
    request = urllib.request.Request(address, body, {"Content-Type": kind})
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(FIELDS), inner, max_size=4)),
    max_leaves=8,
)


@given(name=NAMES, params=st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=6))
@settings(max_examples=100)
def test_any_parameters_are_answered_by_any_method(name: str, params: dict[str, Any]) -> None:
    async def call() -> dict[str, Any]:
        sandbox = Sandbox([TOKEN])
        await sandbox.call(TOKEN, "sendMessage", chat_id=1, text="x")
        return await sandbox.call(
            TOKEN, name, **{"chat_id": 1, "message_id": 1, "from_chat_id": 1, **params, "timeout": 0}
        )

    answer = asyncio.run(call())
    assert answer["ok"] or answer["error_code"] in {400, 403, 404, 409}


@pytest.mark.parametrize(
    "path", ["/", "/bot", "/botx", "/bot900:test", "/bot900:test/", "/bot900:test/getMe/extra", "/file/bot900:test/"]
)
@pytest.mark.parametrize("verb", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
async def test_other_verbs_and_addresses_are_answered(
    sandbox: Sandbox, session: aiohttp.ClientSession, verb: str, path: str
) -> None:
    async with session.request(verb, f"{sandbox.url}{path}") as response:
        assert 400 <= response.status < 500
