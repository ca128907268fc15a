"""A folded shadow of the text for matching, with a map back to the original.

Folding makes full-width and half-width, traditional and simplified, doubled marks and readings in
brackets (態(tài)) alike. Rules match the shadow; whatever is shown or stored is cut from the original.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from parsers.model import Span

Edit = tuple[int, int, str]  # a span of a shadow and what stands in its place


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


_MARKS = {
    "：": ":",
    "，": ",",
    "；": ";",
    "（": "(",
    "）": ")",
    "！": "!",
    "？": "?",
    "．": ".",
    "﹕": ":",
    "﹐": ",",
    "﹑": "、",
    "﹔": ";",
    "﹙": "(",
    "﹚": ")",
    "％": "%",
    "﹪": "%",
    "＋": "+",
    "－": "-",
    "／": "/",
    "＜": "<",
    "＞": ">",
    "＝": "=",
    "～": "~",
    "〜": "~",
    "﹣": "-",
    "【": "[",
    "】": "]",
    "［": "[",
    "］": "]",
    "『": "“",
    "』": "”",
    "「": "“",
    "」": "”",
    "〝": "“",
    "〞": "”",
    "‑": "-",
    "＆": "&",
    "＃": "#",
    "＠": "@",
    "﹒": ".",
    "∶": ":",
    **dict.fromkeys("▌▍▎▏▐█", "◆"),
    "｜": "|",
    "､": "、",
    "｡": "。",
    "−": "-",
    **dict.fromkeys("▪▫▷◎➢➤❖✦", "•"),  # bullets that no form has for a tick box
    **dict.fromkeys("⇒➔➜➡⟶", "→"),
    "‐": "-",
    "\u2028": "\n",
    "\u2029": "\n",
}
_SPACES = "\u00a0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\v\f"
_NOTHING = "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad"
# Radicals that the fonts of PDFs give instead of the character itself; Unicode knows no equal for these.
_RADICALS = dict(
    zip("⺠⻓⻘⻛⻔⻋⻢⻚⻆⻩⻰⻥⻦⻨⻬⻮⻝⻅⻉⻜⻙", "民长青风门车马页角黄龙鱼鸟麦齐齿食见贝飞韦", strict=True)
)
_SAME = re.compile(r"[\u2f00-\u2fdf\uf900-\ufaff]")  # radicals and doubles of which Unicode knows the character meant
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
# Readings in brackets after a character: Latin letters with a tone mark (or script letters), or bopomofo.
_LATIN = "a-zA-Z\u00e0-\u01dc\u0251\u0261\u0300-\u030c\u1e00-\u1eff"
_TONED = "\u00e0-\u00ff\u0101-\u01dc\u0251\u0261\u0300-\u030c\u3105-\u312f"
_READING = re.compile(rf"(?<=[\u3400-\u9fff])(?:\([a-zA-Z]{{0,6}}[{_TONED}][{_LATIN}\u3105-\u312fˇˋˊ˙]{{0,8}}\))+")
# A full stop after a Chinese character, a closing mark or % ends a sentence; after a heading's number it does not.
_STOP = re.compile(r"(?<=[\u4e00-\u9fff”’)》%])\.(?=\s*(?:$|[\u4e00-\u9fff“‘《(\[\d]))", re.MULTILINE)
_HAN_NUMBER = re.compile(r"(?:^|[\s。;(])[一二三四五六七八九十百〇零]{1,3}$|[(][一二三四五六七八九十\d]{1,3}\)$")
_EMPTY = re.compile(f"[{_NOTHING}]+|\r(?=\n)")
_BLANKS = re.compile(r"\s{5,}")  # long runs say nothing and would make patterns slow
_DOUBLED = re.compile(r"[,;:、](?=[,;:、。])")


@dataclass(frozen=True, slots=True)
class Shadow:
    """The folded text and where each of its characters stood in the original."""

    original: str
    text: str
    origins: array[int] | None  # None: every character stands where it stood

    def back(self, start: int, end: int) -> Span:
        """The original span of ``[start, end)`` of the shadow."""
        if self.origins is None:
            return (start, end)
        if start >= end:
            at = self.origins[start] if start < len(self.origins) else len(self.original)
            return (at, at)
        return (self.origins[start], self.origins[end - 1] + 1)

    def quote(self, start: int, end: int) -> str:
        """The original text behind ``[start, end)`` of the shadow."""
        a, b = self.back(start, end)
        return self.original[a:b]

    def place(self, offset: int) -> int:
        """Where an original offset stands in the shadow (the next kept character's place if it was dropped)."""
        if self.origins is None:
            return offset
        low, high = 0, len(self.origins)
        while low < high:
            middle = (low + high) // 2
            if self.origins[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low


@cache
def _simplifier() -> _Converter:
    from opencc import OpenCC  # noqa: PLC0415  (0.03 s: only when a text is read)

    converter: _Converter = OpenCC("t2s")
    return converter


class _Script(dict[int, int | str]):
    """What each character is in simplified script, found when it is first met: converting costs more than a look."""

    def __missing__(self, code: int) -> int | str:
        letter = _RADICALS.get(chr(code), chr(code))
        letter = unicodedata.normalize("NFKC", letter) if _SAME.match(letter) else letter
        simplified = _simplifier().convert(letter) if _CJK.match(letter) else letter
        self[code] = simplified if len(simplified) == 1 else letter
        return self[code]


@cache
def _script() -> _Script:
    return _Script()


def simplify(text: str) -> str:
    """The text in simplified characters, character by character, so that the length stays the same."""
    return text.translate(_script())


def _width_table() -> dict[int, str]:
    table = {ord(k): v for k, v in _MARKS.items() if len(v) == 1}
    table |= {ord(c): " " for c in _SPACES}
    table |= {0xFF10 + n: chr(0x30 + n) for n in range(10)}
    table |= {0xFF21 + n: chr(0x41 + n) for n in range(26)}
    table |= {0xFF41 + n: chr(0x61 + n) for n in range(26)}
    return table


_WIDTH = _width_table()


def fold(text: str) -> str:
    """Width and script folded, same length: for messages and words, where no map is needed."""
    return simplify(text.translate(_WIDTH))


def _full_stop(m: re.Match[str]) -> str:
    return "." if _HAN_NUMBER.search(m.string[max(0, m.start() - 5) : m.start()]) else "。"


def shadow_of(text: str) -> Shadow:
    """Fold a text for matching; linear in its length, never raises."""
    shadow = _without(Shadow(text, fold(text), None), _EMPTY)
    shadow = drop(shadow, [span for m in _BLANKS.finditer(shadow.text) for span in _around_one(m)])
    shadow = _without(shadow, _READING)
    shadow = _without(shadow, _DOUBLED)
    return Shadow(text, _curl(_STOP.sub(_full_stop, shadow.text.replace("\r", "\n"))), shadow.origins)


def _curl(text: str) -> str:
    """The text with its straight quotation marks in turn opening and closing; a paragraph's end closes all."""
    opened = False

    def turned(m: re.Match[str]) -> str:
        nonlocal opened
        opened = m[0] == '"' and not opened
        return m[0] if m[0] != '"' else "“" if opened else "”"

    return re.sub(r'"|(?<=[。;!?])\n|\n(?=\s*\n)', turned, text) if '"' in text else text


def _around_one(m: re.Match[str]) -> list[Span]:
    """All of a run of blanks but one: a line break where it has one."""
    keep = m.start() + max(0, m[0].find("\n"))
    return [span for span in ((m.start(), keep), (keep + 1, m.end())) if span[0] < span[1]]


def _without(shadow: Shadow, pattern: re.Pattern[str]) -> Shadow:
    """The shadow without the matches of a pattern, its map kept."""
    return drop(shadow, [m.span() for m in pattern.finditer(shadow.text)])


def drop(shadow: Shadow, dropped: list[Span]) -> Shadow:
    """The shadow without these spans of it (in order, not overlapping), its map kept."""
    if not dropped:
        return shadow
    before = shadow.origins if shadow.origins is not None else range(len(shadow.text))
    keep, origins, at = [], array("L"), 0
    for start, end in [*dropped, (len(shadow.text), len(shadow.text))]:
        keep.append(shadow.text[at:start])
        origins.extend(before[at:start])
        at = end
    return Shadow(shadow.original, "".join(keep), origins)


def edited(shadow: Shadow, edits: Sequence[Edit]) -> Shadow:
    """The shadow with other characters in place of spans of it (in order, not overlapping), its map kept."""
    before = shadow.origins if shadow.origins is not None else range(len(shadow.text))
    pieces, origins, at = [], array("L"), 0
    for start, end, put in edits:
        pieces += [shadow.text[at:start], put]
        origins.extend(before[at:start])
        origins.extend([before[start]] * len(put))
        at = end
    pieces.append(shadow.text[at:])
    origins.extend(before[at:])
    return Shadow(shadow.original, "".join(pieces), origins)
