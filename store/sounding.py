"""The characters of a version, and the pairs of neighbours, by how they sound: what pinyin in a question may mean.

They stand among the postings: a syllable or two, as southern ears tell them, with the characters that may be read so,
instead of items.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from itertools import product

from sqlite_utils import Database

from parsers.pinyin import readings, vague
from parsers.words import HAN
from store.postings import marks, postings

_PAIR = 2
_TEXTS = "name || '|' || near || '|' || before || '|' || after || '|' || wide"


def soundings(grams: Iterable[str]) -> dict[str, array[int]]:
    """The Chinese characters and pairs among an index's grams by their sounds, as code points one behind the other."""
    heard: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for gram in sorted(gram for gram in grams if 0 < len(gram) <= _PAIR and all(map(HAN.match, gram))):
        for key in {sound_key(*spoken) for spoken in product(*map(readings, gram))}:
            heard[key].extend(map(ord, gram))
    return heard


def sound_key(*syllables: str) -> str:
    """Under what one syllable or two stand."""
    return "=" + "'".join(map(vague, syllables))


def heard(db: Database, version: int, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The characters or pairs of a version that sound as the keys."""
    return {key: _grams(codes, key.count("'") + 1) for key, codes in postings(db, version, keys).items()}


def _grams(codes: array[int], length: int) -> tuple[str, ...]:
    text = "".join(map(chr, codes))
    return tuple(text[at : at + length] for at in range(0, len(text), length))


def holders(db: Database, version: int, grams: Iterable[str]) -> dict[str, frozenset[int]]:
    """The items of a version that hold each of some characters or pairs."""
    return {gram: frozenset(items) for gram, items in postings(db, version, grams).items()}


def texts_of(db: Database, version: int, numbers: Iterable[int]) -> dict[int, str]:
    """The texts of each of some items, parted by bars: a stretch of characters stands in one of them."""
    every = list(numbers)
    sql = f"SELECT item, {_TEXTS} FROM index_items WHERE version = ? AND item IN ({marks(every)})"  # noqa: S608
    return dict(db.execute(sql, [version, *every]).fetchall())
