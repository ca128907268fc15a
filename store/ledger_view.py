"""What the sending ledger tells: an owner what went where, the next digest what its chat surely knows already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from sqlite_utils import Database

Group = Literal["due", "sent", "uncertain", "failed", "struck", "quiet", "missed"]
"""How an owner sees the states: what is open (due), arrived, doubtful, refused, from a chat that cannot be written to,
what had nothing to say (quiet), and what fell due while the bot stood still too long (missed)."""

GROUPS: dict[Group, tuple[str, ...]] = {
    "due": ("due", "retry", "moved", "claimed"),
    "sent": ("sent",),
    "uncertain": ("uncertain",),
    "failed": ("failed",),
    "struck": ("strike",),
    "quiet": ("empty",),
    "missed": ("missed",),
}


@dataclass(frozen=True, slots=True)
class Basis:
    """What a chat knows from its digests.

    ``since`` is the moment the last one that surely arrived was true of, None when none did. ``unsure`` are the
    moments of those after it that may have arrived: what they told is told again, marked.
    """

    since: datetime | None = None
    unsure: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A message in the ledger; times in UTC, ``error`` a word of ours or the server's own words."""

    id: int
    chat: int
    topic: int | None
    kind: str
    period: str
    part: int
    state: str
    message: int | None
    attempts: int
    error: str | None
    due_at: datetime
    settled_at: datetime | None
    next_try: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many subscriptions are on, paused by a person, and paused because they could not be delivered."""

    on: int
    paused: int
    struck: int
    next_at: datetime | None


def basis(db: Database, chat: int, topic: int | None) -> Basis:
    """What a chat's topic knows from its digests; pictures do not count, their texts say the same."""
    sql = (
        "SELECT max(s.composed_at), min(s.state = 'sent'),"
        " max(s.state IN ('sent', 'uncertain', 'claimed') OR s.error IS 'set-aside')"
        " FROM sends AS s JOIN contents AS c ON c.id = s.content"
        " WHERE s.chat = ? AND s.topic = ? AND s.kind = 'digest' AND c.text IS NOT NULL"
        " GROUP BY s.period ORDER BY 1"
    )
    since: datetime | None = None
    unsure: list[datetime] = []
    for at, arrived, possibly in db.execute(sql, [chat, topic or 0]):
        moment = datetime.fromtimestamp(at, UTC)
        if arrived:
            since, unsure = moment, []
        elif possibly:
            unsure.append(moment)
    return Basis(since, tuple(unsure))


def totals(db: Database, since: datetime) -> dict[Group, int]:
    """How many messages there are in each group: open and uncertain ones of any age, the others since a moment."""
    sql = (
        "SELECT state, count(*) FROM sends"
        " WHERE state IN ('due', 'retry', 'moved', 'claimed', 'uncertain') OR settled_at >= ? GROUP BY state"
    )
    counts: dict[str, int] = dict(db.execute(sql, [since.timestamp()]).fetchall())
    return {group: sum(counts.get(state, 0) for state in states) for group, states in GROUPS.items()}


def rows(db: Database, group: Group, limit: int, offset: int = 0) -> tuple[Row, ...]:
    """The messages of a group, the newest first."""
    marks = ", ".join("?" for _ in GROUPS[group])
    sql = (
        "SELECT id, chat, topic, kind, period, part, state, message, attempts, error, due_at, settled_at, next_try"  # noqa: S608
        f" FROM sends WHERE state IN ({marks}) ORDER BY id DESC LIMIT ? OFFSET ?"
    )
    return tuple(_row(cells) for cells in db.execute(sql, [*GROUPS[group], limit, offset]))


def one(db: Database, row: int) -> Row | None:
    """A message by its row's id."""
    sql = (
        "SELECT id, chat, topic, kind, period, part, state, message, attempts, error, due_at, settled_at, next_try"
        " FROM sends WHERE id = ?"
    )
    cells = db.execute(sql, [row]).fetchone()
    return _row(cells) if cells else None


def waiting(db: Database) -> Waiting:
    """The subscriptions by state, and when the next digest is due."""
    counts: dict[str, int] = dict(db.execute("SELECT state, count(*) FROM subscriptions GROUP BY state").fetchall())
    found = db.execute("SELECT min(next_at) FROM subscriptions").fetchone()[0]
    return Waiting(counts.get("on", 0), counts.get("paused", 0), counts.get("struck", 0), _moment(found))


def _row(cells: tuple[object, ...]) -> Row:
    *told, due_at, settled_at, next_try = cells
    told[2] = told[2] or None
    times = [
        datetime.fromtimestamp(at, UTC) if isinstance(at, float) else None for at in (due_at, settled_at, next_try)
    ]
    return Row(*told, *times)  # type: ignore[arg-type]


def _moment(seconds: object) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, float) else None
