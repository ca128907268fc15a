"""English words that could be read as pinyin (women, change): among English words they are no pinyin."""

from __future__ import annotations

from functools import cache

from parsers.english import stem
from parsers.synonyms import synonyms
from parsers.vocabulary import rows


def is_english(word: str) -> bool:
    """Is a lower-case word an English one, of our tables or of those that pinyin could spell?"""
    return word in _listed() or stem(word) in synonyms().english


@cache
def _listed() -> frozenset[str]:
    return frozenset(word for words, *_ in rows("english_words") for word in words.split(" "))
