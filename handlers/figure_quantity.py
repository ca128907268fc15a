"""Which figures are none of the quantity asked for: a rate is no count, and an area no other thing's area."""

from __future__ import annotations

from handlers.figure_traits import Judged, Traits, is_counted, says_so
from handlers.searching import Hit, names_thing, only_measures
from parsers.dictionary import is_act, is_deed
from parsers.figure_vocabulary import pattern
from parsers.metric_parts import counted
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures
from parsers.unit_sorts import is_rate, is_size
from parsers.words import HAN, cut

_RATE = pattern("rate")
_SURELY, _TOLD = 0.9, 0.15  # of the weight
_AMOUNT = pattern("amount")
_BELONGS = pattern("belonging")
_COUNT = pattern("count")


def of_another_quantity(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a rate asked for and the figure none, or the size of a thing that the figure's sentence does not name?"""
    last = hit.terms[-1]
    rate = is_rate(traits.unit)
    free = asked.kind is None and not asked.units
    if free and ((_RATE.search(last.text) and not rate) or (_AMOUNT.search(last.text) and rate)):
        return True
    if free and _COUNT.search(last.text) and is_size(traits.unit):
        return True
    return only_measures(last) and len(hit.terms) > 1 and not any(_told(term, hit) for term in hit.terms[:-1])


def stands_elsewhere(hit: Hit, asked: Asked) -> bool:
    """Is the number of one thing asked for that only stands in a clause before the figure's (校车配备率, 取缔黑车)?"""
    one = len(hit.terms) == 1 and asked.number and not (asked.acted or asked.kind or asked.before or asked.after)
    term = hit.terms[-1]
    return one and names_thing(term) and not hit.head and not measures(term.text) and bool(HAN.search(term.text))


def _told(term: Term, hit: Hit) -> bool:
    """Does a term stand in a figure's name or clause, or is it no word that must?"""
    told = hit.item.name + hit.item.near
    return term.loose or not HAN.search(term.text) or any(form in told for form in term.forms) or bool(term.sound)


def names_quantity_alone(hit: Hit, asked: Asked) -> bool:
    """Does the figure's name end with the quantity asked for, and its issue's problem name all the rest?"""
    if hit.owner is None or hit.missing or not (hit.head and is_counted(hit)) or not measures(asked.words):
        return False
    name = hit.owner.name + hit.owner.near
    rest = [term for term in hit.terms[:-1] if not any(form in hit.item.name for form in term.forms)]
    titled = bool(rest) and all(any(form in name for form in term.forms) for term in rest)
    return titled and not (_RATE.search(hit.terms[-1].text) and _names_another(hit))


def _names_another(hit: Hit) -> bool:
    """Does a figure's name hold a thing besides what is asked for (抽检食品合格率, asked of 药品)?"""
    name = hit.item.name
    for form in sorted((form for term in hit.terms for form in term.forms), key=len, reverse=True):
        name = name.replace(form, " ")
    left = [word for part in name.split() if not measures(part) for word in cut(part)]
    return any(len(word) > 1 and not is_act(word) for word in left)


def lacks_thing(hit: Hit, asked: Asked) -> bool:
    """Does a figure hold all but the thing whose number is asked for (监测站几个: 自动监测)?"""
    last = next((term for term in reversed(hit.terms) if not (is_act(term.text) or is_deed(term.text))), hit.terms[-1])
    named = asked.number and names_thing(last) and bool(HAN.fullmatch(last.text)) and last.text != "人"
    return named and last in hit.missing and not (is_act(last.text) or measures(last.text) or last.sound)


def counts_another(hit: Hit, asked: Asked) -> bool:
    """Is the number of a thing asked for (窗口多少个), and the figure that of what only has its name (窗口人员)?"""
    last = hit.terms[-1]
    if (
        not asked.number
        or asked.acted
        or asked.kind
        or not names_thing(last)
        or is_act(last.text)
        or measures(last.text)
    ):
        return False
    name = counted(hit.item.name)
    at = name.rfind(last.text)
    return at >= 0 and _BELONGS.match(name[at + len(last.text) :]) is not None


def holds_wholly(best: Judged, asked: Asked) -> bool:
    """Does a figure hold all that a question names, or say by its name that it is the rate or count asked for?"""
    enough = _SURELY - _TOLD * says_so(best)
    return not best.hit.missing and (best.hit.held >= enough or names_quantity_alone(best.hit, asked))
