"""Words that decide which figure a question means, from figure_words.tsv: each role's as one pattern or as a list."""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import grouped


@cache
def pattern(role: str) -> re.Pattern[str]:
    """A role's rows as one regular expression.

    Raises:
        KeyError: the table has no such role.
    """
    return re.compile("|".join(grouped("figure_words")[role]))


@cache
def words(role: str) -> tuple[str, ...]:
    """A role's rows as plain words, for a role that has no more than these.

    Raises:
        KeyError: the table has no such role.
    """
    return tuple(word for row in grouped("figure_words")[role] for word in row.split("|"))
