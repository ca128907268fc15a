"""Which figure is nearest in meaning to a question whose words no figure holds (多出来的座位给娃上学: 新增学位数)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.figure_english import is_noun, is_strange
from handlers.figure_money import names_payer
from handlers.figure_points import points_of
from handlers.figure_refusals import Case, concerning
from handlers.figure_things import is_own_name
from handlers.figure_times import period_fit
from handlers.figure_traits import traits_of
from handlers.looking import Looked
from handlers.searching import Hit, hit_of
from handlers.word_weights import names_thing
from parsers.meaning import likeness
from parsers.question_terms import Term, measures
from parsers.synonyms import synonyms
from parsers.words import known
from store.records import Version
from store.store import Store

_MOST = 400  # figures of a report that are compared; of a longer one those that share something with the question
_PLAUSIBLE = 24  # of them, those most alike, that are looked at closely
# A figure is told where it is by far likelier than any other, and than none. For it speaks how alike it is, its points
# and what it holds; against it the words of reports, the things and the English nouns it lacks. Fitted to questions in
# everyday words about reports that state the figure, and about such as state only a sibling of it.
_ALIKE, _POINTS, _HELD = 7.3, 2.3, 1.6
_WRITTEN, _THINGS, _NOUN = 2.9, 1.0, 1.3
_NONE, _SURE = 3.2, 0.62
_LEAST = _NONE + math.log(_SURE / (1 - _SURE))  # what is sure weighs so much
_MOST_ALIKE = 1.01  # vectors are rounded
# Refusals that rest on the asker's words, who may say the same in others; of these the last two only where a word is
# the asker's own. All other refusals decide.
_WORDED = ("little", "thing", "object", "aside", "noun", "far", "outweighed")
_TOLD_BESIDE = ("noun-told", "thing-told", "name-told", "more-held")
_ANOTHER = ("another", "other")
_AREAS = ("县", "区", "镇", "乡", "村", "街道")
_NAMED = re.compile(f"[^小园社新老城郊片]{{2,}}(?:{'|'.join(_AREAS)})|.*[费税款]|.+(?:浓度|含量)")
_ROAD, _MET = re.compile("[\u4e00-\u9fff]{2,3}(?:路|街|巷|大道)"), 4  # 跃进路, met less often: the name of one
_BODY = re.compile(".+(?:院|学校|中学|小学|大学|公司|集团|银行|[局委厅馆])")
_LEVELS, _OWN_NAME = ("省", "市", "县", "区", "镇", "乡"), 4  # before a body's name; characters of one of its own
_LEFT_OPEN = frozenset((*_WORDED, *_TOLD_BESIDE, *_ANOTHER))

Lacked = tuple[tuple[Term, float], ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """A figure that may be meant: how alike it is (0 to 1), and the terms it lacks with what they count (1 in all)."""

    hit: Hit
    alike: float
    lacked: Lacked

    @property
    def near(self) -> float:
        """What decides which figures are looked at closely."""
        return _ALIKE * self.alike + _HELD * self.hit.held

    def weight(self, points: float) -> float:
        """What speaks for it, with what its points count."""
        return self.near + points - self.lacks

    @property
    def lacks(self) -> float:
        """What speaks against it: what it lacks though the asker uses the words of reports."""
        written = sum(share for term, share in self.lacked if term.text in synonyms().written)
        things = sum(share for term, share in self.lacked if names_thing(term))
        return _WRITTEN * written + _THINGS * things + _NOUN * sum(is_noun(term) for term, _ in self.lacked)


def meant_figure(store: Store, version: Version, looked: Looked, said: str) -> str | None:
    """The id of the figure that is clearly meant by words which no figure holds; None where none is.

    Args:
        store: where the ledger is.
        version: whose figures.
        looked: what is found for the words of the question; none of its figures answers.
        said: the message.

    Raises:
        StoreError: the ledger cannot be read.
    """
    year = version.facts.year
    unsure = [
        (hit, lacks)
        for hit in _hits(store, version, looked)
        if left_open(hit, looked) and (lacks := lacked(hit, looked))
    ]
    points = {hit.item.number: told for hit, lacks in unsure if (told := _points(hit, lacks, looked, year)) is not None}
    fit = [one for one in unsure if one[0].item.number in points]
    most = (Meant(hit, _MOST_ALIKE, lacks).weight(points[hit.item.number]) for hit, lacks in fit)
    if max(most, default=0.0) < _LEAST:  # nothing is encoded where none can be meant
        return None
    compared = fit if len(unsure) <= _PLAUSIBLE else unsure
    grades = likeness((said, looked.asked.words), [f"{hit.item.name},{hit.item.near}" for hit, _ in compared]).tolist()
    meant = [Meant(hit, alike, lacks) for (hit, lacks), alike in zip(compared, grades, strict=True)]
    nearest = sorted(meant, key=lambda m: -m.near)[:_PLAUSIBLE]
    return _clearly([(m.weight(points[m.hit.item.number]), m) for m in nearest if m.hit.item.number in points])


def _clearly(weighed: list[tuple[float, Meant]]) -> str | None:
    """The id of the figure that is by far likelier than any other, and than none."""
    if not weighed:
        return None
    best, one = max(weighed, key=lambda pair: pair[0])
    total = math.exp(_NONE - best) + sum(math.exp(weight - best) for weight, _ in weighed)
    return one.hit.item.id if 1 / total >= _SURE else None


def _hits(store: Store, version: Version, looked: Looked) -> Iterator[Hit]:
    """All figures of a report as the question sees them; of a long one, those found by words."""
    yield from looked.hits.metrics
    if looked.hits.weighed is None:
        return
    found = {hit.item.number for hit in looked.hits.metrics}
    owners = {item.number: item for item in store.issue_items(version.id)}
    for item in store.metric_items(version.id, _MOST):
        if item.number not in found:
            yield hit_of(item, owners.get(item.owner) if item.owner is not None else None, looked.hits.weighed)


def left_open(hit: Hit, looked: Looked) -> bool:
    """Is a figure refused, if it was judged, by nothing but the words it lacks?"""
    judged = next((j for j in looked.judged if j.hit.item.number == hit.item.number), None)
    return judged is None or judged.against is None or judged.refusal in _LEFT_OPEN


def lacked(hit: Hit, looked: Looked) -> Lacked:
    """The terms a figure lacks, with the part of the question's weight that each counts."""
    total = sum(looked.hits.rarity) or 1.0
    shares = zip(hit.terms, looked.hits.rarity, strict=True)
    return tuple((term, rare / total) for term, rare in shares if term in hit.missing and not term.loose)


