"""Word to the owners, once, that digests go out without their picture for want of a font."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlite_utils import Database

from handlers.due import Due, Outgoing, Producer
from handlers.picture_font import installed_font
from handlers.wording import language_for, say
from store.store import Store

_PERIOD = "font-missing"
_WANTED = (
    "SELECT EXISTS (SELECT 1 FROM subscriptions WHERE state = 'on')"
    " AND NOT EXISTS (SELECT 1 FROM sends WHERE chat = ? AND kind = 'notice' AND period = ?)"
)


def font_warning(owners: frozenset[int]) -> Producer:
    """Tells each owner once, as soon as anybody has subscribed; nothing where the machine has a font."""

    def due(store: Store, _: datetime) -> Iterator[Due]:
        if installed_font() is not None:
            return
        for owner in sorted(owners):
            if store.read(_wanted, owner):
                language = language_for(None, store.language(owner), None)
                text = say("font.missing", language)
                yield Due("notice", owner, None, _PERIOD, lambda text=text: Outgoing((text,)))  # type: ignore[misc]

    return due


def _wanted(db: Database, owner: int) -> bool:
    return bool(db.execute(_WANTED, [owner, _PERIOD]).fetchone()[0])
