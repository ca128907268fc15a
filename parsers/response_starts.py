"""Where a response begins, and how a report marks such places.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parsers.marks import Mark
from parsers.model import Span

Style = Literal["labels", "about", "verdict", "finding", "action", "bundle", "targeted", "none"]


@dataclass(frozen=True, slots=True)
class Answer:
    """The place where a response begins.

    ``start`` is the label's first character (or the heading's end), ``value`` the response's first character.
    A response without a label knows the mark that owns it and the problem its heading states.
    """

    start: int
    value: int
    word: str
    at_line_start: bool
    mark: Mark | None = None
    problem: Span | None = None


def first_written(text: str, at: int) -> int:
    """The place of the first character from ``at`` on that is no blank and no mark of emphasis."""
    while at < len(text) and text[at] in " \t\n*#":
        at += 1
    return at
