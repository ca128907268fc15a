"""All methods by name; Telegram does not tell upper from lower case in them."""

from __future__ import annotations

from sandbox.methods import (
    chats,
    commands,
    forwarding,
    inline,
    media,
    members,
    messages,
    pins,
    polling,
    profile,
    queries,
    topics,
    webhook,
)
from sandbox.methods.call import Method

SUBJECTS = (
    polling, webhook, messages, media, forwarding, pins, queries, inline, commands, profile, chats, members, topics,
)  # fmt: skip
METHODS: dict[str, Method] = {name.lower(): method for part in SUBJECTS for name, method in part.METHODS.items()}
