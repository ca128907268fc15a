"""Spans of a text: trimming what stands at their edges."""

from __future__ import annotations

from parsers.model import Span

BLANKS = " \t\n\r\v\f"
CELL_EDGES = " \t\n|"


def trim(text: str, start: int, end: int, marks: str = BLANKS) -> Span:
    """``[start, end)`` without the marks at either edge; empty at ``start`` where nothing else is in it."""
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return (start, max(start, end))
