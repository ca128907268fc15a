"""What a chat is set to: its time zone, who may do what in it, whether the bot is there. The rest is in chats.py."""

from __future__ import annotations

from typing import Literal
from zoneinfo import ZoneInfo

from sqlite_utils import Database

ZONE = "Asia/Shanghai"  # of a chat that has chosen none: where these reports are published
Who = Literal["administrators", "everyone"]


def zone(db: Database, chat: int) -> ZoneInfo:
    """The time zone of a chat."""
    row = db.execute("SELECT zone FROM chats WHERE chat = ?", [chat]).fetchone()
    return ZoneInfo((row and row[0]) or ZONE)


def set_zone(db: Database, chat: int, name: str) -> None:
    """Choose a chat's time zone by its IANA name.

    Raises:
        ZoneInfoNotFoundError: there is no such zone.
    """
    _set(db, chat, "zone", ZoneInfo(name).key)


def who_may(db: Database, chat: int, deed: str) -> Who | None:
    """Who may do a deed in a group, None where the group has not chosen."""
    row = db.execute("SELECT who FROM permissions WHERE chat = ? AND deed = ?", [chat, deed]).fetchone()
    return row[0] if row else None


def set_who_may(db: Database, chat: int, deed: str, who: Who) -> None:
    """Choose who may do a deed in a group."""
    db.execute("INSERT OR REPLACE INTO permissions (chat, deed, who) VALUES (?, ?, ?)", [chat, deed, who])


def is_present(db: Database, chat: int) -> bool:
    """Is the bot in the chat, as far as it was told? What is sent unasked waits while it is not."""
    row = db.execute("SELECT present FROM chats WHERE chat = ?", [chat]).fetchone()
    return row is None or bool(row[0])


def set_present(db: Database, chat: int, *, present: bool) -> None:
    """Remember that the bot was added to a chat or removed from it; everything the chat has set is kept."""
    _set(db, chat, "present", int(present))


def _set(db: Database, chat: int, column: str, value: int | str) -> None:
    sql = f"INSERT INTO chats (chat, {column}) VALUES (:c, :v) ON CONFLICT (chat) DO UPDATE SET {column} = :v"  # noqa: S608
    db.execute(sql, {"c": chat, "v": value})
