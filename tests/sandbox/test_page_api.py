"""What people do over the page's own API, and what it refuses."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from sandbox.defaults import FORUM_ID, GROUP_ID, SECOND_ID
from sandbox.page_api import PageApi
from sandbox.server import Sandbox

GROUP, SECOND, FORUM, PRIVATE = str(GROUP_ID), str(SECOND_ID), str(FORUM_ID), "900:1"
HTML = b"<script>alert(1)</script>"


async def send_file(session: aiohttp.ClientSession, url: str, data: bytes, name: str, kind: str) -> dict[str, Any]:
    form = aiohttp.FormData({"person": "1", "chat": PRIVATE, "kind": kind, "text": "here"})
    form.add_field("file", data, filename=name, content_type="text/html")
    async with session.post(f"{url}/api/send_file", data=form) as response:
        return dict(await response.json())


async def test_a_file_of_any_kind_is_saved_and_never_run(sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
    sent = await send_file(session, sandbox.url, HTML, "整改.html", "document")
    file_id = sent["message"]["document"]["file_id"]
    async with session.get(f"{sandbox.url}/api/file/{file_id}") as response:
        assert await response.read() == HTML
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    async with session.get(f"{sandbox.url}/api/file/none") as response:
        assert response.status == 404


async def test_what_is_no_picture_is_no_photo(sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
    assert "IMAGE_PROCESS_FAILED" in (await send_file(session, sandbox.url, HTML, "a.png", "photo"))["error"]


async def test_a_message_is_forwarded_with_its_origin_and_without_its_buttons(page: Any, api: Any) -> None:
    keyboard = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    sent = (await api("sendMessage", chat_id=1, text="news", reply_markup=keyboard))["result"]
    about = {"person": 1, "chat": PRIVATE, "message_id": sent["message_id"]}
    passed = (await page("forward", **about, to=GROUP))["message"]
    assert passed["forward_origin"]["sender_user"]["id"] == 900
    assert passed["from"]["id"] == 1
    assert "reply_markup" not in passed
    assert "is in no chat" in (await page("forward", **about, to="900:2"))["error"]


@pytest.mark.parametrize(("person", "allowed"), [(3, True), (4, True), (2, False)])
async def test_own_messages_are_deleted_and_others_by_administrators(page: Any, person: int, allowed: bool) -> None:
    said = (await page("say", person=3, chat=GROUP, text="hm"))["message"]["message_id"]
    answer = await page("delete", person=person, chat=GROUP, message_id=said)
    assert ("error" not in answer) == allowed


async def test_a_newcomer_joins_and_leaves(page: Any, sandbox: Sandbox) -> None:
    assert "in no chat" in (await page("say", person=5, chat=GROUP, text="hi"))["error"]
    assert (await page("join", person=5, chat=GROUP))["members"]["5"] == "member"
    assert "cannot join" in (await page("join", person=5, chat=GROUP))["error"]
    assert (await page("leave", person=5, chat=GROUP))["members"]["5"] == "left"
    assert "cannot leave" in (await page("leave", person=1, chat=GROUP))["error"]
    notices = [message.service for message in sandbox.world.chats[GROUP].messages.values()]
    assert [next(iter(each or {})) for each in notices] == ["new_chat_members", "left_chat_member"]


async def test_topics_are_opened_by_all_and_changed_by_administrators(page: Any, sandbox: Sandbox) -> None:
    opened = (await page("topic", person=3, chat=FORUM, deed="open", name="新话题"))["topic"]
    assert "no administrator" in (await page("topic", person=3, chat=FORUM, deed="close", topic=opened))["error"]
    await page("topic", person=4, chat=FORUM, deed="close", topic=opened)
    assert "TOPIC_CLOSED" in (await page("say", person=3, chat=FORUM, text="hi", topic=opened))["error"]
    await page("topic", person=4, chat=FORUM, deed="delete", topic=opened)
    assert opened not in sandbox.world.chats[FORUM].topics


async def test_the_clock_only_moves_forward_and_not_for_ever(page: Any) -> None:
    before = (await page("jump", seconds=0))["now"]
    assert (await page("jump", seconds=3600))["now"] - before >= 3600
    for seconds in (-1, 1e9):
        assert "only moves forward" in (await page("jump", seconds=seconds))["error"]


JUNK = (None, [], {}, "", "\x00", -1, 2**80, "text", True, [[[]]], {"a": {}}, 1.5e300)


def routes(verb: str) -> list[str]:
    found = PageApi(None, ()).routes()  # type: ignore[arg-type]
    return sorted(route.path for route in found if route.method == verb)


@pytest.mark.parametrize("path", routes("POST"))
async def test_junk_is_refused_with_words(sandbox: Sandbox, session: aiohttp.ClientSession, path: str) -> None:
    names = ("person", "chat", "text", "message_id", "data", "bot", "member", "status", "seconds", "kind", "topic", "deed",
             "name", "to", "query", "result", "emoji", "file", "on", "count", "code", "reply_to", "offset")  # fmt: skip
    for junk in JUNK:
        for body in ({}, dict.fromkeys(names, junk), {**dict.fromkeys(names, junk), "person": 1, "chat": GROUP}):
            async with session.post(f"{sandbox.url}{path}", json=body) as response:
                assert response.status in {200, 400, 403}, (path, junk)
                assert isinstance(await response.json(), dict | list)
