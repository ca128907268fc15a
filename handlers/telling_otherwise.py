"""What a figure tells by other words than asked: the deed by one of its class, a name by what its issue is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from handlers.measure_nouns import UNIT_SAYS, units_of
from parsers.deed_classes import done_last, may_tell, only_deed
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern
from parsers.metric_parts import counted
from parsers.question_terms import Term, is_saying
from parsers.synonyms import synonyms
from store.index_texts import Item

_SO_DONE = 0.87  # what a deed is worth that a figure's name tells by another word
_IN_SPAN = 0.9  # what a span is worth (一天) that a figure tells by another word (日回用量)
_REMEMBERED = 64  # terms of the last questions: each is compared with many figures
_SPANS = (("asks-day", "tells-day"), ("asks-month", "tells-month"), ("asks-year", "tells-year"))
_COMPOUND = re.compile(r"([\u4e00-\u9fff]{1,2})([厂费款店岗企林渠桥])|([\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2})")
_MADE_UP = 0.66  # what a name counts of which the issue tells one half and the figure the other


@dataclass(frozen=True, slots=True)
class Otherwise:
    """By what else than its words a figure may tell a term, as far as the term alone decides.

    ``units`` are those that say what a noun asks to be measured (面积: 平方米), ``halves`` those of a name made up of
    what the issue is about and what the figure counts (茶|厂), ``deed`` tells that a word of the same class may stand
    for it, ``spans`` are the words of figures for a span (一天: 日均).
    """

    units: frozenset[str]
    halves: tuple[str, ...]
    deed: bool
    spans: tuple[re.Pattern[str], ...]


@lru_cache(_REMEMBERED)
def otherwise(term: Term) -> Otherwise | None:
    """By what else a figure may tell a term; None for what it tells by its words alone, as it does most."""
    word, text = term.role == "word", term.text
    match = _COMPOUND.fullmatch(text) if word and not is_act(text) else None
    halves = tuple(part for part in match.groups() if part) if match else ()
    deed = word and (len(text) == 1 or (is_saying(text) and only_deed(text)))
    spans = tuple(pattern(tells) for asks, tells in _SPANS if pattern(asks).fullmatch(text))
    units = units_of(term)
    return Otherwise(units, halves, deed, spans) if units or halves or deed or spans else None


def told_otherwise(term: Term, other: Otherwise, item: Item, owner: Item | None) -> float:
    """How well a figure tells a term that it does not hold: by its unit, or by its issue and what it counts."""
    if item.traits.split("|")[1] in other.units:
        return UNIT_SAYS
    return _MADE_UP if owner and other.halves and _is_made_up(term.text, other.halves, item, owner) else 0.0


def _is_made_up(text: str, halves: tuple[str, ...], item: Item, owner: Item) -> bool:
    """Is a name (茶厂) told by what the issue is about (茶产业链条短) and what the figure counts (加工厂)?"""
    about, kind = halves
    name = counted(item.name)
    if not name.endswith(kind):
        return False
    another = len(text) > len(about) + 1 and name[-len(text) :] in synonyms().chinese  # 工业园区: 农业园区
    named = about in owner.name + owner.near if len(about) > 1 else owner.name.startswith(about)
    return named and not another


def said_otherwise(term: Term, other: Otherwise, item: Item) -> float:
    """How well a figure tells a deed by another word of its class (砍掉: 取消), or a span (一天: 日回用量)."""
    if other.spans and any(tells.search(item.name + item.near) for tells in other.spans):
        return _IN_SPAN
    return _SO_DONE if other.deed and may_tell(done_last(item.name) or item.name, term.text) else 0.0
