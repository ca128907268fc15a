"""What an error means: a name for each that Telegram is known to give, and what is ours."""

from __future__ import annotations

from typing import Literal

from telegram.error import (
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from store.errors import StoreError

Kind = Literal[
    "blocked", "kicked", "chat-gone", "not-modified", "query-too-old", "no-reply-target", "no-edit-target",
    "no-delete-target", "topic-closed", "topic-deleted", "no-rights", "flood", "migrated", "conflict", "token",
    "timeout", "network", "refused", "ledger", "ours",
]  # fmt: skip
"""``refused``: Telegram would not take what we sent; ``ours``: a fault of this program."""

QUIET: frozenset[Kind] = frozenset({"not-modified", "query-too-old", "no-delete-target"})
"""Nothing went wrong: what was asked for is already so, or nobody waits for it any more."""
UNREACHABLE: frozenset[Kind] = frozenset(
    {"blocked", "kicked", "chat-gone", "topic-closed", "topic-deleted", "no-rights", "flood", "migrated", "timeout",
     "conflict", "token"}
)  # fmt: skip
"""The person cannot be told, or may have the answer already (a timed-out send may have arrived)."""
OWNERS_BUSINESS: frozenset[Kind] = frozenset({"no-rights", "conflict", "token", "refused", "ledger", "ours"})
"""What an owner can do something about."""

_SAID: tuple[tuple[str, Kind], ...] = (
    ("bot was blocked", "blocked"),
    ("bot can't initiate conversation", "blocked"),
    ("bot was kicked", "kicked"),
    ("bot is not a member", "kicked"),
    ("chat not found", "chat-gone"),
    ("user is deactivated", "chat-gone"),
    ("group chat was deactivated", "chat-gone"),
    ("peer_id_invalid", "chat-gone"),
    ("message is not modified", "not-modified"),
    ("query is too old", "query-too-old"),
    ("query id is invalid", "query-too-old"),
    ("message to be replied not found", "no-reply-target"),
    ("replied message not found", "no-reply-target"),
    ("message to edit not found", "no-edit-target"),
    ("message can't be edited", "no-edit-target"),
    ("message_id_invalid", "no-edit-target"),
    ("message to delete not found", "no-delete-target"),
    ("message can't be deleted", "no-delete-target"),
    ("topic_closed", "topic-closed"),
    ("topic is closed", "topic-closed"),
    ("message thread not found", "topic-deleted"),
    ("topic_deleted", "topic-deleted"),
    ("topic_id_invalid", "topic-deleted"),
    ("not enough rights", "no-rights"),
    ("have no rights", "no-rights"),
    ("need administrator rights", "no-rights"),
    ("chat_write_forbidden", "no-rights"),
    ("chat_restricted", "no-rights"),
    ("chat_admin_required", "no-rights"),
)
_CLASSES: tuple[tuple[type[Exception], Kind], ...] = (
    (StoreError, "ledger"),
    (RetryAfter, "flood"),
    (ChatMigrated, "migrated"),
    (Conflict, "conflict"),
    (InvalidToken, "token"),
    (TimedOut, "timeout"),
)


def kind_of(error: Exception) -> Kind:
    """The name of an error."""
    named = next((kind for of, kind in _CLASSES if isinstance(error, of)), None)
    if named:
        return named
    if not isinstance(error, TelegramError):
        return "ours"
    said = str(error).lower()
    known = next((kind for words, kind in _SAID if words in said), None)
    if known:
        return known
    if isinstance(error, Forbidden):
        return "kicked"
    return "network" if type(error) is NetworkError else "refused"
