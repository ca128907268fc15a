"""Comparisons of versions, each made once: a published version never changes."""

from __future__ import annotations

from functools import lru_cache

from store.comparing import compare
from store.comparison import Comparison
from store.store import Store

_KEPT = 16  # comparisons kept: a few megabytes


class Comparisons:
    """Compares versions of a store; the last few comparisons are kept. Used from several threads."""

    def __init__(self, store: Store) -> None:
        self._made = lru_cache(_KEPT)(lambda old, new: store.read(compare, old, new))

    def between(self, old: int, new: int) -> Comparison:
        """What differs between two versions.

        Raises:
            StoreError: a version is gone, or the ledger cannot be read.
        """
        return self._made(old, new)
