"""Reads what a list is to hold: has-figure, has-deadline, signed off, mentions, bodies, with or and not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.vocabulary import rows, word_pattern

_SURE = frozenset({"figure", "deadline", "body", "document"})
_ANY = _SURE | {"measure", "verified", "late", "damaged", "keep", "extended", "mention", "by", "not"}
_FLAGS = ("figure", "deadline", "body", "document", "measure", "verified", "late", "damaged", "keep", "extended")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is to hold: flags that must be true (or false), words, words it must not hold.

    ``any_of`` are the alternatives of the words (或); ``mention`` that they may stand in the response as well;
    ``bodies`` that they name who is responsible.
    """

    flags: tuple[tuple[str, bool], ...] = ()
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    mention: bool = False
    bodies: bool = False

    @property
    def plain(self) -> bool:
        """Does it filter by nothing?"""
        return not (self.flags or self.any_of or self.none_of)


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    meaning = {word: name for name, words, *_ in rows("question_filters") for word in words.split("|")}
    return word_pattern(meaning), meaning


def names_filter(text: str, *, listing: bool) -> bool:
    """Does a normalised message name a filter that only a list can answer?

    ``listing`` tells that it asks for a list or speaks of issues (哪些, 的问题): then any filter counts.
    """
    pattern, meaning = _table()
    names = {meaning[m[0]].removeprefix("no-") for m in pattern.finditer(text)}
    return bool(names & (_ANY if listing else _SURE))


def read_filters(text: str) -> Filters:
    """The filters of a normalised message; the words left are still with the message's other words."""
    pattern, meaning = _table()
    flags: dict[str, bool] = {}
    seen: set[str] = set()
    cuts: list[tuple[int, int, str]] = []
    for match in pattern.finditer(text):
        name = meaning[match[0]]
        plain = name.removeprefix("no-")
        if plain in _FLAGS:
            flags.setdefault(plain, not name.startswith("no-"))
        seen.add(name)
        cuts.append((match.start(), match.end(), name))
    wanted, unwanted = _parts(text, cuts)
    return Filters(tuple(flags.items()), wanted, unwanted, "mention" in seen, "by" in seen)


def _parts(text: str, cuts: list[tuple[int, int, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The texts between the filter words; what follows a not (or stands before 以外) is unwanted."""
    wanted: list[str] = []
    unwanted: list[str] = []
    at, refused = 0, False
    for start, end, name in [*cuts, (len(text), len(text), "end")]:
        piece = text[at:start]
        outside = name == "not" and text[start:end] in ("以外", "之外")
        (unwanted if refused or outside else wanted).append(piece)
        refused = (name == "not" and not outside) or (refused and name == "or")
        if name not in ("or", "not", "mention", "by") and wanted:
            wanted[-1] += " "
        at = end
    return tuple(filter(None, wanted)), tuple(filter(None, unwanted))
