"""What decides of a figure, and what speaks for and against it as the answer to a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from handlers.searching import Hit
from parsers.metric_parts import counted
from store.index_texts import Item

_PROBLEMS, _MOSTLY = "问题数", 0.6
Why = Literal["subject", "place", "period", "kind", "unit"]


@dataclass(frozen=True, slots=True)
class Traits:
    """What decides of a figure, without reading its whole record."""

    kind: str
    unit: str
    period: str | None
    baseline: str | None
    direction: str | None
    where: str
    target: bool
    start: bool = False


def traits_of(item: Item) -> Traits:
    """The traits of a metric."""
    return _traits(item.traits)


@lru_cache(maxsize=1024)  # many figures have the same
def _traits(told: str) -> Traits:
    kind, unit, period, baseline, direction, where, target, start = told.split("|")
    return Traits(kind, unit, period or None, baseline or None, direction or None, where, bool(target), bool(start))


class Judged(NamedTuple):
    """A figure judged: ``points`` for ordering, ``against`` the first thing that does not agree, None when all does.

    ``refusal`` is the name of what refused it.
    """

    hit: Hit
    traits: Traits
    points: float
    against: Why | None
    refusal: str = ""

    def moved(self, points: float) -> Judged:
        """The figure with so many points more."""
        return Judged(self.hit, self.traits, self.points + points, self.against, self.refusal)

    def refused(self, refusal: str, why: Why = "subject") -> Judged:
        """The figure with the name of what refuses it and what does not agree."""
        return Judged(self.hit, self.traits, self.points, why, refusal)


def is_counted(hit: Hit) -> bool:
    """Is the last word of the question what the figure counts: the end of its name?"""
    return bool(hit.last) and (hit.item.name.endswith(hit.last) or counted(hit.item.name).endswith(hit.last))


def of_problems(judged: Sequence[Judged]) -> Judged | None:
    """The figure that counts problems, for 食堂检查查出多少问题; None where no one in the sentence does."""
    fit = (j for j in judged if j.against is None)
    return next((j for j in fit if j.hit.item.name.endswith(_PROBLEMS) and j.hit.own >= _MOSTLY), None)


def says_so(judged: Judged) -> bool:
    """Does a figure's name say that it is the rate asked for (信访按期办结率), or that it counts problems?"""
    name = judged.hit.item.name
    return name.endswith(_PROBLEMS) or (judged.hit.terms[-1].text.endswith("率") and judged.hit.head)
