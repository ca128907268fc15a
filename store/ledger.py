"""The sending ledger: what was sent to whom for which period. Nothing is sent that is not claimed here first.

A row is ``due`` until it is ``claimed``, and claimed until its outcome is recorded. A claim found when the bot starts
was cut off in the middle: it is ``uncertain`` and never sent again by itself.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from typing import Literal

from sqlite_utils import Database

from store.extent import Extent, holds
from store.moving import move_chat
from store.schedule import CATCH_UP

State = Literal["due", "claimed", "sent", "retry", "moved", "strike", "failed", "uncertain", "empty", "missed"]
Buttons = tuple[tuple[tuple[str, str], ...], ...]

MOST_STRIKES = 5  # in a row, then the chat's subscription rests until somebody there wakes it


@dataclass(frozen=True, slots=True)
class Part:
    """One message: a text in HTML or a picture, with the buttons under it."""

    text: str | None
    picture: bytes | None = None
    buttons: Buttons = ()

    @property
    def hash(self) -> str:
        """The same for the same content."""
        told = json.dumps([self.text, self.buttons], ensure_ascii=False).encode() + b"\0" + (self.picture or b"")
        return hashlib.sha256(told).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """What a chat is due for a period, as it goes into the ledger; without parts there is nothing to send.

    ``idle`` says why then: ``empty`` (nothing to say), ``missed`` (its time has long passed) or ``failed``.
    ``extent`` is how far a digest tells.
    """

    chat: int
    topic: int | None
    kind: str
    period: str
    parts: tuple[Part, ...]
    silent: bool
    due_at: datetime
    composed_at: datetime
    idle: Literal["empty", "missed", "failed"] = "empty"
    error: str | None = None
    extent: Extent | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The next open row of a chat."""

    id: int
    chat: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A row that is now ours to send, once."""

    id: int
    chat: int
    topic: int | None
    part: Part
    silent: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a send ended; ``wait`` seconds before another try, ``chat`` the one a group has moved to."""

    state: State
    error: str | None = None
    message: int | None = None
    wait: float = 0.0
    chat: int | None = None


def record(db: Database, entry: Entry, now: datetime) -> bool:
    """Write down what a chat is due; False when the ledger has this period already (then nothing changes)."""
    key = [entry.chat, entry.topic or 0, entry.kind, entry.period]
    sql = "SELECT 1 FROM sends WHERE chat = ? AND topic = ? AND kind = ? AND period = ?"
    if db.execute(sql, key).fetchone():
        return False
    resting = _resting(db, entry.chat, entry.topic)
    parts: Iterable[Part | None] = entry.parts or (None,)
    for number, part in enumerate(parts):
        state = entry.idle if part is None else "strike" if resting else "due"
        settled = None if state == "due" else now.timestamp()
        error = resting if state == "strike" else entry.error
        db.execute(
            "INSERT INTO sends (chat, topic, kind, period, part, state, content, silent, next_try, error, due_at,"
            " composed_at, settled_at, report, version, last_update, last_correction)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                *key,
                number,
                state,
                _content(db, part) if part else None,
                entry.silent or _is_picture(part),  # the text behind a picture rings, and says something
                now.timestamp(),
                error,
                entry.due_at.timestamp(),
                entry.composed_at.timestamp(),
                settled,
                *(astuple(entry.extent) if entry.extent else (None,) * 4),
            ],
        )
    return True


def is_stale(db: Database, entry: Entry) -> bool:
    """Was the version it tells of taken back since it was composed? Then it is composed anew, not recorded."""
    return entry.extent is not None and not holds(db, entry.extent)


def recall(db: Database, version: int) -> None:
    """Take digests of a version that is taken back out of the ledger, where nothing of them has left: composed anew."""
    sql = (
        "SELECT chat, topic, period, min(due_at) FROM sends WHERE (chat, topic, period) IN"
        " (SELECT chat, topic, period FROM sends WHERE version = ?) AND kind = 'digest'"
        " GROUP BY chat, topic, period HAVING min(state IN ('due', 'retry', 'moved'))"
    )
    for chat, topic, period, due_at in db.execute(sql, [version]).fetchall():
        place = [chat, topic]
        db.execute(
            "DELETE FROM sends WHERE chat = ? AND topic = ? AND kind = 'digest' AND period = ?", [*place, period]
        )
        again = "UPDATE subscriptions SET next_at = ? WHERE chat = ? AND topic = ? AND state = 'on'"
        db.execute(again, [due_at, *place])


def heads(db: Database, now: datetime, limit: int) -> tuple[Head, ...]:
    """The first open row of each chat, where its time has come: the longest due first.

    A chat's messages go out one after another, so a chat that must wait holds up only itself.
    """
    sql = (
        "SELECT min(id), chat FROM sends WHERE state IN ('due', 'retry', 'moved')"
        " GROUP BY chat HAVING max(next_try) <= ? ORDER BY min(id) LIMIT ?"
    )
    return tuple(Head(*row) for row in db.execute(sql, [now.timestamp(), limit]))


def next_try(db: Database) -> datetime | None:
    """When the next open row's time comes; None when nothing is open."""
    sql = (
        "SELECT min(at) FROM"
        " (SELECT max(next_try) AS at FROM sends WHERE state IN ('due', 'retry', 'moved') GROUP BY chat)"
    )
    row = db.execute(sql).fetchone()
    return datetime.fromtimestamp(row[0], UTC) if row[0] is not None else None


