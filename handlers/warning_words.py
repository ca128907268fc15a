"""The parser's warnings in the reader's language; the table is warning_words.tsv."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from parsers.questions import Language

TABLE = Path(__file__).with_suffix(".tsv")


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str], ...]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple((re.compile(pattern), words) for pattern, words in pairs)


def in_words(message: str, language: Language) -> str:
    """A warning's message in the language asked for; as it is where the table does not know it."""
    if language == "en":
        return message
    for pattern, words in _rows():
        found = pattern.fullmatch(message)
        if found:
            return words.format(*found.groups())
    return message
