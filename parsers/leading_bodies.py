"""Lines that name who leads the findings below them (牵头单位:区住建局(2项)): no facts of the finding above them.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from parsers.lost_rows import C
from parsers.marks import Label, Lines, Mark
from parsers.model import Span
from parsers.response_starts import Answer
from parsers.spans import trim

FEWEST = 2  # such lines: a single one is a fact of the page
EDGES = " \t*[]()。;"
ROLES = ("body", "person")
_COUNTED = re.compile(r"[ \t]*\([^()\n\d]{0,8}\d{1,3}[个项条件][^()\n\d]{0,6}\)[ \t]*$")


def leading_lines(
    lines: Lines, marks: Sequence[Mark], labels: Sequence[Label], answers: Sequence[Answer]
) -> list[Span]:
    """The lines of labels that each stand right above a numbered heading, the first above all responses.

    None where one stands anywhere else: there they are facts of single findings.
    """
    found = [label for label in labels if label.role in ROLES and label.at_line_start]
    if len(found) < FEWEST or not answers or found[0].start > answers[0].start or found[-1].start > answers[-1].start:
        return []
    headings = {lines.row(mark.start) for mark in marks}
    rows = [lines.row(label.start) for label in found]
    if not all(_below(lines, row) in headings - {*rows} for row in rows):
        return []
    return [lines.at(lines.starts[row]) for row in rows]


def line_above(lines: Lines, leading: Sequence[Span], place: int) -> Span | None:
    """Which of the leading lines stands right above the heading at ``place``."""
    row = lines.row(place)
    found = (line for line in leading if _below(lines, lines.row(line[0])) == row)
    return next((trim(lines.text, *line) for line in found), None)


def leader(text: str, labels: Sequence[Label], title: Span | None) -> tuple[str, str, Span] | None:
    """Who leads a group, as a field, where its title is such a line."""
    label = next((x for x in labels if title and x.role in ROLES and title[0] <= x.start < title[1]), None)
    if label is None or title is None:
        return None
    counted = _COUNTED.search(text, label.end, title[1])
    return label.role, label.shown, trim(text, label.end, counted.start() if counted else title[1], EDGES)


def bodies_lead(roles: Sequence[str]) -> bool:
    """Whether a body's label always stands right above a finding's, as the title of those it leads.

    Args:
        roles: those of all labels of a page, in order.
    """
    told = [role for role in roles if role not in {"notice", "other"}]
    below = [after for role, after in zip_longest(told, told[1:]) if role == "body"]
    return told[:1] == ["body"] and len(below) >= FEWEST and all(role in {"problem", "id"} for role in below)


def spread_bodies(cards: Sequence[list[C]]) -> None:
    """Give the body that leads a group to every issue of it."""
    own: C | None = None
    for card in cards:
        own = next((item for item in card if item.role == "body"), own)
        if own and own not in card and len(card) > 1:
            card.insert(1, own)  # the first and the last tell where the issue begins and ends


def _below(lines: Lines, row: int) -> int | None:
    """The next line with text below a line."""
    below = range(row + 1, len(lines.starts))
    return next((n for n in below if lines.text[slice(*lines.at(lines.starts[n]))].strip()), None)
