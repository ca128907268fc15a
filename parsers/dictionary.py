"""What the tokenizer's dictionary knows of a word besides its frequency: which are places, which name no thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_NAMING = ("n", "j", "x", "g", "b", "s")  # tags of nouns, abbreviations, roots, distinguishing words and localities
_OFTEN = 20  # times met: the tags of rarer words are guesses
_DEEDS, _EVER = ("v", "a"), 3  # a rare word's tag is trusted where it says that it is a verb
_LONGEST = 6
_COMMON = 150  # times met: rarer words are not told by their sound
_SPOKEN = 4  # characters of a word told by its sound, at most
_NAMES = ("nr", "nrt", "nrfg", "x", "eng", "g")  # of persons, and what is no word by itself


@dataclass(frozen=True, slots=True)
class _Kinds:
    places: frozenset[str]
    deeds: frozenset[str]
    acts: frozenset[str]
    helpers: frozenset[str]


@cache
def _kinds() -> _Kinds:
    """One reading of the dictionary (0.3 s), of which four sets of words are kept."""
    places: set[str] = set()
    deeds: set[str] = set()
    acts: set[str] = set()
    helpers: set[str] = set()
    for word, times, tag in _entries():
        if len(word) > _LONGEST:
            continue
        if tag in ("v", "vn") and times >= _OFTEN:
            acts.add(word)
        if tag == "ns":
            places.add(word)
        elif tag in _DEEDS and times >= _EVER:
            deeds.add(word)
        elif times >= _OFTEN and not tag.startswith(_NAMING) and tag != "vn":
            (deeds if tag[0] in "va" else helpers).add(word)
    return _Kinds(frozenset(places), frozenset(deeds), frozenset(acts), frozenset(helpers))


def _entries() -> Iterator[tuple[str, int, str]]:
    """Each word with the times it was met and its tag, line by line: all at once would take 40 MB."""
    with files("jieba").joinpath("dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, times, tag = line.split()
            yield word, int(times), tag


def places() -> frozenset[str]:
    """The names of places, of two characters and more."""
    return _kinds().places


def is_deed(word: str) -> bool:
    """Does a word say what is done or how something is (处理, 缓慢), naming no thing?"""
    return word in _kinds().deeds


def is_act(word: str) -> bool:
    """Does a word say what is done, be it used as a noun (处罚, 审计, 补助)?"""
    return word in _kinds().acts


def is_helper(word: str) -> bool:
    """Does a word only help a sentence (后来, 只有, 几乎)?"""
    return word in _kinds().helpers


def common_words() -> dict[str, int]:
    """Words of up to four characters that are often met, and places, with the times they were met."""
    return {word: times for word, times, tag in _entries() if _is_common(word, times, tag)}


def _is_common(word: str, times: int, tag: str) -> bool:
    named = tag in _NAMES and len(word) > 1
    return len(word) <= _SPOKEN and (times >= _COMMON or tag == "ns") and not named
