"""The size a question asks for by the unit it names (多少米, 几万平), and the units its figure may have."""

from __future__ import annotations

import re
from functools import cache

from parsers.unit_sorts import is_time
from parsers.vocabulary import rows
from parsers.words import begins_word

_MANY = "[十百千万亿]*"
# 几 asks for a size at the end of what is said or behind what was done; elsewhere it says several (几公里外)
_AT_END = "(?=[十百千万亿]*[\u4e00-\u9fff]{1,4}(?:$|[\\s?!。,;了呢啊呀吧的]))"
_SOME = f"(?:(?<![好哪这那第十百千])几{_AT_END}|(?<=[了过有到着得出完])几)"


def measured_units(text: str) -> tuple[str, ...]:
    """The units of the size that is asked for; empty where a question names none.

    Args:
        text: a normalised message.
    """
    asked = _measure(text)
    return _units()[asked["unit"]][0] if asked else ()


def without_measure(text: str, words: str) -> str:
    """What a question looks for, without the unit that is left of what it asks by (几万平)."""
    asked = _measure(text)
    return re.sub(rf"(?:^|\s){asked['unit']}(?=\s|$)", " ", words) if asked else words


def plain_measure(text: str) -> str:
    """A message that asks for the size by 多少 alone (多少米: 多少), as reports name none by the unit."""
    asked = _measure(text)
    if asked is None or is_time(_units()[asked["unit"]][0][0]):  # 延长几周: by how long, not by how much
        return text
    return f"{text[: asked.start()]}多少 {text[asked.end() :]}"


def _measure(text: str) -> re.Match[str] | None:
    """What asks for a size; a unit that begins a word with what stands behind it is none (多少|瓦房)."""
    found = _asked().finditer(text)
    return next((m for m in found if not begins_word(m["unit"][-1], text[m.end() : m.end() + 2])), None)


@cache
def _units() -> dict[str, tuple[tuple[str, ...], str]]:
    """The units a figure may have, and what must not follow, by how people name a size."""
    return {
        said: (tuple(units.split(" ")), (barred or [""])[0])
        for names, units, *barred in rows("asked_measures")
        for said in names.split("|")
    }


@cache
def sizes() -> str:
    """A regular expression of how people name the unit of a size, the longest first."""
    named = sorted(_units().items(), key=lambda row: -len(row[0]))
    return "|".join(re.escape(said) + (f"(?![{barred}])" if barred else "") for said, (_, barred) in named)


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(rf"(?:多少|{_SOME}){_MANY}(?P<unit>{sizes()})")
