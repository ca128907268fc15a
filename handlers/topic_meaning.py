"""Which issue is nearest in meaning to words that no issue holds (开车师傅留不住: 驾驶员流失)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from handlers.searching import Hit, Hits
from handlers.topic_choice import Chosen, common_in, cover_of, tells_nothing, texts_of, weight
from parsers.meaning import Grades, Rows, nearness, words_in
from parsers.question_terms import Term
from parsers.synonym_rows import findings
from parsers.words import HAN
from store.index_texts import Item
from store.records import Version
from store.store import Store

_LEADING = 400  # characters of a response that tell what an issue is about
_NAMED, _TITLED, _TOLD = 1.0, 0.85, 0.6  # what a word of the problem, a measure's title, the response is worth
_ALIKE = 0.9  # and a word that is only near in meaning
_FORMS = 12  # of a term that are compared
_LEAST = 0.1  # of its weight a term keeps that stands in every issue
_TELLING, _HELD = 0.5, 0.29  # of the weightiest term's weight another tells something; so much of one must be held
_NEAR, _AHEAD = 0.32, 1.6  # of a question's weight the nearest holds, and times what the second holds
_OFFERED = 0.2


@dataclass(frozen=True, slots=True)
class Near:
    """An issue with how much of a question's weight it holds, in words or in meaning, and the most of one term."""

    item: Item
    held: float
    most: float


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of all issues one after another, each issue's from its start, with what each is worth."""

    rows: Rows
    worths: Grades
    starts: list[int]


def by_meaning(store: Store, version: Version, hits: Hits) -> list[Near]:
    """The issues of a version by how near they are in meaning to a question's terms, the nearest first.

    Raises:
        StoreError: the ledger cannot be read.
    """
    issues = store.issue_items(version.id)
    if not issues or not hits.terms:
        return []
    covers = _covers(issues, hits)
    weights = np.array([weight(term, rarity) for term, rarity in zip(hits.terms, hits.rarity, strict=True)])
    weights *= np.maximum(1 - covers.mean(axis=1), _LEAST) ** 2  # what every issue holds tells nothing
    held = weights @ covers / (float(weights.sum()) or 1.0)
    most = covers[weights >= _TELLING * weights.max()].max(axis=0)
    near = [Near(item, float(h), float(m)) for item, h, m in zip(issues, held, most, strict=True)]
    return sorted(near, key=lambda n: (-n.held, n.item.number))


def clearly(ranked: Sequence[Near], hits: Hits) -> Chosen | None:
    """The issue that is by far the nearest, never a sure one; of a place that stands nowhere there is none."""
    nowhere = [term for term, strange in zip(hits.terms, hits.strange, strict=True) if strange]
    elsewhere = any(term.role == "place" or term.text in findings() for term in nowhere)
    if elsewhere or tells_nothing(hits.terms) or not ranked[1:]:
        return None
    best, second = ranked[0], ranked[1]
    clear = best.held >= max(_NEAR, _AHEAD * second.held) and best.most >= _HELD  # a little of every word is nothing
    return Chosen(Hit(best.item, best.held, 0.0, (), 0.0), sure=False, beside=()) if clear else None


def somewhat(ranked: Sequence[Near]) -> list[str]:
    """The ids of the issues that are near enough to be offered."""
    return [near.item.id for near in ranked if near.held >= _OFFERED]


def _covers(issues: Sequence[Item], hits: Hits) -> NDArray[np.float64]:
    """How much of each term each issue holds, in words or in meaning."""
    texts = [texts_of(item) for item in issues]
    common = common_in(texts)
    words = _words(issues)
    exact = [
        [cover_of(term, item, text, common, strange=strange) for item, text in zip(issues, texts, strict=True)]
        for term, strange in zip(hits.terms, hits.strange, strict=True)
    ]
    meant = [_ALIKE * _meant(term, words) for term in hits.terms]
    return np.asarray(np.maximum(exact, meant), dtype=np.float64)


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
