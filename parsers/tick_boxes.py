"""Rows of tick boxes: □已完成 ☑正在整改, (√)完成 ( )未完成, or each behind its words: 已完成☑ 正在整改□.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re

from parsers.model import Span
from parsers.spans import trim

_SIGN = r"[☑☒■√●✓✔✅]"
# A bullet before a heading's number ticks nothing.
_TICKED = re.compile(rf"{_SIGN}(?![ \t]*\(?[一二三四五六七八九十\d]{{1,3}}[、.)])|\(\s*{_SIGN}\s*\)|\[\s*{_SIGN}\s*\]")
_BOX = re.compile(rf"(?P<ticked>\(\s*{_SIGN}\s*\)|\[\s*{_SIGN}\s*\]|{_SIGN})|[□○☐▢]|\(\s*\)|\[\s*\]")
_EDGES = " \t\n。;,、|*"
_WORDS = r"[^□○☐▢☑☒■√●✓✔✅\s|。,;()\[\]]{1,12}"
_ONE = re.compile(rf"(?:{_BOX.pattern.replace('?P<ticked>', '?:')})[ \t]*{_WORDS}")
_LONGEST_LINE = 24
_WORD = re.compile(r"[^\s|。,;]+")
_BEHIND = re.compile(rf"(?:(?<=[\s。;:|])|^){_WORDS}[ \t]*\Z", re.MULTILINE)


def has_boxes(text: str, start: int, end: int) -> bool:
    """Whether a value is a row of tick boxes."""
    return any(not m["ticked"] or _TICKED.match(text, m.start(), end) for m in _BOX.finditer(text, start, end))


def is_one_box(line: str) -> bool:
    """Whether a line is nothing but one tick box and its words."""
    return (
        len(line) <= _LONGEST_LINE and len(_BOX.findall(line)) == 1 and _ONE.fullmatch(line.strip(_EDGES)) is not None
    )


def first_box(text: str, start: int, end: int) -> int | None:
    """Where a row of tick boxes begins, with the words of its first box where these stand before it; None without."""
    box = _BOX.search(text, start, end)
    if box is None:
        return None
    *_, last = _BOX.finditer(text, box.start(), end)
    words = _BEHIND.search(text, max(start, text.rfind("\n", 0, box.start()) + 1), box.start())
    return words.start() if words and not text[last.end() : end].strip(_EDGES) else box.start()


def ticked(text: str, start: int, end: int) -> list[Span]:
    """The words of each ticked box of a row."""
    start, end = trim(text, start, end, _EDGES)
    boxes = list(_BOX.finditer(text, start, end))
    behind = bool(boxes) and boxes[-1].end() == end and boxes[0].start() > start
    if behind:
        places = zip([start, *(box.end() for box in boxes[:-1])], (box.start() for box in boxes), strict=True)
    else:
        ends = [*(box.start() for box in boxes[1:]), end]
        places = zip((box.end() for box in boxes), ends, strict=True)
    ticks = [
        span for box, span in zip(boxes, places, strict=True) if box["ticked"] and _TICKED.match(text, box.start(), end)
    ]
    found = [_word(text, *trim(text, *span, _EDGES + "()[]:"), last=behind) for span in ticks]
    return [span for span in found if span[0] < span[1]]


def _word(text: str, start: int, end: int, *, last: bool) -> Span:
    """The last or the first word of what stands between two boxes."""
    words = [m.span() for m in _WORD.finditer(text, start, end)]
    return words[-1 if last else 0] if words else (start, start)
