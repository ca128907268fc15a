"""Candidates for a question: an inverted index of character pairs and sounds, weighed by how rare they are."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlite_utils import Database

from parsers.question_terms import Term
from parsers.words import HAN, pairs, triples
from store.index_texts import Item
from store.postings import marks, postings

CANDIDATES = 80  # of each kind: long comparisons hold the interpreter
MOST_ISSUES = 300  # of a version that are compared in meaning
_KEPT = 8  # are candidates whatever they hold,
_LEAST = 0.3  # the others when they hold this part of what the best holds
_COLUMNS = ", ".join("item" if name == "number" else name for name in Item._fields)
_REMEMBERED = 256  # terms of the last questions, each asked of several reports
_CHUNK = 400  # marks in a statement
Grams = list[set[str]]  # of each form of a term


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; ``most`` candidates of each kind."""

    terms: tuple[Term, ...]
    most: int = CANDIDATES


@dataclass(frozen=True, slots=True)
class Found:
    """Candidates in document order of neither: best first by their grams.

    ``weights`` are those of the terms (rare ones weigh more, 0 to 1), ``strange`` tells the terms that stand nowhere
    in the version, ``owners`` are the issues that the metrics stand in, by number.
    """

    issues: tuple[Item, ...]
    metrics: tuple[Item, ...]
    owners: dict[int, Item]
    weights: tuple[float, ...]
    strange: tuple[bool, ...]


def find(db: Database, version: int, wanted: Wanted) -> Found:
    """The candidates of a version for some terms; without an index there are none."""
    row = db.execute("SELECT issues, items FROM index_versions WHERE version = ?", [version]).fetchone()
    if row is None or not wanted.terms:
        none = tuple(False for _ in wanted.terms)
        return Found((), (), {}, tuple(1.0 for _ in wanted.terms), none)
    issues, total = row
    every = [[grams_of(one) for one in (term, *term.parts)] for term in wanted.terms]
    held = postings(db, version, {g for ones in every for forms in ones for form in forms for g in form})
    term_grams = [_sought(whole, parts, held) for whole, *parts in every]
    rates = [_rate(whole, parts, held) for whole, *parts in every]
    weights = tuple(math.log(1 + total / (1 + n)) / math.log(2 + total) for n in rates)
    scores = _scores(term_grams, weights, held)
    best_issues = _best({n: score for n, score in scores.items() if n < issues}, wanted.most)
    best_metrics = _best({n: score for n, score in scores.items() if n >= issues}, wanted.most)
    items = _items(db, version, [*best_issues, *best_metrics])
    owners = _items(db, version, {i.owner for n in best_metrics if (i := items[n]).owner is not None} - items.keys())
    return Found(
        tuple(items[n] for n in best_issues),
        tuple(items[n] for n in best_metrics),
        {**{n: items[n] for n in best_issues}, **owners},
        weights,
        tuple(n == 0 for n in rates),
    )


@lru_cache(_REMEMBERED)
def grams_of(term: Term) -> Grams:
    """The grams of each form of a term, and of its sound, so that a wrong character of that sound finds it too."""
    found = [pairs(form) if len(form) > 1 else set(HAN.findall(form)) for form in term.forms]
    if term.sound:
        found.append({f"~{t}" for t in triples(term.sound)})
    if term.short:
        found.append({f"^{t}" for t in triples(term.text)})
    return [grams for grams in found if grams]


def _sought(whole: Grams, parts: list[Grams], held: dict[str, array[int]]) -> Grams:
    """The grams to look for: of a term that stands nowhere, those of its parts too."""
    return whole if _frequency(whole, held) else [form for one in (whole, *parts) for form in one]


def _rate(whole: Grams, parts: list[Grams], held: dict[str, array[int]]) -> int:
    """How many items hold a term, at most; one that stands nowhere, as many as its rarest part."""
    return _frequency(whole, held) or min((_frequency(part, held) for part in parts), default=0)


def _frequency(forms: Grams, held: dict[str, array[int]]) -> int:
    """How many items hold a term, at most: as many as its commonest form's rarest gram."""
    return max((min(len(held.get(g, ())) for g in grams) for grams in forms), default=0)


def _scores(term_grams: list[Grams], weights: Sequence[float], held: dict[str, array[int]]) -> dict[int, float]:
    scores: dict[int, float] = defaultdict(float)
    for forms, weight in zip(term_grams, weights, strict=True):
        for gram, share in _shares(forms).items():
            worth = weight * share
            for number in held.get(gram, ()):
                scores[number] += worth
    return scores


def _shares(forms: Grams) -> dict[str, float]:
    """Each gram's part of the best form it belongs to: a form found whole counts 1."""
    shares: dict[str, float] = {}
    for grams in forms:
        for gram in grams:
            shares[gram] = max(shares.get(gram, 0.0), 1 / len(grams))
    return shares


def _best(scores: dict[int, float], most: int) -> list[int]:
    least = _LEAST * max(scores.values(), default=0.0)
    enough = [n for n, score in scores.items() if score >= least]  # far fewer to put in order
    every = sorted(enough if len(enough) >= _KEPT else scores)
    best = sorted(every, key=scores.__getitem__, reverse=True)  # keeps equals so
    return best[: max(_KEPT, len(enough))][:most]


def _items(db: Database, version: int, numbers: Iterable[int]) -> dict[int, Item]:
    every = list(numbers)
    found = {}
    for at in range(0, len(every), _CHUNK):
        part = every[at : at + _CHUNK]
        sql = f"SELECT {_COLUMNS} FROM index_items WHERE version = ? AND item IN ({marks(part)})"  # noqa: S608
        found.update({row[0]: Item._make(row) for row in db.execute(sql, [version, *part])})
    return found


def issues(db: Database, version: int) -> tuple[Item, ...]:
    """The issues of a version in document order, at most MOST_ISSUES; without an index there are none."""
    sql = (
        f"SELECT {_COLUMNS} FROM index_items WHERE version = ? AND item <"  # noqa: S608  (our own columns)
        " (SELECT issues FROM index_versions WHERE version = ?) ORDER BY item LIMIT ?"
    )
    return tuple(map(Item._make, db.execute(sql, [version, version, MOST_ISSUES])))


def metrics(db: Database, version: int, most: int) -> tuple[Item, ...]:
    """The metrics of a version in document order; none where there are more than ``most``, or without an index."""
    row = db.execute("SELECT issues, items FROM index_versions WHERE version = ?", [version]).fetchone()
    if row is None or row[1] - row[0] > most:
        return ()
    sql = f"SELECT {_COLUMNS} FROM index_items WHERE version = ? AND item >= ? ORDER BY item"  # noqa: S608
    return tuple(map(Item._make, db.execute(sql, [version, row[0]])))


def beside(db: Database, version: int, metric_id: str) -> tuple[Item, ...]:
    """A metric and the others of its issue (or of no issue, as it has none), at most CANDIDATES, in document order."""
    sql = (
        f"SELECT {_COLUMNS} FROM index_items WHERE version = ? AND item IN ("  # noqa: S608  (our own columns)
        "SELECT (SELECT issues FROM index_versions WHERE version = m.version) + m.position FROM metrics AS m"
        " JOIN metrics AS own ON own.version = m.version AND own.issue IS m.issue WHERE own.version = ? AND own.id = ?"
        " LIMIT ?) ORDER BY item"
    )
    return tuple(map(Item._make, db.execute(sql, [version, version, metric_id, CANDIDATES])))
