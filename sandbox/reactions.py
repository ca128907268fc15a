"""Reactions to messages, of people and bots.

Who hears of them: https://core.telegram.org/bots/api#update (`message_reaction`: in groups administrators only, and
only where the bot asked for it by name; reactions of bots are not told).
"""

from __future__ import annotations

from sandbox.model import Chat, Json, Message
from sandbox.rendering import chat_json
from sandbox.world import World

# https://core.telegram.org/bots/api#reactiontypeemoji
EMOJI = (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥 🌚 🌭 💯 "
    "🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 "
    "☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷\u200d♂ 🤷 🤷\u200d♀ 😡"
)
ALLOWED = frozenset(EMOJI.split())


def reactions_json(message: Message) -> list[Json]:
    """Return who reacted how, as the page is told."""
    return [{"user": who, "reactions": given} for who, given in message.reactions.items()]


def react(world: World, chat: Chat, message: Message, user: Json, reactions: list[Json]) -> None:
    """Set what a person or bot reacts to a message with; none takes it back."""
    before = message.reactions.pop(user["id"], [])
    if reactions:
        message.reactions[user["id"]] = reactions
    world.feed.publish("reactions", chat=chat.key, message_id=message.id, reactions=reactions_json(message))
    if before == reactions or user["is_bot"]:
        return
    about: Json = {"chat": chat_json(chat), "message_id": message.id, "user": user, "date": world.now()}
    change = about | {"old_reaction": before, "new_reaction": reactions}
    for bot in world.bots.values():
        if chat.bot == bot.id or chat.members.get(bot.id) == "administrator":
            bot.queue.add("message_reaction", change)
