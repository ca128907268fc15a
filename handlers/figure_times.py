"""Whether a figure holds at the time and in the state asked for: what was found, what came of it, what is left."""

from __future__ import annotations

import re

from handlers.figure_deeds import tells_deed
from handlers.figure_traits import Traits
from handlers.searching import Hit
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern
from parsers.period_fit import fits, undated
from parsers.question_attributes import Asked
from parsers.question_state import told_state

_EXPECTED, _OF_HERE = pattern("expected"), re.compile("(?:全[市县区])?")
_BESIDE = 0.2  # of a period's fit that a year beside the report's loses where none is named
_YEAR_START, _YEAR_END = "年初", "-12-31"  # 由年初的73.5%: asked of the year's start, which is the last one's end
_BECAME, _FOUND = pattern("became"), pattern("found")
_BEING_THERE = pattern("being-there")
_PLANS, _DID = pattern("plans"), pattern("did")
_UNDONE, _SAYS_UNDONE = pattern("undone"), pattern("says-undone")


def period_fit(hit: Hit, traits: Traits, asked: Asked, year: int | None) -> float:
    """How well a figure's period fits the dates asked for (0 to 1); 1 where none is named."""
    dated = [p for p in asked.periods if p != "now"]
    stated = undated(traits.period, year) if asked.yearless else traits.period
    round_it = hit.item.before + hit.item.near + hit.item.after
    fit = max((fits(p, stated, year, round_it) for p in dated), default=1.0)
    if traits.start and _YEAR_START in hit.item.near:
        begun = (traits.period or "")[:4]
        last = int(begun if begun.isdigit() else year or 0) - 1
        fit = 1.0 if f"{last}{_YEAR_END}" in dated else fit
    return fit * (1 - _BESIDE * (stated != traits.period))


def is_later(hit: Hit, traits: Traits, year: int | None) -> bool:
    """Is it what came of it (降至1.6, this year's), where what was found is asked for?"""
    if traits.start or traits.where != "response":
        return False
    undated = traits.period is None and traits.kind != "change"
    return (
        undated
        or traits.period == "now"
        or str(year) in (traits.period or "")
        or _BECAME.search(hit.item.near) is not None
    )


def leaves_left(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is it asked what is left now, and a figure of when it was found stated, or in its clause one of another thing?"""
    told = told_state(hit.item.name, hit.item.near)
    elsewhere = hit.close == 0 and told is None
    dealt_with = _FOUND.search(hit.item.name) is not None or _begins_with_deed(hit)
    found = told is None and not tells_deed(hit, asked) and dealt_with
    unsaid = told is None and _UNDONE.search(asked.words) is not None and not _SAYS_UNDONE.search(_told(hit))
    return traits.where == "problem" or elsewhere or found or unsaid


def _begins_with_deed(hit: Hit) -> bool:
    """Does a name begin with what was done (更换供水管道), and is it no stock that has come to be so small?"""
    name = hit.item.name
    stock = _SAYS_UNDONE.search(name) or _BEING_THERE.match(name) or _BECAME.search(hit.item.near)
    return is_act(name[:2]) and not stock


def _told(hit: Hit) -> str:
    return hit.item.name + hit.item.near


def is_only_found(hit: Hit, traits: Traits) -> bool:
    """Is it asked what is done already, and the figure what was found, which tells of nothing done?"""
    return traits.where == "problem" and told_state(hit.item.name, hit.item.near) is None


def is_only_aimed(hit: Hit, traits: Traits) -> bool:
    """Is it asked what was done, and the figure what is to be done: beside the finding, or by its name (预计交付)?"""
    return traits.target and (traits.where == "problem" or _is_expected(hit))


def _is_expected(hit: Hit) -> bool:
    """Does a name begin with what is expected, or tell so right before the deed asked for (西苑|预计|交付)?"""
    name = hit.item.name
    here = _OF_HERE.match(name)
    if _EXPECTED.match(name, here.end() if here else 0):
        return True
    deeds = [form for term in hit.terms if is_act(term.text) for form in term.forms]
    return any(name.startswith(form, told.end()) for told in _EXPECTED.finditer(name) for form in deeds)


def is_reached(hit: Hit, traits: Traits) -> bool:
    """Is it asked what is planned, and the figure what was done of it (计划改造46个, 完工29个)?"""
    return not (traits.target or _PLANS.search(hit.item.near)) and _DID.search(hit.item.near) is not None


def of_other_baseline(traits: Traits, asked: Asked) -> bool:
    """Is it compared with something else than asked: the province, not the nation, another year?"""
    if asked.baseline in ("nation", "province"):
        return traits.baseline != asked.baseline
    known_year = traits.baseline is not None and traits.baseline.isdigit()
    return asked.baseline is not None and known_year and traits.baseline != asked.baseline
