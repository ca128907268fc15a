"""Spans of a text: trimming what stands at their edges, putting blanks in their place."""

from __future__ import annotations

from collections.abc import Iterable

from parsers.model import Span

BLANKS = " \t\n\r\v\f"
CELL_EDGES = " \t\n|"


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks in place of some spans, in order, so that every offset stays."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])


def trim(text: str, start: int, end: int, marks: str = BLANKS) -> Span:
    """``[start, end)`` without the marks at either edge; empty at ``start`` where nothing else is in it."""
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return (start, max(start, end))
