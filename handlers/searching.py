"""Looks a question's terms up: issues and metrics that hold them, with what each lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property

from rapidfuzz import fuzz

from handlers.telling_otherwise import done_so, made_up
from parsers.dictionary import is_act, is_deed, is_helper
from parsers.place_names import listed, subject_of
from parsers.question_terms import Term, measures, says_deed, synonyms, terms_of
from parsers.synonym_rows import deeds, states
from parsers.vocabulary import rows
from parsers.words import HAN, bare, known, sounds
from store.index_texts import Item
from store.lookup import Found, Wanted
from store.lookup_cover import COVERED, OWN, Probe, cover, probe
from store.lookup_spots import Spots, issue_places, places
from store.records import Version
from store.store import Store

_LOOSE = 0.25  # what words count that help to tell and need not be there
# What words of the asker's own count: deeds, states and foreign words; what no dictionary knows; helping words.
_DONE, _UNKNOWN, _HELPING = 0.5, 0.6, 0.2
_STATE = 0.6  # what a state (不全) counts that is told; one that is not counts as loose words do
_DEED = 0.25  # what a verb of one character counts (装, 建): reports say it in many ways
_HEAD_BEFORE = 0.84  # or before the clause that says what was done to it (代理机构39家, 处罚7家)
_HEAD = 0.86  # held at least this, a term stands in the name or the clause
_UNIT_SAYS = 0.8
_BESIDE = 2  # characters
_GUESSED = (0, 1, 2)  # texts of an issue (name, problem, titles) where a word must stand that only glosses know
_AREA = ("街道", "区")
_COMPLETED = re.compile("[\u4e00-\u9fff](?:[下出到上掉完好成走回给入进里着]|[下出回起过上进][来去])")
_DECIDING = ("place", "scope", "rank")
# A place must stand in the sentence, the one before it or the issue's problem; a scope (全省, 国家级) in the figure's
# own sentence before it, a rank (二级) in its own clause.
_NEEDED = {"scope": 0.8, "rank": 0.9, "place": 0.57}


@dataclass(frozen=True, eq=False)
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

    @cached_property
    def score(self) -> float:
        """For ordering."""
        likeness = fuzz.ratio(self.asked.said, self.item.name) / 100
        return self.held + 0.08 * likeness + 0.05 * self.close

    @cached_property
    def close(self) -> float:
        """The share of the terms that stand in its own clause."""
        return sum(term.stands_in(self.item.near) for term in self.terms) / len(self.terms)

    @cached_property
    def missing(self) -> tuple[Term, ...]:
        """The terms it lacks."""
        return tuple(t for t, c in self._covered() if c < _NEEDED.get(t.role, COVERED))

    @cached_property
    def lost(self) -> float:
        """The weight of the weightiest term it lacks, as a share of all."""
        lacked = (w / self.total for w, c in zip(self.weights, self.covers, strict=True) if c < COVERED)
        return max(lacked, default=0.0)

    @cached_property
    def own(self) -> float:
        """The share of the weight that its own sentence holds."""
        return sum(w for w, c in zip(self.weights, self.covers, strict=True) if c >= OWN) / self.total

    @cached_property
    def head(self) -> bool:
        """Does the last term stand in its name or clause?"""
        shared = any(self._acts()[:-1]) or is_act(self.terms[-1].text)
        return self.covers[-1] >= (_HEAD_BEFORE if shared else _HEAD) or self.terms[-1].text.isascii()

    @cached_property
    def told_acts(self) -> tuple[Term, ...]:
        """The terms that say what was done and stand in its name or clause."""
        return tuple(term for term, told in zip(self.terms, self._acts(), strict=True) if told)

    @property
    def acting(self) -> bool:
        """Does what is said to be done (处罚) stand in its name or clause?"""
        return bool(self.told_acts)

    @cached_property
    def undone(self) -> bool:
        """Does what is said to be done stand nowhere in its sentence so far?"""
        return any(
            c < (_HEAD if t.text.isascii() else OWN) and act and not t.loose
            for (t, c), act in zip(self._covered(), self.asked.acts, strict=True)
        )

    @cached_property
    def mismeasured(self) -> bool:
        """Is another quantity asked for (年龄)?"""
        asked = list(self._covered())
        asked = asked if self.terms[-1].text.isascii() else asked[-1:]  # English names it first: area of premises
        return any(c < _HEAD_BEFORE and _mismeasures(t, self.item) for t, c in asked)

    @cached_property
    def sure(self) -> bool:
        """Is more held than one English deed (select) or word that only the dictionary of glosses knows?"""
        return _sure([t for t, c in self._covered() if c >= COVERED or not t.text.isascii()])

    @cached_property
    def far(self) -> tuple[Term, ...]:
        """The terms that stand only in another sentence."""
        return tuple(t for t, c in self._covered() if COVERED <= c < OWN and _stands_far(t, self.item, self.owner))

    @cached_property
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


@dataclass(frozen=True, slots=True)
class Hits:
    """Issues and metrics, best first; how rare each term is, and whether it stands nowhere in the version."""

    issues: tuple[Hit, ...]
    metrics: tuple[Hit, ...]
    terms: tuple[Term, ...]
    rarity: tuple[float, ...] = ()
    strange: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A question's terms with all that is the same for every item.

    ``weights`` are what each counts, ``lacking`` what it counts where an item does not hold it, ``acts`` tells those
    that say what was done, ``last`` are the forms of the last one, ``said`` the words as said.
    """

    terms: tuple[Term, ...]
    sought: tuple[Probe, ...]
    weights: list[float]
    lacking: list[float]
    acts: tuple[bool, ...]
    last: tuple[str, ...]
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
    parted = _parted(terms, found)
    if parted != terms:
        again = store.find(version.id, Wanted(parted))
        whole = [
            t
            for t, nowhere in zip(parted, again.strange, strict=True)
            if nowhere and t not in terms and len(t.text) > 1
        ]
        terms, found = (terms, found) if whole else (parted, again)  # half of a word tells nothing (月球基地)
    weighed = _weighed(terms, found, bare(words))
    issues = [_hit(i, None, weighed) for i in found.issues]
    metrics = [_hit(i, _owner(i, found), weighed) for i in found.metrics]
    return Hits(_ordered(issues), _ordered(metrics), terms, found.weights, found.strange)


