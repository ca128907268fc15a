"""The words of the tables, each with what a report may call it, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from parsers.dictionary import is_deed
from parsers.english_phrases import bare_once, english_phrases
from parsers.synonym_rows import synonym_rows, thing_of


@dataclass(frozen=True, slots=True)
class Synonyms:
    """The words of the tables: Chinese ones, English phrases without their endings and as they are, written ones."""

    chinese: dict[str, tuple[str, ...]]
    english: dict[str, tuple[str, ...]]
    as_said: dict[str, tuple[str, ...]]
    written: frozenset[str]


@cache
def synonyms() -> Synonyms:
    """What each said word may be called in a report, from synonyms_*.tsv; English words by their phrases."""
    chinese: dict[str, list[str]] = {}
    for row in synonym_rows():
        forms = [bare_once(word) for word in row.written]
        for own in map(bare_once, row.own):
            if row.apart and own in forms and (thing_of(own) or _is_done_to(own, forms)):
                continue  # 记录不全 and 危废处置 are looked for as two words
            others = [] if row.apart and own in forms else forms
            chinese.setdefault(own, [own]).extend(f for f in others if f != own)
    written = frozenset(bare_once(word) for row in synonym_rows() if not row.sought for word in row.written)
    english, as_said = english_phrases()
    return Synonyms(_frozen(chinese), _frozen(english), _frozen(as_said), written)


def _is_done_to(word: str, forms: list[str]) -> bool:
    """Does a word of a row say what is done to a thing that another one names (危废处置: 危废)?"""
    return word[:-2] in forms and is_deed(word[-2:])


def _frozen(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(dict.fromkeys(forms)) for word, forms in table.items()}
