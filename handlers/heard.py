"""A message typed in pinyin -> the same in the report's own words, so that it is understood as if these were typed.

What stands neither in the report nor in the tables stays as it was typed: an unknown word, which gets no answer.
"""

from __future__ import annotations

import heapq
import math
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from handlers.heard_beside import amid_characters
from parsers.pinyin_beside import particles
from parsers.pinyin_message import RUN, are_pinyin, typed_in_pinyin, with_numbers, without_gaps
from parsers.pinyin_path import Own, Pairs, Piece, Reading, read_letters
from parsers.pinyin_typed import Typed, typed_of
from parsers.questions import COMMAND, LONGEST
from parsers.words import is_pinyin
from store.records import Version
from store.sounding import heard, holders, sound_key, texts_of
from store.store import Store

_MOST = 80  # letters of a run of words: more is no question
_LEAST = 3  # letters
_ITEMS = 8  # whose words are tried
_NOBODY: frozenset[int] = frozenset()
_ONE = (0, 1)  # the places of one syllable


def written_out(store: Store, version: Version, message: str) -> str:
    """A message with what is typed in pinyin in Chinese; other messages as they are.

    Raises:
        StoreError: the ledger cannot be read.
    """
    command = COMMAND.match(message)
    head, text = (command[0], message[command.end() :]) if command else ("", message)
    said = typed_in_pinyin(text) if len(text) <= LONGEST else None
    if said is None:
        return message
    beside = amid_characters(store, version, particles(with_numbers(said)), unicodedata.normalize("NFKC", text))
    out = RUN.sub(lambda run: _written(store, version, run[0]), beside)
    return message if out == said else head + " " * bool(head) + without_gaps(out)


def _written(store: Store, version: Version, run: str) -> str:
    """Words side by side in characters; as they are where they are no pinyin."""
    words = re.findall("[a-z]+", run)
    if not are_pinyin(words) or not all(map(is_pinyin, words)):
        return run
    typed = typed_of(words)
    if not _LEAST <= len(typed.letters) <= _MOST:
        return run
    reading = _read(store, version, typed)
    return run if reading is None or not any(p.known for p in reading.pieces) else _joined(reading.pieces)


def _joined(pieces: tuple[Piece, ...]) -> str:
    """The pieces as one text: stretches side by side and letters stand apart."""
    text, before = "", None
    for piece in pieces:
        apart = before is not None and not (piece.known and before.known and (piece.static or before.static))
        text += " " * apart + piece.text
        before = piece
    first, last = pieces[0], pieces[-1]
    return " " * (not first.known) + text + " " * (not last.known)


@dataclass(frozen=True, slots=True)
class _Heard:
    """What a version has for the letters: characters and pairs by their places, and the items that hold the most."""

    pairs: Pairs
    items: tuple[Own, ...]


def _read(store: Store, version: Version, typed: Typed) -> Reading | None:
    """The cheapest reading over the items that hold the most of what was typed."""
    found = _hear(store, version, typed)
    readings = [read_letters(typed, found.pairs, own) for own in (*found.items, Own())]
    return min((r for r in readings if r is not None), key=lambda r: r.cost, default=None)


def _hear(store: Store, version: Version, typed: Typed) -> _Heard:
    keys = {places: sound_key(*_syllables(typed, places)) for places in typed.keys}
    found = store.read(heard, version.id, sorted(set(keys.values())))
    pairs = {places: found[key] for places, key in keys.items() if key in found}
    held = store.read(holders, version.id, sorted({gram for several in pairs.values() for gram in several}))
    twos = [several for places, several in pairs.items() if len(places) > len(_ONE)]
    best = _richest([[held.get(pair, _NOBODY) for pair in several] for several in twos])
    texts = store.read(texts_of, version.id, best)
    items = (Own(texts[item], frozenset(g for g, holding in held.items() if item in holding)) for item in best)
    return _Heard(pairs, tuple(items))


def _richest(pairs: list[list[frozenset[int]]]) -> list[int]:
    """The items that hold the most pairs of what was typed, rare ones weighing more; each by who holds its readings."""
    worth: dict[int, float] = defaultdict(float)
    for several in pairs:
        best: dict[int, float] = {}
        for items in several:
            for item in items:
                best[item] = max(best.get(item, 0.0), 1 / math.log(2 + len(items)))
        for item, value in best.items():
            worth[item] += value
    return heapq.nsmallest(_ITEMS, worth, key=lambda item: (-worth[item], item))


def _syllables(typed: Typed, places: tuple[int, ...]) -> list[str]:
    return [typed.syllable(start, end) for start, end in pairwise(places)]
