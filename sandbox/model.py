"""Who and what exists in the sandbox: people, bots, chats, messages, pressed buttons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sandbox.updates import UpdateQueue

Json = dict[str, Any]
GONE = frozenset({"left", "kicked"})


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
class Webhook:
    """Where a bot's updates go, and what went wrong there last."""

    url: str
    secret: str
    max_connections: int
    ip_address: str = ""
    certificate: bool = False
    last_error: str = ""
    last_error_date: int = 0

    def same_as(self, other: Webhook) -> bool:
        """Return whether another one was set with the same values."""
        mine = (self.url, self.secret, self.max_connections, self.ip_address, self.certificate)
        return mine == (other.url, other.secret, other.max_connections, other.ip_address, other.certificate)

    def as_json(self) -> Json:
        """Return its part of the Bot API's `WebhookInfo`."""
        info: Json = {"url": self.url, "has_custom_certificate": self.certificate}
        info |= {"max_connections": self.max_connections, "ip_address": self.ip_address or "127.0.0.1"}
        error = {"last_error_date": self.last_error_date, "last_error_message": self.last_error}
        return info | (error if self.last_error else {})


@dataclass
class Bot:
    """A bot, its privacy mode, what waits for it and where that goes, the commands and words about it it has set."""

    id: int
    token: str
    name: str
    username: str
    privacy: bool = True
    inline: bool = True
    queue: UpdateQueue = field(default_factory=UpdateQueue)
    webhook: Webhook | None = None
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    def as_user(self) -> Json:
        """Return the Bot API's `User`."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}


@dataclass
class Message:
    """One message; `entities` count UTF-16 units of `text`, which is the caption where there is a `media`.

    `media` holds the Bot API's field with the file (`photo`, `document`), `service` that of a service message, `via`
    the bot whose inline result it is, `inline_id` what that bot calls it (it never learns the chat), `thread` its
    topic, `origin` the `MessageOrigin` of a forwarded one, `album` the `media_group_id`, `reactions` who reacted how.
    """

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
    media: Json | None = None
    service: Json | None = None
    via: Json | None = None
    inline_id: str | None = None
    origin: Json | None = None
    album: str | None = None
    reactions: dict[int, list[Json]] = field(default_factory=dict)


@dataclass
class Topic:
    """A topic of a forum; `id` is that of the service message that opened it."""

    id: int
    name: str
    closed: bool = False


@dataclass
class Chat:
    """A chat; `key` is unique in the sandbox, `id` is what the Bot API calls it.

    Every bot has its own private chat with a person, under the same `id` (the person's), so `id` alone is not unique.
    `members` maps the ids of people and bots to their status, also of those who were removed (`kicked`) or went
    (`left`); in a private chat a bot is `kicked` while the person blocks it and `left` until they first write to it.
    `forum` tells whether there are `topics` beside the `general` one, which has no number, `keyboard` is the reply
    keyboard people see, `pinned` holds the ids of pinned messages, `migrated_to` the id of the supergroup this group
    became.
    """

    key: str
    id: int
    kind: str
    title: str
    members: dict[int, str]
    bot: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    forum: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    general: Topic = field(default_factory=lambda: Topic(1, "General"))
    general_hidden: bool = False
    keyboard: Json | None = None
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None

    @property
    def private(self) -> bool:
        """Whether this is a private chat."""
        return self.kind == "private"

    def has(self, member: int) -> bool:
        """Return whether this person or bot is in the chat now."""
        return self.members.get(member, "left") not in GONE

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


@dataclass(frozen=True)
class InlineAnswer:
    """What a bot found for an inline query; `until` is when it stops being shown to those who ask the same."""

    results: list[Json]
    next_offset: str
    button: Json | None
    until: float


@dataclass
class InlineQuery:
    """What a person typed after `@bot`, and what the bot answered."""

    id: str
    bot: int
    person: int
    chat: str
    text: str
    offset: str
    at: float
    answer: InlineAnswer | None = None
