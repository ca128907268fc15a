"""Patterns of the genre's grammar: how findings, actions and closing sections are worded."""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import grouped

# What stands behind a line that closes nothing: a further step, or what became of the issue
_GOES_ON = re.compile(
    r"(?:^|[\n。;])[ \t]*"
    r"(?:[一二三四五六七八九十\d]{1,2}是|首先|其次|再次|最后|同时|此外|目前|[该此本](?:项|条|类)?(?:问题|事项|任务))"
)


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
    if sign("action").match(words):
        return False
    return bool(sign("problem").search(words) or (sign("broken").search(words) and not sign("mending").match(words)))


def opens_closing(line: str, behind: str = "") -> bool:
    """Whether a line (its number already cut off) opens the closing part of a document.

    Some lines do so only where no step and nothing about the issue stands in them or ``behind`` them.
    """
    words = line.lstrip(" \t*#[（(“")
    if sign("closing").match(words):
        return True
    return bool(sign("last-line").match(words)) and not _GOES_ON.search(f"{line}\n{behind}")
