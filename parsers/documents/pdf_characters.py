"""The characters of a PDF's pages with the boxes they stand in, turned upright."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pypdfium2 as pdfium
from pypdfium2 import raw

from parsers.vocabulary import rows

_TILT = 0.1  # radians: more is a watermark across the page
_LOST = {0x0, 0xFFFD, 0xFFFE, 0xFFFF}
_SYMBOL_FONTS = range(0xF000, 0xF100)
_PRIVATE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True)
class Character:
    """A character and its advance box in points, y upwards; ``lost`` when its font does not say which it is."""

    text: str
    left: float
    right: float
    base: float
    height: float
    lost: bool = False

    @property
    def blank(self) -> bool:
        """Whether it is a space."""
        return self.text.isspace()


def page_characters(page: pdfium.PdfPage) -> list[Character]:
    """The characters of a page as read upright; watermarks at an angle and spaces pdfium made up are left out."""
    text_page = page.get_textpage()
    found = list(_characters(text_page))
    turns = Counter(turn for turn, _ in found if turn is not None)
    upright = turns.most_common(1)[0][0] if turns else 0
    return [character for turn, character in found if turn == upright]


def _characters(text_page: pdfium.PdfTextPage) -> Iterator[tuple[int | None, Character]]:
    handle = text_page.raw
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        if raw.FPDFText_IsGenerated(handle, index) == 1 or code in {0x0A, 0x0D}:
            continue
        raw.FPDFText_GetLooseCharBox(handle, index, box)
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        turn = _turn(raw.FPDFText_GetCharAngle(handle, index))
        left, right, base, height = _turned(box, x.value, y.value, turn or 0)
        text, lost = _text(handle, index, code)
        if text:
            yield turn, Character(text, left, right, base, height, lost)


def _turn(angle: float) -> int | None:
    """Clockwise quarter turns of a character; None when it stands askew."""
    quarters = round(angle / (math.pi / 2))
    return quarters % 4 if abs(angle - quarters * math.pi / 2) < _TILT else None


def _turned(box: raw.FS_RECTF, x: float, y: float, turn: int) -> tuple[float, float, float, float]:
    """Left, right, baseline and height as seen when the text is held upright."""
    match turn:
        case 1:
            return -box.top, -box.bottom, x, box.right - box.left
        case 2:
            return -box.right, -box.left, -y, box.top - box.bottom
        case 3:
            return box.bottom, box.top, -x, box.right - box.left
        case _:
            return box.left, box.right, y, box.top - box.bottom


def _text(handle: object, index: int, code: int) -> tuple[str, bool]:
    """The character, or nothing for a bullet of a symbol font; and whether it is lost."""
    if code in _SYMBOL_FONTS:
        return _symbols().get((_font(handle, index), f"{code & 0xFF:02X}"), ""), False
    lost = code in _LOST or code in _PRIVATE or 0xD800 <= code < 0xE000 or code > 0x10FFFF
    if lost or raw.FPDFText_HasUnicodeMapError(handle, index) == 1:
        return "\ufffd", True
    if code < 0x20 and code != 0x09:
        return ("-", False) if raw.FPDFText_IsHyphen(handle, index) == 1 else ("\ufffd", True)
    return chr(code), False


@cache
def _symbols() -> dict[tuple[str, str], str]:
    return {(font.lower().replace(" ", ""), code.upper()): sign for font, code, sign in rows("page_symbols")}


def _font(handle: object, index: int) -> str:
    """The name of a character's font in lower case, without spaces and the mark of a subset."""
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(handle, index, buffer, len(buffer), flags)
    name = buffer.value.decode("utf-8", "replace").lower().replace(" ", "").replace("-regular", "")
    return name.rpartition("+")[2]
