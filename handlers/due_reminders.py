"""Reminders that are due: so many days before a deadline, at nine in the morning of the chat's own zone.

Issues that are due on one day are one message.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from handlers.due import Due
from handlers.reminders import Deadline, reminder
from store import reminding
from store.reminding import Listener
from store.schedule import CATCH_UP
from store.settings import zone
from store.store import Store

_HOUR = time(9)


def due_reminders(store: Store, now: datetime) -> Iterator[Due]:
    """The reminders whose morning has come and that the ledger does not have.

    Raises:
        StoreError: the ledger cannot be read.
    """
    listeners = store.read(reminding.listeners)
    if not listeners:
        return
    deadlines = store.read(reminding.due_between, *reminding.horizon(now.date()))
    for listener in listeners:
        for (report, on), keys in deadlines.items():
            yield from _due(store, listener, Deadline(report, date.fromisoformat(on), keys), now)


def _due(store: Store, listener: Listener, deadline: Deadline, now: datetime) -> Iterator[Due]:
    here, on = store.read(zone, listener.chat), deadline.on
    for days in listener.days:
        at = datetime.combine(on - timedelta(days=days), _HOUR, here).astimezone(UTC)
        period = f"{deadline.report}:{on.isoformat()}:{days}"
        if not at <= now <= at + CATCH_UP or now.astimezone(here).date() > on:
            continue
        if store.read(reminding.is_recorded, listener.chat, listener.topic, period):
            continue
        compose = partial(reminder, store, listener, deadline, now.astimezone(here).date())
        yield Due("reminder", listener.chat, listener.topic or None, period, compose, at=at)
