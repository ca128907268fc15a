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


def alternatives(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first; cells are taken literally.

    Words that begin alike share their beginning: thousands of them are tried as fast as one.
    """
    rest: dict[str, list[str]] = {}
    for word in words:
        rest.setdefault(word[:1], []).append(word[1:])
    ended = rest.pop("", None) is not None
    branches = [re.escape(first) + _grouped(tails) for first, tails in rest.items()]
    return "|".join([*branches, ""] if ended and branches else branches)


def _grouped(tails: list[str]) -> str:
    if len(tails) == 1:
        return re.escape(tails[0])
    inner = alternatives(tails)
    return f"(?:{inner})" if inner else ""


def whole_words(words: Iterable[str], joined: str = "[a-z0-9]") -> str:
    """The same of Latin words, none of them with what is ``joined`` to it behind it; nothing where there are none."""
    every = alternatives(words)
    return every and f"(?<![a-z0-9])(?:{every})(?!{joined})"


def expanded(word: str) -> list[str]:
    """A cell with choices in braces written out: ``整改{,工作}情况`` is 整改情况 and 整改工作情况."""
    choice = re.search(r"\{([^{}]*)\}", word)
    if choice is None:
        return [word]
    return [w for part in choice[1].split(",") for w in expanded(word[: choice.start()] + part + word[choice.end() :])]


def word_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, the longest first; Latin ones only as whole words."""
    every = tuple(words)
    latin = whole_words(w for w in every if w[0].isascii())
    return re.compile("|".join(filter(None, (alternatives(w for w in every if not w[0].isascii()), latin))))
