"""A group that became a supergroup has a new id: what is kept under the old one moves with it."""

from __future__ import annotations

from sqlite_utils import Database

from store.follows import move_follows

OF_DIGESTS = ("subscriptions", "sends", "strikes")
OF_CHATS = ("chats", "dialogs", "permissions", "answered", "pending", "admitted", "told", "errata")
"""With those of digests, follows and progress every table with a column ``chat``: a test looks at the schema."""


def move_chat(db: Database, old: int, new: int) -> None:
    """Give everything of a chat its new id, in the caller's transaction; a second call changes nothing.

    What the new id has already been set to gives way: people set up the group under its old one.
    """
    db.execute("PRAGMA defer_foreign_keys = ON")
    for table in OF_CHATS:
        db.execute(f"UPDATE OR REPLACE {table} SET chat = ? WHERE chat = ?", [new, old])  # noqa: S608
    # Telegram may have told that the bot left the old group; it is in the new one.
    db.execute("UPDATE chats SET present = 1 WHERE chat = ?", [new])
    move_digests(db, old, new)
    move_follows(db, old, new)


def move_digests(db: Database, old: int, new: int) -> None:
    """Move subscriptions, the sending ledger and strikes.

    Where the new chat has a row of its own already, that one stays: a subscription somebody made there is the later
    wish, and what the ledger has sent there must not be sent again.
    """
    for table in OF_DIGESTS:
        db.execute(f"UPDATE OR IGNORE {table} SET chat = ? WHERE chat = ?", [new, old])  # noqa: S608
    db.execute("DELETE FROM subscriptions WHERE chat = ?", [old])
    db.execute("DELETE FROM strikes WHERE chat = ?", [old])
    db.execute(
        "UPDATE sends SET state = 'failed', error = 'moved-twice'"
        " WHERE chat = ? AND state IN ('due', 'retry', 'moved', 'claimed')",
        [old],
    )
