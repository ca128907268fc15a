"""Rows of text as a table for terminals, Chinese characters counted as two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

LONGEST = 60  # columns a cell may take


def as_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the rows under their heads, one line each; line breaks are shown as ⏎ and long cells cut with …."""
    lines = [heads, *([_short(cell) for cell in row] for row in rows)]
    widths = [max(_width(cell) for cell in column) for column in zip(*lines, strict=True)]
    return "\n".join(" | ".join(map(_padded, line, widths)).rstrip() for line in lines)


def _short(cell: str) -> str:
    cell = cell.replace("\n", "⏎")
    while _width(cell) > LONGEST:
        cell = cell.removesuffix("…")[:-1] + "…"
    return cell


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
