"""What the sending ledger tells: an owner what went where, the next digest what its chat surely knows already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from sqlite_utils import Database

from store.extent import Extent

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
class Heard:
    """A digest that a chat got: how far it told, and the moment it was true of."""

    extent: Extent
    at: datetime


@dataclass(frozen=True, slots=True)
class Basis:
    """What a chat knows from its digests, in their order.

    ``sure`` are the ones that arrived, ``unsure`` those that may have: what they told is told again, marked.
    """

    sure: tuple[Heard, ...] = ()
    unsure: tuple[Heard, ...] = ()

    def last(self, report: int) -> Heard | None:
        """The last one about a report that surely arrived."""
        return next((heard for heard in reversed(self.sure) if heard.extent.report == report), None)

    def maybe(self, report: int) -> Heard | None:
        """The last one about a report that may have arrived after the last that surely did."""
        last, found = self.last(report), [heard for heard in self.unsure if heard.extent.report == report]
        return found[-1] if found and (last is None or found[-1].at > last.at) else None


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
        "SELECT s.report, s.version, s.last_update, s.last_correction,"
        " max(s.composed_at), min(s.state = 'sent') AS sure"
        " FROM sends AS s JOIN contents AS c ON c.id = s.content"
        " WHERE s.chat = ? AND s.topic = ? AND s.kind = 'digest' AND c.text IS NOT NULL AND s.version IS NOT NULL"
        " GROUP BY s.period"
        " HAVING sure OR max(s.state IN ('sent', 'uncertain', 'claimed') OR s.error IS 'set-aside') ORDER BY 5"
    )
    heard: dict[int, list[Heard]] = {True: [], False: []}
    for *extent, at, sure in db.execute(sql, [chat, topic or 0]):
        heard[sure].append(Heard(Extent(*extent), datetime.fromtimestamp(at, UTC)))
    return Basis(tuple(heard[True]), tuple(heard[False]))


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
