"""Which reports a question over all of them is put to: those that hold most of its words, the newest first."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from sqlite_utils import Database

from parsers.place_names import subject_of
from parsers.question_terms import Term
from store.lookup import grams_of
from store.visibility import hidden

_FORMS = 4  # of a term: the said word and its nearest synonyms
_GRAMS = 60  # of a question


class _Row(NamedTuple):
    """A gram of a question with the number of its term and of the term's form, and its share of the form."""

    gram: str
    term: int
    form: int
    share: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """Versions, best first, and the number of reports there are."""

    versions: tuple[int, ...]
    total: int


def ranked(db: Database, chat: int, terms: tuple[Term, ...], most: int) -> Ranked:
    """The current versions a chat sees that hold most of the terms, at most ``most``; without terms the newest."""
    seen, rows = _seen(db, chat), _rows(terms)
    if not rows:
        return Ranked(tuple(seen[:most]), len(seen))
    shares = _shares(rows, _holding(db, {row.gram for row in rows}))
    best = heapq.nsmallest(most, shares.keys() & set(seen), key=lambda version: (-shares[version], -version))
    return Ranked(tuple(best), len(seen))


def _rows(terms: tuple[Term, ...]) -> list[_Row]:
    return [
        _Row(gram, place, number, 1 / len(grams))
        for place, term in enumerate(terms)
        for number, grams in enumerate(grams_of(term)[:_FORMS])
        for gram in sorted(grams)
    ][:_GRAMS]


def _holding(db: Database, grams: set[str]) -> dict[str, list[int]]:
    """The versions that hold each gram."""
    sql = "SELECT version FROM index_postings INDEXED BY index_postings_gram WHERE gram = ?"
    return {gram: [version for (version,) in db.execute(sql, [gram])] for gram in grams}


def _shares(rows: list[_Row], holding: dict[str, list[int]]) -> dict[int, float]:
    """How many of the terms each version holds, a term counting as much as there is of its best form.

    Summed up here: the database would sort the versions of all grams three times.
    """
    shares: dict[int, float] = defaultdict(float)
    for _, of_term in groupby(rows, key=lambda row: row.term):
        for version, share in _of_best_form(of_term, holding).items():
            shares[version] += share
    return shares


def _of_best_form(rows: Iterable[_Row], holding: dict[str, list[int]]) -> dict[int, float]:
    best: dict[int, float] = {}
    for _, of_form in groupby(rows, key=lambda row: row.form):
        held: dict[int, float] = defaultdict(float)
        for row in of_form:
            for version in holding[row.gram]:
                held[version] += row.share
        best |= {version: share for version, share in held.items() if share > best.get(version, 0.0)}
    return best


def count(db: Database, chat: int) -> int:
    """How many reports a chat may see."""
    return len(_seen(db, chat))


def _seen(db: Database, chat: int) -> list[int]:
    """The current versions of the reports a chat may see, newest loaded first."""
    unseen = hidden(db, chat)
    rows = db.execute("SELECT id, report FROM current ORDER BY id DESC")
    return [version for version, report in rows if report not in unseen]


def named(db: Database, chat: int, message: str) -> tuple[int, ...]:
    """The current versions of the reports whose place or body a folded message names, in the order it names them.

    Only reports are named that the chat may see.

    Where it names bodies (人民医院, 交通运输局) only their reports are meant, not all of the place.
    """
    sql = "SELECT c.id, c.report, r.title, r.inspected, r.issuer FROM current AS c JOIN reports AS r ON r.id = c.report"
    bodies, places, unseen = [], [], hidden(db, chat)
    for version, report, title, inspected, issuer in db.execute(sql):
        if report in unseen:
            continue
        subject = subject_of(inspected or issuer or title or "")
        if subject.body and subject.body in message:
            bodies.append((message.find(subject.body), version))
        elif subject.place and subject.place in message:
            places.append((message.find(subject.place), bool(subject.body), version))
    if bodies:
        return tuple(version for _, version in sorted(bodies))
    of_places = [found for found in places if not found[1]] or places
    return tuple(version for *_, version in sorted(of_places))
