"""Looks a question's terms up: issues and metrics that hold them, with what each lacks."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from parsers.dictionary import is_deed, is_helper
from parsers.question_terms import Term, terms_of
from parsers.words import bare
from store.index_texts import Item
from store.lookup import Found, Wanted
from store.lookup_cover import COVERED, OWN, Spot, cover, issue_places, places
from store.records import Version
from store.store import Store

_LOOSE = 0.25  # what words count that help to tell and need not be there
_DONE, _HELPING = 0.5, 0.2  # what words of the asker's own count: deeds and states, helping words
_HEAD = 0.86  # held at least this, a term stands in the name or the clause
_DECIDING = ("place", "scope", "rank")
# A place must stand in the sentence, the one before it or the issue's problem; a scope (全省, 国家级) in the figure's
# own sentence before it, a rank (二级) in its own clause.
_NEEDED = {"scope": 0.8, "rank": 0.9, "place": 0.57}


@dataclass(frozen=True, slots=True)
class Hit:
    """An item with how much of the question's weight it holds (0 to 1) and which terms it lacks.

    ``lost`` is the weight of the weightiest term it lacks, as a share of all; ``close`` the share of the terms that
    stand in its own clause, ``own`` the share of the weight that its own sentence holds,
    ``head`` whether the last term stands in its name or clause.
    """

    item: Item
    held: float
    likeness: float
    missing: tuple[Term, ...]
    lost: float
    owner: Item | None = None
    close: float = 0.0
    own: float = 1.0
    head: bool = True

    @property
    def score(self) -> float:
        """For ordering."""
        return self.held + 0.08 * self.likeness + 0.05 * self.close

    def lacks(self, *roles: str) -> bool:
        """Is a term of one of these roles missing?"""
        return any(term.role in roles for term in self.missing)


@dataclass(frozen=True, slots=True)
class Hits:
    """Issues and metrics, best first."""

    issues: tuple[Hit, ...]
    metrics: tuple[Hit, ...]
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A question's terms with what each counts, whether it stands nowhere as written, and the words as said."""

    terms: tuple[Term, ...]
    weights: list[float]
    strange: tuple[bool, ...]
    said: str


def search(store: Store, version: Version, words: str) -> Hits:
    """What a version holds of some folded words; places that the whole report is about are no terms.

    Raises:
        StoreError: the ledger cannot be read.
    """
    terms = tuple(t for t in terms_of(words) if not is_own(t, version))
    if not terms:
        return Hits((), (), ())
    found = store.find(version.id, Wanted(terms))
    said = bare(words)
    weighed = Weighed(terms, _weights(terms, found), found.strange, said)
    issues = [_hit(i, issue_places(i), None, weighed) for i in found.issues]
    metrics = [_hit(i, places(i, _owner(i, found)), _owner(i, found), weighed) for i in found.metrics]
    return Hits(_ordered(issues), _ordered(metrics), terms)


def is_own(term: Term, version: Version) -> bool:
    """Is it the place the report is about (its 全县 figures are that place's)?"""
    if term.role != "place":
        return False
    facts = version.facts
    about = bare(f"{facts.inspected or ''}{facts.title or ''}{facts.issuer or ''}")
    return any(form in about for form in term.forms)


def _owner(item: Item, found: Found) -> Item | None:
    return found.owners.get(item.owner) if item.owner is not None else None


def _hit(item: Item, where: tuple[Spot, ...], owner: Item | None, weighed: Weighed) -> Hit:
    terms, weights = weighed.terms, weighed.weights
    covers = [cover(t, item, where, strange=s) for t, s in zip(terms, weighed.strange, strict=True)]
    total = sum(weights) or 1.0
    held = sum(w * c for w, c in zip(weights, covers, strict=True)) / total
    missing = tuple(t for t, c in zip(terms, covers, strict=True) if c < _NEEDED.get(t.role, COVERED))
    lost = max((w / total for w, c in zip(weights, covers, strict=True) if c < COVERED), default=0.0)
    close = sum(any(form in item.near for form in term.forms) for term in terms) / len(terms)
    own = sum(w for w, c in zip(weights, covers, strict=True) if c >= OWN) / total
    head = covers[-1] >= _HEAD or terms[-1].text.isascii()
    return Hit(item, held, fuzz.ratio(weighed.said, item.name) / 100, missing, lost, owner, close, own, head)


def _weights(terms: tuple[Term, ...], found: Found) -> list[float]:
    """What each term counts: places and levels decide by themselves and count only where nothing else is named.

    What stands nowhere in the report weighs most where it names a thing (the report may lack it), little where it
    only says what was done or how it is: people say that in words of their own.
    """
    subject = [term.role not in _DECIDING and not term.loose for term in terms]
    weights = []
    for term, rarity, strange, of_subject in zip(terms, found.weights, found.strange, subject, strict=True):
        share = 1.0 if of_subject or not any(subject) else _LOOSE
        said = _own_words(term) if strange else 1.0
        weights.append(share * said * max(rarity, 0.2) * (0.5 if len(term.text) == 1 else 1.0))
    return weights


def _own_words(term: Term) -> float:
    if is_helper(term.text):
        return _HELPING
    return _DONE if is_deed(term.text) else 1.0


def _ordered(hits: list[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=lambda h: (-h.score, h.item.number)))
