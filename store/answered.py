"""Which messages of ours answered which of people's, so that an edited question can edit its answer."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from sqlite_utils import Database

KEPT = timedelta(hours=48)  # people may edit a message that long


def answers_to(db: Database, chat: int, question: int) -> tuple[int, ...]:
    """The ids of the messages that answered a message, first page first; none when it was not answered."""
    row = db.execute("SELECT answers FROM answered WHERE chat = ? AND question = ?", [chat, question]).fetchone()
    return tuple(json.loads(row[0])) if row else ()


def remember_answers(db: Database, chat: int, question: int, answers: tuple[int, ...], now: datetime) -> None:
    """Keep which messages answer a question now; everybody's outlived ones are dropped."""
    seconds = now.timestamp()
    db.execute("DELETE FROM answered WHERE seconds < ?", [seconds - KEPT.total_seconds()])
    sql = "INSERT OR REPLACE INTO answered (chat, question, answers, seconds) VALUES (?, ?, ?, ?)"
    db.execute(sql, [chat, question, json.dumps(answers), seconds])
