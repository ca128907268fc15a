"""Which reports a question over all of them is put to: those that hold most of its words, the newest first."""

from __future__ import annotations

import heapq
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import NamedTuple

from sqlite_utils import Database

from parsers.place_names import subject_of
from parsers.question_terms import Term
from store.lookup import grams_of
from store.visibility import hidden

_FORMS = 4  # of a term: the said word and its nearest synonyms
_GRAMS = 60  # of a question


class _Form(NamedTuple):
    """The grams of a form of a term, and what one of them is of the form."""

    grams: list[str]
    share: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """Versions, best first, and the number of reports there are."""

    versions: tuple[int, ...]
    total: int


def ranked(db: Database, chat: int, terms: tuple[Term, ...], most: int) -> Ranked:
    """The current versions a chat sees that hold most of the terms, at most ``most``; without terms the newest."""
    seen, sought = _seen(db, chat), _sought(terms)
    if not sought:
        return Ranked(tuple(seen[:most]), len(seen))
    shares = _shares(sought, _holding(db, {gram for forms in sought for form in forms for gram in form.grams}))
    best = heapq.nlargest(most, ((shares[version], version) for version in seen if version in shares))
    return Ranked(tuple(version for _, version in best), len(seen))


def _sought(terms: tuple[Term, ...]) -> list[list[_Form]]:
    """The forms of each term, with as many grams as may be looked for."""
    found, left = [], _GRAMS
    for term in terms:
        forms = []
        for grams in grams_of(term)[:_FORMS]:
            forms.append(_Form(sorted(grams)[:left], 1 / len(grams)))
            left -= len(forms[-1].grams)
        found.append([form for form in forms if form.grams])
    return [forms for forms in found if forms]


def _holding(db: Database, grams: set[str]) -> dict[str, list[int]]:
    """The versions that hold each gram: told as one text, which takes half as long as to fetch a thousand rows."""
    sql = "SELECT json_group_array(version) FROM index_postings INDEXED BY index_postings_gram WHERE gram = ?"
    return {gram: json.loads(db.execute(sql, [gram]).fetchone()[0]) for gram in grams}


def _shares(sought: list[list[_Form]], holding: dict[str, list[int]]) -> dict[int, float]:
    """How many of the terms each version holds, a term counting as much as there is of its best form.

    Summed up here: the database would sort the versions of all grams three times.
    """
    shares: dict[int, float] = defaultdict(float)
    for forms in sought:
        for version, share in _of_best_form(forms, holding).items():
            shares[version] += share
    return shares


def _of_best_form(forms: list[_Form], holding: dict[str, list[int]]) -> dict[int, float]:
    best, *others = (_held(form, holding) for form in forms)
    for held in others:
        best |= {version: share for version, share in held.items() if share > best.get(version, 0.0)}
    return best


def _held(form: _Form, holding: dict[str, list[int]]) -> dict[int, float]:
    """How much of a form each version holds."""
    sums = [0.0, *accumulate(form.share for _ in form.grams)]
    counts = Counter(chain.from_iterable(holding[gram] for gram in form.grams))
    return {version: sums[count] for version, count in counts.items()}


def count(db: Database, chat: int) -> int:
    """How many reports a chat may see."""
    return len(_seen(db, chat))


def _seen(db: Database, chat: int) -> list[int]:
    """The current versions of the reports a chat may see, newest loaded first."""
    unseen = hidden(db, chat)
    sql = "SELECT json_group_array(id) FROM current WHERE report NOT IN (SELECT value FROM json_each(?))"
    return sorted(json.loads(db.execute(sql, [json.dumps([*unseen])]).fetchone()[0]), reverse=True)


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
