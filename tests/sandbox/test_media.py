"""Photos, files and albums: uploaded, sent again by id, refused."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from sandbox.driver import Driver
from sandbox.server import Sandbox

Api = Callable[..., Awaitable[dict[str, Any]]]
Picture = Callable[..., bytes]


async def test_a_photo_is_uploaded_reused_and_downloaded(
    sandbox: Sandbox, session: aiohttp.ClientSession, upload: Api, api: Api, png: Picture
) -> None:
    sent = (await upload("sendPhoto", chat_id=1, photo=png(8, 6), caption="<b>图</b>", parse_mode="HTML"))["result"]
    size = sent["photo"][0]
    assert (size["width"], size["height"], size["file_size"]) == (8, 6, len(png(8, 6)))
    assert (sent["caption"], sent["caption_entities"]) == ("图", [{"offset": 0, "length": 1, "type": "bold"}])
    again = (await api("sendPhoto", chat_id=1, photo=size["file_id"]))["result"]
    assert again["photo"] == [size]
    path = (await api("getFile", file_id=size["file_id"]))["result"]["file_path"]
    async with session.get(f"{sandbox.base_file_url}900:test/{path}") as response:
        assert await response.read() == png(8, 6)
    async with session.get(f"{sandbox.base_file_url}900:wrong/{path}") as response:
        assert response.status == 401


@pytest.mark.parametrize("part", ["document", "attached"])
async def test_a_file_comes_in_its_own_part_or_an_attached_one(upload: Api, part: str) -> None:
    named = {"document": "attach://attached"} if part == "attached" else {}
    sent = (await upload("sendDocument", chat_id=1, **{**named, part: b"data"}))["result"]
    assert (sent["document"]["file_name"], sent["document"]["file_size"]) == (f"{part}.bin", 4)


async def test_recordings_carry_what_is_said_of_them(upload: Api) -> None:
    video = (await upload("sendVideo", chat_id=1, video=b"v", width=640, height=480, duration=3))["result"]["video"]
    assert (video["width"], video["height"], video["duration"]) == (640, 480, 3)
    audio = (await upload("sendAudio", chat_id=1, audio=b"a", title="曲"))["result"]["audio"]
    assert (audio["title"], audio["duration"]) == ("曲", 0)
    film = (await upload("sendAnimation", chat_id=1, animation=b"a"))["result"]
    assert film["animation"]["file_id"] == film["document"]["file_id"]
    assert (await upload("sendVoice", chat_id=1, voice=b"a"))["result"]["voice"]["duration"] == 0


async def test_an_album_is_sent_as_one(upload: Api, api: Api, png: Picture) -> None:
    media = [{"type": "photo", "media": "attach://a", "caption": "一"}, {"type": "photo", "media": "attach://b"}]
    first, second = (await upload("sendMediaGroup", chat_id=1, media=media, a=png(), b=png(5, 5)))["result"]
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], second.get("caption")) == ("一", None)
    alone = [{"type": "photo", "media": first["photo"][0]["file_id"]}]
    (single,) = (await api("sendMediaGroup", chat_id=1, media=alone))["result"]
    assert "media_group_id" not in single


async def test_a_broken_album_sends_nothing(upload: Api, driver: Driver, png: Picture) -> None:
    media = [{"type": "photo", "media": "attach://a"}, {"type": "photo", "media": "attach://b"}]
    refused = await upload("sendMediaGroup", chat_id=1, media=media, a=png(), b=b"no picture")
    reason = 'failed to send message #2 with the error message "IMAGE_PROCESS_FAILED"'
    assert refused["description"] == f"Bad Request: {reason}"
    assert await driver.messages("900:1") == []


async def test_a_caption_and_a_file_are_changed(upload: Api, png: Picture) -> None:
    sent = (await upload("sendPhoto", chat_id=1, photo=png()))["result"]["message_id"]
    changed = await upload("editMessageCaption", chat_id=1, message_id=sent, caption="新")
    assert changed["result"]["caption"] == "新"
    media = {"type": "document", "media": "attach://other", "caption": "换"}
    changed = await upload("editMessageMedia", chat_id=1, message_id=sent, media=media, other=b"x")
    assert (changed["result"]["document"]["file_size"], changed["result"]["caption"]) == (1, "换")
    assert "photo" not in changed["result"]


PHOTO = {"type": "photo", "media": "attach://p"}
DOCUMENT = {"type": "document", "media": "attach://d"}
REFUSED = [
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendPhoto", {"photo": "attach://gone"}, "there is no photo in the request"),
    ("sendPhoto", {"photo": "https://example.org/a.png"}, "failed to get HTTP URL content"),
    ("sendPhoto", {"photo": "AgACAgI"}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"photo": b"no picture"}, "IMAGE_PROCESS_FAILED"),
    ("sendPhoto", {"photo": b""}, "file must be non-empty"),
    ("sendDocument", {"document": b"d", "caption": "字" * 1025}, "message caption is too long"),
    ("sendDocument", {"document": b"d", "caption": "<i>", "parse_mode": "HTML"},
     'can\'t parse entities: Can\'t find end tag corresponding to start tag "i"'),
    ("sendMediaGroup", {}, 'parameter "media" is required'),
    ("sendMediaGroup", {"media": "["}, "can't parse media JSON object"),
    ("sendMediaGroup", {"media": {}}, "expected an Array of InputMedia"),
    ("sendMediaGroup", {"media": []}, "there are no messages to send"),
    ("sendMediaGroup", {"media": [5]}, "can't parse InputMedia: expected an Object"),
    ("sendMediaGroup", {"media": [PHOTO]}, "can't parse InputMedia: media not found"),
    ("sendMediaGroup", {"media": [PHOTO] * 11, "p": b"x"}, "too many messages to send as an album"),
    ("sendMediaGroup", {"media": [PHOTO, DOCUMENT], "p": b"x", "d": b"x"}, "document can't be mixed with other media types"),
    ("sendMediaGroup", {"media": [{"type": "animation", "media": "attach://p"}], "p": b"x"},
     'can\'t parse InputMedia: type "animation" can\'t be used in sendMediaGroup'),
    ("sendMediaGroup", {"media": [{"type": "moon", "media": "attach://p"}], "p": b"x"},
     'can\'t parse InputMedia: type "moon" is unsupported'),
    ("editMessageMedia", {"message_id": 1, "media": PHOTO}, "can't parse InputMedia: media not found"),
    ("editMessageMedia", {"message_id": 1}, 'parameter "media" is required'),
    ("editMessageCaption", {"message_id": 1, "caption": "x"}, "there is no caption in the message to edit"),
    ("getFile", {}, "file_id not specified"),
    ("getFile", {"file_id": "AgACAgI"}, "invalid file_id"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "reason"), REFUSED)
async def test_what_cannot_be_sent_is_refused(upload: Api, api: Api, method: str, params: Any, reason: str) -> None:
    await api("sendMessage", chat_id=1, text="a text")
    answer = await upload(method, chat_id=1, **params)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}


@pytest.mark.parametrize(("width", "height"), [(9000, 1001), (210, 10)])
async def test_a_photo_of_odd_measures_is_refused(upload: Api, png: Picture, width: int, height: int) -> None:
    answer = await upload("sendPhoto", chat_id=1, photo=png(width, height))
    assert answer["description"] == "Bad Request: PHOTO_INVALID_DIMENSIONS"


async def test_a_file_sent_as_something_else_is_refused(upload: Api, api: Api) -> None:
    sent = (await upload("sendDocument", chat_id=1, document=b"d"))["result"]["document"]["file_id"]
    answer = await api("sendPhoto", chat_id=1, photo=sent)
    assert answer["description"] == "Bad Request: can't use file of type Document as Photo"


async def test_the_same_bytes_have_the_same_unique_id(upload: Api) -> None:
    first, second, other = [
        (await upload("sendDocument", chat_id=1, document=data))["result"]["document"] for data in (b"a", b"a", b"b")
    ]
    assert first["file_unique_id"] == second["file_unique_id"] != other["file_unique_id"]
