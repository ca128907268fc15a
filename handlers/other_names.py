"""The figure of what bears another name in brackets (西浦新区(直管区)、东浦园区分别实现产值…), beside the one told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.figure_answer import sentence_of
from handlers.figure_traits import Traits, traits_of
from parsers.question_attributes import Asked
from parsers.question_terms import terms_of
from parsers.words import bare
from store.index_texts import Item
from store.records import Version
from store.store import Store

_BRACKETED = re.compile("([\u4e00-\u9fff]{2,20})[(（]([\u4e00-\u9fff]{2,16})[)）]")
_SHORTEST = 3  # characters with which a name begins


def bracketed(store: Store, version: Version, new: Asked, own: Item, beside: Sequence[Item]) -> Item | None:
    """The figure like ``own`` of what the sentence gives the name asked for in brackets; None where none surely is.

    Raises:
        StoreError: the ledger cannot be read.
    """
    named = bare(new.words)
    metric = store.metric(version.id, own.id)
    if metric is None or not named or all(term.loose for term in terms_of(new.words)):
        return None
    sentence = sentence_of(store, version, metric.span).text
    proper = [name for name, other in _BRACKETED.findall(sentence) if other.endswith(named)]
    row = [item for item in beside if item.id != own.id and _alike(traits_of(item), traits_of(own))]
    found = [item for item in row if any(_begins(item.name, name) for name in proper)]
    return found[0] if len(found) == 1 else None


def _alike(one: Traits, other: Traits) -> bool:
    return (one.kind, one.unit, one.period) == (other.kind, other.unit, other.period)


def _begins(told: str, name: str) -> bool:
    """Does the name of a figure begin with one that ends so?"""
    return any(told.startswith(name[at:]) for at in range(len(name) - _SHORTEST + 1))
