from __future__ import annotations

import asyncio
import socket
import urllib.request
from urllib.parse import urlsplit

import aiohttp
import pytest

from sandbox.driver import Driver
from sandbox.errors import SandboxError
from sandbox.page_files import PAGE
from sandbox.server import Sandbox, run_in_thread

TOKEN = "900:test"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
async def test_it_listens_on_this_machine_only(host: str) -> None:
    with pytest.raises(SandboxError, match=r"loopback.*allow_remote"):
        await Sandbox([TOKEN], host).start()


def test_a_taken_port_is_named_with_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SandboxError, match=rf"port {port}.*another port"), run_in_thread(TOKEN, port=port):
            pytest.fail("it started on a taken port")


def test_a_thread_runs_it_beside_other_work() -> None:
    with run_in_thread(TOKEN) as sandbox:
        assert sandbox.base_url == f"{sandbox.url}/bot"
        with urllib.request.urlopen(f"{sandbox.base_url}{TOKEN}/getMe") as response:
            assert b'"username": "taizhang_bot"' in response.read()
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", urlsplit(sandbox.url).port), timeout=5)


async def test_people_can_be_driven_from_another_thread() -> None:
    with run_in_thread(TOKEN) as sandbox:
        async with Driver(sandbox.url) as driver:
            said = await driver.person("alex").say("hello", chat="group")
            assert (said["chat"]["type"], said["from"]["id"]) == ("supergroup", 3)


async def polled(sandbox: Sandbox) -> None:
    while not sandbox.world.bots[900].queue.polled:  # noqa: ASYNC110 - the sandbox has no event for this
        await asyncio.sleep(0.01)


async def test_stopping_does_not_wait_for_open_polls(session: aiohttp.ClientSession) -> None:
    sandbox = Sandbox([TOKEN])
    await sandbox.start()
    poll = asyncio.create_task(session.get(f"{sandbox.base_url}{TOKEN}/getUpdates?timeout=50"))
    follower = await session.ws_connect(f"{sandbox.url}/api/stream")
    await polled(sandbox)
    await asyncio.wait_for(sandbox.stop(), 10)
    assert (await follower.receive()).type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}
    with pytest.raises(aiohttp.ClientError):
        await asyncio.wait_for(poll, 5)


@pytest.mark.parametrize("name", ["", *sorted(path.name for path in PAGE.glob("*.[cj]s*"))])
async def test_the_page_is_served_and_needs_nothing_from_elsewhere(
    sandbox: Sandbox, session: aiohttp.ClientSession, name: str
) -> None:
    async with session.get(f"{sandbox.url}/{name}") as response:
        text = await response.text()
        assert response.status == 200
        assert "default-src 'none'; script-src 'self'" in response.headers["Content-Security-Policy"]
    assert "https://" not in text
    assert "innerHTML" not in text


async def test_the_state_holds_people_chats_and_hints_but_no_token(
    sandbox: Sandbox, session: aiohttp.ClientSession
) -> None:
    async with session.get(f"{sandbox.url}/api/state") as response:
        text, state = await response.text(), await response.json()
    assert [person["id"] for person in state["people"]] == [1, 2, 3, 4, 5]
    assert {chat["type"] for chat in state["chats"]} == {"private", "supergroup"}
    assert state["hints"]
    assert TOKEN not in text


async def test_the_stream_tells_what_happens_and_what_was_missed(
    sandbox: Sandbox, session: aiohttp.ClientSession
) -> None:
    async def say(text: str) -> None:
        body = {"person": 1, "chat": "900:1", "text": text}
        await session.post(f"{sandbox.url}/api/say", json=body)

    await say("before")
    async with session.ws_connect(f"{sandbox.url}/api/stream?after=0") as stream:
        assert (await stream.receive_json(timeout=5))["message"]["text"] == "before"
        await say("after")
        assert (await stream.receive_json(timeout=5))["message"]["text"] == "after"
    async with session.ws_connect(f"{sandbox.url}/api/stream?after=999") as stream:
        assert (await stream.receive_json(timeout=5))["type"] == "reload"


async def test_calls_are_kept_for_the_inspector(sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
    await session.get(f"{sandbox.base_url}{TOKEN}/noSuch")
    await session.get(f"{sandbox.base_url}{TOKEN}/getMe")
    async with session.get(f"{sandbox.url}/api/calls") as response:
        calls = await response.json()
    assert [(call["method"], call["answer"]["ok"]) for call in calls] == [("noSuch", False), ("getMe", True)]
