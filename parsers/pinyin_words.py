"""The words that need no report to be told by their sound: those that ask, and the names of the field's tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product
from sys import intern

from parsers.dictionary import common_words
from parsers.ordinals import HAN as HAN_NUMERALS
from parsers.pinyin import plain, readings, vague
from parsers.place_names import listed
from parsers.synonym_rows import synonym_rows
from parsers.vocabulary import rows
from parsers.words import syllables

_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_LONGEST = 10  # characters of a word
_SPELLINGS = 4  # of a word whose characters have several readings
_DIGITS = HAN_NUMERALS[:9]
_LAST = 60  # an issue's number that may be typed in pinyin
_TABLES = (
    *("question_filters", "question_attributes", "question_roles"),
    *("question_fields", "question_spoken", "dialects"),
)
_PARTICLE, _ASKING, _TABLED, _NAMING, _LITTLE, _COMMON, _CHARACTER = 0.5, 0.7, 0.9, 1.1, 1.2, 1.8, 2.2
_LATER = 1e-4  # by which the next unit costs more
_VERB = 1.5
_SCOPE = 0.75  # 省级 decides, 升级 does not
_FEW = 0.89  # 几件 sounds like 纪检
_PER_CHARACTER = 0.1  # by which a longer common word costs less


@dataclass(frozen=True, slots=True)
class Heard:
    """A word with the syllables it is spoken in and what it costs to take it for what was typed.

    ``counts`` that it asks for a number and ends with a unit (多少家).
    """

    word: str
    spoken: tuple[str, ...]
    cost: float
    counts: bool = False

    @property
    def particle(self) -> bool:
        """Does it say nothing of its own?"""
        return self.cost <= _PARTICLE

    @property
    def asks(self) -> bool:
        """Is it a word that asks?"""
        return self.cost < _TABLED


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by how their syllables sound (`heard_as`), and these sounds in order.

    ``tabled`` are those of the tables, with their ``costs``; ``common`` the dictionary's, the commonest first. Words of
    one sound are parted by ``|`` and heard when needed: kept as `Heard` they would take 4 MB more.
    """

    tabled: dict[str, str]
    common: dict[str, str]
    costs: dict[str, float]
    counting: frozenset[str]
    sounds: tuple[str, ...]

    def heard(self, sound: str) -> tuple[Heard, ...]:
        """The words that sound so: those of the tables first, of the dictionary's the commonest of each spelling."""
        return (*self._tabled(sound), *_common_heard(self.common.get(sound, ""), sound))

    def _tabled(self, sound: str) -> Iterator[Heard]:
        for word in _parts(self.tabled.get(sound, "")):
            for spoken in _spellings(word):
                if heard_as(spoken) == sound:
                    yield Heard(word, spoken, self.costs[word], word in self.counting)

    def begins(self, sound: str) -> bool:
        """Does a word sound so, or begin so?"""
        if sound in self.tabled or sound in self.common:
            return True
        at = bisect_left(self.sounds, longer := sound + " ")
        return at < len(self.sounds) and self.sounds[at].startswith(longer)


@cache
def roles() -> dict[str, tuple[str, ...]]:
    """The words of heard_words.tsv by their role."""
    return {role: tuple(words.split("|")) for role, words in rows("heard_words")}


@cache
def lexicon() -> Lexicon:
    """All words of the tables; a word of two meanings counts as the one that asks."""
    costs: dict[str, float] = {}
    for word, cost in (*_asking(), *_naming()):
        if _CHINESE.fullmatch(word) and len(word) <= _LONGEST:
            costs.setdefault(word, cost)
    tabled: dict[str, str] = {}
    for word in costs:
        for spoken in _spellings(word):
            _add(tabled, heard_as(spoken), word)
    common = _common()
    return Lexicon(tabled, common, costs, frozenset(_counting()), tuple(sorted({*tabled, *common})))


def _add(found: dict[str, str], sound: str, word: str) -> None:
    """Put a word behind those of its sound."""
    words = found.get(sound)
    if words is None:
        found[sound] = word
    elif word not in words.split("|"):
        found[sound] = f"{words}|{word}"


