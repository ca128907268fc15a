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
        Refusal: 400 where the chat is no forum, or the name is empty; a name too long is cut.
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
    name = _checked(name)
    service: Json = {"forum_topic_created": {"name": name, "icon_color": ICON}}
    message = Message(chat.next_id(), sender, now, "", [], thread=chat.last_id, service=service)
    chat.messages[message.id] = message
    topic = Topic(message.id, name)
    chat.topics[topic.id] = topic
    return topic


def _checked(name: str) -> str:
    name = name.strip()[:MAX_NAME]
    if not name:
        raise bad_request(refusals.TOPIC_NAME_EMPTY)
    return name


def find_topic(chat: Chat, number: int) -> Topic:
    """Return a topic by its number.

    Raises:
        Refusal: 400 where there is none.
    """
    if not chat.forum:
        raise bad_request(refusals.NOT_A_FORUM)
    if number <= 0:
        raise bad_request(refusals.TOPIC_NOT_NAMED)
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
    _notice(world, chat, sender, topic, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})


def rename_topic(world: World, chat: Chat, sender: Json, topic: Topic, name: str) -> None:
    """Give a topic another name.

    Raises:
        Refusal: 400 where it is empty, or the one it has.
    """
    name = _checked(name)
    if name == topic.name:
        raise bad_request(refusals.TOPIC_NOT_MODIFIED)
    topic.name = name
    _notice(world, chat, sender, topic, {"forum_topic_edited": {"name": name}})


def hide_general(world: World, chat: Chat, sender: Json, *, hidden: bool) -> None:
    """Hide the general topic, which closes it too, or show it again.

    Raises:
        Refusal: 400 where it is so already.
    """
    if chat.general_hidden == hidden:
        raise bad_request(refusals.TOPIC_NOT_MODIFIED)
    chat.general_hidden = hidden
    chat.general.closed = hidden or chat.general.closed
    service: Json = {"general_forum_topic_hidden" if hidden else "general_forum_topic_unhidden": {}}
    _notice(world, chat, sender, chat.general, service)


def _notice(world: World, chat: Chat, sender: Json, topic: Topic, service: Json) -> None:
    thread = topic.id if topic.id in chat.topics else None
    _announce(world, chat, Message(chat.next_id(), sender, world.now(), "", [], thread=thread, service=service))


def delete_topic(world: World, chat: Chat, topic: Topic) -> None:
    """Delete a topic with all its messages."""
    del chat.topics[topic.id]
    for message in [each for each in chat.messages.values() if each.thread == topic.id]:
        world.delete(chat, message.id)
    world.feed.publish("chat", chat=chat.key)


def _announce(world: World, chat: Chat, message: Message) -> None:
    world.feed.publish("chat", chat=chat.key)  # first, so that a follower knows the topic of what it is shown
    world.deliver("message", chat, message, world.post(chat, message))
