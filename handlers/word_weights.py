"""What each word of a question counts, and which of them name a thing or say what was done."""

from __future__ import annotations

from functools import lru_cache

from handlers.measure_nouns import only_measures
from parsers.dictionary import is_act, is_deed, is_helper
from parsers.question_terms import Term, measures, says_deed
from parsers.synonym_rows import deeds, states
from parsers.synonyms import synonyms
from parsers.words import known
from store.lookup import Found

_LOOSE = 0.25  # what words count that help to tell and need not be there
# What words of the asker's own count: deeds, states and foreign words; what no dictionary knows; helping words.
_DONE, _UNKNOWN, _HELPING = 0.5, 0.6, 0.2
_STATE = 0.6  # what a state (不全) counts that is told; one that is not counts as loose words do
_DEED = 0.25  # what a verb of one character counts (装, 建): reports say it in many ways
_DECIDING = ("place", "scope", "rank")
_REMEMBERED = 256  # terms of the last questions: each is asked about for every figure


def weights_of(terms: tuple[Term, ...], found: Found) -> list[float]:
    """What each term counts: places and levels decide by themselves and count only where nothing else is named."""
    subject = [term.role not in _DECIDING and not (term.loose or only_measures(term)) for term in terms]
    weights = []
    for term, rarity, of_subject in zip(terms, found.weights, subject, strict=True):
        share = 1.0 if of_subject or not any(subject) else _STATE if term.text in states() else _LOOSE
        short = (_DEED if is_deed(term.text) else 0.5) if len(term.text) == 1 else 1.0
        weights.append(share * max(rarity, 0.2) * short)
    return weights


def lacked_weight(weight: float, term: Term, *, strange: bool) -> float:
    """What a term counts where an item does not hold it."""
    if term.text in states():
        return weight * _LOOSE / _STATE
    return weight * own_words(term) if strange else weight


@lru_cache(_REMEMBERED)
def own_words(term: Term) -> float:
    """What a term that stands nowhere in the report counts, as a share.

    All of its weight where it names a thing (the report may lack it), little where it only says what was done or how
    it is: people say that in words of their own.
    """
    if term.sound:
        return 1.0
    if term.foreign or is_deed(term.text) or term.text in deeds():
        return _DONE
    if term.text in synonyms().chinese:
        return 1.0
    if is_helper(term.text):
        return _HELPING
    return 1.0 if known(term.text) or measures(term.text) else _UNKNOWN


@lru_cache(_REMEMBERED)
def names_thing(term: Term) -> bool:
    """Does a term name a thing, so that a report without it lacks what is asked?"""
    return own_words(term) == 1.0 and not term.loose


@lru_cache(_REMEMBERED)
def says_act(term: Term) -> bool:
    """Does a term say what was done, in Chinese or in English?"""
    return is_act(term.text) or (term.text.isascii() and says_deed(term))
