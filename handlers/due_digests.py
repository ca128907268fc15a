"""The weekly digests that are due: the producer that the scheduler asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from handlers.digest_compose import compose_digest, digest_key
from handlers.due import Due
from store import subscriptions
from store.ledger_view import basis
from store.schedule import CATCH_UP, last_slot
from store.store import Store
from store.subscriptions import Subscription

_AT_A_TIME = 200


def due_digests(store: Store, now: datetime) -> Iterator[Due]:
    """A digest for each subscription whose time has come; after weeks of standstill only the last one's.

    Raises:
        StoreError: the ledger cannot be read.
    """
    for wanted in store.read(subscriptions.due, now, _AT_A_TIME):
        yield _due(store, wanted, now)


def _due(store: Store, wanted: Subscription, now: datetime) -> Due:
    slot = last_slot(wanted.schedule, now)
    known = store.read(basis, wanted.chat, wanted.topic)
    return Due(
        "digest",
        wanted.chat,
        wanted.topic,
        slot.period,
        partial(compose_digest, store, wanted, known, now),
        silent=wanted.silent,
        at=slot.at,
        alike=digest_key(store, wanted, known),
        on_record=partial(
            subscriptions.advance, chat=wanted.chat, topic=wanted.topic, schedule=wanted.schedule, now=now
        ),
        missed=now - slot.at > CATCH_UP,
    )
