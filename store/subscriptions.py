"""Who gets the digest when: one subscription for each chat and topic."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal

from sqlite_utils import Database

from store.schedule import Schedule, slot_after

State = Literal["draft", "on", "paused", "struck"]
"""draft: not yet said yes to; on; paused by a person; struck: paused because the chat could not be written to."""
Status = Literal["done", "ongoing", "planned"]


@dataclass(frozen=True, slots=True)
class Filters:
    """What a digest is limited to; all of them hold together. ``followed``: only what the chat follows."""

    section: str | None = None
    status: Status | None = None
    words: str | None = None
    followed: bool = False


@dataclass(frozen=True, slots=True)
class Subscription:
    """A chat's wish for a digest; ``next_at`` (UTC) is when one is due next, None unless ``state`` is ``on``.

    ``language`` is the one it was wished for in: it holds while the chat has chosen none.
    """

    chat: int
    topic: int | None
    schedule: Schedule
    by: int
    state: State = "draft"
    filters: Filters = field(default_factory=Filters)
    only_changes: bool = False
    silent: bool = False
    next_at: datetime | None = None
    language: str | None = None


_COLUMNS = (
    "chat, topic, weekday, minute, zone, by_person, state, section, status, words, followed, only_changes, silent,"
    " next_at, language"
)


def subscription(db: Database, chat: int, topic: int | None) -> Subscription | None:
    """The subscription of a chat's topic."""
    sql = f"SELECT {_COLUMNS} FROM subscriptions WHERE chat = ? AND topic = ?"  # noqa: S608
    row = db.execute(sql, [chat, topic or 0]).fetchone()
    return _read(row) if row else None


def due(db: Database, now: datetime, limit: int) -> tuple[Subscription, ...]:
    """The subscriptions whose next digest is due, the longest waiting first; not of chats the bot was removed from."""
    sql = (
        f"SELECT {_COLUMNS} FROM subscriptions WHERE next_at <= ?"  # noqa: S608
        " AND chat NOT IN (SELECT chat FROM chats WHERE NOT present) ORDER BY next_at, id LIMIT ?"
    )
    return tuple(_read(row) for row in db.execute(sql, [now.timestamp(), limit]))


def keep(db: Database, wanted: Subscription, now: datetime) -> Subscription:
    """Put a subscription in place of the chat's topic's earlier one.

    Nothing is due before ``now``, nor in a week that has had its digest.
    """
    next_at = _free_slot(db, wanted, now) if wanted.state == "on" else None
    kept = replace(wanted, next_at=next_at)
    schedule, filters = kept.schedule, kept.filters
    db.execute(
        f"INSERT INTO subscriptions ({_COLUMNS}, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        f" ON CONFLICT (chat, topic) DO UPDATE SET ({_COLUMNS}, at) = ({_excluded()}, excluded.at)",
        [
            kept.chat,
            kept.topic or 0,
            schedule.weekday,
            schedule.minute,
            schedule.zone,
            kept.by,
            kept.state,
            filters.section,
            filters.status,
            filters.words,
            filters.followed,
            kept.only_changes,
            kept.silent,
            next_at.timestamp() if next_at else None,
            kept.language,
            now.isoformat(),
        ],
    )
    return kept


def advance(db: Database, chat: int, topic: int | None, schedule: Schedule, now: datetime) -> None:
    """What was due has been taken: wait for the next slot."""
    sql = "UPDATE subscriptions SET next_at = ? WHERE chat = ? AND topic = ? AND state = 'on'"
    db.execute(sql, [slot_after(schedule, now).at.timestamp(), chat, topic or 0])


def end(db: Database, chat: int, topic: int | None) -> bool:
    """Forget a subscription and its settings; False when there was none."""
    sql = "DELETE FROM subscriptions WHERE chat = ? AND topic = ?"
    return db.execute(sql, [chat, topic or 0]).rowcount > 0


def _free_slot(db: Database, wanted: Subscription, now: datetime) -> datetime:
    slot = slot_after(wanted.schedule, now)
    sql = "SELECT 1 FROM sends WHERE chat = ? AND topic = ? AND kind = 'digest' AND period = ?"
    while db.execute(sql, [wanted.chat, wanted.topic or 0, slot.period]).fetchone():
        slot = slot_after(wanted.schedule, slot.at)
    return slot.at


def _excluded() -> str:
    return ", ".join(f"excluded.{column.strip()}" for column in _COLUMNS.split(","))


def _read(row: tuple[object, ...]) -> Subscription:
    chat, topic, weekday, minute, zone, by, state, section, status, words, followed, only, silent, next_at, language = (
        row
    )
    values: dict[str, object] = {
        "chat": chat,
        "topic": topic or None,
        "schedule": Schedule(weekday, minute, zone),  # type: ignore[arg-type]
        "by": by,
        "state": state,
        "filters": Filters(section, status, words, bool(followed)),  # type: ignore[arg-type]
        "only_changes": bool(only),
        "silent": bool(silent),
        "next_at": datetime.fromtimestamp(next_at, UTC) if isinstance(next_at, float) else None,
        "language": language,
    }
    return Subscription(**values)  # type: ignore[arg-type]
