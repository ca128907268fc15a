"""Which figures are none of the quantity asked for: a rate is no count, and an area no other thing's area."""

from __future__ import annotations

from handlers.figure_traits import Judged, Traits, is_counted, says_so
from handlers.measure_nouns import only_measures
from handlers.searching import Hit
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures
from parsers.unit_sorts import is_rate, is_size
from parsers.words import HAN, cut

_RATE = pattern("rate")
_NO = ("不", "未", "非")
_SURELY, _TOLD = 0.9, 0.15  # of the weight
_AMOUNT = pattern("amount")
_COUNT = pattern("count")


def of_another_quantity(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a rate asked for and the figure none, or the size of a thing that the figure's sentence does not name?"""
    last = hit.terms[-1]
    if _tells_contrary(hit, last) or _is_rate_of_another(hit, last):
        return True
    rate = is_rate(traits.unit)
    free = asked.kind is None and not asked.units
    if free and ((_RATE.search(last.text) and not rate) or (_AMOUNT.search(last.text) and rate)):
        return True
    if free and _COUNT.search(last.text) and is_size(traits.unit):
        return True
    return only_measures(last) and len(hit.terms) > 1 and not any(_told(term, hit) for term in hit.terms[:-1])


def _tells_contrary(hit: Hit, last: Term) -> bool:
    """Is a rate asked for (合格率), and told that of the others (不合格率)?"""
    contrary = tuple(f"{no}{form}" for form in last.forms for no in _NO)
    return not last.left.endswith(_NO) and hit.item.name.endswith(contrary)


def _is_rate_of_another(hit: Hit, last: Term) -> bool:
    """Is the rate of a deed asked for (录取率), and the figure a rate that names another one (合格率)?"""
    if last.text != "率" or len(hit.terms) == 1:
        return False
    deed = hit.terms[-2]
    beside = deed.role == "word" and not deed.loose and deed.right.startswith(last.text)
    elsewhere = deed not in hit.missing and not _told(deed, hit)
    return beside and elsewhere and hit.item.name.endswith("率")


def _told(term: Term, hit: Hit) -> bool:
    """Does a term stand in a figure's name or clause, or is it no word that must?"""
    told = hit.item.name + hit.item.near
    return term.loose or not HAN.search(term.text) or term.stands_in(told) or bool(term.sound)


def names_quantity_alone(hit: Hit, asked: Asked) -> bool:
    """Does the figure's name end with the quantity asked for, and its issue's problem name all the rest?"""
    if hit.owner is None or hit.missing or not (hit.head and is_counted(hit)) or not measures(asked.words):
        return False
    name = hit.owner.name + hit.owner.near
    rest = [term for term in hit.terms[:-1] if not term.stands_in(hit.item.name)]
    titled = bool(rest) and all(term.stands_in(name) for term in rest)
    return titled and not (_RATE.search(hit.terms[-1].text) and _names_another(hit))


def _names_another(hit: Hit) -> bool:
    """Does a figure's name hold a thing besides what is asked for (抽检食品合格率, asked of 药品)?"""
    name = hit.item.name
    for form in sorted((form for term in hit.terms for form in term.forms), key=len, reverse=True):
        name = name.replace(form, " ")
    left = [word for part in name.split() if not measures(part) for word in cut(part)]
    return any(len(word) > 1 and not is_act(word) for word in left)


def holds_wholly(best: Judged, asked: Asked) -> bool:
    """Does a figure hold all that a question names, or say by its name that it is the rate or count asked for?"""
    enough = _SURELY - _TOLD * says_so(best)
    return not best.hit.missing and (best.hit.held >= enough or names_quantity_alone(best.hit, asked))
