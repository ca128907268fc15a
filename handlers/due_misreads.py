"""Notices to owners and editors of what people say was misread: those of a few minutes in one message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial

from handlers.answer import Line
from handlers.correction_list import misread_lines
from handlers.due import Due, Outgoing
from handlers.due_notices import COLLECTED
from handlers.telling import Told, pages_of
from handlers.wording import language_for
from handlers.zoned import in_zone
from store import misreads
from store.misreads import Misread
from store.progress import utc
from store.schedule import CATCH_UP
from store.settings import zone
from store.store import Store


def due_misreads(store: Store, now: datetime) -> Iterator[Due]:
    """A notice for each owner and editor whom the newest reports have not been told to, in their private chat.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if not store.read(misreads.any_open):
        return
    for person in store.read(misreads.readers):
        reported = store.read(misreads.untold, person, utc(now - CATCH_UP))
        if reported and reported[0].at <= utc(now - COLLECTED):
            yield Due("notice", person, None, f"m{reported[-1].id}", partial(_notice, store, person, reported))


def _notice(store: Store, person: int, reported: Sequence[Misread]) -> Outgoing:
    language = language_for(None, store.language(person), None)
    lines = [line for place, each in enumerate(reported, 1) for line in misread_lines(store, each, place)]
    told = Told((Line("misread.notice"), *in_zone(lines, store.read(zone, person)), Line("misread.how")))
    return Outgoing(pages_of(told, language)[:1])
