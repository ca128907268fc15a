"""Items grouped under headings, cut into pages between items; each page knows its items, so that they open on tap.

Only an item longer than a page is parted, between its lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from handlers.answer import Answer, Line
from handlers.pages import Block, paginate
from handlers.wording import blocks_of
from parsers.questions import Language


@dataclass(frozen=True, slots=True)
class Item:
    """A few lines that stay together; ``key`` and ``ref`` name the issue they are about, None for none."""

    lines: tuple[Line, ...]
    key: int | None = None
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one meaning under a heading."""

    head: Line
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A text in Telegram's HTML and the items on it that name an issue, each issue once."""

    text: str
    items: tuple[Item, ...]


def pages(first: Sequence[Line], groups: Iterable[Group], language: Language, limit: int) -> tuple[Page, ...]:
    """The groups as pages of at most ``limit`` UTF-16 units; a heading stands again where its group goes on."""
    made = [_Open(_units(first, language), [Item(tuple(first))])] if first else []
    for group in groups:
        head = _units((group.head,), language)
        fresh = True
        for item in (part for whole in group.items for part in _parts(whole, language, limit - head - 1)):
            units = _units(item.lines, language)
            if not made or made[-1].units + units + (head + 1 if fresh else 0) > limit:
                made.append(_Open(0, []))
                fresh = True
            if fresh:
                gap = (Line("blank"),) if made[-1].items else ()
                made[-1].put(Item((*gap, group.head)), head + len(gap))
                fresh = False
            made[-1].put(item, units)
    return tuple(_closed(page, language, limit) for page in made)


def _parts(item: Item, language: Language, limit: int) -> Iterator[Item]:
    """The item itself, or parts of it between lines where it is longer than a page."""
    lines: list[Line] = []
    used = 0
    for line in item.lines:
        units = _units((line,), language)
        if lines and used + units > limit:
            yield replace(item, lines=tuple(lines))
            lines, used = [], 0
        lines.append(line)
        used += units
    yield replace(item, lines=tuple(lines))


@dataclass(slots=True)
class _Open:
    """A page being filled."""

    units: int
    items: list[Item]

    def put(self, item: Item, units: int) -> None:
        self.items.append(item)
        self.units += units


def _blocks(lines: Sequence[Line], language: Language) -> tuple[Block, ...]:
    return blocks_of(Answer("list", tuple(lines)), language)


def _units(lines: Sequence[Line], language: Language) -> int:
    return sum(block.units for block in _blocks(lines, language))


def _closed(page: _Open, language: Language, limit: int) -> Page:
    lines = [line for item in page.items for line in item.lines]
    return Page(paginate(_blocks(lines, language), limit)[0], tuple(_once(page.items)))


def _once(items: Iterable[Item]) -> Iterator[Item]:
    seen: set[int] = set()
    for item in items:
        if item.key is not None and item.key not in seen:
            seen.add(item.key)
            yield replace(item, lines=())
