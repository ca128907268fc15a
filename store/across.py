"""Which reports a question over all of them is put to: those that hold most of its words, the newest first."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from parsers.place_names import subject_of
from parsers.question_terms import Term
from store.lookup import grams_of

_FORMS = 4  # of a term: the said word and its nearest synonyms
_GRAMS = 60  # of a question


@dataclass(frozen=True, slots=True)
class Ranked:
    """Versions, best first, and the number of reports there are."""

    versions: tuple[int, ...]
    total: int


def ranked(db: Database, terms: tuple[Term, ...], most: int) -> Ranked:
    """The current versions that hold most of the terms, at most ``most``; without terms the ones loaded last."""
    total, rows = count(db), _rows(terms)
    if not rows:
        newest = db.execute("SELECT id FROM current ORDER BY id DESC LIMIT ?", [most])
        return Ranked(tuple(row[0] for row in newest), total)
    marks = ", ".join("(?, ?, ?, ?)" for _ in rows)
    sql = (
        f"WITH wanted (gram, term, form, share) AS (VALUES {marks}),"  # noqa: S608  (marks only)
        " here AS MATERIALIZED (SELECT id FROM current),"
        " held AS (SELECT p.version, w.term, w.form, sum(w.share) AS share FROM wanted AS w"
        " CROSS JOIN index_postings AS p INDEXED BY index_postings_gram ON p.gram = w.gram"
        " WHERE p.version IN here GROUP BY p.version, w.term, w.form),"
        " best AS (SELECT version, term, max(share) AS share FROM held GROUP BY version, term)"
        " SELECT version FROM best GROUP BY version ORDER BY sum(share) DESC, version DESC LIMIT ?"
    )
    found = db.execute(sql, [*(cell for row in rows for cell in row), most])
    return Ranked(tuple(row[0] for row in found), total)


def _rows(terms: tuple[Term, ...]) -> list[tuple[str, int, int, float]]:
    """Gram, number of its term and of the term's form, and its share of the form."""
    return [
        (gram, place, number, 1 / len(grams))
        for place, term in enumerate(terms)
        for number, grams in enumerate(grams_of(term)[:_FORMS])
        for gram in sorted(grams)
    ][:_GRAMS]


def count(db: Database) -> int:
    """How many reports are loaded."""
    return int(db.execute("SELECT count(*) FROM current").fetchone()[0])


def named(db: Database, message: str) -> tuple[int, ...]:
    """The current versions of the reports whose place or body a folded message names, in the order it names them.

    Where it names bodies (人民医院, 交通运输局) only their reports are meant, not all of the place.
    """
    sql = "SELECT c.id, r.title, r.inspected, r.issuer FROM current AS c JOIN reports AS r ON r.id = c.report"
    bodies, places = [], []
    for version, title, inspected, issuer in db.execute(sql):
        subject = subject_of(inspected or issuer or title or "")
        if subject.body and subject.body in message:
            bodies.append((message.find(subject.body), version))
        elif subject.place and subject.place in message:
            places.append((message.find(subject.place), bool(subject.body), version))
    if bodies:
        return tuple(version for _, version in sorted(bodies))
    of_places = [found for found in places if not found[1]] or places
    return tuple(version for *_, version in sorted(of_places))
