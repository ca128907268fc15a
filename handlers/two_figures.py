"""Two figures of one thing asked at once (开工几个 完工几个): both, or the one the report has and which it lacks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.answer import Answer, Line
from handlers.figure_answer import figure_answer, figure_lines
from handlers.figure_money import is_no_money
from handlers.figure_traits import Judged
from handlers.issue_answer import footer
from handlers.looking import look
from handlers.pair_answer import difference, earlier, pair_answer
from handlers.state_pairs import only_dealt_with
from handlers.subject_answer import subject_answer
from parsers.dictionary import is_act
from parsers.question_attributes import content, read_attributes
from parsers.question_halves import Halves, halves_of
from parsers.question_terms import Term, terms_of
from parsers.questions import Question, figure_words, read_question
from store.records import Version
from store.store import Store

Goes = Callable[[Judged, Judged, Sequence[Term]], bool]
_CLOSE = 6  # figures counted on in the text from the first


def two_figures(question: Question, store: Store, version: Version) -> Answer | None:
    """The answer to a message with two questions of one thing; None where it asks one, or neither is answered."""
    halves = halves_of(question.plain)
    if halves is None or any(intent.startswith("fact_") for intent in question.intents):
        return None  # how many findings there are and how many are done are facts of the whole report
    whole = question.asked(figure_words(question.plain), version.facts.year)
    if whole.two_states and (pair := pair_answer(store, version, look(store, version, whole).judged, whole)):
        return pair
    one, other = _chosen(store, version, halves)
    if one and other:
        return _both(store, version, halves, (one, other))
    known = one or other
    if known is None or question.intent == "list":
        return None
    if not halves.leans:
        return _each(store, version, halves)
    told = figure_answer(store, version, known.hit.item.id)
    return replace(told, lines=(Line("pair.missing", {"words": halves.own if one else halves.first}), *told.lines))


def _chosen(store: Store, version: Version, halves: Halves) -> tuple[Judged | None, Judged | None]:
    """The best figure of the first question, and the best of the second that goes with it; else the one there is."""
    own = terms_of(_words(halves.own))
    asked = [j for text in halves.firsts for j in _found(store, version, text, _last(text))]
    first = [j for j in asked if not _says(j, own, halves.first)]
    filled = _told_first([j for text in halves.filled for j in _found(store, version, text, own)], own)
    if not first:
        return None, filled[0] if filled else None
    one, goes = first[0], _alike(store, version) if halves.at_times else _beside
    second = _told_first([*filled, *_found(store, version, halves.own, own)], own)
    other = next((j for j in second if _another(one, j, own) and goes(one, j, own)), None)
    if other and _before(other, one, own, halves):
        return other, one
    return one, other


def _before(other: Judged, one: Judged, own: Sequence[Term], halves: Halves) -> bool:
    """Is the second the earlier state, or told before the first where both name one deed (应交付多少 已交付多少)?"""
    if halves.at_times:
        return earlier(other, one)
    same_deed = bool(own) and all(t.text in halves.first for t in own)
    return same_deed and other.hit.item.number < one.hit.item.number


def _another(one: Judged, other: Judged, own: Sequence[Term]) -> bool:
    """Is it another figure, not one of the same name that only tells the first again?"""
    here, there = one.hit.item, other.hit.item
    named = not own or any(form in there.name for term in own for form in term.forms)
    return here.id != there.id and (named or one.traits.unit != other.traits.unit)


def _each(store: Store, version: Version, halves: Halves) -> Answer:
    """The answers to two questions about two things that do not stand together."""
    one, other = (subject_answer(read_question(text), store, version) for text in (halves.first, halves.own))
    return replace(one, more=(replace(other, version=version.id),))


def _words(said: str) -> str:
    """What a question names to look for, its attributes and times taken out."""
    return content(read_question(said).plain, figure_words(said))


def _last(first: str) -> tuple[Term, ...]:
    """What the first question ends with: what was done, or what is counted."""
    return terms_of(_words(first))[-1:]


def _found(store: Store, version: Version, text: str, own: Sequence[Term]) -> list[Judged]:
    """The figures that answer a question and hold what only it says."""
    asked = read_attributes(text, figure_words(text), version.facts.year)
    judged = [j for j in look(store, version, asked).judged if j.against is None and _tells(j, own)]
    judged = [j for j in judged if not (asked.number and is_no_money(j.hit, j.traits, asked))]
    return _told_first(judged, own)


def _told_first(found: Sequence[Judged], own: Sequence[Term]) -> list[Judged]:
    """Those before that say more of the words in their own clause."""
    return sorted(found, key=lambda j: -_told(j, own))


def _tells(judged: Judged, own: Sequence[Term]) -> bool:
    """Does a figure hold what only its half of the question says?"""
    named = [t for t in own if not t.loose]
    missing = {t.text for t in judged.hit.missing}
    if any(t.text in missing for t in named) or (judged.hit.undone and any(is_act(t.text) for t in named)):
        return False
    told = judged.hit.item.name + judged.hit.item.near
    return not named or any(t.sound or form in told for t in named for form in t.forms)


def _told(judged: Judged, own: Sequence[Term]) -> int:
    """How many of the words stand in the figure's own clause."""
    return sum(any(form in judged.hit.item.near for form in term.forms) for term in own)


def _says(judged: Judged, other: Sequence[Term], said: str) -> bool:
    """Is a figure named by what the other question says was done (排查纠纷化解数), and not by what this one says?"""
    acts = [t for t in other if is_act(t.text) and t.text not in said]
    return any(form in judged.hit.item.name for t in acts for form in t.forms)


def _beside(one: Judged, other: Judged, own: Sequence[Term]) -> bool:
    """Do two figures stand side by side in one issue; one that only says what was done, to the same thing?"""
    here, there = one.hit.item, other.hit.item
    if here.owner != there.owner or abs(here.number - there.number) > _CLOSE:
        return False
    together = here.before + here.near + here.after == there.before + there.near + there.after
    found_then_done = one.traits.where == "problem" != other.traits.where
    return together or found_then_done or any(not is_act(t.text) for t in own if not t.loose)


def _alike(store: Store, version: Version) -> Goes:
    """Figures of one thing at two times."""

    def go(one: Judged, other: Judged, _own: Sequence[Term]) -> bool:
        if only_dealt_with(one.hit.item, other.hit.item, one.traits):
            return False
        before, after = store.metric(version.id, one.hit.item.id), store.metric(version.id, other.hit.item.id)
        return before is not None and after is not None and difference(before, after) is None

    return go


def _both(store: Store, version: Version, halves: Halves, chosen: tuple[Judged, Judged]) -> Answer | None:
    one, other = (store.metric(version.id, j.hit.item.id) for j in chosen)
    if one is None or other is None:
        return None
    reason = difference(one, other)
    lines = (
        Line("pair.asked", {"words": halves.first}),
        *figure_lines(store, version, one),
        Line("pair.asked", {"words": halves.own}),
        *figure_lines(store, version, other),
        Line(reason or ("pair.same" if halves.at_times else "pair.two")),
        footer(version),
    )
    return Answer("pair", lines, metrics=(one, other), comparable=reason is None)
