"""Looks a question's terms up: issues and metrics that hold them, with what each lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import mul

from rapidfuzz import fuzz

from handlers.kept import kept
from handlers.measure_nouns import mismeasures
from handlers.telling_otherwise import Otherwise, otherwise, said_otherwise, told_otherwise
from handlers.word_parts import parted
from handlers.word_weights import lacked_weight, says_act, weights_of
from parsers.dictionary import is_act
from parsers.place_names import listed, subject_of
from parsers.question_terms import Term, says_deed, terms_of
from parsers.words import bare, bare_name, sounds
from store.index_texts import Item
from store.lookup import Found, Wanted
from store.lookup_cover import COVERED, OWN, Probe, cover, probe
from store.lookup_spots import Spots, issue_places, places
from store.records import Version
from store.store import Store

_LITTLE = 0.3  # of the weight: a hit that holds less answers nothing
_HEAD_BEFORE = 0.84  # or before the clause that says what was done to it (代理机构39家, 处罚7家)
_HEAD = 0.86  # held at least this, a term stands in the name or the clause
_GUESSED = (0, 1, 2)  # texts of an issue (name, problem, titles) where a word must stand that only glosses know
_AREA = ("街道", "区")
# A place must stand in the sentence, the one before it or the issue's problem; a scope (全省, 国家级) in the figure's
# own sentence before it, a rank (二级) in its own clause.
_PHASE = re.compile("[一二三四五六]期")
_NEEDED = {"scope": 0.8, "rank": 0.9, "place": 0.57}


@dataclass(eq=False)  # a frozen one takes four times as long to make, and of these a question makes hundreds
class Hit:
    """An item with how much of the question's weight it holds (``held``, 0 to 1); all else is worked out when needed.

    ``covers`` is how well it holds each term, ``weights`` what each counts here, ``total`` their sum.
    """

    item: Item
    owner: Item | None
    asked: Weighed
    covers: tuple[float, ...]
    weights: tuple[float, ...]
    total: float
    held: float

    @property
    def terms(self) -> tuple[Term, ...]:
        """Those of the question."""
        return self.asked.terms

    @property
    def last(self) -> tuple[str, ...]:
        """The forms of the question's last term; of an English one, which counts what it names first, of its nouns."""
        return self.asked.last

    @kept
    def score(self) -> float:
        """For ordering."""
        likeness = fuzz.ratio(self.asked.said, self.item.name) / 100
        return self.held + 0.08 * likeness + 0.05 * self.close

    @kept
    def close(self) -> float:
        """The share of the terms that stand in its own clause."""
        return sum(term.stands_in(self.item.near) for term in self.terms) / len(self.terms)

    @kept
    def missing(self) -> tuple[Term, ...]:
        """The terms it lacks."""
        return tuple(t for t, c in self._covered() if c < _needed(t, self))

    @kept
    def lost(self) -> float:
        """The weight of the weightiest term it lacks, as a share of all."""
        lacked = (w / self.total for w, c in zip(self.weights, self.covers, strict=True) if c < COVERED)
        return max(lacked, default=0.0)

    @kept
    def own(self) -> float:
        """The share of the weight that its own sentence holds."""
        return sum(w for w, c in zip(self.weights, self.covers, strict=True) if c >= OWN) / self.total

    @kept
    def head(self) -> bool:
        """Does the last term stand in its name or clause?"""
        shared = any(self._acts()[:-1]) or is_act(self.terms[-1].text)
        return self.covers[-1] >= (_HEAD_BEFORE if shared else _HEAD) or self.terms[-1].text.isascii()

    @kept
    def told_acts(self) -> tuple[Term, ...]:
        """The terms that say what was done and stand in its name or clause."""
        return tuple(term for term, told in zip(self.terms, self._acts(), strict=True) if told)

    @property
    def acting(self) -> bool:
        """Does what is said to be done (处罚) stand in its name or clause?"""
        return bool(self.told_acts)

    @kept
    def undone(self) -> bool:
        """Does what is said to be done stand nowhere in its sentence so far?"""
        return any(
            c < (_HEAD if t.text.isascii() else OWN) and act and not t.loose
            for (t, c), act in zip(self._covered(), self.asked.acts, strict=True)
        )

    @kept
    def mismeasured(self) -> bool:
        """Is another quantity asked for (年龄)?"""
        asked = list(self._covered())
        asked = asked if self.terms[-1].text.isascii() else asked[-1:]  # English names it first: area of premises
        return any(c < _HEAD_BEFORE and mismeasures(t, self.item) for t, c in asked)

    @kept
    def sure(self) -> bool:
        """Is more held than one English deed (select) or word that only the dictionary of glosses knows?"""
        return _sure([t for t, c in self._covered() if c >= COVERED or not t.text.isascii()])

    @kept
    def far(self) -> tuple[Term, ...]:
        """The terms that stand only in another sentence."""
        return tuple(t for t, c in self._covered() if COVERED <= c < OWN and _stands_far(t, self.item, self.owner))

    @kept
    def elsewhere(self) -> tuple[Term, ...]:
        """The terms missing here of which the report speaks elsewhere."""
        return tuple(one.term for one in self.asked.sought if one.term in self.missing and not one.strange)

    def lacks(self, *roles: str) -> bool:
        """Is a term of one of these roles missing?"""
        return any(term.role in roles for term in self.missing)

    def _covered(self) -> Iterable[tuple[Term, float]]:
        return zip(self.terms, self.covers, strict=True)

    def _acts(self) -> list[bool]:
        """Of each term whether it says what was done and stands in its name or clause."""
        return [c >= _HEAD and act for c, act in zip(self.covers, self.asked.acts, strict=True)]