def _weighed(terms: tuple[Term, ...], found: Found, said: str) -> Weighed:
    weights = _weights(terms, found)
    lacking = [_lacking(w, t, strange=s) for w, t, s in zip(weights, terms, found.strange, strict=True)]
    sought = tuple(probe(t, strange=s) for t, s in zip(terms, found.strange, strict=True))
    return Weighed(terms, sought, weights, lacking, tuple(map(says_act, terms)), _last(terms), said)


def _last(terms: tuple[Term, ...]) -> tuple[str, ...]:
    """The forms of the last term; of an English one, which counts what it names first, of the nouns."""
    if not terms[-1].text.isascii():
        return terms[-1].forms
    nouns = [term for term in terms if not says_deed(term)] or terms[-1:]
    return tuple(form for term in nouns for form in term.forms)


def _parted(terms: tuple[Term, ...], found: Found) -> tuple[Term, ...]:
    """The terms, those that stand nowhere in the version as the words or the characters they are made of."""
    parts: list[Term] = []
    for term, nowhere in zip(terms, found.strange, strict=True):
        pieces = _pieces(term, found) if nowhere and term.role == "word" else ()
        parts += [one for piece in pieces for one in _of_piece(piece, term, half=len(pieces) == 2)] or [term]
    return tuple(parts)


def _of_piece(piece: str, term: Term, *, half: bool) -> list[Term]:
    """The terms of a piece of a word, beside what stood beside it there."""
    before, _, after = term.text.partition(piece)
    left, right = (term.left + before)[-_BESIDE:], (after + term.right)[:_BESIDE]
    return [replace(one, half=half, left=left, right=right) for one in terms_of(piece)]


def _pieces(term: Term, found: Found) -> tuple[str, ...]:
    """What a strange word is made of: two words (土壤污染), what is done (省下: 节省), or no word at all (费拨)."""
    text = term.text
    halves = text[:2], text[2:]
    if text in synonyms().chinese and measures(text):
        return ()  # a quantity is no other quantity of its parts (财政收入)
    generic = text in synonyms().written and any(
        half in listed("finding") or half in listed("loose") for half in halves
    )
    if len(text) == 4 and not generic and all(HAN.match(half) and known(half) for half in halves):
        return halves
    if _COMPLETED.fullmatch(text):
        return (text[0],)
    no_word = len(text) == 2 and not known(text) and all(HAN.match(c) and terms_of(c) for c in text)
    return tuple(text) if no_word and any(map(is_act, text)) and not _heard(term, found) else ()


def _heard(term: Term, found: Found) -> bool:
    """Does a candidate hold a strange word as it was meant: mistyped, shortened?"""
    sought = probe(term, strange=True)
    return any(cover(sought, m, places(m, None)) >= COVERED for m in found.metrics) or any(
        cover(sought, i, issue_places(i)) >= COVERED for i in found.issues
    )


def is_own(term: Term, version: Version) -> bool:
    """Is it the place the report is about (its 全县 figures are that place's)?"""
    facts = version.facts
    if term.sound:  # Hedu
        named = (subject_of(bare(text)).place for text in (facts.inspected, facts.title, facts.issuer) if text)
        return term.sound in map(sounds, filter(None, named))
    area = term.text in listed("no-place") and term.text.endswith(_AREA)  # 街道 in a 街道's own report
    if term.role != "place" and not area:
        return False
    about = bare(f"{facts.inspected or ''}{facts.title or ''}{facts.issuer or ''}")
    return term.stands_in(about)


