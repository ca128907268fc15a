"""Reads which issue a message names by its place: the last, the second from the end, the next one.

Works on a normalised message (width and script folded, lower case). A place counts only where the message names
nothing else (最后一个季度 names no issue).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.ordinals import HAN
from parsers.question_numbers import read_number
from parsers.vocabulary import alternatives, grouped

_NUMBER = rf"(\d{{1,2}}|[{HAN}]{{1,3}})"
_OF_LIST = re.compile(
    rf"第\s*{_NUMBER}\s*[个条项件](?!\s*(?:反馈)?问题)|(?:the\s+)?([a-z]+|\d{{1,2}}(?:st|nd|rd|th))\s+one\b"
)


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a report: ``place`` counts from the start, below zero from the end; ``step`` from the last subject.

    ``section`` is the part of the report in which ``place`` counts.
    """

    place: int = 0
    step: int = 0
    section: int | None = None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = {
        name: alternatives([w for cell in cells for w in cell.split("|")])
        for name, cells in grouped("question_positions").items()
    }
    noun = rf"(?:的?(?:反馈)?(?:{words['noun']}))?"
    return (
        ("from-end", re.compile(rf"倒数\s*第?\s*{_NUMBER}\s*(?:{words['unit']})?{noun}")),
        (
            "from-end",
            re.compile(
                rf"(?<![a-z])(?:the )?([a-z]+)(?:[ -](?:to|from)(?: the)?)?[ -]last"
                rf"(?: (?:{words['noun']}|one))?(?![a-z])"
            ),
        ),
        ("last", re.compile(rf"(?:{words['last']}){noun}")),
        ("next", re.compile(rf"(?:{words['next']}){noun}")),
        ("previous", re.compile(rf"(?:{words['previous']}){noun}")),
        (
            "section",
            re.compile(
                rf"第?\s*\(?{_NUMBER}\)?\s*(?:{words['part']})(?:{words['inside']})?\s*第?\s*{_NUMBER}\s*(?:{words['unit']})?{noun}"
            ),
        ),
        (
            "section",
            re.compile(
                rf"^\(\s*([{HAN}]{{1,3}})\s*\)\s*(?:的|第)?\s*{_NUMBER}\s*(?:{words['unit']})?{noun}(?=$|[\s?!。怎咋什进状])"
            ),
        ),
    )


def read_position(text: str) -> tuple[Position, str] | None:
    """The place that a normalised message names and what is left of it; None when it names none."""
    for kind, pattern in _patterns():
        match = pattern.search(text)
        place = _position(kind, match) if match else None
        if match and place:
            return place, f"{text[: match.start()]} {text[match.end() :]}"
    return None


def _position(kind: str, match: re.Match[str]) -> Position | None:
    if kind in ("next", "previous"):
        return Position(step=1 if kind == "next" else -1)
    if kind == "last":
        return Position(place=-1)
    numbers = [read_number(cell) for cell in match.groups()]
    if not all(numbers):
        return None
    if kind == "from-end":
        return Position(place=-(numbers[0] or 1))
    return Position(place=numbers[1] or 1, section=numbers[0])


def place_in_list(text: str) -> int | None:
    """The place in a list just told that a message names (第二个, the second one); None for 第二个问题."""
    match = _OF_LIST.search(text)
    return read_number(match[1] or match[2]) if match else None
