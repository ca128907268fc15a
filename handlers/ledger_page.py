"""The sending ledger as an owner reads it: how many messages went where, and which did not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

from handlers.answer import Line, Term, Value
from store import ledger_view
from store.ledger_view import Group, Row
from store.store import Store

RECENT = timedelta(days=7)
ON_A_PAGE = 8
GROUPS: tuple[Group, ...] = get_args(Group)
_OUR_WORDS = ("cut-off", "moved-twice", "set-aside")
_KINDS = ("digest", "notice", "reminder", "erratum")
_ERROR = 120  # characters


def summary(store: Store, now: datetime, zone: ZoneInfo) -> Iterator[Line]:
    """The counts of each group, the subscriptions, and when the next digest is due."""
    yield Line("ledger.head", {"at": _time(now, zone)})
    for group, count in counts(store, now).items():
        yield Line(f"ledger.count.{group}", {"count": count})
    waiting = store.read(ledger_view.waiting)
    yield Line("ledger.subscriptions", {"on": waiting.on, "paused": waiting.paused, "struck": waiting.struck})
    if waiting.next_at is not None:
        yield Line("ledger.next", {"at": _time(waiting.next_at, zone)})


def counts(store: Store, now: datetime) -> dict[Group, int]:
    """How many messages are in each group; those that are settled count for seven days."""
    return store.read(ledger_view.totals, now - RECENT)


def listing(store: Store, group: Group, page: int, zone: ZoneInfo) -> Iterator[Line]:
    """A page of a group's messages, the newest first."""
    yield Line(f"ledger.list.{group}")
    rows = page_of(store, group, page)
    for row in rows:
        yield _entry(row, zone)
    if not rows:
        yield Line("ledger.list.empty")


def page_of(store: Store, group: Group, page: int) -> tuple[Row, ...]:
    """The messages of a page of a group."""
    return store.read(ledger_view.rows, group, ON_A_PAGE, page * ON_A_PAGE)


def _entry(row: Row, zone: ZoneInfo) -> Line:
    values: dict[str, Value] = {
        "id": row.id,
        "chat": row.chat,
        "topic": Term("ledger.topic", str(row.topic)) if row.topic else "",
        "kind": Term(f"ledger.kind.{row.kind}") if row.kind in _KINDS else row.kind,
        "period": row.period,
        "part": row.part + 1,
        "at": _time(row.settled_at or row.due_at, zone),
        "why": _why(row, zone),
    }
    return Line("ledger.entry", values)


def _why(row: Row, zone: ZoneInfo) -> Value:
    if row.state == "sent":
        return Term("ledger.as-message", str(row.message))
    if row.state == "retry":
        return Term("ledger.again-at", _time(row.next_try, zone))
    if row.error in _OUR_WORDS:
        return Term(f"ledger.error.{row.error}")
    return (row.error or "")[:_ERROR]


def _time(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"
