"""Which chats may see which report: everybody, or the working group of a limited one, its editors and the owners.

A person's private chat has the person's id, so one table serves chats and people. Chat 0 is the command line of the
machine the ledger lies on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

COMMAND_LINE = 0
_SEES_ALL = (
    "(:chat = 0 OR EXISTS (SELECT 1 FROM owners WHERE person = :chat)"
    " OR EXISTS (SELECT 1 FROM editors WHERE person = :chat))"
)
_IN_GROUP = "EXISTS (SELECT 1 FROM admitted AS a WHERE a.report = {report} AND a.chat = :chat)"


@dataclass(frozen=True, slots=True)
class Admitted:
    """A chat of a report's working group."""

    chat: int
    name: str


def may_see(db: Database, chat: int, report: int) -> bool:
    """May this chat see this report? False as well when there is no such report."""
    return exists(db, report) and report not in hidden(db, chat)


def sees_notes(db: Database, chat: int, report: int) -> bool:
    """May this chat see who recorded what about a report, and why? Its working group, editors and owners may.

    A chat in which somebody recorded progress of the report sees it as well: it was said there.
    """
    said = "EXISTS (SELECT 1 FROM updates WHERE report = :report AND chat = :chat)"
    sql = f"SELECT {_SEES_ALL} OR {_IN_GROUP.format(report=':report')} OR {said}"
    return bool(db.execute(sql, {"chat": chat, "report": report}).fetchone()[0])


def is_limited(db: Database, report: int) -> bool:
    """Is the report for its working group only?"""
    return db.execute("SELECT 1 FROM limited WHERE report = ?", [report]).fetchone() is not None


def limited_reports(db: Database) -> frozenset[int]:
    """All reports that not everybody may see."""
    return frozenset(row[0] for row in db.execute("SELECT report FROM limited"))


def limit(db: Database, report: int, person: int, at: datetime) -> None:
    """Keep a report to its working group; one that is limited already stays as it is."""
    db.execute("INSERT OR IGNORE INTO limited VALUES (?, ?, ?)", [report, person, at.isoformat()])


def publish(db: Database, report: int) -> None:
    """Let everybody see a report; its working group stays who it is."""
    db.execute("DELETE FROM limited WHERE report = ?", [report])


def admit(db: Database, report: int, chat: Admitted, person: int, at: datetime) -> None:
    """Take a chat into a report's working group."""
    sql = (
        "INSERT INTO admitted (report, chat, name, person, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (report, chat) DO UPDATE SET name = excluded.name"
    )
    db.execute(sql, [report, chat.chat, chat.name, person, at.isoformat()])


def dismiss(db: Database, report: int, chat: int) -> None:
    """Take a chat out of a report's working group."""
    db.execute("DELETE FROM admitted WHERE report = ? AND chat = ?", [report, chat])


def admitted(db: Database, report: int) -> tuple[Admitted, ...]:
    """The chats of a report's working group, in the order they were admitted."""
    rows = db.execute("SELECT chat, name FROM admitted WHERE report = ? ORDER BY at, chat", [report])
    return tuple(Admitted(*row) for row in rows)


def renew_owners(db: Database, owners: Iterable[int]) -> None:
    """Note the configured owners; done at every start, so that the table is never older than the configuration."""
    db.execute("DELETE FROM owners")
    db.conn.executemany("INSERT INTO owners VALUES (?)", [(owner,) for owner in sorted(owners)])


def hidden(db: Database, chat: int) -> frozenset[int]:
    """The reports this chat may not see."""
    group = _IN_GROUP.format(report="l.report")
    sql = f"SELECT l.report FROM limited AS l WHERE NOT ({_SEES_ALL} OR {group})"  # noqa: S608  (our own words)
    return frozenset(row[0] for row in db.execute(sql, {"chat": chat}))


def report_of(db: Database, key: int) -> int | None:
    """The report an issue's 台账号 belongs to, None for one that no version and no update knows."""
    sql = (
        'SELECT p.report FROM published_issues AS i JOIN published AS p ON p.id = i.version WHERE i."key" = :key'
        ' UNION ALL SELECT report FROM updates WHERE "key" = :key LIMIT 1'
    )
    row = db.execute(sql, {"key": key}).fetchone()
    return row[0] if row else None


def exists(db: Database, report: int) -> bool:
    """Is there such a report?"""
    return db.execute("SELECT 1 FROM reports WHERE id = ?", [report]).fetchone() is not None


def groups(db: Database) -> tuple[int, ...]:
    """The groups the bot is in, as far as it knows: where something was set, asked or subscribed to."""
    sql = (
        "SELECT chat FROM (SELECT chat FROM chats UNION SELECT chat FROM told UNION SELECT chat FROM subscriptions)"
        " WHERE chat < 0 AND chat NOT IN (SELECT chat FROM chats WHERE present = 0) ORDER BY chat"
    )
    return tuple(row[0] for row in db.execute(sql))
