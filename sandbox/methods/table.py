"""All methods by name; Telegram does not tell upper from lower case in them."""

from __future__ import annotations

from sandbox.methods import chats, commands, inline, media, messages, polling, queries, topics
from sandbox.methods.call import Method

SUBJECTS = (polling, messages, media, queries, inline, commands, chats, topics)
METHODS: dict[str, Method] = {name.lower(): method for part in SUBJECTS for name, method in part.METHODS.items()}
