"""How near words stand in meaning (司机, 驾驶员), learned from how an encyclopedia uses them.

``data/meaning.npz`` holds ``words``, parted by line breaks, and ``vectors``, one row of signed bytes for each;
``make_meaning.py`` tells from what it is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int32]
Grades = NDArray[np.float32]

_SHORTEST, _LONGEST = 2, 4  # characters of a word that is looked for in a text
_SHORT = 3  # characters
_UNLIKE = 0.4  # words that are no nearer than this have nothing to do with each other


@dataclass(frozen=True, slots=True)
class _Table:
    rows: dict[str, int]
    vectors: Grades


@cache
def _table() -> _Table:
    """All words; one reading (0.1 s), some 15 MB."""
    with (files("parsers") / "data" / "meaning.npz").open("rb") as file, np.load(file) as stored:
        words = stored["words"].tobytes().decode().split("\n")
        vectors = stored["vectors"].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return _Table({word: row for row, word in enumerate(words)}, vectors)


@lru_cache(2048)
def words_in(text: str) -> Rows:
    """The rows of the words that stand in a bare text, wherever one begins; of a text that is one word, its own."""
    rows = _table().rows
    if text in rows:
        return np.array([rows[text]], dtype=np.int32)
    spans = (text[at : at + size] for at in range(len(text)) for size in range(_SHORTEST, _LONGEST + 1))
    found = dict.fromkeys(rows[word] for word in spans if word in rows)
    return np.fromiter(found, dtype=np.int32, count=len(found))


def nearness(form: str, words: Rows) -> Grades:
    """How near each of some words is to each word of a Chinese expression, 0 to 1, a row for each of the latter.

    Nothing for an expression that holds no word we know, or that is hardly longer than one (a person's name).
    """
    vectors = _table().vectors
    if len(form) <= _SHORT and form not in _table().rows and not _is_made_up(form):
        return np.zeros((0, len(words)), dtype=np.float32)
    likeness = vectors[words_in(form)] @ vectors[words].T
    return np.asarray(np.maximum(likeness - _UNLIKE, 0) / (1 - _UNLIKE), dtype=np.float32)


def _is_made_up(form: str) -> bool:
    """Is every character of a short expression part of a word in it (缺水源: 缺水, 水源)?"""
    rows = _table().rows
    spans = [(at, at + _SHORTEST) for at in range(len(form) - 1) if form[at : at + _SHORTEST] in rows]
    return {n for start, end in spans for n in range(start, end)} == set(range(len(form)))
