"""Sending pictures, files and albums, changing them, and giving them back.

Source: get_input_file and get_input_media in https://github.com/tdlib/telegram-bot-api (Client.cpp), and for albums
send_message_group in https://github.com/tdlib/td (MessagesManager.cpp).
"""

from __future__ import annotations

from typing import Any

from sandbox import refusals
from sandbox.errors import Refusal, bad_request
from sandbox.files import StoredFile, media_json
from sandbox.methods.call import Call, Method
from sandbox.methods.sending import place_for, post, send
from sandbox.methods.texts import CAPTION, read_text
from sandbox.model import Json
from sandbox.params import Params, Upload

MAX_DOWNLOAD = 20 * 1024 * 1024  # bytes; https://core.telegram.org/bots/api#getfile
MAX_ALBUM = 10
ATTACHED = "attach://"
ABOUT = ("duration", "width", "height")
ALONE = ("document", "audio")  # are not mixed with other kinds in an album
IN_ALBUMS = ("photo", "video", "document", "audio")
AS_MEDIA = (*IN_ALBUMS, "animation")


async def send_photo(call: Call) -> Json:
    """Send a picture."""
    return _send_file(call, "photo")


async def send_document(call: Call) -> Json:
    """Send a file."""
    return _send_file(call, "document")


async def send_video(call: Call) -> Json:
    """Send a film."""
    return _send_file(call, "video")


async def send_animation(call: Call) -> Json:
    """Send a film without sound."""
    return _send_file(call, "animation")


async def send_audio(call: Call) -> Json:
    """Send a piece of music."""
    return _send_file(call, "audio")


async def send_voice(call: Call) -> Json:
    """Send a voice note."""
    return _send_file(call, "voice")


def _send_file(call: Call, kind: str) -> Json:
    chat = call.chat_to_write_in(NAMES[kind])
    text, entities = read_text(call.world, call.params, CAPTION)
    file = _file(call, call.params.upload(kind), call.params.text(kind), kind)
    if file is None:
        raise bad_request(f"there is no {kind} in the request")
    return send(call, chat, text, entities, media_json(file, _about(call.params)))


def _about(params: Params) -> Json:
    told: Json = {name: params.integer(name) for name in ABOUT if name in params}
    return told | {name: params.text(name) for name in ("title", "performer") if params.text(name)}


def _file(call: Call, upload: Upload | None, named: str, kind: str) -> StoredFile | None:
    """Return a file: uploaded in its own part, in the part named `attach://…`, or sent before and named by its id."""
    if named.startswith(ATTACHED):
        upload = call.params.upload(named.removeprefix(ATTACHED))
    if upload is not None:
        return call.world.files.keep(upload, kind)
    if not named or named.startswith(ATTACHED):
        return None
    if named.startswith(("http://", "https://")):
        raise bad_request(refusals.URL_NOT_FETCHED)
    return _sent_before(call, named, kind)


def _sent_before(call: Call, file_id: str, kind: str) -> StoredFile:
    file = call.world.files.find(file_id)
    if file is None:
        raise bad_request(refusals.FILE_ID_WRONG)
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


async def send_media_group(call: Call) -> list[Json]:
    """Send an album: up to ten pictures and films, or files, or pieces of music, in one go or not at all."""
    chat = call.chat_to_write_in("photos")
    items = _album(call)
    read = [_item(call, item, place) for place, item in enumerate(items, 1)]
    where = place_for(call, chat)
    album = str(next(call.world.ids)) if len(read) > 1 else None
    return [post(call, where, text, entities, media, album) for text, entities, media in read]


def _album(call: Call) -> list[Json]:
    if not call.params.text("media"):
        raise bad_request('parameter "media" is required')
    items = call.params.structure("media", refusals.MEDIA_JSON)
    if not isinstance(items, list):
        raise bad_request("expected an Array of InputMedia")
    for item in items:
        _check_item(call, item, IN_ALBUMS)
    if not items:
        raise bad_request(refusals.ALBUM_EMPTY)
    if len(items) > MAX_ALBUM:
        raise bad_request(refusals.ALBUM_TOO_LONG)
    kinds = {item["type"] for item in items}
    alone = next((kind for kind in ALONE if kind in kinds), None)
    if alone and len(kinds) > 1:
        raise bad_request(f"{alone} can't be mixed with other media types")
    return items


def _check_item(call: Call, item: Any, kinds: tuple[str, ...]) -> None:  # noqa: ANN401 - whatever JSON holds
    """Refuse what Telegram cannot read as an `InputMedia`. [server, get_input_media]."""
    if not isinstance(item, dict):
        raise _unread("expected an Object")
    named = Params(item).text("media")
    part = named.removeprefix(ATTACHED)
    if not named or (part != named and call.params.upload(part) is None):
        raise _unread("media not found")
    if not isinstance(item.get("type"), str):
        raise _unread('Can\'t find field "type"')
    kind = item["type"]
    if kind in AS_MEDIA and kind not in kinds:
        raise _unread(f'type "{kind}" can\'t be used in sendMediaGroup')
    if kind not in kinds:
        raise _unread(f'type "{kind}" is unsupported')


def _unread(reason: str) -> Refusal:
    return bad_request(f"{refusals.MEDIA_UNREAD}{reason}")


def _item(call: Call, item: Json, place: int) -> tuple[str, list[Json], Json]:
    """Return the words and the file of one item of an album.

    Raises:
        Refusal: 400; what its file cannot be sent for stands behind its place in the album.
    """
    words = read_text(call.world, Params(item), CAPTION)
    try:
        media = _media(call, item)
    except Refusal as refusal:
        reason = refusal.description.removeprefix("Bad Request: ")
        if reason == refusals.FILE_ID_WRONG or not reason.isupper():
            raise
        raise bad_request(f'failed to send message #{place} with the error message "{reason}"') from refusal
    return *words, media


def _media(call: Call, item: Json) -> Json:
    params = Params(item)
    file = _file(call, None, params.text("media"), item["type"])
    if file is None:
        raise _unread("media not found")
    return media_json(file, _about(params))


def read_media(call: Call) -> tuple[str, list[Json], Json]:
    """Return the words and the file of `media`, as a message is changed to.

    Raises:
        Refusal: 400 where there is none, or it cannot be read.
    """
    if not call.params.text("media"):
        raise bad_request('parameter "media" is required')
    item = call.params.structure("media", refusals.INPUT_MEDIA_JSON)
    _check_item(call, item, AS_MEDIA)
    return *read_text(call.world, Params(item), CAPTION), _media(call, item)


async def get_file(call: Call) -> Json:
    """Return where a file can be downloaded, at `/file/bot<token>/<file_path>`."""
    named = call.params.text("file_id")
    if not named:
        raise bad_request(refusals.FILE_ID_EMPTY)
    file = call.world.files.find(named)
    if file is None:
        raise bad_request(refusals.FILE_ID_INVALID)
    if len(file.upload.data) > MAX_DOWNLOAD:
        raise bad_request(refusals.FILE_TOO_BIG)
    return file.as_json() | {"file_path": file.path}


# What a chat that lets a bot only read does not let it send.
NAMES = {
    "photo": "photos",
    "document": "documents",
    "video": "videos",
    "animation": "animations",
    "audio": "music",
    "voice": "voice notes",
}
METHODS: dict[str, Method] = {
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendVideo": send_video,
    "sendAnimation": send_animation,
    "sendAudio": send_audio,
    "sendVoice": send_voice,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
