"""How near the words of a question come to the words of texts, one by one (歇脚: 服务区; 大夫: 医师).

A whole sentence may be alike to another for what both say beside their subject; its single words show what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from parsers.meaning import apart_from, vectors
from parsers.vocabulary import grouped
from parsers.words import tokenizer

_WORD = re.compile(r"[\u3400-\u9fffA-Za-z][\u3400-\u9fffA-Za-z-]")  # a single character means too many things
_ROOM, _KEPT = 1024, 8000  # words there is room for at first, that are kept; in half precision 1 kB each
_LONGEST = 1000  # characters of a text that are read
_MOST_SAID = 40  # words of a question
_LEAST = 0.2  # a cosine below this tells nothing
_WIDTH = 512  # numbers of a vector


def words_near(said: str, texts: Sequence[Sequence[str]]) -> NDArray[np.float32]:
    """How near each of some things, told by several texts each, comes to the words that are said of one.

    It is the mean over the words said of the cosine to the nearest word of the thing's texts, less what all the things
    have of it on average: above 0 where a thing's words are nearer than those of others. New words take about 0.2 ms.
    """
    asked = _words_of(said)[:_MOST_SAID]
    if not asked or not texts:
        return np.zeros(len(texts), dtype=np.float32)
    nearest = _known().nearest(asked, texts)
    return np.asarray((nearest - nearest.mean(axis=0)).mean(axis=1), dtype=np.float32)


def _words_of(text: str) -> list[str]:
    """The words of a text, each once."""
    return list(dict.fromkeys(word for word in tokenizer().lcut(text[:_LONGEST]) if _WORD.match(word)))


class _Known:
    """Words with their vectors, the rows of one table, and the rows of texts; all are forgotten when it is full."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._forget()

    def nearest(self, words: Sequence[str], things: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """The best cosine of each word (a column) to the words of each thing (a row); 0 where a thing has no words."""
        with self._lock:
            told = [self._rows_of(texts) for texts in things]
            asked, every = self._rows(words), [row for rows in told for row in rows]
            cosines = self._table[asked].astype(np.float32) @ self._table[every].astype(np.float32).T
            if len(self._places) > _KEPT:
                self._forget()
        best = np.zeros((len(things), len(words)), dtype=np.float32)
        ends = list(accumulate(map(len, told)))
        for n, (rows, end) in enumerate(zip(told, ends, strict=True)):
            if rows:
                best[n] = cosines[:, end - len(rows) : end].max(axis=1)
        return np.where(best < _LEAST, 0.0, best)

    def _forget(self) -> None:
        self._places: dict[str, int] = {}
        self._texts: dict[str, list[int]] = {}
        self._table = np.zeros((_ROOM, _WIDTH), dtype=np.float16)

    def _rows_of(self, texts: Sequence[str]) -> list[int]:
        for text in texts:
            if text not in self._texts:
                self._texts[text] = self._rows(_words_of(text))
        return list(dict.fromkeys(row for text in texts for row in self._texts[text]))

    def _rows(self, words: Sequence[str]) -> list[int]:
        fresh = [word for word in words if word not in self._places]
        if fresh:
            start, end = len(self._places), len(self._places) + len(fresh)
            while end > len(self._table):
                self._table = np.concatenate([self._table, self._table])
            self._table[start:end] = _own(fresh)
            self._places |= {word: start + n for n, word in enumerate(fresh)}
        return [self._places[word] for word in words]


def _own(words: Sequence[str]) -> NDArray[np.float16]:
    """What words have of their own beside all words of their script, each of length 1."""
    typical = np.stack([_typical(word.isascii()) for word in words])
    return apart_from(typical, vectors(words)).astype(np.float16)


@cache
def _typical(ascii_: bool) -> NDArray[np.float32]:
    """What words of a script have in common: the mean of those in typical texts."""
    typical = grouped("meaning_typical")
    texts = typical["en"] if ascii_ else (*typical["zh"], *typical["report"])
    return np.asarray(vectors(list(dict.fromkeys(w for text in texts for w in _words_of(text)))).mean(axis=0))


@cache
def _known() -> _Known:
    return _Known()
