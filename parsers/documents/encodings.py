"""Which characters the bytes of a text file stand for.

A byte order mark decides, then strict UTF-8. Otherwise each candidate is decoded and the reading that
looks most like Chinese wins: what a file declares of itself is not asked (most that say gb2312 are not).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache

from parsers.documents.errors import DocumentError
from parsers.vocabulary import grouped

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SAMPLE = 65_536
_PLAUSIBLE = 0.5
_MOST_LOST = 0.02
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_MOST_CONTROL = 0.005
_SPLIT_CHARACTER = 4  # bytes a character can have: what a cut may leave over at the end of a sample


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text with one kind of line end, the encoding it was read in, and notes on what was lost."""

    text: str
    encoding: str
    notes: tuple[str, ...]


def decode(data: bytes) -> Decoded:
    """Decode a text file; line ends become one newline, a byte order mark is taken off.

    Raises:
        DocumentError: ``binary`` for control bytes, ``encoding`` when no reading looks like text.
    """
    encoding, length = _marked(data)
    if encoding is None:
        encoding = "utf-8" if _is_utf8(data) else _most_plausible(data)
    text: str = data[length:].decode(encoding, "replace")
    _refuse_binary(text)
    lost = text.count("\ufffd") if encoding != "utf-8" or not _is_utf8(data) else 0
    if lost > max(1, len(text) * _MOST_LOST):
        raise DocumentError("encoding")
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding, tuple(_notes(text, encoding, lost)))


def _marked(data: bytes) -> tuple[str | None, int]:
    return next(((name, len(mark)) for mark, name in _MARKS if data.startswith(mark)), (None, 0))


def _is_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 and no UTF-16 of Latin letters, which is valid UTF-8 full of zero bytes."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\x00" not in data


def _most_plausible(data: bytes) -> str:
    wide: tuple[str, ...] = ("utf-16-le", "utf-16-be") if len(data) % 2 == 0 else ()
    names = wide if b"\x00" in data and wide else ("utf-8", "gb18030", "cp950", "big5hkscs", *wide)
    best = max(names, key=lambda name: _sampled(data, name))
    if _sampled(data, best) < _PLAUSIBLE:
        raise DocumentError("binary" if b"\x00" in data else "encoding")
    return best


def _sampled(data: bytes, encoding: str) -> float:
    sample = data[:_SAMPLE]
    text = sample.decode(encoding, "replace")
    return plausibility(text[:-_SPLIT_CHARACTER] if len(data) > _SAMPLE else text)


def plausibility(text: str) -> float:
    """How much a text looks like Chinese: near 1 and above for real text, below 0.5 for a wrong decoding.

    Letters of ASCII count as they are in every candidate; a frequent character counts double, a common
    one once, a character that no text of the genre has counts against.
    """
    if not text:
        return 0.0
    frequent, common = _characters()
    points = 0.0
    for character in text:
        if character in frequent:
            points += 2
        elif character in common:
            points += 1
        elif not "\u3400" <= character <= "\u9fff":
            points -= 4  # lost, private, kana or box-drawing; a rare Chinese character counts nothing
    return points / len(text)


@cache
def _characters() -> tuple[frozenset[str], frozenset[str]]:
    """Frequent characters from the table; common ones: level one of both national standards, signs and ASCII."""
    signs, frequent = "".join(grouped("page_characters")["sign"]), "".join(grouped("page_characters")["frequent"])
    simplified = _block("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF))
    traditional = _block("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    ascii_text = "".join(map(chr, range(0x20, 0x7F))) + "\t\n\r"
    return frozenset(frequent), frozenset(simplified + traditional + signs + ascii_text)


def _block(encoding: str, leads: range, trails: range | tuple[int, ...]) -> str:
    return bytes(byte for lead in leads for trail in trails for byte in (lead, trail)).decode(encoding, "ignore")


def _refuse_binary(text: str) -> None:
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > len(text) * _MOST_CONTROL + 1:
        raise DocumentError("binary")


def _notes(text: str, encoding: str, lost: int) -> list[str]:
    controls = len(_CONTROL.findall(text))
    notes = [] if encoding == "utf-8" else [f"encoding:{encoding}"]
    notes += [f"undecodable:{lost}"] if lost else []
    return notes + ([f"control:{controls}"] if controls else [])
