"""What the ledger remembers of chats: the last subject of each person, the chat's report and language."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlite_utils import Database

from store.errors import StoreError
from store.records import Dialog
from store.visibility import may_see

MEMORY = timedelta(minutes=10)  # how long "and its measures?" refers to the last answer


def dialog(db: Database, chat: int, topic: int | None, person: int, now: datetime) -> Dialog | None:
    """The last subject of a person in a chat's topic, if it is no older than ten minutes."""
    sql = (
        "SELECT version, issue, metric, question, at FROM dialogs"
        " WHERE chat = ? AND topic = ? AND person = ? AND abs(seconds - ?) <= ?"
    )
    values = [chat, topic or 0, person, now.timestamp(), MEMORY.total_seconds()]
    row = db.execute(sql, values).fetchone()
    return Dialog(*row) if row else None


def remember(db: Database, chat: int, topic: int | None, person: int, subject: Dialog) -> None:
    """Put a new last subject in the old one's place; everybody's outlived ones are dropped."""
    seconds = datetime.fromisoformat(subject.at).timestamp()
    db.execute("DELETE FROM dialogs WHERE seconds < ?", [seconds - MEMORY.total_seconds()])
    db.execute(
        "INSERT OR REPLACE INTO dialogs (chat, topic, person, version, issue, metric, question, at, seconds)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            chat,
            topic or 0,
            person,
            subject.version,
            subject.issue,
            subject.metric,
            subject.question,
            subject.at,
            seconds,
        ],
    )


def focus(db: Database, chat: int) -> int | None:
    """The report a chat has chosen to ask about."""
    row = db.execute("SELECT focus FROM chats WHERE chat = ?", [chat]).fetchone()
    return row[0] if row else None


def set_focus(db: Database, chat: int, report: int | None) -> None:
    """Choose a chat's report, or None for the newest one.

    Raises:
        StoreError: there is no such report, or the chat may not see it.
    """
    if report is not None and not may_see(db, chat, report):
        raise StoreError("unknown-report")
    _set(db, chat, "focus", report)


def language(db: Database, chat: int) -> str | None:
    """The language a chat has chosen."""
    row = db.execute("SELECT language FROM chats WHERE chat = ?", [chat]).fetchone()
    return row[0] if row else None


def set_language(db: Database, chat: int, code: str | None) -> None:
    """Choose a chat's language, or None to follow each person's own."""
    _set(db, chat, "language", code)


def _set(db: Database, chat: int, column: str, value: int | str | None) -> None:
    sql = f"INSERT INTO chats (chat, {column}) VALUES (:c, :v) ON CONFLICT (chat) DO UPDATE SET {column} = :v"  # noqa: S608
    db.execute(sql, {"c": chat, "v": value})
