"""Which messages of a group a bot gets: privacy mode.

Source: https://core.telegram.org/bots/features#privacy-mode. A bot that is an administrator hears everything.
"""

from __future__ import annotations

from sandbox.model import Bot, Chat, Json, Message
from sandbox.units import cut


def hears(bot: Bot, chat: Chat, message: Message) -> bool:
    """Return whether this bot gets a person's message."""
    if chat.private:
        return chat.bot == bot.id and chat.has(bot.id)
    if not chat.has(bot.id):
        return False
    if not bot.privacy or chat.members[bot.id] in {"creator", "administrator"}:
        return True
    return _addressed(bot, chat, message)


def _addressed(bot: Bot, chat: Chat, message: Message) -> bool:
    if message.service or (message.via or {}).get("id") == bot.id:
        return True
    replied = chat.messages.get(message.reply_to or 0)
    if replied is not None and replied.sender["id"] == bot.id:
        return True
    return any(_calls(bot, chat, message, entity) for entity in message.entities)


def _calls(bot: Bot, chat: Chat, message: Message, entity: Json) -> bool:
    words = cut(message.text, entity["offset"], entity["length"]).lower()
    match entity["type"]:
        case "mention":
            return words == f"@{bot.username.lower()}"
        case "text_mention":
            return bool(entity["user"]["id"] == bot.id)
        case "bot_command" if "@" in words:
            return words.endswith(f"@{bot.username.lower()}")
        case "bot_command":
            return entity["offset"] == 0 and _spoke_last(bot, chat)
    return False


def _spoke_last(bot: Bot, chat: Chat) -> bool:
    """Return whether no other bot spoke after this one: a bare command goes to the bot that spoke last."""
    speakers = (message.sender for message in reversed(chat.messages.values()))
    last = next((sender["id"] for sender in speakers if sender["is_bot"]), bot.id)
    return bool(last == bot.id)
