"""The files people and bots have sent, kept in memory while the sandbox runs."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass
from itertools import count

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.model import Json
from sandbox.params import Upload
from sandbox.pictures import picture_size

MAX_PHOTO = 10 * 1024 * 1024  # bytes; https://core.telegram.org/bots/api#sendphoto
MAX_SIDES = 10_000  # pixels, width and height together
MAX_RATIO = 20
# What the Bot API's object of a recording always tells; 0 where the sender does not say.
MEASURES = {
    "video": ("width", "height", "duration"),
    "animation": ("width", "height", "duration"),
    "audio": ("duration",),
    "voice": ("duration",),
}
KINDS = ("photo", "document", *MEASURES)
KEPT = 256 * 1024 * 1024  # bytes; the oldest files go first


@dataclass(frozen=True)
class StoredFile:
    """A file; `path` is where bots download it, `kind` one of `KINDS`."""

    id: str
    kind: str
    path: str
    upload: Upload

    @property
    def unique_id(self) -> str:
        """The same for the same bytes, as far as a bot can tell."""
        return "AQAD" + hashlib.sha256(self.upload.data).hexdigest()[:12]

    def as_json(self) -> Json:
        """Return what the Bot API's objects of files have in common."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.upload.data)}


class Files:
    """Files by id; at most `KEPT` bytes of them."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}
        self._numbers = count()

    def keep(self, upload: Upload, kind: str) -> StoredFile:
        """Keep a file.

        Raises:
            Refusal: 400 for an empty file, or a photo that is too big or no picture.
        """
        if not upload.data:
            raise bad_request(refusals.FILE_EMPTY)
        if kind == "photo":
            _check_photo(upload.data)
        number = next(self._numbers)
        ending = mimetypes.guess_extension(upload.mime) or ""
        name = f"{kind}s/file_{number}{'.jpg' if kind == 'photo' else ending}"
        secret = hashlib.sha256(f"{kind}{number}".encode() + upload.data).hexdigest()[:40]
        file = StoredFile(f"BQAC{secret}", kind, name, upload)
        self._files[file.id] = file
        self._forget()
        return file

    def _forget(self) -> None:
        while len(self._files) > 1 and sum(len(file.upload.data) for file in self._files.values()) > KEPT:
            del self._files[next(iter(self._files))]

    def find(self, file_id: str) -> StoredFile | None:
        """Return the file with this id."""
        return self._files.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """Return the file bots download from this path."""
        return next((file for file in self._files.values() if file.path == path), None)


def _check_photo(data: bytes) -> None:
    if len(data) > MAX_PHOTO:
        raise bad_request(refusals.photo_too_big(len(data), MAX_PHOTO))
    size = picture_size(data)
    if size is None:
        raise bad_request(refusals.IMAGE_PROCESS_FAILED)
    if sum(size) > MAX_SIDES or min(size) < 1 or max(size) > MAX_RATIO * min(size):
        raise bad_request(refusals.PHOTO_DIMENSIONS)


def media_json(file: StoredFile, about: Json | None = None) -> Json:
    """Return the field a message carries for this file.

    Args:
        file: What was sent.
        about: What the sender says of a recording: `duration`, `width`, `height`, `title`, `performer`.
    """
    if file.kind == "photo":
        width, height = picture_size(file.upload.data) or (0, 0)
        return {"photo": [file.as_json() | {"width": width, "height": height}]}
    named: Json = {"file_name": file.upload.name, "mime_type": file.upload.mime} | file.as_json()
    told: Json = {name: (about or {}).get(name, 0) for name in MEASURES.get(file.kind, ())}
    told |= {name: value for name, value in (about or {}).items() if name in {"title", "performer"}}
    media: Json = {file.kind: told | named}
    return media | ({"document": named} if file.kind == "animation" else {})  # as Telegram does, for old bots
