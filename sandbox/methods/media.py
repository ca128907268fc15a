"""Sending pictures and files, and giving them back."""

from __future__ import annotations

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.files import StoredFile, media_json
from sandbox.methods.call import Call, Method
from sandbox.methods.sending import send
from sandbox.methods.texts import CAPTION, read_text
from sandbox.model import Json

MAX_DOWNLOAD = 20 * 1024 * 1024  # bytes; https://core.telegram.org/bots/api#getfile
ATTACHED = "attach://"


async def send_photo(call: Call) -> Json:
    """Send a picture."""
    return _send_file(call, "photo")


async def send_document(call: Call) -> Json:
    """Send a file."""
    return _send_file(call, "document")


def _send_file(call: Call, kind: str) -> Json:
    chat = call.chat_to_write_in(f"{kind}s")
    text, entities = read_text(call.world, call.params, CAPTION)
    return send(call, chat, text, entities, media_json(_file(call, kind)))


def _file(call: Call, kind: str) -> StoredFile:
    """Return the file of a call: uploaded with it, or sent before and named by its id."""
    named = call.params.text(kind)
    upload = call.params.upload(named.removeprefix(ATTACHED) if named.startswith(ATTACHED) else kind)
    if upload is not None:
        return call.world.files.keep(upload, kind)
    if not named or named.startswith(ATTACHED):
        raise bad_request(f"there is no {kind} in the request")
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


METHODS: dict[str, Method] = {"sendPhoto": send_photo, "sendDocument": send_document, "getFile": get_file}
