"""Which reports a question over all of them is put to: those that hold most of its words, the newest first."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from parsers.place_names import subject_of
from parsers.question_terms import Term
from store.encoding import dump
from store.lookup import grams_of
from store.visibility import hidden

_FORMS = 4  # of a term: the said word and its nearest synonyms
_GRAMS = 60  # of a question


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
    marks = ", ".join("(?, ?, ?, ?)" for _ in rows)
    sql = (
        f"WITH wanted (gram, term, form, share) AS (VALUES {marks}),"  # noqa: S608  (marks only)
        " here AS MATERIALIZED (SELECT value FROM json_each(?)),"
        " held AS (SELECT p.version, w.term, w.form, sum(w.share) AS share FROM wanted AS w"
        " CROSS JOIN index_postings AS p INDEXED BY index_postings_gram ON p.gram = w.gram"
        " WHERE p.version IN here GROUP BY p.version, w.term, w.form),"
        " best AS (SELECT version, term, max(share) AS share FROM held GROUP BY version, term)"
        " SELECT version FROM best GROUP BY version ORDER BY sum(share) DESC, version DESC LIMIT ?"
    )
    found = db.execute(sql, [*(cell for row in rows for cell in row), dump(seen), most])
    return Ranked(tuple(row[0] for row in found), len(seen))


def _rows(terms: tuple[Term, ...]) -> list[tuple[str, int, int, float]]:
    """Gram, number of its term and of the term's form, and its share of the form."""
    return [
        (gram, place, number, 1 / len(grams))
        for place, term in enumerate(terms)
        for number, grams in enumerate(grams_of(term)[:_FORMS])
        for gram in sorted(grams)
    ][:_GRAMS]


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
