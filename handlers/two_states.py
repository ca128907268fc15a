"""The answer to a message that asks for two states of one thing (原来多少 现在多少): the pair that is meant."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from handlers.answer import Answer
from handlers.figure_kinds import in_other_unit, is_kind
from handlers.figure_meaning import Meant, lacked, left_open, weight_of
from handlers.figure_traits import Traits, traits_of
from handlers.looking import Looked, look
from handlers.other_state import MOST, pairs_with
from handlers.pair_answer import told_pair
from handlers.searching import Hit, hit_of
from handlers.state_pairs import ANY_TIME, StatePair, at_times, state_pairs
from parsers.figure_vocabulary import pattern
from parsers.meaning import likeness
from parsers.question_attributes import Asked, read_attributes
from parsers.questions import Question, figure_words, read_question
from parsers.spoken import plain
from parsers.two_states import TwoStates, two_states
from parsers.unit_sorts import is_percentage
from parsers.words import bare
from store.index_texts import Item
from store.records import Version
from store.store import Store

_NAMES, _TIMES = 1.5, 0.8
# A pair is told where it is by far likelier than any other, and than none. Fitted to questions in everyday words.
_NONE, _SURE = 5.0, 0.6
_DATED = re.compile(r"\d|[去前今]年|季度|半年|end of")
_SAYS_YEAR, _BOTH = re.compile(r"(?:\d\d|[去前今])年|20\d\d"), 2
_CODE = re.compile(r"[a-z]+[\d.]+\d?")  # pm10: no other one answers


@dataclass(frozen=True, slots=True)
class _Meant:
    """A pair that may be meant, the hits of its figures, and how well its times fit."""

    pair: StatePair
    hits: tuple[Hit, Hit]
    fit: float

    @property
    def texts(self) -> tuple[str, str]:
        """What is compared in meaning."""
        before, after = self.pair.before, self.pair.after
        return f"{before.name},{before.near}", f"{after.name},{after.near}"


def states_answer(question: Question, store: Store, version: Version) -> Answer | None:
    """The pair that a message asks for; None where it asks for none, or the report has none that is surely meant.

    Raises:
        StoreError: the ledger cannot be read.
    """
    states = two_states(question.said)
    if states is None or question.marked or question.command:
        return None
    asked = _asked(states, version)
    if not asked.words and question.subject:
        pairs = pairs_with(store, version, question.subject)
        one = pairs[0] if len(pairs) == 1 else None
        return told_pair(store, version, one.before.id, one.after.id) if one else None
    looked = look(store, version, asked)
    meant = list(_fitting(store, version, looked, states)) if asked.words else []
    best = _surest(meant, looked, states.subject, version.facts.year)
    return told_pair(store, version, best.pair.before.id, best.pair.after.id) if best else None


def _asked(states: TwoStates, version: Version) -> Asked:
    """What is asked of both figures: their kind, unit and words, and the years that are named."""
    subject = read_question(states.subject)
    year = version.facts.year
    words = pattern("names-kind").sub(" ", figure_words(subject.plain))  # the kind of a pair tells it
    asked = subject.asked(words if words.strip() else figure_words(subject.plain), year)
    periods = _periods(states, year)
    return replace(asked, periods=periods if len(set(periods)) == 2 else (), before=False, after=False, state=None)


def _periods(states: TwoStates, year: int | None) -> tuple[str, ...]:
    """The two times that a message names, the second of which may be now, or the first any before it."""
    if not all(map(_DATED.search, states.times)):
        return ()
    told = [period for time in states.times for period in read_attributes(plain(time), "", year).periods]
    if len(told) == _BOTH and told[1] <= told[0] and not _SAYS_YEAR.search(states.times[1]):
        if _SAYS_YEAR.search(states.times[0]):
            told[1] = f"{int(told[1][:4]) + 1}{told[1][4:]}"  # 2023年底 and 6月底: of the year after
        else:
            told.sort()  # 6月底 beside 3月底: both of the report's year
    if len(told) == 1:
        return (ANY_TIME, told[0]) if states.told_before else (told[0], "now")
    return tuple(told)


def _fitting(store: Store, version: Version, looked: Looked, states: TwoStates) -> Iterator[_Meant]:
    """The pairs of a report of the kind, the unit and the times asked for."""
    weighed = looked.hits.weighed
    if weighed is None:
        return
    hits = {hit.item.number: hit for hit in looked.hits.metrics}
    items = store.metric_items(version.id, MOST) or tuple(hit.item for hit in looked.hits.metrics)
    owners = {item.number: item for item in store.issue_items(version.id)}

    def seen(item: Item) -> Hit:
        owner = owners.get(item.owner) if item.owner is not None else None
        return hits.get(item.number) or hit_of(item, owner, weighed)

    named = list(map(bare, _CODE.findall(states.subject)))
    for pair in state_pairs(items):
        if _of_kind(traits_of(pair.after), looked.asked, states.subject):
            fit = at_times(pair, looked.asked.periods, version.facts.year)
            both = seen(pair.before), seen(pair.after)
            another = any(name not in pair.before.name + pair.after.name for name in named)
            if fit and not another and not all(hit.lacks("place", "scope") for hit in both):
                yield _Meant(pair, both, fit)


def _of_kind(traits: Traits, asked: Asked, said: str) -> bool:
    """Is a pair of the kind asked for: a rate where a rate is named, a time where it is asked how long?"""
    rate = traits.kind in ("share", "ratio") or is_percentage(traits.unit)
    if traits.kind == "change" and asked.kind != "change":
        return False
    if asked.kind == "rank" or traits.kind == "rank":
        return asked.kind == traits.kind
    if pattern("asks-rate").search(said):
        return rate and (asked.kind != "share" or is_kind(traits, "share") or traits.kind == "ratio")
    if pattern("asks-number").search(said) and rate:
        return False
    if pattern("asks-how-long").search(said):
        return pattern("time-unit").search(traits.unit) is not None
    return not in_other_unit(traits, replace(asked, kind=None))


def _surest(meant: Sequence[_Meant], looked: Looked, said: str, year: int | None) -> _Meant | None:
    """The pair that is by far the likeliest, by its words and by its meaning."""
    grades = likeness((said, looked.asked.words), [text for one in meant for text in one.texts]).tolist()
    timeless = replace(looked, asked=replace(looked.asked, periods=()))
    weighed = [
        (weight, one)
        for n, one in enumerate(meant)
        if (weight := _weight(one, grades[2 * n : 2 * n + 2], timeless, year)) is not None
    ]
    if not weighed:
        return None
    best, surest = max(weighed, key=lambda told: told[0])
    named = _named_by(surest, looked)
    weighed = [told for told in weighed if told[1] is surest or not _named_by(told[1], looked) < named]
    total = math.exp(_NONE - best) + sum(math.exp(weight - best) for weight, _ in weighed)
    return surest if 1 / total >= _SURE else None


def _named_by(one: _Meant, looked: Looked) -> set[str]:
    """The words of a question that stand in the names of a pair: of two that differ in one (进口, 出口) it is meant."""
    names = bare(one.pair.before.name + one.pair.after.name)
    return {term.text for term in looked.hits.terms if not term.loose and term.text in names}


def _weight(one: _Meant, alike: Sequence[float], looked: Looked, year: int | None) -> float | None:
    """What speaks for a pair: for that of its figures which says more; None where both are decided against."""
    each = [
        weight
        for hit, grade in zip(one.hits, alike, strict=True)
        if left_open(hit, looked)
        and (weight := weight_of(Meant(hit, grade, lacked(hit, looked)), looked, year)) is not None
    ]
    return max(each) + _NAMES * one.pair.alike + _TIMES * one.fit if each else None
