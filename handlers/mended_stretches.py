"""Characters side by side that are in no word, and sound like one the report has (苜宿: 苜蓿, 滞那金: 滞纳金)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from parsers.misspelt import DECIDING, lone_stretches, look_alikes
from parsers.pinyin import readings
from parsers.place_names import listed
from parsers.stretches import stands_whole
from parsers.synonyms import synonyms
from parsers.words import known, pairs
from store.records import Version
from store.sounding import heard, holders, sound_key, texts_of
from store.store import Store

_WORD = (3, 2)  # characters of a word that is heard, the longer first
_MOST = 20  # items whose texts are read


def stretches_put_right(store: Store, version: Version, run: str) -> str:
    """A run of characters with such stretches as the report writes them, where one word alone is meant.

    Raises:
        StoreError: the ledger cannot be read.
    """
    for start, end in lone_stretches(run):
        for length in _WORD:
            if end - start == length and (meant := _meant(store, version, run[start:end])):
                run = run[:start] + meant + run[end:]
    return run


def is_word(text: str) -> bool:
    """Does the dictionary or a table know a word?"""
    return known(text) or text in synonyms().chinese


def _meant(store: Store, version: Version, said: str) -> str:
    """The one word of the report that sounds like a stretch; empty where it stands there itself, or several do."""
    if said[-1] in listed("village-end"):
        return ""
    sounds = [readings(char)[0] for char in said]
    keys = [sound_key(*sounds[at : at + 2]) for at in range(len(said) - 1)]
    found = store.read(heard, version.id, sorted({*keys}))
    spoken = [found.get(key, ()) for key in keys]
    if any(said[at : at + 2] in several for at, several in enumerate(spoken)):
        return ""
    fitting = {word for word in _joined(spoken) if _may_be(word, said, sounds)} | {*_seen(said)}
    return next((word for word in fitting if _stands(store, version, word)), "") if len(fitting) == 1 else ""


def _seen(said: str) -> Iterator[str]:
    """The words that a stretch is with one character that looks alike in the place of another."""
    for at, char in enumerate(said):
        for other in () if char in DECIDING else look_alikes().get(char, ()):
            if is_word(word := said[:at] + other + said[at + 1 :]):
                yield word


def _joined(spoken: list[tuple[str, ...]]) -> Iterator[str]:
    """The words that neighbouring pairs make up."""
    for one in product(*spoken):
        if all(left[1] == right[0] for left, right in pairwise(one)):
            yield one[0] + "".join(pair[1] for pair in one[1:])


def _may_be(word: str, said: str, sounds: list[str]) -> bool:
    changed = [pair for pair in zip(word, said, strict=True) if pair[0] != pair[1]]
    heard_so = all(sound in readings(char) for char, sound in zip(word, sounds, strict=True))
    return heard_so and len(changed) == 1 and not DECIDING.intersection(changed[0]) and is_word(word)


def _stands(store: Store, version: Version, word: str) -> bool:
    held = store.read(holders, version.id, sorted(pairs(word)))
    items = frozenset.intersection(*(held.get(pair, frozenset()) for pair in pairs(word)))
    texts = store.read(texts_of, version.id, sorted(items)[:_MOST]) if items else {}
    return any(stands_whole(word, text) for text in texts.values())
