"""Readings put right by hand, where the ledger speaks of many issues: digests, comparisons, exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from handlers.answer import Line
from handlers.entered_lines import corrected_beside
from handlers.grouped import Group, Item
from store import corrections
from store.comparison import Comparison, FigureChange
from store.corrections import Correction
from store.store import Store

Right = Mapping[int, tuple[Correction, ...]]
"""The corrections in force by 台账号."""
_FIELDS = {
    "diff.back": "status", "diff.forward": "status", "diff.status": "status", "diff.new-issues": "status",
    "diff.gone-issues": "status", "diff.deadline": "deadline", "diff.bodies": "body",
}  # fmt: skip
_FIGURES = ("diff.moved", "diff.period", "diff.figures")


def right_of(store: Store, report: int, *, notes: bool = True) -> Right:
    """The corrections in force of a report's issues; without author and reason where ``notes`` are not to be seen.

    Raises:
        StoreError: the ledger cannot be read.
    """
    found: dict[int, tuple[Correction, ...]] = {}
    for made in store.read(corrections.of_report, report):
        told = made if notes else replace(made, author_name="", reason="")
        found[made.key] = (*found.get(made.key, ()), told)
    return found


def of_field(made: Iterable[Correction], field: str) -> Correction | None:
    """The correction of a field of the issue itself."""
    return next((one for one in made if one.field == field), None)


def labelled(group: Group, comparison: Comparison, right: Right) -> Group:
    """A group of differences with the corrections of what it tells: they are no change of the source."""
    name = group.head.key
    if not right or (name not in _FIELDS and name not in _FIGURES):
        return group
    items = tuple(_labelled(item, name, comparison, right) for item in group.items)
    return replace(group, items=items)


def _labelled(item: Item, name: str, comparison: Comparison, right: Right) -> Item:
    made = right.get(item.key, ()) if item.key is not None else ()
    if name in _FIGURES:
        told = [f for f in comparison.figures if f.key == item.key and f"diff.{_GROUPS[f.kind]}" == name]
        return replace(item, lines=(*item.lines, *figure_corrections(told, right)))
    one = of_field(made, _FIELDS[name])
    return replace(item, lines=(*item.lines, corrected_beside(one))) if one else item


_GROUPS = {"moved": "moved", "period": "period", "new": "figures", "gone": "figures"}


def figure_corrections(figures: Iterable[FigureChange], right: Right) -> Iterator[Line]:
    """The corrections of figures that are told of, in either version."""
    for figure in figures:
        made = right.get(figure.key, ()) if figure.key is not None else ()
        quotes = {(m.name, m.quote) for m in (figure.old, figure.new) if m is not None}
        yield from (corrected_beside(c) for c in made if c.field == "figure" and (c.name, c.quote) in quotes)
