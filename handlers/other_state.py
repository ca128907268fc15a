"""The other state of a figure told before, where a message asks for it (前一年呢, 整改前呢, 跟现在比比)."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.answer import Answer
from handlers.figure_answer import figure_answer
from handlers.figure_traits import traits_of
from handlers.state_pairs import StatePair, state_pairs
from parsers.period_fit import fits
from parsers.question_attributes import Asked
from store.index_texts import Item
from store.records import Version
from store.store import Store

MOST = 400  # figures of a report that are paired


def pairs_with(store: Store, version: Version, metric_id: str) -> list[StatePair]:
    """The pairs of a report that hold a figure.

    Raises:
        StoreError: the ledger cannot be read.
    """
    pairs = state_pairs(store.metric_items(version.id, MOST))
    return [pair for pair in pairs if metric_id in (pair.before.id, pair.after.id)]


def other_state(store: Store, version: Version, new: Asked, own: Item) -> Answer | None:
    """The figure that pairs with the one told before at the time that is all a message names; None where none does."""
    if new.words or new.kind or not (new.periods or new.before or new.after):
        return None
    others = {item.id for item in _others(pairs_with(store, version, own.id), new, own, version.facts.year)}
    return figure_answer(store, version, others.pop()) if len(others) == 1 else None


def _others(pairs: list[StatePair], new: Asked, own: Item, year: int | None) -> Iterator[Item]:
    for pair in pairs:
        earlier = pair.after.id == own.id
        other = pair.before if earlier else pair.after
        at_time = all(fits(period, traits_of(other).period, year) > 0 for period in new.periods)
        if at_time and not (new.before and not earlier) and not (new.after and earlier):
            yield other
