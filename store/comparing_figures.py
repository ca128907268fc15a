"""Figures of two versions: one moved only when name, period and all it measures agree; else it is another figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from parsers.model import Metric
from parsers.words import bare
from store.comparison import FigureKind

_REWORDED = 60.0  # per cent two names must be alike where the value itself is the same
Pair = tuple[Metric | None, Metric | None]


def figure_pairs(old: Sequence[Metric], new: Sequence[Metric]) -> list[tuple[FigureKind, Pair]]:
    """What became of the figures of one issue (or outside issues): the kind of change and both sides, in new order.

    Figures that are the same in both are left out, also where only their name was reworded.
    """
    left_old, left_new, moved = _by_identity(old, new)
    _drop_reworded(left_old, left_new)
    later = _by_identity_without_period(left_old, left_new)
    taken = {id(m) for pair in later for m in pair}
    found: list[tuple[FigureKind, Pair]] = [("moved", pair) for pair in moved]
    found += [("period", pair) for pair in later]
    found += [("new", (None, m)) for m in left_new if id(m) not in taken]
    found += [("gone", (m, None)) for m in left_old if id(m) not in taken]
    return sorted(found, key=lambda one: _place(one[1], old, new))


def _place(pair: Pair, old: Sequence[Metric], new: Sequence[Metric]) -> tuple[float, int]:
    """New order; what is gone stands behind as many figures as it stood behind."""
    before, after = pair
    if after is not None:
        return (next(i for i, m in enumerate(new) if m is after), 0)
    return (next(i for i, m in enumerate(old) if m is before), 1)


def reading(metric: Metric) -> tuple[object, ...]:
    """What a figure says: its value or range, its comparator and its direction."""
    return (metric.value, metric.low, metric.high, metric.comparator, metric.direction)


def _thing(metric: Metric) -> tuple[object, ...]:
    return (bare(metric.name), metric.unit, metric.kind, metric.baseline, metric.where, metric.target)


def _identity(metric: Metric) -> tuple[object, ...]:
    return (*_thing(metric), metric.period)


def _grouped(metrics: Sequence[Metric], *, period: bool) -> Mapping[tuple[object, ...], list[Metric]]:
    groups: dict[tuple[object, ...], list[Metric]] = defaultdict(list)
    for metric in metrics:
        groups[_identity(metric) if period else _thing(metric)].append(metric)
    return groups


def _by_identity(
    old: Sequence[Metric], new: Sequence[Metric]
) -> tuple[list[Metric], list[Metric], list[tuple[Metric, Metric]]]:
    """What no figure of the other side matches, and the pairs whose reading differs."""
    groups_old, groups_new = _grouped(old, period=True), _grouped(new, period=True)
    left: tuple[list[Metric], list[Metric]] = ([], [])
    moved: list[tuple[Metric, Metric]] = []
    for identity in {**groups_old, **groups_new}:
        before, after = groups_old.get(identity, []), groups_new.get(identity, [])
        if _in_step(before, after):
            moved += [pair for pair in zip(before, after, strict=True) if reading(pair[0]) != reading(pair[1])]
        else:
            for side, rest in zip(left, _without_equal(before, after), strict=True):
                side.extend(rest)
    return (*left, moved)


def _in_step(old: Sequence[Metric], new: Sequence[Metric]) -> bool:
    """Do figures of one name (由5.1张增加到5.9张) follow each other one by one? Not where one stands elsewhere."""
    before, after = [reading(m) for m in old], [reading(m) for m in new]
    return len(before) == len(after) and all(
        a == b or (a not in after and b not in before) for a, b in zip(before, after, strict=True)
    )


def _without_equal(old: list[Metric], new: list[Metric]) -> tuple[list[Metric], list[Metric]]:
    """Both sides without those that read the same."""
    after = list(new)
    before = []
    for metric in old:
        same = next((m for m in after if reading(m) == reading(metric)), None)
        if same is None:
            before.append(metric)
        else:
            after.remove(same)
    return before, after


def _drop_reworded(old: list[Metric], new: list[Metric]) -> None:
    """Take out pairs that say the same of the same thing under a slightly different name."""
    for metric in list(old):
        same = next((m for m in new if _reworded(metric, m)), None)
        if same is not None:
            old.remove(metric)
            new.remove(same)


def _reworded(old: Metric, new: Metric) -> bool:
    traits_old = (reading(old), old.unit, old.kind, old.period, old.baseline, old.where, old.target)
    traits_new = (reading(new), new.unit, new.kind, new.period, new.baseline, new.where, new.target)
    return traits_old == traits_new and fuzz.ratio(bare(old.name), bare(new.name)) >= _REWORDED


def _by_identity_without_period(old: Sequence[Metric], new: Sequence[Metric]) -> list[tuple[Metric, Metric]]:
    """A thing's only figure left in each version, where the periods differ."""
    groups_old, groups_new = _grouped(old, period=False), _grouped(new, period=False)
    return [
        (before[0], after[0])
        for thing, before in groups_old.items()
        if len(before) == 1 and len(after := groups_new.get(thing, [])) == 1 and before[0].period != after[0].period
    ]
