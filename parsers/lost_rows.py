"""Rows of a table that have lost their first cells: they hang on the row above, whose labels come back in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

FEWEST = 3  # rows whose labels stand once each: that is the table's habit
_TOLD = frozenset({"result", "conclusion"})


class Cell(Protocol):
    """A labelled value of a row."""

    @property
    def role(self) -> str:
        """What kind of value it is."""

    @property
    def word(self) -> str:
        """Its label's words."""


C = TypeVar("C", bound=Cell)


def apart(rows: Sequence[list[C]]) -> list[list[C]]:
    """The rows, each that holds a second one parted where its labels begin anew.

    Where labels come back in most rows (a body for each step) nothing is parted.
    """
    whole = sum(_again(row) is None for row in rows)
    if whole < FEWEST or 2 * whole <= len(rows):
        return list(rows)
    return [part for row in rows for part in _parts(row)]


def _again(row: Sequence[C]) -> int | None:
    """The place of the first label that has stood in the row before."""
    known: set[str] = set()
    for place, cell in enumerate(row):
        if cell.word in known:
            return place
        known.add(cell.word)
    return None


def _parts(row: list[C]) -> Iterator[list[C]]:
    place = _again(row)
    while place is not None and _tells(row[:place]) and _tells(row[place:]):
        yield row[:place]
        row = row[place:]
        place = _again(row)
    yield row


def _tells(row: Sequence[C]) -> bool:
    """Whether a row says what was done, and not that alone."""
    roles = {cell.role for cell in row}
    return "result" in roles and bool(roles - _TOLD)
