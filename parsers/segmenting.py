"""Where a text may be cut into the words of jieba's dictionary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import jieba


class Segmenter(jieba.Tokenizer):  # type: ignore[misc]  # jieba has no types
    """jieba's tokenizer without what it keeps beside its words: 150,000 beginnings of words that are none (22 MB)."""

    FREQ: dict[str, int]  # the times each word was met
    total: int

    def __init__(self) -> None:
        super().__init__()
        self.cache_file = "jieba-words.cache"
        self._lengths: dict[str, tuple[int, ...]] = {}  # of the words that begin with a character, the shortest first

    def initialize(self, dictionary: str | None = None) -> None:
        """Read the dictionary, from the cache where it is there."""
        super().initialize(dictionary)
        self._lengths = self._lengths or _lengths(self.FREQ)

    def check_initialized(self) -> None:
        """Read the dictionary unless that is done."""
        if not self._lengths:
            self.initialize()

    @staticmethod
    def gen_pfdict(dictionary: BinaryIO) -> tuple[dict[str, int], int]:
        """The words of a dictionary with the times each was met, and the sum of its lines."""
        times, total = dict[str, int](), 0
        with dictionary:
            for line in dictionary:
                word, met, *_ = line.decode().split()
                times[word] = int(met)
                total += times[word]
        return times, total

    def get_DAG(self, sentence: str) -> dict[int, list[int]]:  # noqa: N802  (jieba's own name)
        """For each place of a sentence the last places of the words that begin there; itself where none does."""
        self.check_initialized()
        times, end = self.FREQ, len(sentence)
        return {
            at: [at + n - 1 for n in self._lengths.get(first, ()) if at + n <= end and times.get(sentence[at : at + n])]
            or [at]
            for at, first in enumerate(sentence)
        }


def _lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for first, length in sorted({(word[0], len(word)) for word in words}):
        found.setdefault(first, []).append(length)
    return {first: tuple(lengths) for first, lengths in found.items()}
