"""What a chat's digest is about: the report, how far it has come, and how far the chat's last digest told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from handlers.conversation import chosen_version
from store import follows
from store.extent import Extent, extent_of
from store.ledger_view import Basis, Heard
from store.records import Version
from store.store import Store
from store.subscriptions import Filters, Subscription
from store.visibility import sees_notes


@dataclass(frozen=True, slots=True)
class Told:
    """What a digest told, as far as it decides what is news: a version, the last update and correction, the local day.

    ``version`` is None where it told of another report. Where the version told was ``withdrawn`` since, it is the
    newest before it that is left.
    """

    version: int | None
    update: int
    correction: int
    day: date
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """What a chat's digest is about; equal scopes have one content at one moment.

    ``last`` is what its last digest surely told, None for the first one; ``unsure`` what a later one may have told.
    """

    extent: Extent
    zone: str
    last: Told | None = None
    unsure: Told | None = None
    filters: Filters = field(default_factory=Filters)
    follows: frozenset[tuple[str, int, str]] = frozenset()  # kind, key and words of what the chat follows
    notes: bool = True  # may the chat see the notes of updates?


def scope_of(store: Store, wanted: Subscription, basis: Basis) -> Scope | None:
    """What a chat's digest is about; None without a report. Cheap: it is asked for every chat.

    Raises:
        StoreError: the ledger cannot be read.
    """
    version = chosen_version(store, wanted.chat)
    if version is None:
        return None
    zone, history = wanted.schedule.zone, store.history(version.report)
    return Scope(
        store.read(extent_of, version.report, version.id),
        zone,
        _last(history, basis, version.report, zone),
        _told(history, maybe, zone) if (maybe := basis.maybe(version.report)) else None,
        wanted.filters,
        store.read(_follows, wanted, version.report),
        store.read(sees_notes, wanted.chat, version.report),
    )


def _last(history: Iterable[Version], basis: Basis, report: int, zone: str) -> Told | None:
    """What the chat surely heard last of a report; where it only heard of others, that and when."""
    last = basis.last(report)
    if last is not None:
        return _told(history, last, zone)
    return Told(None, 0, 0, _day(basis.sure[-1], zone)) if basis.sure else None


def _told(history: Iterable[Version], heard: Heard, zone: str) -> Told:
    extent = heard.extent
    left = next((version.id for version in history if version.id <= extent.version), None)
    return Told(left, extent.update, extent.correction, _day(heard, zone), withdrawn=left != extent.version)


def _day(heard: Heard, zone: str) -> date:
    return heard.at.astimezone(ZoneInfo(zone)).date()


def _follows(db: Database, wanted: Subscription, report: int) -> frozenset[tuple[str, int, str]]:
    every = follows.followed(db, wanted.chat, wanted.topic or 0)
    return frozenset((follow.kind, follow.key, follow.words) for follow in every if follow.report == report)
