"""Removing what the ledger keeps of a person or a group.

Every column that names a chat or a person has its rule here; a test walks the schema. What members recorded is
append-only history: it stays, without its author. The sending ledger stays, so that nothing is ever sent twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlite_utils import Database

Deed = Literal["delete", "blank", "keep"]
"""The row goes; the id becomes 0 (and the name beside it empty); it stays."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What happens to a column that names whom is forgotten; ``names`` holds their name in words, emptied with it."""

    table: str
    column: str
    deed: Deed
    kind: str  # ``forget.KIND`` in the wording tables
    names: str | None = None


CHATS = (
    Rule("chats", "chat", "delete", "settings"),
    Rule("permissions", "chat", "delete", "settings"),
    Rule("reminder_days", "chat", "delete", "settings"),
    Rule("dialogs", "chat", "delete", "dialogs"),
    Rule("answered", "chat", "delete", "dialogs"),
    Rule("told", "chat", "delete", "dialogs"),
    Rule("errata", "chat", "delete", "dialogs"),
    Rule("drafts", "chat", "delete", "drafts"),
    Rule("pending", "chat", "delete", "drafts"),
    Rule("subscriptions", "chat", "delete", "subscriptions"),
    Rule("strikes", "chat", "delete", "subscriptions"),
    Rule("follows", "chat", "delete", "follows"),
    Rule("noticed", "chat", "delete", "follows"),
    Rule("admitted", "chat", "delete", "admitted"),
    Rule("updates", "chat", "blank", "updates"),
    Rule("corrections", "chat", "blank", "updates"),
    Rule("misreads", "chat", "blank", "updates"),
    Rule("sends", "chat", "keep", "sends"),
)
PEOPLE = (
    Rule("dialogs", "person", "delete", "dialogs"),
    Rule("drafts", "person", "delete", "drafts"),
    Rule("pending", "person", "delete", "drafts"),
    Rule("editors", "person", "delete", "editor"),
    Rule("editors", "named_by", "blank", "names"),
    Rule("follows", "person", "blank", "names", "name"),
    Rule("subscriptions", "by_person", "blank", "names"),
    Rule("limited", "person", "blank", "names"),
    Rule("admitted", "person", "blank", "names"),
    Rule("misreads", "person", "blank", "updates", "name"),
    Rule("misreads", "settled_by", "blank", "names"),
    Rule("updates", "author", "blank", "updates", "name"),
    Rule("corrections", "author", "blank", "updates", "author_name"),
    Rule("owners", "person", "keep", "owner"),
)
NOBODY = 0


@dataclass(frozen=True, slots=True)
class Whom:
    """A person with their private chat, which has the person's id, or a group."""

    id: int
    group: bool

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What concerns them."""
        return CHATS if self.group else (*CHATS, *PEOPLE)


def kept_of(db: Database, whom: Whom) -> dict[tuple[Deed, str], int]:
    """How many rows there are of each kind, by what would happen to them; kinds without rows are left out."""
    counts: dict[tuple[Deed, str], int] = {}
    for rule in whom.rules:
        sql = f"SELECT count(*) FROM {rule.table} WHERE {rule.column} = ?"  # noqa: S608  (our own names)
        count = db.execute(sql, [whom.id]).fetchone()[0]
        if count:
            key = (rule.deed, rule.kind)
            counts[key] = counts.get(key, 0) + count
    return counts


def forget(db: Database, whom: Whom) -> None:
    """Remove what may go, in the caller's transaction; what stays no longer names them."""
    for rule in whom.rules:
        if rule.deed == "delete":
            db.execute(f"DELETE FROM {rule.table} WHERE {rule.column} = ?", [whom.id])  # noqa: S608
        elif rule.deed == "blank":
            name = f", {rule.names} = ''" if rule.names else ""
            sql = f"UPDATE {rule.table} SET {rule.column} = ?{name} WHERE {rule.column} = ?"  # noqa: S608
            db.execute(sql, [NOBODY, whom.id])
