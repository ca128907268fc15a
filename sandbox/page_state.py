"""What the page is told about the world: people, bots, chats with their messages, topics and members."""

from __future__ import annotations

from sandbox.defaults import ROLES
from sandbox.model import Bot, Chat, Json, Message, Person
from sandbox.reactions import reactions_json
from sandbox.rendering import message_json
from sandbox.world import World


def world_json(world: World, hints: tuple[str, ...]) -> Json:
    """Return everything the page shows, and the number of the last event in it."""
    return {
        "seq": world.feed.last,
        "now": world.clock.now(),
        "people": [_person(person) for person in world.people.values()],
        "bots": [_bot(bot) for bot in world.bots.values()],
        "chats": [chat_json(chat) for chat in world.chats.values()],
        "hints": list(hints),
    }


def chat_json(chat: Chat) -> Json:
    """Return a chat with its messages; `members` maps ids to what they are there."""
    return {
        "key": chat.key,
        "id": chat.id,
        "type": chat.kind,
        "title": chat.title,
        "bot": chat.bot,
        "members": chat.members,
        "forum": chat.forum,
        "topics": [{"id": topic.id, "name": topic.name, "closed": topic.closed} for topic in chat.topics.values()],
        "keyboard": chat.keyboard,
        "pinned": chat.pinned,
        "migrated_to": chat.migrated_to,
        "messages": [_message(chat, message) for message in chat.messages.values()],
    }


def _message(chat: Chat, message: Message) -> Json:
    """Return a message with who reacted to it, which bots are told apart from it."""
    return message_json(chat, message) | ({"reactions": reactions_json(message)} if message.reactions else {})


def _person(person: Person) -> Json:
    return person.as_user() | {"role": ROLES.get(person.id, "")}


def _bot(bot: Bot) -> Json:
    return bot.as_user() | {"privacy": bot.privacy, "inline": bot.inline}
