"""Which figures are none of the quantity asked for: a rate is no count, and an area no other thing's area."""

from __future__ import annotations

import re

from handlers.figure_traits import Judged, Traits, is_counted, says_so
from handlers.searching import Hit, names_thing, only_measures
from parsers.dictionary import is_act
from parsers.metric_parts import counted
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures
from parsers.words import HAN

_RATE = re.compile("(?<![频效汇费])率$")
_SURELY, _TOLD = 0.9, 0.15  # of the weight
_RATES = frozenset({"%", "百分点", "‰"})
# what belongs to a thing and is counted in its stead
_BELONGS = re.compile(
    r"^(?:工作|管理|服务|从业|相关)?(?:人员|员工|职工|住户|业主|干部|司机|驾驶员|投诉|纠纷|作风|隐患|事故|舆情)"
)


def of_another_quantity(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a rate asked for and the figure none, or the size of a thing that the figure's sentence does not name?"""
    last = hit.terms[-1]
    if _RATE.search(last.text) and asked.kind is None and traits.unit not in _RATES and not traits.unit.startswith(":"):
        return True
    return only_measures(last) and len(hit.terms) > 1 and not any(_told(term, hit) for term in hit.terms[:-1])


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
    return bool(rest) and all(any(form in name for form in term.forms) for term in rest)


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
