"""The one table of the bot's commands: who may use each, and whether it is a question or has a handler of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Right = Literal["anyone", "chat", "subscribe", "follow", "administrator", "editor", "owner"]
"""Who may: anyone; who decides for the chat; administrators; editors; owners.

``chat`` (settings), ``subscribe`` and ``follow`` belong to the person in a private chat; in a group to its
administrators or to everyone, as the group has chosen (/settings). ``administrator`` is never everyone's.
Owners may do everything, editors everything but what is an owner's.
"""


@dataclass(frozen=True, slots=True)
class Command:
    """A command; its description is ``command.NAME`` in the wording tables.

    ``once``: it changes or sends something, so that an edit of its message must not run it again.
    """

    name: str
    right: Right = "anyone"
    question: bool = False  # goes the way of every other text
    private_only: bool = False
    once: bool = False


TABLE = (
    Command("status", question=True),
    Command("issues", question=True),
    Command("measures", question=True),
    Command("source", question=True),
    Command("search"),
    Command("reports"),
    Command("criteria"),
    Command("diff"),
    Command("update", right="editor", once=True),
    Command("history"),
    Command("digest", once=True),
    Command("subscribe", right="subscribe", once=True),
    Command("unsubscribe", right="subscribe", once=True),
    Command("correct", right="editor", once=True),
    Command("follow", right="follow", once=True),
    Command("unfollow", right="follow", once=True),
    Command("settings"),
    Command("load", right="editor", once=True),
    Command("forget", once=True),
    Command("export", once=True),
    Command("ledger", right="owner", private_only=True, once=True),
    Command("editors", right="owner", once=True),
    Command("help", question=True),
    Command("start", question=True, private_only=True),
)
COMMANDS = tuple(command.name for command in TABLE)
ONCE = frozenset(command.name for command in TABLE if command.once)
RIGHTS: dict[str, Right] = {command.name: command.right for command in TABLE}