@dataclass(frozen=True, eq=False)
class Hits:
    """Issues and metrics, best first; how rare each term is, and whether it stands nowhere in the version.

    ``candidates`` are the issues as they were found; ``weighed`` are the terms as every item is held against them,
    None where there are none.
    """

    candidates: tuple[Item, ...]
    metrics: tuple[Hit, ...]
    terms: tuple[Term, ...]
    rarity: tuple[float, ...] = ()
    strange: tuple[bool, ...] = ()
    weighed: Weighed | None = None

    @kept
    def issues(self) -> tuple[Hit, ...]:
        """The issues, held against the terms when first wanted: what asks for a figure seldom does."""
        return _ordered([self.held(issue) for issue in self.candidates])

    def held(self, issue: Item) -> Hit:
        """One of the candidates, held against the terms."""
        assert self.weighed is not None  # noqa: S101  (without terms there are no candidates)
        return hit_of(issue, None, self.weighed)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A question's terms with all that is the same for every item.

    ``others`` are what may tell each otherwise, ``weights`` what each counts, ``lacking`` what it counts where an item
    does not hold it, ``latin`` tells whether any is in Latin letters, ``english`` whether all are, ``acts`` tells those
    that say what was done, ``last`` are the forms of the last one, ``said`` the words as said.
    """

    terms: tuple[Term, ...]
    sought: tuple[Probe, ...]
    others: tuple[Otherwise | None, ...]
    weights: list[float]
    lacking: list[float]
    latin: bool
    english: bool
    acts: tuple[bool, ...]
    last: tuple[str, ...]
    said: str


def search(store: Store, version: Version, words: str) -> Hits:
    """What a version holds of some folded words; places that the whole report is about are no terms.

    Raises:
        StoreError: the ledger cannot be read.
    """
    terms = tuple(t for t in terms_of(words) if not is_own(t, version))
    if any(map(says_deed, terms)):  # how many doctors the hospital hired; of beds that it has, its own are meant
        terms = tuple(t for t in terms if not _is_own_body(t, version)) or terms
    if not terms:
        return Hits((), (), ())
    found = store.find(version.id, Wanted(terms))
    apart = parted(terms, found)
    if apart != terms:
        again = store.find(version.id, Wanted(apart))
        whole = [
            t for t, nowhere in zip(apart, again.strange, strict=True) if nowhere and t not in terms and len(t.text) > 1
        ]
        terms, found = (terms, found) if whole else (apart, again)  # half of a word tells nothing (月球基地)
    weighed = _weighed(terms, found, bare(words))
    metrics = [hit_of(i, _owner(i, found), weighed) for i in found.metrics]
    return Hits(found.issues, _ordered(metrics), terms, found.weights, found.strange, weighed)


def _weighed(terms: tuple[Term, ...], found: Found, said: str) -> Weighed:
    weights = weights_of(terms, found)
    lacking = [lacked_weight(w, t, strange=s) for w, t, s in zip(weights, terms, found.strange, strict=True)]
    sought = tuple(probe(t, strange=s) for t, s in zip(terms, found.strange, strict=True))
    others = tuple(map(otherwise, terms))
    latin = [term.text.isascii() for term in terms]
    acts = tuple(map(says_act, terms))
    return Weighed(terms, sought, others, weights, lacking, any(latin), all(latin), acts, _last(terms), said)


def _last(terms: tuple[Term, ...]) -> tuple[str, ...]:
    """The forms of the last term; of an English one, which counts what it names first, of the nouns."""
    if not terms[-1].text.isascii():
        return terms[-1].forms
    nouns = [term for term in terms if not says_deed(term)] or terms[-1:]
    return tuple(form for term in nouns for form in term.forms)


def is_own(term: Term, version: Version) -> bool:
    """Is it the place the report is about (its 全县 figures are that place's)?"""
    facts = version.facts
    if term.sound:  # Hedu
        named = (subject_of(bare(text)).place for text in (facts.inspected, facts.title, facts.issuer) if text)
        return term.sound in map(sounds, filter(None, named))
    area = term.text in listed("no-place") and term.text.endswith(_AREA)  # 街道 in a 街道's own report
    if term.role != "place" and not area:
        return term.role == "word" and term.text in _short_names(facts.inspected, facts.title, facts.issuer)
    about = bare_name(f"{facts.inspected or ''}{facts.title or ''}{facts.issuer or ''}")
    return term.stands_in(about)


@lru_cache(64)
def _short_names(*texts: str | None) -> frozenset[str]:
    """The names of the places that a report is of, without what they are (霁川 of 霁川市)."""
    places = (subject_of(bare(text)).place for text in texts if text)
    return frozenset(place for place in places if len(place) > 1)


def _is_own_body(term: Term, version: Version) -> bool:
    """Is it an English word for what was inspected (the hospital, in a hospital's report)?"""
    named = bare(version.facts.inspected or "") if term.text.isascii() else ""
    body = subject_of(named).body if named else ""
    return any(f"{term.text}={body[-n:]}" in listed("own-body") for n in (1, 2, 3) if len(body) > n)


def _owner(item: Item, found: Found) -> Item | None:
    return found.owners.get(item.owner) if item.owner is not None else None


def unasked(item: Item, held: float) -> Hit:
    """An item found otherwise than by words."""
    return Hit(item, None, Weighed((), (), (), [], [], False, True, (), (), ""), (), (), 1.0, held)


def hit_of(item: Item, owner: Item | None, asked: Weighed) -> Hit:
    """An item, of the issue ``owner`` if it is a metric, held against the terms of a question."""
    if item.traits:
        where = places(item, owner)
        covers = [_cover(one, other, item, owner, where) for one, other in zip(asked.sought, asked.others, strict=True)]
    else:
        where = issue_places(item)
        covers = [cover(one, item, where.only(*_GUESSED) if one.term.guessed else where) for one in asked.sought]
    counted = zip(asked.weights, asked.lacking, covers, strict=True)
    weights = [lacking if c < COVERED else weight for weight, lacking, c in counted]
    total = sum(weights) or 1.0
    held = sum(map(mul, weights, covers)) / total
    return Hit(item, owner, asked, tuple(covers), tuple(weights), total, held)


def _cover(sought: Probe, other: Otherwise | None, item: Item, owner: Item | None, where: Spots) -> float:
    """How well a term is held by a figure's words, by its unit, by what its issue is about."""
    held = cover(sought, item, where)
    if held >= OWN:
        return held
    if other is not None:
        if held < COVERED:
            held = max(held, told_otherwise(sought.term, other, item, owner))
        if held < OWN:
            held = max(held, said_otherwise(sought.term, other, item))
    return 0.0 if sought.term.half and held < OWN else held


def _stands_far(term: Term, item: Item, owner: Item | None) -> bool:
    """Does a term stand as it is written only in another sentence, and not in what the issue is about?"""
    near = item.name + item.near + item.before + item.after
    if owner is None:  # only the heading tells what such a figure is about
        return False
    about, around = owner.name + owner.near, owner.after + owner.before
    forms = [form for one in (term, *term.parts) for form in one.forms]
    return any(f in item.wide + around for f in forms) and not any(f in near + about for f in forms)


def _needed(term: Term, hit: Hit) -> float:
    """How well a term must be held not to be missing: the phase of a project (二期) may be told by the issue's name."""
    phase = term.role == "rank" and _PHASE.fullmatch(term.text) is not None
    if phase and hit.item.traits and not _PHASE.search(hit.item.name + hit.item.near):
        return _NEEDED["place"] if hit.owner is not None and term.text in hit.owner.name else _NEEDED["rank"]
    return _NEEDED.get(term.role, COVERED)


def _sure(held: list[Term]) -> bool:
    """Do the words held say more than one English deed or guess? Chinese words always do."""
    return len(held) > 1 or any(not (term.guessed or says_deed(term)) for term in held)


def adjoin(one: Term, other: Term) -> bool:
    """Do two words of a question, both of them names of things, stand side by side?"""
    things = "word" == one.role == other.role and not one.loose and not other.loose
    return things and bool(one.right) and other.text.startswith(one.right) and not is_act(one.text)


def _ordered(hits: list[Hit]) -> tuple[Hit, ...]:
    """Hits, best first; those that share too little to answer by their share alone."""
    return tuple(sorted(hits, key=lambda h: (-(h.score if h.held >= _LITTLE else h.held - 1), h.item.number)))
