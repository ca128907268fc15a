"""Where a Chinese message may be mistyped: characters in no word of the dictionary, and what may have been meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from parsers.place_names import listed
from parsers.synonyms import synonyms
from parsers.vocabulary import rows
from parsers.words import HAN, known, tokenizer

# Characters that decide what is meant: numerals, denials, what is new or whole, ranks, sides and directions.
DECIDING = frozenset(
    "〇零一二三四五六七八九十百千万亿两半双几第每各全总整单另其某本该此未不无非没莫勿已曾"
    "新旧老大小高低长短好坏优良上下左右前后内外东西南北男女公私城乡增减升降涨跌"
)
# They may stand alone by right.
_MEANT = DECIDING | frozenset(
    "多少这那哪谁何将正在仍还再又也都只就才刚很太更最较比约近超逾余达到至差中里率数额量费款税值占幅"
    "省市县区镇乡村街州国年月日号时天周季期届次个家户人名位项件条起宗处所座张台辆"
    "来去的了着过得地之与和及或而且但并则由从向对于为以被把给让使按据因若如等吗呢吧啊呀嘛么啦哦"
)
_OWN_WORD = (2, 3, 4)  # characters of a word of our tables
_LONE = 3  # characters of a word that are all in no word as it is typed
_PLACE = re.compile("[\u4e00-\u9fff]{1,3}?(?:省|市|县|州|旗|镇|乡|村|街道|区)")  # names are not put right
_ABLE = re.compile("[不得](?:起|了|住|上|下|出|来|去|动|到|完|好|着)")  # behind a verb (撑不起)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A character of a text that is in no word: where, and which characters look like it.

    Another one that only ``sounds`` like it may be meant where it does not stand alone by right.
    """

    at: int
    alike: tuple[str, ...]
    sounds: bool = True


@lru_cache(maxsize=64)
def words_as_written(text: str) -> tuple[str, ...]:
    """The words of a text by the dictionary; what is in none stands alone."""
    return tuple(tokenizer().lcut(text, HMM=False))


def doubts(text: str) -> Iterator[Doubt]:
    """The characters of a run of Chinese characters that may be mistyped."""
    at, named = 0, _named(text)
    for word in words_as_written(text):
        if len(word) == 1 and HAN.match(word) and at not in named and not _ABLE.match(text, at + 1):
            meant = word in _MEANT or word in listed("stop") or word in synonyms().chinese
            if not meant or word in look_alikes():
                yield Doubt(at, look_alikes().get(word, ()), sounds=not meant)
        at += len(word)


@lru_cache(maxsize=64)
def _named(text: str) -> frozenset[int]:
    """Where a text names a place or holds a word of our tables (营收): nothing there is mistyped."""
    spans = [match.span() for match in _PLACE.finditer(text)]
    own = synonyms().chinese
    spans += [(at, at + n) for at in range(len(text)) for n in _OWN_WORD if text[at : at + n] in own]
    return frozenset(place for span in spans for place in range(*span) if place < len(text))


def lone_stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where two or three characters stand side by side that are in no word; one of three may stand alone by right."""
    at, begun = 0, 0
    named = _named(text)
    for word in (*words_as_written(text), ""):
        if len(word) != 1 or not HAN.match(word) or at in named or (at == begun and _is_meant(word)):
            yield from _lone(text, begun, at)
            begun = at + len(word)
        at += len(word)


def _lone(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch of two or three that a longer one begins with, up to what stands alone by right."""
    for length in (_LONE, _LONE - 1):
        lone = text[start : start + length] if start + length <= end else ""
        if lone and not _is_meant(lone[-1]) and sum(map(_is_meant, lone)) <= length - 2:
            yield start, start + length


def _is_meant(char: str) -> bool:
    return char in _MEANT or char in listed("stop")


def swapped(text: str) -> Iterator[int]:
    """Where two neighbours may have changed places: they are no word, nor both meant to stand alone."""
    for at in range(len(text) - 1):
        pair = text[at : at + 2]
        if pair[0] != pair[1] and not known(pair) and not set(pair) <= _MEANT:
            yield at


@cache
def look_alikes() -> dict[str, tuple[str, ...]]:
    """The characters that look like a character."""
    groups = [group.split(" ") for group, *_ in rows("look_alikes")]
    table: dict[str, list[str]] = {}
    for group in groups:
        for char in group:
            table.setdefault(char, []).extend(other for other in group if other != char)
    return {char: tuple(others) for char, others in table.items()}
