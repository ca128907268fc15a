"""A group that becomes a supergroup takes everything of its own along."""

from __future__ import annotations

import sqlite3

import pytest

from store.follows import OF_FOLLOWS, OF_PROGRESS
from store.moving import OF_CHATS, OF_DIGESTS, move_chat
from store.settings import is_present, set_present, set_who_may, set_zone, who_may, zone

OLD, NEW = -77, -10077


def test_every_table_that_names_chats_is_registered(store) -> None:
    """A new table with a column ``chat`` must be added to store/moving.py, or a migrated group loses its rows."""
    sql = (
        "SELECT t.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c"
        " WHERE t.type = 'table' AND (c.name = 'chat' OR c.name LIKE '%\\_chat' ESCAPE '\\')"
    )
    named = [name for (name,) in store.read(lambda db: db.execute(sql).fetchall())]
    assert sorted(named) == sorted((*OF_CHATS, *OF_DIGESTS, *OF_FOLLOWS, *OF_PROGRESS))


def test_what_was_set_moves_and_wins_over_what_the_new_id_has(store) -> None:
    store.do(set_zone, OLD, "Asia/Tokyo")
    store.set_language(OLD, "en")
    store.do(set_who_may, OLD, "chat", "everyone")
    store.do(set_present, OLD, present=False)
    store.do(set_present, NEW, present=True)
    store.do(move_chat, OLD, NEW)
    store.do(move_chat, OLD, NEW)  # Telegram tells of it twice
    assert store.read(zone, NEW).key == "Asia/Tokyo"
    assert store.language(NEW) == "en"
    assert store.read(who_may, NEW, "chat") == "everyone"
    assert store.read(is_present, NEW)
    assert store.language(OLD) is None
    assert store.read(who_may, OLD, "chat") is None


def test_a_failure_moves_nothing(store, monkeypatch) -> None:
    store.set_language(OLD, "en")
    store.do(set_who_may, OLD, "chat", "everyone")
    monkeypatch.setattr("store.moving.OF_CHATS", (*OF_CHATS, "nowhere"))
    with pytest.raises(sqlite3.OperationalError):
        store.do(move_chat, OLD, NEW)
    assert store.language(OLD) == "en"
    assert store.read(who_may, NEW, "chat") is None
