"""Pinyin as it is typed: syllables without tones (ü as v), readings of characters, what southern speakers confuse."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from sys import intern

from pypinyin import lazy_pinyin

from parsers.vocabulary import grouped, rows

LONGEST = 6  # letters of a syllable
_TONED = re.compile(r"(?<![a-z\d])(?:[a-z]{1,6}[1-5])+(?![a-z\d])")
_SYLLABLE_TONE = re.compile(r"([a-z]{1,6})([1-5])")
_UMLAUT = "\u0308"
_LEAST_TONED = 2  # syllables with a digit: wenti4 names issue 4


@cache
def all_syllables() -> frozenset[str]:
    """The syllables there are; those with ü may be typed with u."""
    starts = ((start if start != "-" else "", ends) for start, (ends, *_) in grouped("pinyin").items())
    return frozenset(plain(start + end) for start, ends in starts for end in ends.split(" "))


def plain(syllable: str) -> str:
    """A syllable with ü as v."""
    return syllable.replace("ü", "v")


def same(typed: str, reading: str) -> bool:
    """Is a syllable typed as it is read (lv and lu for lü, but lv not for lu)?"""
    return typed == reading or typed == reading.replace("v", "u")


def toneless(text: str) -> str:
    """A lower-case message without the tones of its pinyin, written as marks (gāoqǐ) or digits (gao1 qi3)."""
    bare = "".join(c if ord(c) < 0x80 or ord(c) >= 0x250 else _letter(c) for c in unicodedata.normalize("NFC", text))
    words = _TONED.findall(bare)
    syllables = [m[1] for word in words for m in _SYLLABLE_TONE.finditer(word)]
    if len(syllables) < _LEAST_TONED or not all(plain(s) in all_syllables() for s in syllables):
        return bare
    return _TONED.sub(lambda m: re.sub(r"[1-5]", "", m[0]), bare)


def _letter(char: str) -> str:
    """A Latin letter without its mark (ǜ: v)."""
    parts = unicodedata.normalize("NFD", char)
    return "v" if parts[0] == "u" and _UMLAUT in parts else parts[0]


@lru_cache(maxsize=8192)
def readings(char: str) -> tuple[str, ...]:
    """The readings of a Chinese character that are in common use, the commonest first."""
    return _several().get(char) or tuple(intern(plain(part)) for part in lazy_pinyin(char))


@cache
def _several() -> dict[str, tuple[str, ...]]:
    return {char: tuple(map(intern, said.split(" "))) for char, said in rows("readings")}


@lru_cache(maxsize=1024)
def vague(syllable: str) -> str:
    """A syllable as it is told by ears that hear no difference between z and zh, l and n, in and ing."""
    syllable = syllable.replace("v", "u")
    if syllable[:2] in ("zh", "ch", "sh"):
        syllable = syllable[0] + syllable[2:]
    if syllable.endswith(("ing", "eng", "ang")):
        syllable = syllable[:-1]
    return f"n{syllable[1:]}" if syllable.startswith("l") else syllable