def weight_of(meant: Meant, looked: Looked, year: int | None) -> float | None:
    """What speaks for a figure; None where something decides against it."""
    points = _points(meant.hit, meant.lacked, looked, year)
    return None if points is None else meant.weight(points)


def _points(hit: Hit, lacks: Lacked, looked: Looked, year: int | None) -> float | None:
    """What a figure's points count; None where something decides against it."""
    asked = looked.asked
    if any(map(_decides, hit.missing)) or (names_payer(hit) and any(not term.loose for term in hit.missing)):
        return None
    traits = traits_of(hit.item)
    period = period_fit(hit, traits, asked, year)
    case = Case(hit, traits, asked, period, year)
    open_to_words = {*_WORDED, *(_ANOTHER if _says_otherwise(lacks, looked) else ())}
    if any(one.name not in open_to_words and one.speaks(case) for _, one in concerning(asked)):
        return None
    return _POINTS * points_of(hit, traits, asked, period, year)


def _decides(term: Term) -> bool:
    """Does nobody say a term in other words: a place, a body, a grade (5A), a quantity, a fee, a foreign word?"""
    named = _NAMED.fullmatch(term.text) or (len(term.text) > 1 and term.right.startswith(_AREAS))
    grade = any(map(str.isdigit, term.text))
    body = _BODY.fullmatch(term.text) and (len(term.text) >= _OWN_NAME or term.left.endswith(_LEVELS))
    road = _ROAD.fullmatch(term.text) is not None and not known(term.text, _MET)
    named = named or is_own_name(term) or road
    return bool(named or body or grade or term.role != "word" or measures(term.text) or is_strange(term))


def _says_otherwise(lacks: Lacked, looked: Looked) -> bool:
    """Is a word that a figure lacks the asker's own: it stands nowhere in the report, and is no word of reports?"""
    nowhere = {term for term, strange in zip(looked.hits.terms, looked.hits.strange, strict=True) if strange}
    return any(term in nowhere and term.text not in synonyms().written for term, _ in lacks)
