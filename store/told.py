"""What was told to which chat of which version: enough to put it right when the version is taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

WHOLE = "*"  # a list or a digest: the whole report
_KEPT = timedelta(days=180)  # who was told something longer ago has long had a newer answer


@dataclass(frozen=True, slots=True)
class Told:
    """An issue, a figure or the whole of a version, told to a chat's topic; ``language`` is the question's."""

    version: int
    thing: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Hearer:
    """A chat's topic that was told things of a version; 0 is the topic of a chat without any."""

    chat: int
    topic: int
    language: str | None
    things: frozenset[str]


def note(db: Database, chat: int, topic: int | None, told: Iterable[Told], now: datetime) -> None:
    """Note what a chat is being told; what is older than half a year is dropped."""
    seconds = now.timestamp()
    db.execute("DELETE FROM told WHERE seconds < ?", [seconds - _KEPT.total_seconds()])
    sql = "INSERT OR REPLACE INTO told (chat, topic, version, thing, language, seconds) VALUES (?, ?, ?, ?, ?, ?)"
    for one in told:
        db.execute(sql, [chat, topic or 0, one.version, one.thing, one.language, seconds])


def hearers(db: Database, version: int) -> tuple[Hearer, ...]:
    """Who was told what of a version, in answers and in digests: also in one that is on its way or may have arrived."""
    things: dict[tuple[int, int], set[str]] = {}
    languages: dict[tuple[int, int], str | None] = {}
    rows = db.execute("SELECT chat, topic, thing, language FROM told WHERE version = ? ORDER BY seconds", [version])
    for chat, topic, thing, language in rows:
        things.setdefault((chat, topic), set()).add(thing)
        languages[chat, topic] = language or languages.get((chat, topic))
    sql = (
        "SELECT DISTINCT s.chat, s.topic, w.language FROM sends AS s"
        " LEFT JOIN subscriptions AS w ON w.chat = s.chat AND w.topic = s.topic WHERE s.version = ?"
        " AND (s.state IN ('sent', 'uncertain', 'claimed', 'due', 'retry', 'moved') OR s.error IS 'set-aside')"
    )
    for chat, topic, language in db.execute(sql, [version]):
        things.setdefault((chat, topic), set()).add(WHOLE)
        languages[chat, topic] = languages.get((chat, topic)) or language
    return tuple(Hearer(*place, languages.get(place), frozenset(things[place])) for place in sorted(things))
