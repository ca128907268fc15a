"""When chats are reminded of deadlines: the days before, who wants reminders, what is stated to be due when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlite_utils import Database

from parsers.deadlines import limit_date
from store import corrections, reading
from store.settings import is_present

USUAL = (7, 1)  # days before, for a chat that has chosen none
LONGEST = 60
_DATED = (
    'SELECT "key", deadline FROM issues WHERE version = ?'
    ' AND (deadline BETWEEN ? AND ? OR "key" IN (SELECT "key" FROM corrections))'
)


@dataclass(frozen=True, slots=True)
class Listener:
    """A chat's topic (0 for none) that follows something or gets the digest, and how many days before it is told."""

    chat: int
    topic: int
    days: tuple[int, ...]
    subscribed: bool


def days_before(db: Database, chat: int, topic: int) -> tuple[int, ...]:
    """How many days before a deadline a chat's topic is reminded, most first; empty for never."""
    row = db.execute("SELECT days FROM reminder_days WHERE chat = ? AND topic = ?", [chat, topic]).fetchone()
    return USUAL if row is None else tuple(map(int, row[0].split()))


def set_days_before(db: Database, chat: int, topic: int, days: tuple[int, ...]) -> None:
    """Choose the days, 0 (the day itself) to ``LONGEST``."""
    told = " ".join(str(day) for day in sorted({d for d in days if 0 <= d <= LONGEST}, reverse=True))
    db.execute("INSERT OR REPLACE INTO reminder_days (chat, topic, days) VALUES (?, ?, ?)", [chat, topic, told])


def listeners(db: Database) -> tuple[Listener, ...]:
    """Who may be reminded: topics that follow something or get the digest, where the bot is still present."""
    sql = (
        "SELECT chat, topic, max(subscribed) FROM (SELECT chat, topic, 0 AS subscribed FROM follows"
        " UNION ALL SELECT chat, topic, 1 FROM subscriptions WHERE state = 'on') GROUP BY chat, topic"
    )
    here = [(c, t, s) for c, t, s in db.execute(sql).fetchall() if is_present(db, c)]
    found = (Listener(chat, topic, days_before(db, chat, topic), bool(s)) for chat, topic, s in here)
    return tuple(listener for listener in found if listener.days)


def due_between(db: Database, first: date, last: date) -> dict[tuple[int, str], frozenset[int]]:
    """The 台账号 of the issues whose deadline falls into ``[first, last]``, by report and ISO date.

    A deadline set by hand stands in the place of the one that was read.
    """
    by_hand: dict[int, str | None] = {}
    found: dict[tuple[int, str], set[int]] = {}
    span = (first.isoformat(), last.isoformat())
    for version in reading.versions(db):
        for made in corrections.of_report(db, version.report):
            if made.field == "deadline":
                by_hand[made.key] = limit_date(made.value, version.facts.year)
        for key, read in db.execute(_DATED, [version.id, *span]):
            at = by_hand.get(key, read)
            if at is not None and span[0] <= at <= span[1]:
                found.setdefault((version.report, at), set()).add(key)
    return {due: frozenset(keys) for due, keys in found.items()}


def is_recorded(db: Database, chat: int, topic: int, period: str) -> bool:
    """Does the sending ledger have this reminder already?"""
    sql = "SELECT 1 FROM sends WHERE chat = ? AND topic = ? AND kind = 'reminder' AND period = ?"
    return db.execute(sql, [chat, topic, period]).fetchone() is not None


def horizon(today: date) -> tuple[date, date]:
    """The deadlines somebody may be reminded of around a day: zones differ by a day."""
    return today - timedelta(days=1), today + timedelta(days=LONGEST + 1)
