"""What a chat's topic follows, and how far it has been told of changes."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from typing import Any

from sqlite_utils import Database

from store.reading import version
from store.records import Version

MOST = 50  # of one chat's topic: more are a list nobody reads


@dataclass(frozen=True, slots=True)
class Wish:
    """Something to follow in a report: ``kind`` is issue (by ``key``), body (by ``words``) or filter (status, words).

    ``topic`` is 0 for none, ``language`` that of the notices, ``at`` ISO in UTC.
    """

    chat: int
    topic: int
    report: int
    kind: str
    key: int
    status: str
    words: str
    language: str
    person: int
    name: str
    at: str


@dataclass(frozen=True, slots=True)
class Follow(Wish):
    """A wish that is kept."""

    id: int


@dataclass(frozen=True, slots=True)
class Behind:
    """A chat's topic with something it has not been told of; both ids are the last it has."""

    chat: int
    topic: int
    update: int
    version: int


_COLUMNS = tuple(field.name for field in fields(Wish))
_LIST = ", ".join(f'"{name}"' for name in _COLUMNS)
_SAME = ("chat", "topic", "report", "kind", "key", "status", "words")


def follow(db: Database, wish: Wish) -> tuple[Follow, bool] | None:
    """Keep a wish and say whether it is new; None when the chat follows as much as it may.

    What happened before the first wish of a chat's topic is nothing it is told of.
    """
    where = " AND ".join(f'"{name}" = ?' for name in _SAME)
    same = _select(db, where, *(getattr(wish, name) for name in _SAME))
    if same:
        return same[0], False
    if len(followed(db, wish.chat, wish.topic)) >= MOST:
        return None
    marks = ", ".join("?" * len(_COLUMNS))
    cursor = db.execute(f"INSERT INTO follows ({_LIST}) VALUES ({marks})", list(astuple(wish)))  # noqa: S608
    db.execute(
        'INSERT OR IGNORE INTO noticed (chat, topic, "update", version) SELECT ?, ?,'
        " (SELECT ifnull(max(id), 0) FROM updates), (SELECT ifnull(max(id), 0) FROM published)",
        [wish.chat, wish.topic],
    )
    return Follow(*(*astuple(wish), int(cursor.lastrowid or 0))), True


def unfollow(db: Database, follow_id: int, chat: int, topic: int) -> Follow | None:
    """Drop what this chat's topic follows; None when it does not (any more)."""
    found = next(iter(_select(db, "id = ? AND chat = ? AND topic = ?", follow_id, chat, topic)), None)
    if found is not None:
        db.execute("DELETE FROM follows WHERE id = ?", [follow_id])
    return found


def followed(db: Database, chat: int, topic: int) -> tuple[Follow, ...]:
    """What a chat's topic follows, in the order it was asked for."""
    return _select(db, "chat = ? AND topic = ? ORDER BY id", chat, topic)


def behind(db: Database) -> tuple[Behind, ...]:
    """The topics that follow something and have not been told of the newest update or version."""
    sql = (
        'SELECT n.chat, n.topic, n."update", n.version FROM noticed AS n'
        ' WHERE (n."update" < (SELECT ifnull(max(id), 0) FROM updates)'
        " OR n.version < (SELECT ifnull(max(id), 0) FROM published WHERE number > 1))"
        " AND EXISTS (SELECT 1 FROM follows AS f WHERE f.chat = n.chat AND f.topic = n.topic)"
    )
    return tuple(Behind(*row) for row in db.execute(sql))


def versions_after(db: Database, version_id: int) -> tuple[Version, ...]:
    """The versions loaded after one, in order, first versions of reports left out."""
    ids = db.execute("SELECT id FROM published WHERE id > ? AND number > 1 ORDER BY id", [version_id])
    return tuple(found for (each,) in ids.fetchall() if (found := version(db, each)))


def notice(db: Database, behind: Behind) -> None:
    """Note that a chat's topic has been told up to here; never goes back."""
    db.execute(
        'UPDATE noticed SET "update" = max("update", ?), version = max(version, ?) WHERE chat = ? AND topic = ?',
        [behind.update, behind.version, behind.chat, behind.topic],
    )


OF_FOLLOWS = ("follows", "noticed", "reminder_days")
OF_PROGRESS = ("drafts", "updates", "corrections", "misreads")


def move_follows(db: Database, old: int, new: int) -> None:
    """Give what a chat follows, how far it was told and when it is reminded its new id; what stands there stays."""
    for table in OF_FOLLOWS:
        db.execute(f"UPDATE OR IGNORE {table} SET chat = ? WHERE chat = ?", [new, old])  # noqa: S608
        db.execute(f"DELETE FROM {table} WHERE chat = ?", [old])  # noqa: S608
    for table in OF_PROGRESS:
        db.execute(f"UPDATE {table} SET chat = ? WHERE chat = ?", [new, old])  # noqa: S608


def _select(db: Database, where: str, *values: Any) -> tuple[Follow, ...]:  # noqa: ANN401
    rows = db.execute(f"SELECT {_LIST}, id FROM follows WHERE {where}", list(values))  # noqa: S608  (our own words)
    return tuple(Follow(*row) for row in rows)
