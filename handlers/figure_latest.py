"""Of figures of one thing at different times, the latest is what is now."""

from __future__ import annotations

from handlers.figure_traits import Judged
from parsers.period_fit import last_month
from parsers.question_attributes import Asked


def of_latest(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures beside which a later one of the same name is told, where what is now is asked for."""
    if not asked.after or asked.before or asked.two_states or asked.periods:
        return judged
    fit = [j for j in judged if j.against is None]
    return [j.refused("later-told", "period") if any(_is_later(o, j) for o in fit) else j for j in judged]


def _is_later(other: Judged, one: Judged) -> bool:
    mine, theirs = one.hit.item, other.hit.item
    same = mine.name == theirs.name and mine.owner == theirs.owner
    alike = (one.traits.kind, one.traits.unit) == (other.traits.kind, other.traits.unit)
    ends = last_month(one.traits.period)
    return same and alike and one.against is None and (0, 0) < ends < last_month(other.traits.period)
