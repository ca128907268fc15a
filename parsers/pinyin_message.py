"""Which words of a message are pinyin, and what stands round its numbers (di 9 ge wenti) in characters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from parsers.english_words import is_english
from parsers.pinyin import toneless
from parsers.pinyin_words import roles
from parsers.synonyms import synonyms
from parsers.vocabulary import alternatives
from parsers.words import HAN, is_pinyin, syllables

_WORD = r"(?<![a-z])(?:(?<!\d)|(?=[a-z]{2}))[a-z]+(?:'[a-z]+)*(?![a-z])"
RUN = re.compile(rf"{_WORD}(?:[ '’·-]+{_WORD})*")  # words side by side
_LATIN = re.compile(r"[a-z]+")
_LETTERS = re.compile("[a-z\u00e0-\u024f]{2}", re.IGNORECASE)
_VOWEL = re.compile("[aeiouv]")
_YEAR = re.compile(r"(?<=\d) ?(nian|yue)(?=([a-z]+))")  # 2020nianchanliang
_HAN = "[\u4e00-\u9fff]"
_GAPS = re.compile(rf"(?<={_HAN}) +(?=\d{{1,3}}(?!\d))|(?<=\d) +(?={_HAN})|(?<=\d[个号条项年月日]) +(?={_HAN})")


def typed_in_pinyin(text: str) -> str | None:
    """A message folded and without tones where it may hold pinyin, None where it does not."""
    if not _LETTERS.search(text):
        return None
    said = toneless(unicodedata.normalize("NFKC", text).lower())
    words = _LATIN.findall(said)
    return said if (HAN.search(said) and words) or are_pinyin(words) else None


def are_pinyin(words: list[str]) -> bool:
    """Are Latin words pinyin, all of them, and not all of them English as well (women, change)?"""
    spoken = [word for word in words if _VOWEL.search(word) and word not in synonyms().chinese]
    return bool(spoken) and all(map(is_pinyin, spoken)) and not all(map(is_english, spoken))


def with_numbers(said: str) -> str:
    """A message with the words right beside its numbers in characters (di 9 ge: 第9个)."""
    pattern, meaning = _beside()
    said = _YEAR.sub(lambda m: f"{meaning[m[1]]} " if is_pinyin(m[2]) else m[0], said)
    return pattern.sub(lambda m: meaning[m[1] or m[2]], said)


@cache
def _beside() -> tuple[re.Pattern[str], dict[str, str]]:
    before, behind = ({"".join(syllables(w)): w for w in roles()[role]} for role in ("before", "numbered"))
    pattern = rf"(?<![a-z])({alternatives(list(before))}) ?(?=\d)|(?<=\d) ?({alternatives(list(behind))})(?![a-z])"
    return re.compile(pattern), before | behind


def without_gaps(text: str) -> str:
    """A text with single spaces, and none between a number and the characters beside it."""
    return _GAPS.sub("", " ".join(text.split()))
