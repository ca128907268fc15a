"""A syllable typed amid Chinese characters -> the character that makes a word with them, or stands so in the report.

Words that ask go first (有na些, 多jiu), then what stands in the report beside the same characters (卫星电hua), then the
commonest word (收ru). English words are read so only where they are a part of one that asks or stands there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from parsers.pinyin import readings, same
from parsers.pinyin_beside import Amid, amid, worded
from parsers.words import frequency
from store.records import Version
from store.sounding import heard, holders, sound_key, texts_of
from store.store import Store

_ITEMS = 20  # whose texts are read
_OFTEN = 30  # times a word is met in the dictionary's texts
_NOBODY: frozenset[int] = frozenset()


def amid_characters(store: Store, version: Version, text: str, message: str) -> str:
    """A lower-case text with the single syllables amid its characters in characters; ``message`` as it was typed.

    Raises:
        StoreError: the ledger cannot be read.
    """
    for at, one in reversed([*amid(text, message)]):
        char = _meant(store, version, one)
        if char:
            text = text[:at] + char + text[at + len(one.syllable) :]
    return text


def _meant(store: Store, version: Version, one: Amid) -> str:
    words = worded(one)
    asking = [char for char, word in words if word.asks]
    if asking:
        counting = [char for char, word in words if word.counts and word.asks]
        return _held(store, version, counting) if asking[0] in counting else asking[0]
    beside = _beside(store, version, one)
    standing = [char for char in beside if _stands(store, version, one, char)]
    if standing or one.english:
        return next(iter(standing), "")
    paired = max(beside, key=lambda char: _often(one, char), default="")
    if paired and _often(one, paired) >= _OFTEN:
        return paired
    return next((char for char, _ in words), "")


def _held(store: Store, version: Version, chars: Iterable[str]) -> str:
    """Of the units that sound so the commonest one that the report holds."""
    every = list(dict.fromkeys(chars))
    held = store.read(holders, version.id, sorted(every))
    return next((char for char in every if char in held), every[0])


def _beside(store: Store, version: Version, one: Amid) -> tuple[str, ...]:
    """The characters of the report that sound so right beside one of the neighbours."""
    keys = [sound_key(readings(one.left[-1])[0], one.syllable)] if one.left else []
    keys += [sound_key(one.syllable, readings(one.right[0])[0])] if one.right else []
    sounding = store.read(heard, version.id, sorted(set(keys)))
    found = [pair[1] for key in keys for pair in sounding.get(key, ()) if one.left and pair[0] == one.left[-1]]
    found += [pair[0] for key in keys for pair in sounding.get(key, ()) if one.right and pair[1] == one.right[0]]
    return tuple(c for c in dict.fromkeys(found) if any(same(one.syllable, reading) for reading in readings(c)))


def _stands(store: Store, version: Version, one: Amid, char: str) -> bool:
    """Does a character stand in an item with two of those beside it?"""
    around, at = one.left[-2:] + char + one.right[:2], len(one.left[-2:])
    windows = [around[low : low + 3] for low in range(max(0, at - 2), at + 1) if len(around[low : low + 3]) == 3]
    held = store.read(holders, version.id, sorted({w[i : i + 2] for w in windows for i in (0, 1)}))
    return any(_in_one(store, version, window, held) for window in windows)


def _in_one(store: Store, version: Version, window: str, held: Mapping[str, frozenset[int]]) -> bool:
    items = sorted(held.get(window[:2], _NOBODY) & held.get(window[1:], _NOBODY))[:_ITEMS]
    return any(window in text for text in store.read(texts_of, version.id, items).values()) if items else False


def _often(one: Amid, char: str) -> int:
    """How often the word of two characters is met that a character makes with a neighbour."""
    return max(frequency(one.left[-1:] + char) if one.left else 0, frequency(char + one.right[:1]) if one.right else 0)
