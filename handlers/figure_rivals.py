"""Figures judged beside each other: what one tells better, or of another thing, is no answer by the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from handlers.figure_deeds import tells_deed
from handlers.figure_traits import Judged, is_counted
from handlers.searching import Hit, names_thing
from parsers.dictionary import is_act
from parsers.question_attributes import Asked
from parsers.question_terms import Term

_WHOLLY, _LESSER = 0.99, 0.12


def without_siblings(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures beside which only another one counts what is asked for, or tells what was done.

    Args:
        judged: all figures found.
        asked: the question.
    """
    return [_of_sibling(j, judged, asked) for j in judged]


def without_lesser(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures beside which another one tells more of what is asked for: the thing whole, the deed, the part.

    Args:
        judged: all figures found.
        asked: the question.
    """
    return _undone(_of_less(_of_others([_of_lesser(j, judged) for j in judged])), asked)


def _of_sibling(one: Judged, among: Sequence[Judged], asked: Asked) -> Judged:
    """A figure that agrees, refused where only one beside it counts what is asked for, or tells what was done.

    高速公路几条 is not the railway before it; D级危房整治了几栋 is not how many there are. What follows
    a number that leads its clause is said of the whole row: 7座二级渡口、3座三级渡口已验收.
    """
    if one.against is not None or one.hit.head or not asked.number:
        return one
    told = any(
        j.against is not None
        and j.hit.head
        and j.traits.unit == one.traits.unit
        and j.hit.held > one.hit.held
        and (is_counted(j.hit) or (asked.acted and j.against == "place" and not j.hit.item.near[:1].isdecimal()))
        and j.hit.item.owner == one.hit.item.owner
        and not (j.against == "place" and _names_place(one.hit))
        for j in among
    )
    return one.refused() if told else one


def _names_place(hit: Hit) -> bool:
    """Is it a figure of the very place that is asked for?"""
    return any(term.role == "place" and any(form in hit.item.name for form in term.forms) for term in hit.terms)


def _of_lesser(one: Judged, among: Sequence[Judged]) -> Judged:
    """A figure that agrees, refused where the subject is told wholly by figures of other kinds."""
    if one.against is not None or one.hit.held >= _WHOLLY - _LESSER:
        return one
    whole = any(j.against == "kind" and j.hit.held >= _WHOLLY and j.hit.own >= _WHOLLY for j in among)
    return one.refused() if whole else one


def _of_others(judged: list[Judged]) -> list[Judged]:
    """Refuses figures that lack part of what two neighbouring words name, where another figure's name holds it whole.

    员额法官平均年龄 is not the age of 法官助理, of whom another figure tells.
    """
    names = [j.hit.item.name for j in judged]
    pairs = [(one, other) for one, other in pairwise(judged[0].hit.terms if judged else ()) if _adjoin(one, other)]
    whole = [(one, other) for one, other in pairs if any(one.text + other.text in name for name in names)]
    return [j.refused() if j.against is None and any(_half(j, *p) for p in whole) else j for j in judged]


def _adjoin(one: Term, other: Term) -> bool:
    """Do two words of a question, both of them names of things, stand side by side?"""
    things = "word" == one.role == other.role and not one.loose and not other.loose
    return things and bool(one.right) and other.text.startswith(one.right) and not is_act(one.text)


def _half(judged: Judged, one: Term, other: Term) -> bool:
    """Does a figure's own sentence so far hold one of two words and not the other, nor its heading both?"""
    item = judged.hit.item
    if one.text + other.text in item.wide:
        return False
    told = item.name + item.near + item.before
    return sum(any(form in told for form in term.forms) for term in (one, other)) == 1


def _of_less(judged: list[Judged]) -> list[Judged]:
    """Refuses figures that lack a thing which another that agrees holds, with all else that they hold.

    省外务工 is not all who 外出务工.
    """
    fit = [j for j in judged if j.against is None]
    less = {j.hit.item.number for j in fit if any(_has_more(other.hit, j.hit) for other in fit)}
    return [j.refused() if j.hit.item.number in less else j for j in judged]


def _has_more(one: Hit, other: Hit) -> bool:
    """Does one figure of an issue, in the same unit, lack less than another, a thing that is asked for among it?"""
    alike = one.item.owner == other.item.owner and one.item.traits.split("|")[1] == other.item.traits.split("|")[1]
    more = [term for term in other.missing if term not in one.missing]
    lacks = [term for term in one.missing if term not in other.missing]
    return alike and not lacks and one.own >= other.own and any(map(names_thing, more))


def _undone(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures that do not tell what was done, where one that agrees does (复耕了多少亩: not 撂荒)."""
    units = {j.traits.unit for j in judged if j.against is None and tells_deed(j.hit, asked)}
    return [
        j.refused() if j.against is None and j.traits.unit in units and not tells_deed(j.hit, asked, before=True) else j
        for j in judged
    ]
