"""Which issue is nearest in meaning to words that no issue holds (开车师傅留不住: 驾驶员流失)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from handlers.searching import Hit, Hits
from handlers.topic_choice import Chosen, common_in, cover_of, tells_nothing, texts_of, weight
from parsers.meaning import Grades, Rows, nearness, words_in
from parsers.question_terms import Term
from parsers.words import HAN
from store.index_texts import Item
from store.records import Version
from store.store import Store

_LEADING = 400  # characters of a response that tell what an issue is about
_NAMED, _TITLED, _TOLD = 1.0, 0.85, 0.6  # what a word of the problem, a measure's title, the response is worth
_ALIKE = 0.9  # and a word that is only near in meaning
_FORMS = 12  # of a term that are compared
_LEAST = 0.1
_TELLING, _HELD = 0.5, 0.29  # of the weightiest term's weight another tells something; so much of one must be held
_NEAR, _AHEAD = 0.32, 1.6  # of a question's weight the nearest holds, and times what the second holds
_OFFERED = 0.2
_TWO = 2


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of all issues one after another, each issue's from its start, with what each is worth."""

    rows: Rows
    worths: Grades
    starts: list[int]


def closest(store: Store, version: Version, hits: Hits) -> Chosen | None:
    """The issue that is clearly the nearest in meaning to a question's terms; never a sure one.

    Raises:
        StoreError: the ledger cannot be read.
    """
    elsewhere = any(term.role == "place" and nowhere for term, nowhere in zip(hits.terms, hits.strange, strict=True))
    if elsewhere or tells_nothing(hits.terms):
        return None
    ranked = _ranked(store.issue_items(version.id), hits)
    if len(ranked) < _TWO:
        return None
    best, second = ranked[:_TWO]
    clear = best.held >= max(_NEAR, _AHEAD * second.held) and best.told >= _HELD  # a little of every word is nothing
    return Chosen(best, sure=False, beside=()) if clear else None


def near_in_meaning(store: Store, version: Version, hits: Hits) -> list[Hit]:
    """The issues that are somewhat near in meaning, the nearest first.

    Raises:
        StoreError: the ledger cannot be read.
    """
    return [hit for hit in _ranked(store.issue_items(version.id), hits) if hit.held >= _OFFERED]


def _ranked(issues: Sequence[Item], hits: Hits) -> list[Hit]:
    """The issues with how much of the question's weight they hold, in words or in meaning, most first."""
    if not issues or not hits.terms:
        return []
    texts = [texts_of(item) for item in issues]
    common = common_in(texts)
    words = _words(issues)
    exact = [
        [cover_of(term, item, text, common, strange=strange) for item, text in zip(issues, texts, strict=True)]
        for term, strange in zip(hits.terms, hits.strange, strict=True)
    ]
    covers = np.maximum(np.array(exact), [_ALIKE * _meant(term, words) for term in hits.terms])
    weights = np.array([weight(term, rarity) for term, rarity in zip(hits.terms, hits.rarity, strict=True)])
    weights *= np.maximum(1 - covers.mean(axis=1), _LEAST) ** 2  # what every issue holds tells nothing
    held = weights @ covers / max(float(weights.sum()), _LEAST**4)
    order = sorted(range(len(issues)), key=lambda n: (-held[n], issues[n].number))
    most = covers[weights >= _TELLING * weights.max()].max(axis=0)
    return [Hit(issues[n], float(held[n]), 0.0, (), 0.0, told=float(most[n])) for n in order]


def _words(issues: Sequence[Item]) -> _Words:
    rows, worths, starts, at = [], [], [], 0
    for item in issues:
        parts = [(f"{item.name} {item.near}", _NAMED), (item.wide, _TITLED), (item.after[:_LEADING], _TOLD)]
        starts.append(at)
        for text, worth in parts:
            found = words_in(text)
            rows.append(found)
            worths.append(np.full(len(found), worth, dtype=np.float32))
            at += len(found)
        rows.append(np.zeros(1, dtype=np.int32))  # no issue is empty
        worths.append(np.zeros(1, dtype=np.float32))
        at += 1
    return _Words(np.concatenate(rows), np.concatenate(worths), starts)


def _meant(term: Term, words: _Words) -> Grades:
    """How near each issue is to a term: as its nearest word is to that form's word which is least near to any."""
    unique, places = np.unique(words.rows, return_inverse=True)
    best = np.zeros(len(words.starts), dtype=np.float32)
    for form in filter(HAN.match, term.forms[:_FORMS]):
        near = nearness(form, unique)
        if len(near):
            by_issue = np.maximum.reduceat(near[:, places] * words.worths, words.starts, axis=1)
            best = np.maximum(best, by_issue.min(axis=0))
    return best
