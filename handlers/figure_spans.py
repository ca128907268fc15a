"""For which span of time a figure is told (日处理能力, 每月补助): what is asked for a year is none of a day's."""

from __future__ import annotations

from handlers.searching import Hit
from parsers.figure_vocabulary import pattern
from parsers.question_attributes import Asked

_SPANS = (("asks-day", "tells-day"), ("asks-month", "tells-month"), ("asks-year", "tells-year"))


def of_another_span(hit: Hit, asked: Asked) -> bool:
    """Is it asked how much a day (一天能处理多少), and told how much a year, or the other way round?"""
    said = {tells for asks, tells in _SPANS if pattern(asks).search(asked.words)}
    if not said:
        return False
    told = {tells for _, tells in _SPANS if pattern(tells).search(hit.item.name + hit.item.near)}
    return bool(told) and not said & told
