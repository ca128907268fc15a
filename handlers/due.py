"""What the bot sends without being asked: who is due what, and what goes out. The scheduler knows only this."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlite_utils import Database

from store.extent import Extent
from store.store import Store

Kind = Literal["digest", "notice", "reminder", "erratum"]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What goes out: a picture (PNG or JPEG, None for none), then texts in Telegram's HTML, each of at most 4096 units.

    Each is a part with a ledger row of its own. ``buttons`` stand under the last text: rows of (label, callback data).
    ``extent``: how far a digest tells, for the next one.
    """

    texts: tuple[str, ...]
    picture: bytes | None = None
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()
    extent: Extent | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """Something a chat is due; the ledger sends it once for each ``(chat, topic, kind, period)``.

    ``period`` is a digest's ISO week, a notice's version or update. ``compose`` runs in a reading thread; None when
    there is nothing to say after all (recorded as such, so that it is not asked again). ``at`` is when it became due,
    None for just now. Dues with an equal ``alike`` (other than None) say the same and are composed once a round.
    ``on_record`` runs in the very transaction that records the due: the producer notes there that it has been taken.
    ``missed``: its time has passed so long ago that it is only recorded, not sent.
    """

    kind: Kind
    chat: int
    topic: int | None
    period: str
    compose: Callable[[], Outgoing | None]
    silent: bool = False
    at: datetime | None = None
    alike: Hashable = None
    on_record: Callable[[Database], None] | None = None
    missed: bool = False


Producer = Callable[[Store, datetime], Iterable[Due]]
"""Tells what is due at a moment; runs in a reading thread, must be cheap when nothing is.

A due that has been recorded must not come again (``on_record``), and a round asks until nothing new comes: a
producer may give a part of a long list at a time.
"""
