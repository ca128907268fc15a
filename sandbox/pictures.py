"""The kind and size of a picture, read from its first bytes."""

from __future__ import annotations

import struct
from collections.abc import Callable

Size = tuple[int, int]
MARKERS_WITHOUT_SIZE = frozenset({0xC4, 0xC8, 0xCC})


def picture_size(data: bytes) -> Size | None:
    """Return width and height in pixels of a PNG, JPEG, GIF or WebP; None for anything else or a broken one."""
    for begins, _kind, read in READERS:
        if data.startswith(begins):
            try:
                return read(data)
            except (struct.error, IndexError):
                return None
    return None


def picture_type(data: bytes) -> str | None:
    """Return the media type of a picture whose size can be read; None for anything else."""
    if picture_size(data) is None:
        return None
    return next(kind for begins, kind, _read in READERS if data.startswith(begins))


def _png(data: bytes) -> Size:
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _gif(data: bytes) -> Size:
    width, height = struct.unpack("<HH", data[6:10])
    return width, height


def _jpeg(data: bytes) -> Size | None:
    at = 2
    while data[at] == 0xFF:
        marker, size = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in MARKERS_WITHOUT_SIZE:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + size
    return None


def _webp(data: bytes) -> Size | None:
    match data[8:16]:
        case b"WEBPVP8X":
            return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
        case b"WEBPVP8 ":
            width, height = struct.unpack("<HH", data[26:30])
            return width & 0x3FFF, height & 0x3FFF
        case b"WEBPVP8L":
            bits = struct.unpack("<I", data[21:25])[0]
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return None


READERS: tuple[tuple[bytes, str, Callable[[bytes], Size | None]], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png", _png),
    (b"\xff\xd8", "image/jpeg", _jpeg),
    (b"GIF8", "image/gif", _gif),
    (b"RIFF", "image/webp", _webp),
)
