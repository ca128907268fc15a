"""What English phrases mean, by all tables: the rows of the fields, english.tsv and english_figures.tsv."""

from __future__ import annotations

import re
from collections.abc import Sequence
from sys import intern

from parsers.dictionary import is_deed
from parsers.english import key, words_of
from parsers.synonym_rows import synonym_rows
from parsers.vocabulary import rows
from parsers.words import bare

_CUT = re.compile(r"\b(?:of|to|in|on|for|with|and|the|a)\b")
Phrases = dict[str, list[str]]


def english_phrases() -> tuple[Phrases, Phrases]:
    """What English phrases mean in Chinese: without their endings, and as they are said."""
    gathered = [(word, [*map(bare_once, row.written)]) for row in synonym_rows() for word in row.english]
    named = [(w, [*map(bare_once, meant.split("|"))]) for said, meant, *_ in english_rows() for w in said.split("|")]
    as_said, own = _as_said(gathered), _as_said(named)
    for said, meant in own.items():  # things are named before what the rows of a field gather; deeds beside it
        as_said[said] = [*as_said.get(said, []), *meant] if name_deeds(meant) else meant
    english: Phrases = {}
    for word, forms in gathered:
        for phrase in _phrases(word):
            if " " in phrase or phrase == key(word):  # what is left of "in use" is no longer in use
                english.setdefault(phrase, []).extend(forms)
    for word, forms in named:
        for phrase in _phrases(word):
            english.setdefault(phrase, []).extend(forms)
    return english, as_said


def english_rows() -> tuple[tuple[str, ...], ...]:
    """What English words mean: in every field, and the names of figures and deeds of each."""
    return (*rows("english"), *rows("english_figures"), *rows("english_fields"))


def name_deeds(meant: Sequence[str]) -> bool:
    """Do most of some Chinese words name deeds?"""
    return sum(map(is_deed, meant)) * 2 > len(meant)


def bare_once(word: str) -> str:
    """A bare word, one object for all its places in the tables: they hold most words several times."""
    return intern(bare(word))


def _as_said(table: Sequence[tuple[str, list[str]]]) -> Phrases:
    """English expressions with their endings (fires are not fired), their words parted as those of a question."""
    found: Phrases = {}
    for word, forms in table:
        found.setdefault(" ".join(words_of(word)), []).extend(forms)
    return found


def _phrases(said: str) -> tuple[str, ...]:
    """An English expression as it is looked up: as it is, and as a question is left that has lost its little words."""
    return tuple(dict.fromkeys((key(said), key(_CUT.sub(" ", said)))))
