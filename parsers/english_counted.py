"""What an English question counts (how many unqualified suppliers were …) and the units its figure may have."""

from __future__ import annotations

import re
from functools import cache

from parsers.english import key, words_of
from parsers.vocabulary import rows

_COUNTED = re.compile(
    r"\b(?:how many|number of)(?: of the)? (.+?)"
    r"(?= (?:were|was|are|is|have|has|had|did|do|does|got|get|can|could|will|would|in|at|on|of|for|by|from|to|with|who"
    r"|that|which|per|under|over|during|since|through|it|they|we)\b|[^\w\s'-]|$)"
)
_COUNTING = re.compile(
    r"(?:(?:so|and|then|what (?:is|was)|tell me),? )*(?:the )?(?:total )?(?:how many|number of)\b"
    r"(?!.*\b(?:issues?|findings?|problems?|items?|measures|tasks?|entries)\b)"
)
# how many boats got new terminals: it may be the terminals that are told
_HAVING = re.compile(r" (?:got|had|has|have(?! been)|received|gained|(?:were|was) (?:fitted|equipped|given|covered))\b")
_DONE = re.compile(r"(?: (?:\w+ed|built|bought|sold|caught|found|shut|cut|torn|put|sent|let|paid))+(?: \w{2,4})?$")


def counts(text: str) -> bool:
    """Does a normalised message begin by counting something in English that is no finding of the report?"""
    return _COUNTING.match(text) is not None


def counted_units(text: str) -> tuple[str, ...]:
    """The units in which the last noun of what is counted may be told, the likeliest first; empty for most nouns."""
    counted = _COUNTED.search(text)
    said = _DONE.sub("", counted[1]) if counted and not _HAVING.match(text, counted.end()) else ""
    words = words_of(said)
    return next((units for size in (2, 1) if (units := _units().get(key(" ".join(words[-size:])), ()))), ())


@cache
def _units() -> dict[str, tuple[str, ...]]:
    return {key(noun): tuple(units.split(" ")) for units, nouns in rows("english_counted") for noun in nouns.split("|")}
