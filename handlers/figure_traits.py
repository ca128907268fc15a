"""What decides of a figure, and what speaks for and against it as the answer to a question."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from handlers.searching import Hit
from parsers.metric_parts import counted

_AIMED = ("整改目标", "工作目标", "目标任务")  # labels: what stands under them is to be reached
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


def traits_of(hit: Hit) -> Traits:
    """The traits of a metric's item."""
    kind, unit, period, baseline, direction, where, target, start = hit.item.traits.split("|")
    aimed = bool(target) or (hit.item.before + hit.item.near).startswith(_AIMED) or hit.item.wide.endswith(_AIMED)
    return Traits(kind, unit, period or None, baseline or None, direction or None, where, aimed, bool(start))


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure judged: ``points`` for ordering, ``against`` the first thing that does not agree, None when all does."""

    hit: Hit
    traits: Traits
    points: float
    against: Why | None

    def refused(self, why: Why = "subject") -> Judged:
        """The figure with what speaks against it."""
        return replace(self, against=why)


def is_counted(hit: Hit) -> bool:
    """Is the last word of the question what the figure counts: the end of its name?"""
    return bool(hit.last) and (hit.item.name.endswith(hit.last) or counted(hit.item.name).endswith(hit.last))
