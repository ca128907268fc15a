"""Decides which figure answers a question, or that none does: place, period, kind and unit must agree."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from handlers.figure_breadth import breadth
from handlers.figure_english import in_chinese
from handlers.figure_parts import (
    Parts,
    counts_others_too,
    is_member,
    lacks_member,
    named_members,
    of_another_part,
    of_untold_part,
    told_parts,
)
from handlers.figure_points import points_of
from handlers.figure_refusals import Case, Refusal, concerning, refused
from handlers.figure_rivals import without_lesser
from handlers.figure_times import period_fit
from handlers.figure_traits import Judged, Why, traits_of
from handlers.searching import Hit
from parsers.question_attributes import Asked
from parsers.question_terms import Term
from parsers.words import bare
from store.index_texts import Item

_FAR = 0.1  # points a figure loses where the words stand round its sentence, not in it
_LEAST = 0.4  # points of a figure that is asked for by a number
_NEAR, _BEHIND = 0.35, 9.0  # of the weight; points below all that share so much
_UNNAMED = 0.15  # points a part loses where the question names none
_EQUALLY = 0.03  # of the weight by which two figures may differ and hold a question equally well


def judge(hits: Sequence[Hit], asked: Asked, year: int | None) -> list[Judged]:
    """All figures with what speaks against each, those that answer first."""
    terms = hits[0].terms if hits else ()
    parts = told_parts(hits, in_chinese(terms, bare(asked.words)), _told_whole(terms))
    members = named_members(hits)
    refusals = concerning(asked)
    judged = [_in_part(_judged(hit, asked, year, refusals), parts) for hit in hits if hit.held >= _NEAR]
    told = [hit.item for hit in hits if is_member(hit.item)]
    judged = [_of_member(j, members.get(j.hit.item.owner, ()), told) for j in judged]
    judged = [_too_little(j, asked) for j in judged]
    judged = [j.moved(-_FAR * (1 - j.hit.own)) for j in judged]
    judged = without_lesser([*judged, *(_too_far(hit) for hit in hits if hit.held < _NEAR)], asked)
    judged = [*_weighed([j for j in judged if j.against is None], asked), *(j for j in judged if j.against)]
    return sorted(judged, key=lambda j: (j.against is not None, -j.points, j.hit.item.number))


def _told_whole(terms: Sequence[Term]) -> list[str]:
    """The words of a question, and each with the next one: a body's short name may be cut in two (产投|集团)."""
    return [*(term.text for term in terms), *(one.text + other.text for one, other in pairwise(terms))]


def _too_far(hit: Hit) -> Judged:
    """A figure that shares too little of the question to answer or to be offered: after all the others."""
    return Judged(hit, traits_of(hit.item), hit.held - _BEHIND, "subject", "far")


def _in_part(judged: Judged, parts: Parts) -> Judged:
    """The figure, refused where the question names another part; a part nobody named gives way to the whole."""
    if judged.against is None and of_another_part(judged.hit, parts):
        return judged.refused("part", "place")
    unnamed = not parts.named and judged.hit.item.number in parts.of
    return judged.moved(-_UNNAMED) if unnamed else judged


def _of_member(judged: Judged, named: Sequence[Term], members: Sequence[Item]) -> Judged:
    """The figure, refused where a part of a whole is named and it is the whole's, or another part's."""
    if judged.against is not None:
        return judged
    hit = judged.hit
    another = lacks_member(hit, named) or of_untold_part(hit, members) or counts_others_too(hit, named, members)
    return judged.refused("member", "place") if another else judged


def _too_little(one: Judged, asked: Asked) -> Judged:
    """A figure that agrees, refused where so much speaks against it that it counts another thing."""
    little = one.against is None and asked.number and one.points < _LEAST
    return one.refused("outweighed") if little else one


def _weighed(fit: list[Judged], asked: Asked) -> list[Judged]:
    """Figures that agree, those that hold the question equally well set apart by their breadth."""
    most = max((j.hit.held for j in fit), default=0.0) - _EQUALLY
    best = [j.moved(breadth(j.hit, asked)) for j in fit if j.hit.held >= most]
    less = [j for j in fit if j.hit.held < most]
    if not less:
        return best
    lead = max(best, key=lambda j: j.points)
    moved = lead.points - next(j.points for j in fit if j.hit is lead.hit)
    return best + [j.moved(moved) for j in less]


def near_ones(judged: Sequence[Judged], most: int) -> list[Judged]:
    """Figures that share something of the question, to be offered as such."""
    return [j for j in sorted(judged, key=lambda j: -j.hit.held) if j.hit.held >= _NEAR][:most]


def _judged(hit: Hit, asked: Asked, year: int | None, refusals: Sequence[tuple[Why, Refusal]]) -> Judged:
    """A figure by itself: its points, and the first of the refusals that speaks against it."""
    traits = traits_of(hit.item)
    period = period_fit(hit, traits, asked, year)
    points = points_of(hit, traits, asked, period, year)
    return refused(Judged(hit, traits, points, None), Case(hit, traits, asked, period, year), refusals)
