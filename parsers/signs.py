"""Patterns of the genre's grammar: how findings, actions and closing sections are worded."""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import grouped


@cache
def sign(name: str) -> re.Pattern[str]:
    """One pattern that matches any row of ``signs.tsv`` under this name."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in grouped("signs")[name]))


def is_finding(text: str) -> bool:
    """Whether a heading or sentence is worded as a shortcoming (不够, 未, 滞后 …) and not as an action.

    落实责任不力 is one although it opens like an action: what it ends in decides.
    """
    words = text.strip(" 。;,\n的")
    if sign("problem").search(words, max(0, len(words) - 10)):
        return True
    return bool(sign("problem").search(words)) and not sign("action").match(words)


def opens_closing(line: str) -> bool:
    """Whether a line (its number already cut off) opens the closing part of a document."""
    return bool(sign("closing").match(line.lstrip(" \t*#[（(“")))