def claim(db: Database, row: int, now: datetime) -> Claim | None:
    """Take an open row to send it; None when it is not open (any more), or has been due for too long to be sent."""
    too_late = (
        "UPDATE sends SET state = 'missed', settled_at = ?"
        " WHERE id = ? AND due_at < ? AND state IN ('due', 'retry', 'moved')"
    )
    if db.execute(too_late, [now.timestamp(), row, (now - CATCH_UP).timestamp()]).rowcount:
        return None
    sql = (
        "UPDATE sends SET state = 'claimed', claimed_at = ?, attempts = attempts + 1"
        " WHERE id = ? AND state IN ('due', 'retry', 'moved') RETURNING chat, topic, content, silent"
    )
    found = db.execute(sql, [now.timestamp(), row]).fetchone()
    if found is None:
        return None
    chat, topic, content, silent = found
    return Claim(row, chat, topic or None, part_of(db, content), bool(silent))


def part_of(db: Database, content: int) -> Part:
    """A content as it was composed."""
    text, picture, buttons = db.execute(
        "SELECT text, picture, buttons FROM contents WHERE id = ?", [content]
    ).fetchone()
    rows = tuple(tuple((label, data) for label, data in row) for row in json.loads(buttons))
    return Part(text, picture, rows)


def settle(db: Database, taken: Claim, outcome: Outcome, now: datetime) -> None:
    """Record how a claimed row ended, with all that follows for its chat."""
    open_again = outcome.state in ("retry", "moved")
    db.execute(
        "UPDATE sends SET state = ?, message = ?, error = ?, next_try = ?, settled_at = ? WHERE id = ?",
        [
            outcome.state,
            outcome.message,
            outcome.error,
            now.timestamp() + outcome.wait,
            None if open_again else now.timestamp(),
            taken.id,
        ],
    )
    if outcome.state == "sent":
        forgive(db, taken.chat, taken.topic)
    elif outcome.state == "strike":
        _strike(db, taken, outcome.error or "", now)
    elif outcome.state == "moved" and outcome.chat is not None:
        move_chat(db, taken.chat, outcome.chat)


def recover(db: Database, now: datetime) -> int:
    """Mark claims that an earlier run of the bot left behind as uncertain; returns how many. Call it at start only."""
    sql = "UPDATE sends SET state = 'uncertain', error = 'cut-off', settled_at = ? WHERE state = 'claimed'"
    return db.execute(sql, [now.timestamp()]).rowcount


def send_again(db: Database, row: int, now: datetime) -> bool:
    """Open an uncertain row again, because an owner said so; False when it is not uncertain (any more)."""
    sql = (
        "UPDATE sends SET state = 'retry', due_at = :now, next_try = :now, settled_at = NULL"
        " WHERE id = :row AND state = 'uncertain'"
    )
    return db.execute(sql, {"now": now.timestamp(), "row": row}).rowcount > 0


def set_aside(db: Database, row: int, now: datetime) -> bool:
    """An owner has seen to an uncertain row: it is listed as such no more; False when it was not uncertain."""
    sql = "UPDATE sends SET state = 'failed', error = 'set-aside', settled_at = ? WHERE id = ? AND state = 'uncertain'"
    return db.execute(sql, [now.timestamp(), row]).rowcount > 0


def forgive(db: Database, chat: int, topic: int | None = None) -> None:
    """Forget the strikes of a chat's topic: it can be written to (again)."""
    db.execute("DELETE FROM strikes WHERE chat = ? AND topic = ?", [chat, topic or 0])


def forgive_everywhere(db: Database, chat: int) -> None:
    """Forget the strikes of all topics of a chat: the bot is there (again)."""
    db.execute("DELETE FROM strikes WHERE chat = ?", [chat])


def _strike(db: Database, taken: Claim, words: str, now: datetime) -> None:
    """Count one strike for what a chat was due, its further parts with it; the fifth in a row lets it rest."""
    place = [taken.chat, taken.topic or 0]
    key = db.execute("SELECT kind, period FROM sends WHERE id = ?", [taken.id]).fetchone()
    db.execute(
        "UPDATE sends SET state = 'strike', error = ?, settled_at = ?"
        " WHERE chat = ? AND topic = ? AND kind = ? AND period = ? AND state IN ('due', 'retry', 'moved')",
        [words, now.timestamp(), *place, *key],
    )
    sql = (
        "INSERT INTO strikes (chat, topic, count, words) VALUES (?, ?, 1, ?) ON CONFLICT (chat, topic)"
        " DO UPDATE SET count = count + 1, words = excluded.words RETURNING count"
    )
    count = db.execute(sql, [*place, words]).fetchone()[0]
    if count >= MOST_STRIKES:
        db.execute(
            "UPDATE subscriptions SET state = 'struck', next_at = NULL WHERE chat = ? AND topic = ? AND state = 'on'",
            place,
        )


def _resting(db: Database, chat: int, topic: int | None) -> str | None:
    """Why a chat is not written to at present: the words of its last strike; None when it is."""
    sql = "SELECT words FROM strikes WHERE chat = ? AND topic = ? AND count >= ?"
    row = db.execute(sql, [chat, topic or 0, MOST_STRIKES]).fetchone()
    return row[0] if row else None


def _is_picture(part: Part | None) -> bool:
    return part is not None and part.picture is not None


def _content(db: Database, part: Part) -> int:
    """The id of a content, stored when it is new."""
    mark = part.hash
    row = db.execute("SELECT id FROM contents WHERE hash = ?", [mark]).fetchone()
    if row is None:
        sql = "INSERT INTO contents (hash, text, picture, buttons) VALUES (?, ?, ?, ?) RETURNING id"
        buttons = json.dumps(part.buttons, ensure_ascii=False)
        row = db.execute(sql, [mark, part.text, part.picture, buttons]).fetchone()
    return int(row[0])
