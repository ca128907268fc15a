"""Which kind of a thing is spoken of: the word before it tells (学校食堂 is no 职工食堂)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from parsers.dictionary import is_act, is_deed, is_helper
from parsers.place_names import listed
from parsers.question_terms import Term, is_saying
from parsers.synonym_rows import deeds, states
from parsers.vocabulary import rows
from parsers.words import HAN, frequency, pairs

_KIND = 2  # characters of a word that tells a kind
_MET, _EVERYDAY = 20, 300  # times met: rarer words are guesses, acts met more often (改造) are done to any thing
_COMMON = 1_000  # times met: helping words met more often (非常) tell no kind, 老年 does
_ANY = 15_000  # times met: a word of every text
_COUNTS = "一二两几多每这那"  # what a word begins with that counts or points (一堆厂房)


def of_other_kind(form: str, said: str, texts: Sequence[str]) -> bool:
    """Is a form only the end of what was said, and stands in texts only as another kind (食堂 of 学校食堂: 职工食堂)?

    The first text that holds it decides: what a problem calls 学校食堂 its response may call 食堂.
    """
    kind = said.removesuffix(form)
    return kind not in (said, "") and tells_kind(kind[-_KIND:]) and _only_others(form, kind, texts)


def of_no_kind(form: str, said: str, texts: Sequence[str]) -> bool:
    """Is a form only the end of what was said, and the kind said before it nowhere in the texts?"""
    kind = said.removesuffix(form)
    return kind not in (said, "") and tells_kind(kind[-_KIND:]) and not any(kind in text for text in texts)


def lacks_kind(form: str, said: str, texts: Sequence[str]) -> bool:
    """Is a form (不合理收费) only what the rest of an everyday expression says (医院|乱收费), and its thing nowhere?

    Texts that hold a character of the thing may speak of it: then it is no other's.
    """
    kind, rest = said[:_KIND], said[_KIND:]
    named = len(said) >= 2 * _KIND and is_saying(said) and is_thing(kind) and tells_kind(kind)
    only_rest = named and not pairs(form).isdisjoint(pairs(rest))
    return only_rest and not any(character in text for character in kind for text in texts)


def is_sibling(terms: Sequence[Term], meant: Sequence[Sequence[str]], texts: Sequence[str]) -> bool:
    """Is a kind of a thing named that texts do not speak of, and the thing there of another (供热|管网: 供水管网)?"""
    for kind, thing, forms in zip(terms, terms[1:], meant, strict=False):
        beside = bool(kind.right) and thing.text.startswith(kind.right) and "word" == kind.role == thing.role
        named = beside and tells_kind(kind.text) and is_thing(thing.text)
        if named and _all_others((*kind.forms, *forms), thing.forms, texts):
            return True
    return any(_is_other_whole(term, forms, texts) for term, forms in zip(terms, meant, strict=True))


def _is_other_whole(term: Term, forms: Sequence[str], texts: Sequence[str]) -> bool:
    """Does a word of a kind and a thing (供水管网) stand nowhere, and its thing only as another kind?"""
    kind, thing = term.text[:-_KIND], term.text[-_KIND:]
    compound = term.role == "word" and len(kind) >= _KIND and tells_kind(kind[-_KIND:]) and is_thing(thing)
    there = any(form in text for text in texts for form in (*term.forms, *forms))
    return compound and not there and _all_others((kind,), (thing,), texts)


def _all_others(kinds: Sequence[str], things: Sequence[str], texts: Sequence[str]) -> bool:
    """Do things stand in texts, of none of these kinds, and all with another one before them?"""
    standing = [thing for thing in things if any(thing in text for text in texts)]
    told = any(kind in text for kind in kinds for text in texts)
    return bool(standing) and not told and all(_with_others(thing, things[0], kinds[0], texts) for thing in standing)


def _with_others(form: str, thing: str, kind: str, texts: Sequence[str]) -> bool:
    """Is a form a thing of another kind by its own words (学生公寓 for 宿舍), or with the word before it?"""
    own = form[:_KIND]
    other = len(form) > len(thing) and own != thing[:_KIND] and _is_other(own, kind[-_KIND:])
    return other or _only_others(form, kind, texts)


def _spots(form: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(form), text)]


@lru_cache(4096)
def is_thing(word: str) -> bool:
    """Does a word name a thing that findings are about, and not what is done, nor one that every text names (学生)?"""
    acts = is_act(word) or is_deed(word) or is_helper(word)
    return _MET <= frequency(word) < _ANY and not acts and word not in _no_kinds()


def _only_others(form: str, kind: str, texts: Sequence[str]) -> bool:
    text = next((text for text in texts if form in text), "")
    before = [text[max(0, at - _KIND) : at] for at in _spots(form, text)]
    return bool(before) and all(_is_other(word, kind[-_KIND:]) for word in before)


def _is_other(word: str, kind: str) -> bool:
    """Does a word tell another kind, and where what is done tells the kind one like it (供热: 供水)?"""
    alike = word == kind or any(word in group and kind in group for group in _groups())
    return tells_kind(word) and not alike and (not is_act(kind) or word[0] == kind[0])


@cache
def _groups() -> tuple[frozenset[str], ...]:
    """Words that tell one kind (学校, 校园)."""
    return tuple(frozenset(words.split("|")) for role, words, *_ in rows("question_roles") if role == "same-kind")


@lru_cache(4096)
def tells_kind(word: str) -> bool:
    """May a word before a thing tell its kind (职工, 供热), and not how much of it or what is done to it?"""
    if len(word) < _KIND or not all(map(HAN.match, word)) or word in _no_kinds() or word[0] in _COUNTS:
        return False
    times = frequency(word)
    if is_act(word) or is_deed(word):
        return is_act(word) and _MET <= times < _EVERYDAY
    return times >= _MET and not (is_helper(word) and times > _COMMON)


@cache
def _no_kinds() -> frozenset[str]:
    return listed("no-kind") | listed("finding") | listed("scope") | deeds() | states()
