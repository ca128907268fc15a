"""Lines with their moments in the zone of the chat that reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers.answer import Line, Moment
from handlers.grouped import Group


def in_zone(lines: Iterable[Line], zone: ZoneInfo) -> Iterator[Line]:
    """The lines as they are read in a zone."""
    for line in lines:
        moments = {name: replace(v, zone=zone) for name, v in line.values.items() if isinstance(v, Moment)}
        yield replace(line, values={**line.values, **moments}) if moments else line


def groups_in_zone(groups: Iterable[Group], zone: ZoneInfo) -> tuple[Group, ...]:
    """The groups as they are read in a zone."""
    return tuple(
        replace(g, items=tuple(replace(item, lines=tuple(in_zone(item.lines, zone))) for item in g.items))
        for g in groups
    )
