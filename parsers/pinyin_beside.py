"""Single syllables typed amid Chinese characters (收ru, na些, 多jiu): which characters the words of the tables say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from parsers.english_words import is_english
from parsers.pinyin import all_syllables, readings, same
from parsers.pinyin_words import Heard, heard_as, lexicon
from parsers.synonyms import synonyms
from parsers.words import HAN

_HAN = "[\u3400-\u9fff]"
_AMID = re.compile(rf"(?:(?<={_HAN})|(?<![a-z\d.])(?=[a-z]+{_HAN}))(?<![a-z])[a-z]{{2,6}}(?![a-z\d.])")
_BESIDE = 3  # characters on either side that a word may reach over
_PARTICLES = {"le": "了", "de": "的", "ne": "呢", "ma": "吗", "ba": "吧", "ya": "呀", "la": "啦", "me": "么", "a": "啊"}
_INSIDE = ("le", "de")  # which stand amid words as well
_LAST = re.compile(rf"(?<=[\d\u3400-\u9fff])\s?({'|'.join(_PARTICLES)})(?=$|[\s?？!！。,，])")
_WITHIN = re.compile(rf"(?<={_HAN})({'|'.join(_INSIDE)})(?={_HAN})")
_NOT = re.compile(rf"(?<={_HAN})bu(?={_HAN})")
_CAPITALS = re.compile("[A-Z]{2,}")


@dataclass(frozen=True, slots=True)
class Amid:
    """A syllable with the characters beside it; ``english`` that it is an English word as well (men, can)."""

    left: str
    syllable: str
    right: str
    english: bool


def particles(text: str) -> str:
    """A message with its little words typed in letters (改好le没, 那12 ne, 开bu进去) in characters."""
    if not HAN.search(text) and not text[:1].isdigit():
        return text
    text = _LAST.sub(lambda m: _PARTICLES[m[1]], text)
    return _NOT.sub("不", _WITHIN.sub(lambda m: _PARTICLES[m[1]], text))


def amid(text: str, message: str) -> Iterator[tuple[int, Amid]]:
    """The syllables amid characters of a lower-case text, with where each begins.

    What the message, as it was typed, has in capitals is a name.
    """
    names = {name.lower() for name in _CAPITALS.findall(message)}
    for match in _AMID.finditer(text):
        said = match[0]
        if said in all_syllables() and said not in names and said not in synonyms().chinese:
            left, right = text[max(0, match.start() - _BESIDE) : match.start()], text[match.end() :][:_BESIDE]
            yield match.start(), Amid(_behind(left), said, _before(right), is_english(said))


def _behind(text: str) -> str:
    """The Chinese characters that a text ends in."""
    return re.search(f"{_HAN}*$", text)[0]  # type: ignore[index]


def _before(text: str) -> str:
    return re.match(f"{_HAN}*", text)[0]  # type: ignore[index]


@lru_cache(maxsize=64)
def worded(one: Amid) -> tuple[tuple[str, Heard], ...]:
    """The characters a syllable may be, each with a word of the tables that it makes with its neighbours.

    Words that ask stand first, of these the longest; what only sounds like the syllable stands behind what it spells.
    """
    found: list[tuple[bool, str, Heard]] = []
    for before, after in product(range(len(one.left) + 1), range(len(one.right) + 1)):
        if before or after:
            left, right = one.left[len(one.left) - before :], one.right[:after]
            found += _words(left, one.syllable, right)
    found.sort(key=lambda row: (row[0], not row[2].asks, -len(row[2].word) if row[2].asks else 0, row[2].cost))
    return tuple((char, heard) for _, char, heard in found)


def _words(left: str, syllable: str, right: str) -> Iterator[tuple[bool, str, Heard]]:
    spoken = (*(readings(c)[0] for c in left), syllable, *(readings(c)[0] for c in right))
    at = len(left)
    for heard in lexicon().heard(heard_as(spoken)):
        if heard.word.startswith(left) and heard.word.endswith(right) and len(heard.word) == len(spoken):
            yield not same(syllable, heard.spoken[at]), heard.word[at], heard
