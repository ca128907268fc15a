"""What a person has begun and a button or a reply is to finish."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from store.encoding import dump
from store.progress import utc

_KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Draft:
    """Something begun: by whom, where, when (ISO, UTC), and its content as ``save`` was given it."""

    id: int
    chat: int
    person: int
    kind: str
    content: dict[str, Any]
    at: str


def save(db: Database, chat: int, person: int, kind: str, content: dict[str, Any], at: datetime) -> int:
    """Keep a draft and say its id; drafts older than a day are dropped."""
    db.execute("DELETE FROM drafts WHERE at < ?", [utc(at - _KEPT)])
    sql = "INSERT INTO drafts (chat, person, kind, content, at) VALUES (?, ?, ?, ?, ?)"
    cursor = db.execute(sql, [chat, person, kind, dump(content), utc(at)])
    return int(cursor.lastrowid or 0)


def draft(db: Database, draft_id: int) -> Draft | None:
    """The draft with this id, None when it is finished or outlived."""
    sql = "SELECT id, chat, person, kind, content, at FROM drafts WHERE id = ?"
    row = db.execute(sql, [draft_id]).fetchone()
    return Draft(row[0], row[1], row[2], row[3], json.loads(row[4]), row[5]) if row else None


def change(db: Database, draft_id: int, content: dict[str, Any]) -> None:
    """Give a draft other content."""
    db.execute("UPDATE drafts SET content = ? WHERE id = ?", [dump(content), draft_id])


def finish(db: Database, draft_id: int) -> bool:
    """Drop a draft that was carried out; False when somebody was faster."""
    return db.execute("DELETE FROM drafts WHERE id = ?", [draft_id]).rowcount > 0