def _owner(item: Item, found: Found) -> Item | None:
    return found.owners.get(item.owner) if item.owner is not None else None


def unasked(item: Item, held: float) -> Hit:
    """An item found otherwise than by words."""
    return Hit(item, None, Weighed((), (), [], [], (), (), ""), (), (), 1.0, held)


def _hit(item: Item, owner: Item | None, asked: Weighed) -> Hit:
    where = places(item, owner) if item.traits else issue_places(item)
    covers = tuple(_cover(one, item, owner, where) for one in asked.sought)
    counted = zip(asked.weights, asked.lacking, covers, strict=True)
    weights = tuple(lacking if c < COVERED else weight for weight, lacking, c in counted)
    total = sum(weights) or 1.0
    held = sum(w * c for w, c in zip(weights, covers, strict=True)) / total
    return Hit(item, owner, asked, covers, weights, total, held)


def _cover(sought: Probe, item: Item, owner: Item | None, where: Spots) -> float:
    """How well a term is held: by an item's words, by a figure's unit, by what its issue is about."""
    term = sought.term
    named = term.guessed and not item.traits
    held = cover(sought, item, where.only(*_GUESSED) if named else where)
    if held < COVERED:
        held = max(held, _measured(term, item), made_up(term, item, owner))
    if held < OWN:
        held = max(held, done_so(term, item))
    return 0.0 if term.half and item.traits and held < OWN else held


def _stands_far(term: Term, item: Item, owner: Item | None) -> bool:
    """Does a term stand as it is written only in another sentence, and not in what the issue is about?"""
    near = item.name + item.near + item.before + item.after
    if owner is None:  # only the heading tells what such a figure is about
        return False
    about, around = owner.name + owner.near, owner.after + owner.before
    forms = [form for one in (term, *term.parts) for form in one.forms]
    return any(f in item.wide + around for f in forms) and not any(f in near + about for f in forms)


def says_act(term: Term) -> bool:
    """Does a term say what was done, in Chinese or in English?"""
    return is_act(term.text) or (term.text.isascii() and says_deed(term))


def _sure(held: list[Term]) -> bool:
    """Do the words held say more than one English deed or guess? Chinese words always do."""
    return len(held) > 1 or any(not (term.guessed or says_deed(term)) for term in held)


@cache
def _measures() -> dict[str, frozenset[str]]:
    """Nouns that only say what is measured (面积), with the units that say the same."""
    table = (row for row in rows("question_roles") if row[0] == "measure")
    return {word: frozenset(units.split(" ")) for _, words, units in table for word in words.split("|")}


def only_measures(term: Term) -> bool:
    """Does a term only say what is measured (面积)?"""
    return term.text in _measures()


def _measured(term: Term, item: Item) -> float:
    """How well a figure's unit says what a noun asks to be measured (新建厂房面积: 平方米)."""
    units = _measures().get(term.text)
    return _UNIT_SAYS if units and item.traits and item.traits.split("|")[1] in units else 0.0


def _mismeasures(term: Term, item: Item) -> bool:
    """Does a noun ask for a quantity that is not counted in the figure's unit (平均年龄: 名)?"""
    units = _measures().get(term.forms[0] if term.text.isascii() else term.text)
    return bool(units and item.traits) and item.traits.split("|")[1] not in (units or ())


def _weights(terms: tuple[Term, ...], found: Found) -> list[float]:
    """What each term counts: places and levels decide by themselves and count only where nothing else is named."""
    subject = [term.role not in _DECIDING and not (term.loose or only_measures(term)) for term in terms]
    weights = []
    for term, rarity, of_subject in zip(terms, found.weights, subject, strict=True):
        share = 1.0 if of_subject or not any(subject) else _STATE if term.text in states() else _LOOSE
        short = (_DEED if is_deed(term.text) else 0.5) if len(term.text) == 1 else 1.0
        weights.append(share * max(rarity, 0.2) * short)
    return weights


def _lacking(weight: float, term: Term, *, strange: bool) -> float:
    """What a term counts where an item does not hold it."""
    if term.text in states():
        return weight * _LOOSE / _STATE
    return weight * own_words(term) if strange else weight


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


def names_thing(term: Term) -> bool:
    """Does a term name a thing, so that a report without it lacks what is asked?"""
    return own_words(term) == 1.0 and not term.loose


def adjoin(one: Term, other: Term) -> bool:
    """Do two words of a question, both of them names of things, stand side by side?"""
    things = "word" == one.role == other.role and not one.loose and not other.loose
    return things and bool(one.right) and other.text.startswith(one.right) and not is_act(one.text)


def _ordered(hits: list[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=lambda h: (-h.score, h.item.number)))
