"""The field's words, read from the tables in parsers/data (tab-separated, # starts a comment)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``data/<name>.tsv`` as tuples of cells, comments and blank lines left out.

    Raises:
        FileNotFoundError: the table is not in the checkout.
    """
    text = files("parsers").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines)


@cache
def grouped(name: str) -> dict[str, tuple[str, ...]]:
    """The second cells of a table by their first cell, in the table's order."""
    groups: dict[str, list[str]] = {}
    for first, second, *_ in rows(name):
        groups.setdefault(first, []).append(second)
    return {key: tuple(words) for key, words in groups.items()}


def alternatives(words: tuple[str, ...] | list[str]) -> str:
    """A regular expression that matches any of the words, the longest first; cells are taken literally."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def word_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, the longest first; Latin ones only as whole words."""
    ordered = sorted(words, key=len, reverse=True)
    latin = "(?<![a-z0-9]){}(?![a-z0-9])"
    return re.compile("|".join(latin.format(re.escape(w)) if w[0].isascii() else re.escape(w) for w in ordered))
