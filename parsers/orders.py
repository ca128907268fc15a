"""Commands given in plain words: ``更新 9 已完成``, ``follow 9``, ``9的历史``, ``设置``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.leading_number import leading_number
from parsers.questions import normalise
from parsers.vocabulary import rows

_SEPARATORS = " \t\r\n:：,，"
_CLOSING = " 。.!！?？"
_LONGEST_VERB = 12


@dataclass(frozen=True, slots=True)
class Order:
    """A command and what follows it, as written."""

    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class _Row:
    """Words that give a command, and where they stand: ``start``, ``end`` or ``alone``; ``number``: beside one."""

    word: str
    name: str
    where: frozenset[str]


@cache
def _table() -> tuple[_Row, ...]:
    """The longest words first."""
    table = [
        _Row(word, name, frozenset(where.split())) for name, where, words in rows("orders") for word in words.split("|")
    ]
    return tuple(sorted(table, key=lambda row: len(row.word), reverse=True))


def read_order(text: str) -> Order | None:
    """The command a message gives in plain words, None when it gives none."""
    text = text.strip()
    if not _may_be(text):
        return None
    for row in _table():
        rest = _rest(text, row)
        if rest is not None and ("number" not in row.where or _fits(rest, whole=row.name == "history")):
            return Order(row.name, rest)
    return None


def _rest(text: str, row: _Row) -> str | None:
    """What stands beside the words of a command; None when the message does not give it."""
    if "alone" in row.where:
        return "" if normalise(text.rstrip(_CLOSING)) == row.word else None
    return _before(text, row.word) if "end" in row.where else _after(text, row.word)


@cache
def _words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    starts = tuple(row.word for row in _table() if "end" not in row.where)
    return starts, tuple(row.word for row in _table() if "end" in row.where)


def _may_be(text: str) -> bool:
    """A quick look that keeps nearly every question out: does a word of the table stand first or last?"""
    starts, ends = _words()
    plain = normalise(text[:_LONGEST_VERB])
    return plain.startswith(starts) or normalise(text[-_LONGEST_VERB:]).endswith(ends)


def _fits(rest: str, *, whole: bool) -> bool:
    """Does an issue's number stand first, and for ``whole`` nothing else?"""
    naming, further = leading_number(rest)
    return naming is not None and not (whole and further)


def _after(text: str, word: str) -> str | None:
    """What follows the word at the beginning; it must be parted from it, or begin with a digit or sign."""
    for end in range(min(len(text), _LONGEST_VERB), 0, -1):
        if not text[end - 1].isspace() and normalise(text[:end]) == word:
            rest = text[end:]
            parted = not rest or rest[0] in _SEPARATORS or (not word.isascii() and re.match(r"[\d#第]|问题", rest))
            return rest.strip(_SEPARATORS) if parted else None
    return None


def _before(text: str, word: str) -> str | None:
    return text[: -len(word)].strip(_SEPARATORS) if normalise(text).endswith(word) else None
