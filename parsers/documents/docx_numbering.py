"""Word's automatic numbers: what stands before a paragraph on the page and nowhere in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from parsers.documents.numerals import numeral
from parsers.documents.xml_tree import first, number, switched_on, value

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it is written and counted. ``restart`` is the level after which it restarts."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@dataclass(slots=True)
class _List:
    """A list definition with its counters, which all paragraphs that refer to it share."""

    levels: dict[int, Level]
    counters: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass(frozen=True, slots=True)
class _Reference:
    """What a paragraph's ``numId`` names: a list, starts of its own and levels of its own."""

    definition: str
    starts: dict[int, int]
    levels: dict[int, Level]


class Numbering:
    """The lists of a document; ``label`` must be asked in the order of the text."""

    def __init__(self, root: Element | None) -> None:
        self._lists, self._references = ({}, {}) if root is None else (_definitions(root), _references(root))
        self._started: set[tuple[str, int]] = set()

    def level_of_style(self, reference: str, style: str) -> int | None:
        """The level of a list that is bound to a paragraph style."""
        levels = self._levels(reference)
        return next((index for index, level in sorted(levels.items()) if level.style == style), None)

    def label(self, reference: str, index: int) -> str:
        """Count one paragraph and return its number as printed; empty for bullets and unknown lists."""
        levels = self._levels(reference)
        if not levels or not 0 <= index < _LEVELS:
            return ""
        starts, counters = self._references[reference].starts, self._list(reference).counters
        for level in range(index):
            if counters[level] is None:
                counters[level] = _start(level, levels, starts)
        counters[index] = self._next(reference, index, levels)
        for deeper in range(index + 1, _LEVELS):
            if _restarts(levels.get(deeper, Level()), index):
                counters[deeper] = None
        return _written(levels, index, counters)

    def _next(self, reference: str, index: int, levels: dict[int, Level]) -> int:
        starts, current = self._references[reference].starts, self._list(reference).counters[index]
        new = (reference, index) not in self._started
        self._started.add((reference, index))
        if current is None or (new and index in starts):
            return _start(index, levels, starts)
        return current + 1

    def _levels(self, reference: str) -> dict[int, Level]:
        named = self._references.get(reference)
        if named is None or named.definition not in self._lists:
            return {}
        return self._lists[named.definition].levels | named.levels

    def _list(self, reference: str) -> _List:
        return self._lists[self._references[reference].definition]


def _start(index: int, levels: dict[int, Level], starts: dict[int, int]) -> int:
    return starts.get(index, levels.get(index, Level()).start)


def _restarts(level: Level, used: int) -> bool:
    """Whether a level starts anew after a paragraph of level ``used`` (0-based; ``restart`` is 1-based, 0 is never)."""
    return level.restart is None or used < level.restart


def _written(levels: dict[int, Level], index: int, counters: list[int | None]) -> str:
    level = levels.get(index, Level())
    if level.form in {"bullet", "none"}:
        return ""

    def place(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        count = counters[at]
        form = "decimal" if level.legal else levels.get(at, Level()).form
        return numeral(levels.get(at, Level()).start if count is None else count, form)

    return _PLACE.sub(place, level.text)


def _definitions(root: Element) -> dict[str, _List]:
    """Lists by their id; one that only points to a numbering style is the list bound to that style."""
    lists: dict[str, _List] = {}
    bound: dict[str, _List] = {}
    pointing: dict[str, str] = {}
    for element in root.iter("w:abstractNum"):
        name = element.get("w:abstractNumId", "")
        lists[name] = _List(_levels_of(element))
        if style := value(element, "w:styleLink"):
            bound[style] = lists[name]
        if style := value(element, "w:numStyleLink"):
            pointing[name] = style
    return lists | {name: bound[style] for name, style in pointing.items() if style in bound}


def _levels_of(element: Element) -> dict[int, Level]:
    return {_index(level): _level(level) for level in element.iter("w:lvl")}


def _index(element: Element) -> int:
    index = element.get("w:ilvl", "0")
    return int(index) if index in set("012345678") else 0


def _level(element: Element) -> Level:
    start = number(element, "w:start")
    form = value(element, "w:numFmt") or value(first(element, "mc:AlternateContent", "mc:Fallback"), "w:numFmt")
    return Level(
        start=1 if start is None else start,
        form=form or "decimal",
        text=value(element, "w:lvlText") or "",
        restart=number(element, "w:lvlRestart"),
        legal=bool(switched_on(element, "w:isLgl")),
        style=value(element, "w:pStyle"),
    )


def _references(root: Element) -> dict[str, _Reference]:
    references = {}
    for element in root.iter("w:num"):
        overrides = element.findall("w:lvlOverride")
        starts = {_index(over): number(over, "w:startOverride") for over in overrides}
        levels = {_index(over): _level(level) for over in overrides for level in over.findall("w:lvl")}
        definition = value(element, "w:abstractNumId") or ""
        given = {index: start for index, start in starts.items() if start is not None}
        references[element.get("w:numId", "")] = _Reference(definition, given, levels)
    return references