def _parts(words: str) -> list[str]:
    return words.split("|") if words else []


def heard_as(spoken: Iterable[str]) -> str:
    """Syllables as one text of their vague sounds (ong gan zi)."""
    return " ".join(map(vague, spoken))


@cache
def _cost(length: int) -> float:
    return _CHARACTER if length == 1 else _COMMON - _PER_CHARACTER * length


def _common() -> dict[str, str]:
    """The dictionary's words by their sound, each the commonest of a spelling, parted by ``|``, the commonest first."""
    every, told = common_words(), set[str]()
    found: dict[str, str] = {}
    for word in sorted(every, key=lambda w: -every[w]):
        for spoken in _of_common(word):
            if (typed := " ".join(spoken)) not in told:
                told.add(typed)
                _add(found, heard_as(spoken), word)
    return found


def _common_heard(words: str, sound: str) -> tuple[Heard, ...]:
    """Each word of a sound in the spellings of which it is the commonest."""
    found: dict[tuple[str, ...], str] = {}
    for word in _parts(words):
        for spoken in _of_common(word):
            if heard_as(spoken) == sound:
                found.setdefault(spoken, word)
    return tuple(Heard(word, spoken, _cost(len(word))) for spoken, word in found.items())


def _of_common(word: str) -> Iterable[tuple[str, ...]]:
    return islice(product(*map(readings, word)), _SPELLINGS)


@lru_cache(maxsize=2048)
def _spellings(word: str) -> tuple[tuple[str, ...], ...]:
    """How a word may be typed: as the dictionary reads it, then with its characters' other readings."""
    usual = tuple(intern(plain(one)) for one in syllables(word))
    others = product(*map(readings, word)) if len(word) <= _LONGEST // 2 else ()
    found = dict.fromkeys((usual, *others))
    return tuple(found)[:_SPELLINGS]


def _asking() -> list[tuple[str, float]]:
    priced = (("particle", _PARTICLE), ("little", _LITTLE), ("verb", _VERB), ("asked", _ASKING), ("time", _ASKING))
    found = [(word, cost) for role, cost in priced for word in roles()[role]]
    found += [(f"{verb}了", _TABLED) for verb in roles()["verb"]]
    found += [(scope, _SCOPE) for scope in listed("scope")]
    found += [(word, (_FEW if word[0] == "几" else _ASKING) + n * _LATER) for n, word in enumerate(_counting())]
    found += [(said, _ASKING) for number in map(_numeral, range(1, _LAST + 1)) for said in _numbered(number)]
    found += [(f"{_numeral(month)}月", _ASKING) for month in range(1, 13)]
    return found + _tabled("question_intents", _ASKING) + _filters()


def _filters() -> list[tuple[str, float]]:
    """The words of the lists' filters; 以及 sounds like 一级."""
    return [(word, _ASKING) for name, words in rows("question_filters") if name != "or" for word in words.split("|")]


def _tabled(table: str, cost: float) -> list[tuple[str, float]]:
    return [(word, cost) for row in rows(table) for cell in row[:2] for word in cell.split("|") if len(word) > 1]


@cache
def _counting() -> tuple[str, ...]:
    """多少 and 几 with what they count in, the commonest of those that sound alike first."""
    table = (unit for unit, kind, *_ in rows("units") if kind == "count" and len(unit) == 1)
    units = dict.fromkeys((*roles()["counted"], *table))
    return tuple(asked + unit for unit in units for asked in ("多少", "几", "有多少", "有几"))


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _DIGITS[tens - 1]) + ("十" if tens else "") + (_DIGITS[ones - 1] if ones else "")


def _numbered(numeral: str) -> tuple[str, ...]:
    return f"第{numeral}", f"第{numeral}个", f"第{numeral}条", f"第{numeral}项", f"问题{numeral}", f"{numeral}号"


def _naming() -> list[tuple[str, float]]:
    synonyms = [(word, _NAMING) for row in synonym_rows() for word in row.own if len(word) > 1]
    return [*(pair for table in _TABLES for pair in _tabled(table, _TABLED)), *synonyms]
