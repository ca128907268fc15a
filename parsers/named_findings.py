"""Findings that labels name (问题:…) below the heading of their section, several below one.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parsers.marks import Form, Label, Lines, Mark, between
from parsers.model import Span

_HEADINGS: tuple[Form, ...] = ("part", "item", "han", "(han)", "num")  # not those of steps


def several_named(labels: Sequence[Label], marks: Sequence[Mark]) -> bool:
    """Whether two findings behind labels follow one another below a heading with no other between them."""
    named = [label for label in labels if label.role == "problem" and label.at_line_start]
    headings = [mark for mark in marks if mark.form in _HEADINGS]
    if not headings:
        return False
    below = (pair for pair in pairwise(named) if pair[0].start > headings[0].start)
    return any(not between(headings, one.start, other.start) for one, other in below)


def named_below(lines: Lines, labels: Sequence[Label], mark: Mark, stop: int) -> Span | None:
    """What the label names that stands in a line below a heading, up to the next label before ``stop``."""
    near = between(labels, mark.start, stop)
    named = next((label for label in reversed(near) if label.role == "problem"), None)
    if named is None or not named.at_line_start or lines.row(named.start) == lines.row(mark.start):
        return None
    return named.end, min((label.start for label in near if label.start > named.start), default=stop)
