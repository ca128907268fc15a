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
    """A command; its description is ``command.NAME`` in the wording tables."""

    name: str
    right: Right = "anyone"
    question: bool = False  # goes the way of every other text
    private_only: bool = False


TABLE = (
    Command("status", question=True),
    Command("issues", question=True),
    Command("measures", question=True),
    Command("source", question=True),
    Command("search"),
    Command("reports"),
    Command("criteria"),
    Command("diff"),
    Command("update", right="editor"),
    Command("history"),
    Command("digest"),
    Command("subscribe", right="subscribe"),
    Command("unsubscribe", right="subscribe"),
    Command("follow", right="follow"),
    Command("unfollow", right="follow"),
    Command("settings"),
    Command("load", right="editor"),
    Command("ledger", right="owner", private_only=True),
    Command("help", question=True),
    Command("start", question=True, private_only=True),
)
COMMANDS = tuple(command.name for command in TABLE)
IN_GROUPS = tuple(command.name for command in TABLE if not command.private_only)
RIGHTS: dict[str, Right] = {command.name: command.right for command in TABLE}
