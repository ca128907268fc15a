"""What a figure tells by other words than asked: the deed by one of its class, a name by what its issue is about."""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.deed_classes import done_last, may_tell, only_deed
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern
from parsers.metric_parts import counted
from parsers.question_terms import Term, is_saying, synonyms
from store.index_texts import Item

_SO_DONE = 0.87  # what a deed is worth that a figure's name tells by another word
_IN_SPAN = 0.9  # what a span is worth (一天) that a figure tells by another word (日回用量)
_REMEMBERED = 64  # words of the last questions: each is compared with many figures
_SPANS = (("asks-day", "tells-day"), ("asks-month", "tells-month"), ("asks-year", "tells-year"))
_COMPOUND = re.compile(r"([\u4e00-\u9fff]{1,2})([厂费款店岗企林渠桥])|([\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2})")
_MADE_UP = 0.66  # what a name counts of which the issue tells one half and the figure the other


def done_so(term: Term, item: Item) -> float:
    """How well the name of a figure tells what is done by another word of its class (砍掉: 取消)."""
    said = (
        item.traits and (len(term.text) == 1 or (is_saying(term.text) and only_deed(term.text))) and term.role == "word"
    )
    return _SO_DONE if said and may_tell(done_last(item.name) or item.name, term.text) else 0.0


def in_span(term: Term, item: Item) -> float:
    """How well a figure tells the span asked for (一天) by a word of its own (日均, 日回用量)."""
    telling = _telling_span(term.text) if item.traits else ()
    return _IN_SPAN if any(tells.search(item.name + item.near) for tells in telling) else 0.0


@lru_cache(_REMEMBERED)
def _telling_span(said: str) -> tuple[re.Pattern[str], ...]:
    """By which words figures tell the span that a word asks for."""
    return tuple(pattern(tells) for asks, tells in _SPANS if pattern(asks).fullmatch(said))


def made_up(term: Term, item: Item, owner: Item | None) -> float:
    """How well a name (茶厂) is told by what the issue is about (茶产业链条短) and what the figure counts (加工厂)."""
    match = _COMPOUND.fullmatch(term.text) if owner and item.traits and term.role == "word" else None
    if owner is None or match is None or is_act(term.text):
        return 0.0
    about, kind = (part for part in match.groups() if part)
    name = counted(item.name)
    another = len(term.text) > len(about) + 1 and name[-len(term.text) :] in synonyms().chinese  # 工业园区: 农业园区
    named = about in owner.name + owner.near if len(about) > 1 else owner.name.startswith(about)
    return _MADE_UP if named and name.endswith(kind) and not another else 0.0
