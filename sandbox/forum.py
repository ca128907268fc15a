"""The topics of a forum group: opened, closed, opened again, deleted, each with its notice in the chat."""

from __future__ import annotations

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.model import Chat, Json, Message, Topic
from sandbox.world import World

MAX_NAME = 128  # characters; https://core.telegram.org/bots/api#createforumtopic
ICON = 0x6FB9F0  # the first of the colours a topic may have


def open_topic(world: World, chat: Chat, sender: Json, name: str) -> Topic:
    """Open a topic and return it.

    Raises:
        Refusal: 400 where the chat is no forum, or the name is empty or too long.
    """
    topic = _opened(chat, sender, world.now(), name)
    _announce(world, chat, chat.messages[topic.id])
    return topic


def furnish(chat: Chat, sender: Json, now: int, name: str, *, closed: bool = False) -> None:
    """Put a topic into a chat before anybody looks."""
    _opened(chat, sender, now, name).closed = closed


def _opened(chat: Chat, sender: Json, now: int, name: str) -> Topic:
    if not chat.forum:
        raise bad_request(refusals.NOT_A_FORUM)
    if not 1 <= len(name.strip()) <= MAX_NAME:
        raise bad_request(refusals.TOPIC_NAME_INVALID)
    service: Json = {"forum_topic_created": {"name": name.strip(), "icon_color": ICON}}
    message = Message(chat.next_id(), sender, now, "", [], thread=chat.last_id, service=service)
    chat.messages[message.id] = message
    topic = Topic(message.id, name.strip())
    chat.topics[topic.id] = topic
    return topic


def find_topic(chat: Chat, number: int) -> Topic:
    """Return a topic by its number.

    Raises:
        Refusal: 400 where there is none.
    """
    if not chat.forum:
        raise bad_request(refusals.NOT_A_FORUM)
    if number not in chat.topics:
        raise bad_request(refusals.TOPIC_ID_INVALID)
    return chat.topics[number]


def close_topic(world: World, chat: Chat, sender: Json, topic: Topic, *, closed: bool) -> None:
    """Close a topic to all but administrators, or open it again.

    Raises:
        Refusal: 400 where it is so already.
    """
    if topic.closed == closed:
        raise bad_request(refusals.TOPIC_NOT_MODIFIED)
    topic.closed = closed
    service: Json = {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
    message = Message(chat.next_id(), sender, world.now(), "", [], thread=topic.id, service=service)
    _announce(world, chat, message)


def delete_topic(world: World, chat: Chat, topic: Topic) -> None:
    """Delete a topic with all its messages."""
    del chat.topics[topic.id]
    for message in [each for each in chat.messages.values() if each.thread == topic.id]:
        world.delete(chat, message.id)
    world.feed.publish("chat", chat=chat.key)


def _announce(world: World, chat: Chat, message: Message) -> None:
    world.feed.publish("chat", chat=chat.key)  # first, so that a follower knows the topic of what it is shown
    world.deliver("message", chat, message, world.post(chat, message))
