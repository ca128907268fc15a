"""Readings of files and pasted texts that wait for the press that loads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlite_utils import Database

from parsers.model import Report
from store.encoding import decode, encode

KEPT = timedelta(days=2)  # what nobody confirmed by then is sent again in a moment
State = Literal["waiting", "loaded", "discarded"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was sent, and by whom; ``topic`` is None in a chat without topics."""

    chat: int
    topic: int | None
    person: int


@dataclass(frozen=True, slots=True)
class Pending:
    """A reading kept for the press; ``report`` is None once it is loaded or discarded."""

    id: int
    chat: int
    person: int
    file: str
    state: State
    report: Report | None


def keep(db: Database, place: Place, file: str, report: Report, now: datetime) -> int:
    """Keep a reading and return its id; everybody's outlived ones are dropped."""
    db.execute("DELETE FROM pending WHERE seconds < ?", [(now - KEPT).timestamp()])
    sql = (
        "INSERT INTO pending (chat, topic, person, file, record, state, seconds)"
        " VALUES (?, ?, ?, ?, ?, 'waiting', ?) RETURNING id"
    )
    values = [place.chat, place.topic or 0, place.person, file, encode(report), now.timestamp()]
    return int(db.execute(sql, values).fetchone()[0])


def pending(db: Database, number: int, chat: int, now: datetime) -> Pending | None:
    """A kept reading of a chat; None when there is none of this number there, or its time is over."""
    sql = "SELECT id, chat, person, file, state, record FROM pending WHERE id = ? AND chat = ? AND seconds >= ?"
    row = db.execute(sql, [number, chat, (now - KEPT).timestamp()]).fetchone()
    if row is None:
        return None
    return Pending(row[0], row[1], row[2], row[3], row[4], decode(Report, row[5]) if row[4] == "waiting" else None)


def settle(db: Database, number: int, state: State) -> None:
    """Note how a kept reading ended; its text is let go."""
    db.execute("UPDATE pending SET state = ?, record = '' WHERE id = ?", [state, number])
