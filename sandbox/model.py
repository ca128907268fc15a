"""Who and what exists in the sandbox: people, bots, chats, messages, pressed buttons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sandbox.updates import UpdateQueue

Json = dict[str, Any]


@dataclass(frozen=True)
class Person:
    """Somebody one can act as."""

    id: int
    name: str
    username: str
    language: str

    def as_user(self) -> Json:
        """Return the Bot API's `User`."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.name,
            "username": self.username,
            "language_code": self.language,
        }


@dataclass
class Bot:
    """A bot, its privacy mode, what waits for it and the commands it has set."""

    id: int
    token: str
    name: str
    username: str
    privacy: bool = True
    queue: UpdateQueue = field(default_factory=UpdateQueue)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)

    def as_user(self) -> Json:
        """Return the Bot API's `User`."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}


@dataclass
class Message:
    """One message; `entities` count UTF-16 units of `text`."""

    id: int
    sender: Json
    date: int
    text: str
    entities: list[Json]
    reply_to: int | None = None
    markup: Json | None = None
    edited: int | None = None
    silent: bool = False
    thread: int | None = None
    preview: Json | None = None


@dataclass
class Chat:
    """A chat; `key` is unique in the sandbox, `id` is what the Bot API calls it.

    Every bot has its own private chat with a person, under the same `id` (the person's), so `id` alone is not unique.
    `members` maps the ids of people and bots to their status.
    """

    key: str
    id: int
    kind: str
    title: str
    members: dict[int, str]
    bot: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0

    @property
    def private(self) -> bool:
        """Whether this is a private chat."""
        return self.kind == "private"

    def next_id(self) -> int:
        """Return a fresh message id."""
        self.last_id += 1
        return self.last_id

    def admin_ids(self) -> Iterator[int]:
        """Yield the ids of the creator and the administrators."""
        return (user for user, status in self.members.items() if status in {"creator", "administrator"})


@dataclass
class Press:
    """A pressed button that waits for its answer."""

    id: str
    bot: int
    person: int
    chat: str
    at: float
    answered: bool = False
