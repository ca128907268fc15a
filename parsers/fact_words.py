"""The vocabulary of a document's own facts, compiled once."""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import rows


@cache
def either(role: str) -> str:
    """All patterns of a role as one alternation."""
    return "(?:" + "|".join(f"(?:{row[1]})" for row in rows("fact_words") if row[0] == role) + ")"


@cache
def pattern(role: str) -> re.Pattern[str]:
    """Any word of a role."""
    return re.compile(either(role))


@cache
def labels(fact: str) -> tuple[str, ...]:
    """The labels that name a fact (published, source, issuer …), the best first."""
    return tuple(row[2] for row in rows("fact_words") if row[0] == "label" and row[1] == fact)


@cache
def labelled(fact: str) -> re.Pattern[str]:
    """A label of a fact with its colon and the value up to a wide gap, the line's end or the next label."""
    words = "|".join(r"\s*".join(label) for label in labels(fact))
    return re.compile(rf"(?:^|(?<=[\s\[|(>]))(?P<label>{words})\s*[:]\s*(?P<value>[^\n|]{{0,60}})", re.MULTILINE)
