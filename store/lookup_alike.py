"""Words that stand in an item otherwise than they were asked: as they sound, mistyped, wrongly cut, shortened."""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.dictionary import is_deed
from parsers.misspelt import DECIDING
from parsers.place_names import listed
from parsers.question_terms import Term
from parsers.synonyms import synonyms
from parsers.words import HAN, known, pairs, sounding_like, sounds
from store.index_texts import Item
from store.lookup_spots import PART

NUMERAL = re.compile(r"[\d一二三四五六七八九十百千万两]")
_OF_WHOLE, _NEAR_BY = 0.68, 40  # what a part's figure inherits of the whole's words, told so many characters before
_AGREEING = 3  # characters beside a wrong one that must agree
LONG_WORD = 5  # characters from which one wrong character leaves most of a word
_HALF, _COMMON = 2, 20  # characters of a word in a compound of two, and times it is met in the dictionary's texts
_REMEMBERED = 64  # terms of the last questions: each is compared with many items


def sounds_alike(text: str, item: Item) -> bool:
    """Do as many others sound like a word, whole ones? It is written itself in 不合格率, which says the contrary."""
    return sounds(text) in item.sounds and any(
        stretch != text for told in (item.name, item.near) for stretch in sounding_like(text, told)
    )


def miscut(term: Term, item: Item) -> float:
    """What is a word and was none as it was meant: cut across two words (湿|地面|积), or one shortened (劳力)."""
    for text in (item.name, item.near):
        if _joins(term, text):
            return 0.75
        if len(term.text) == 2 and (_abbreviates(term.text, text) or _encloses(term, text)):
            return 0.7
    return 0.0


def _joins(term: Term, text: str) -> bool:
    """Does a text hold a word's first character with what stood before it, and its last with what stood behind?"""
    before, after = term.left[-1:] + term.text[0], term.text[-1] + term.right[:1]
    if len(before) < 2 or before not in text:
        return False
    return after in text if len(after) == 2 else all(c in text for c in term.text)


def _encloses(term: Term, text: str) -> bool:
    """Do a word's two characters stand round what was said beside it (原煤产量: 生产原煤量)?"""
    return any(beside and term.text[0] + beside + term.text[1] in text for beside in (term.left, term.right))


def _abbreviates(word: str, text: str) -> bool:
    """Do two characters stand with one between them (劳动力), or, of what is done, with three (减轻企业负担)?"""
    return _drawn_apart(word, text, 1, 3 if is_deed(word) else 1)


def misread(term: Term, item: Item) -> float:
    """What is no word: mistyped, wrongly cut, or shortened."""
    if mistyped(term, item):
        return 0.8
    if not _is_expression(term.text) and _straddles(term, item):
        return 0.75
    if _shortened(term.text, item.name) or _shortened(term.text, item.near):
        return 0.7
    return (
        _OF_WHOLE if item.traits and PART.match(item.near) and _shortened(term.text, item.before[-_NEAR_BY:]) else 0.0
    )


def parted(text: str, where: tuple[str, ...], worths: tuple[float, ...]) -> float:
    """A long word of which most pairs are there; what is measured stands last (预算收入 is not 预算支出)."""
    if text.isdecimal():
        return 0.0
    parts = [part for part in listed("part") if part in text]
    parts += [text[:_HALF]] if _is_two_words(text) else []
    wanted = pairs(text)
    for place, worth in zip(where, worths, strict=False):
        if text[-2:] not in place or any(part not in place for part in parts):
            continue
        share = sum(pair in place for pair in wanted) / len(wanted)
        if share >= 0.6:
            return 0.85 * share * worth
    return 0.0


def _is_expression(text: str) -> bool:
    return len(text) >= _AGREEING and text in synonyms().chinese


def mistyped(term: Term, item: Item) -> bool:
    """One character differs, those beside it agree, and the rest of a long word stands there too.

    A long expression of our tables is written as it is meant: 高新技术产业 is no mistyped 高新技术企业.
    """
    if _is_expression(term.text) or _is_two_words(term.text):
        return False
    beside = _neighbours(term.left, term.text, term.right)
    for text in (item.name, item.near):
        told = (before in text and after in text and _agrees(before, after, text) for before, after in beside)
        if any(told) and _mostly(term.text, text):
            return True
    return False


@lru_cache(4096)
def _mostly(word: str, text: str) -> bool:
    """Do all pairs of a word stand in a text but the two that one wrong character takes part in?"""
    return len(word) < LONG_WORD or sum(pair not in text for pair in pairs(word)) <= 2


@lru_cache(_REMEMBERED)
def _neighbours(left: str, text: str, right: str) -> tuple[tuple[str, str], ...]:
    """What must stand before and after a wrong character, for each that may be wrong."""
    around, found = left + text + right, []
    for at in range(len(left), len(left) + len(text)):
        if around[at] in DECIDING or NUMERAL.match(around[at]):
            continue
        for low, high in ((at - 2, at + 3), (at - 3, at + 2), (at - 1, at + 4)):
            before, after = around[max(0, low) : at], around[at + 1 : high]
            within = before or len(text) >= _AGREEING or not known(right)  # 特岗 before 教师 is not 轮岗教师 mistyped
            if within and len(before) + len(after) >= _AGREEING:
                found.append((before, after))
    return tuple(found)


def _is_two_words(text: str) -> bool:
    """Is it two common words as it is written (臭氧浓度 is no mistyped 溶解氧浓度)?"""
    return len(text) == 2 * _HALF and known(text[:_HALF], _COMMON) and known(text[_HALF:], _COMMON)


def _agrees(before: str, after: str, text: str) -> bool:
    """Do these stand in a text with a Chinese character between them that does not decide (内: 外)?"""
    at = text.find(before)
    while at >= 0:
        wrong = at + len(before)
        if text.startswith(after, wrong + 1) and HAN.match(text, wrong) and text[wrong] not in DECIDING:
            return True
        at = text.find(before, at + 1)
    return False


def _straddles(term: Term, item: Item) -> bool:
    """A wrong cut: the ends of two words that stand there, and the first joins what stood before it."""
    joined = term.left[-1:] + term.text[0]
    for text in (item.name, item.near):
        if len(joined) == 2 and joined in text and all(c in text for c in term.text):
            return True
    return False


def _shortened(text: str, name: str) -> bool:
    """The characters of an abbreviation stand in a name in their order, close together."""
    return len(text) <= 4 and _drawn_apart(text, name, 0, 4)


def _drawn_apart(word: str, text: str, least: int, most: int) -> bool:
    """Do characters stand in a text in their order, so many Chinese ones between each and the next?

    By hand: a pattern for every word asked takes longer to build than to search.
    """
    for char in word:
        if char not in text:
            return False
    ends = [at for at, char in enumerate(text) if char == word[0]]
    for wanted in word[1:]:
        spans = ((end, at) for end in ends for at in range(end + 1 + least, min(end + 2 + most, len(text))))
        ends = [at for end, at in spans if text[at] == wanted and _all_han(text[end + 1 : at])]
    return bool(ends)


def _all_han(text: str) -> bool:
    return all(map(HAN.match, text))
