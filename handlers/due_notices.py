"""Notices that are due: what chats follow has changed, by a newly loaded version or by recorded progress.

Updates of a few minutes are collected in one message; each newly loaded version is one message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from sqlite_utils import Database

from handlers.due import Due, Outgoing
from handlers.notices import notice_of_updates, notice_of_version
from store import follows, progress
from store.follows import Behind
from store.progress import utc
from store.schedule import CATCH_UP
from store.settings import is_present
from store.store import Store

COLLECTED = timedelta(minutes=3)  # from the first update to its notice
_MANY = 1000


def due_notices(store: Store, now: datetime) -> Iterator[Due]:
    """A notice for each topic that is behind with what it follows.

    Raises:
        StoreError: the ledger cannot be read.
    """
    for behind in store.read(follows.behind):
        if store.read(is_present, behind.chat):
            yield from _of_updates(store, behind, now)
            yield from _of_versions(store, behind, now)


def _of_updates(store: Store, behind: Behind, now: datetime) -> Iterator[Due]:
    updates = store.read(progress.after, behind.update, _MANY)
    if updates and updates[0].at <= utc(now - COLLECTED):
        recent = tuple(update for update in updates if update.at >= utc(now - CATCH_UP))
        last = updates[-1].id
        compose = partial(notice_of_updates, store, behind.chat, behind.topic, recent)
        yield _due(replace(behind, update=last), f"u{last}", compose)


def _of_versions(store: Store, behind: Behind, now: datetime) -> Iterator[Due]:
    for version in store.read(follows.versions_after, behind.version):
        recent = datetime.fromisoformat(version.loaded_at) >= now - CATCH_UP
        compose = partial(notice_of_version, store, behind.chat, behind.topic, version) if recent else _nothing
        yield _due(replace(behind, version=version.id), f"v{version.id}", compose)


def _due(told: Behind, period: str, compose: Callable[[], Outgoing | None]) -> Due:
    def on_record(db: Database) -> None:
        follows.notice(db, told)

    return Due("notice", told.chat, told.topic or None, period, compose, on_record=on_record)


def _nothing() -> None:
    """What changed too long ago is old news."""
