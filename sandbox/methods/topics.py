"""Topics of forum groups, for bots that may manage them and for those they have opened themselves.

Source: https://github.com/tdlib/td (ForumTopicManager.cpp).
"""

from __future__ import annotations

from sandbox import forum, refusals
from sandbox.errors import bad_request
from sandbox.methods.call import Call, Method
from sandbox.model import Chat, Json, Topic


def _forum(call: Call) -> Chat:
    chat = call.chat()
    if not chat.forum:
        raise bad_request(refusals.NOT_A_FORUM)
    return chat


def _topic(call: Call, deed: str) -> tuple[Chat, Topic]:
    chat = _forum(call)
    topic = forum.find_topic(chat, call.params.integer("message_thread_id"))
    opened = chat.messages.get(topic.id)
    own = opened is not None and opened.sender["id"] == call.bot.id
    if not own and call.bot.id not in chat.admin_ids():
        raise bad_request(f"not enough rights to {deed} the topic")
    return chat, topic


def _general(call: Call, deed: str) -> Chat:
    chat = _forum(call)
    if call.bot.id not in chat.admin_ids():
        raise bad_request(f"not enough rights to {deed} the topic")
    return chat


async def create_forum_topic(call: Call) -> Json:
    """Open a topic."""
    chat = _forum(call)
    if call.bot.id not in chat.admin_ids():
        raise bad_request(refusals.CANNOT_OPEN_TOPIC)
    topic = forum.open_topic(call.world, chat, call.bot.as_user(), call.params.text("name"))
    return {"message_thread_id": topic.id, "name": topic.name, "icon_color": forum.ICON}


async def edit_forum_topic(call: Call) -> bool:
    """Give a topic another name."""
    chat, topic = _topic(call, "edit")
    if call.params.text("name"):
        forum.rename_topic(call.world, chat, call.bot.as_user(), topic, call.params.text("name"))
    return True


async def close_forum_topic(call: Call) -> bool:
    """Close a topic to all but administrators."""
    return _set_closed(call, *_topic(call, "close or open"), closed=True)


async def reopen_forum_topic(call: Call) -> bool:
    """Open a closed topic again."""
    return _set_closed(call, *_topic(call, "close or open"), closed=False)


async def delete_forum_topic(call: Call) -> bool:
    """Delete a topic with all its messages."""
    forum.delete_topic(call.world, *_topic(call, "delete"))
    return True


def _set_closed(call: Call, chat: Chat, topic: Topic, *, closed: bool) -> bool:
    forum.close_topic(call.world, chat, call.bot.as_user(), topic, closed=closed)
    return True


async def unpin_all_forum_topic_messages(call: Call) -> bool:
    """Take away all pins of a topic."""
    chat, topic = _topic(call, "edit")
    return _unpin(call, chat, topic.id)


async def edit_general_forum_topic(call: Call) -> bool:
    """Give the general topic another name."""
    chat = _general(call, "edit")
    forum.rename_topic(call.world, chat, call.bot.as_user(), chat.general, call.params.text("name"))
    return True


async def close_general_forum_topic(call: Call) -> bool:
    """Close the general topic to all but administrators."""
    chat = _general(call, "close or open")
    return _set_closed(call, chat, chat.general, closed=True)


async def reopen_general_forum_topic(call: Call) -> bool:
    """Open the general topic again."""
    chat = _general(call, "close or open")
    return _set_closed(call, chat, chat.general, closed=False)


async def hide_general_forum_topic(call: Call) -> bool:
    """Hide the general topic."""
    forum.hide_general(call.world, _general(call, "close or open"), call.bot.as_user(), hidden=True)
    return True


async def unhide_general_forum_topic(call: Call) -> bool:
    """Show the general topic again."""
    forum.hide_general(call.world, _general(call, "close or open"), call.bot.as_user(), hidden=False)
    return True


async def unpin_all_general_forum_topic_messages(call: Call) -> bool:
    """Take away all pins of the general topic."""
    return _unpin(call, _general(call, "edit"), None)


def _unpin(call: Call, chat: Chat, thread: int | None) -> bool:
    chat.pinned = [number for number in chat.pinned if chat.messages[number].thread != thread]
    call.world.feed.publish("chat", chat=chat.key)
    return True


async def get_forum_topic_icon_stickers(_call: Call) -> list[Json]:
    """Return the pictures a topic may carry: there are none here."""
    return []


METHODS: dict[str, Method] = {
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": close_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
    "deleteForumTopic": delete_forum_topic,
    "unpinAllForumTopicMessages": unpin_all_forum_topic_messages,
    "editGeneralForumTopic": edit_general_forum_topic,
    "closeGeneralForumTopic": close_general_forum_topic,
    "reopenGeneralForumTopic": reopen_general_forum_topic,
    "hideGeneralForumTopic": hide_general_forum_topic,
    "unhideGeneralForumTopic": unhide_general_forum_topic,
    "unpinAllGeneralForumTopicMessages": unpin_all_general_forum_topic_messages,
    "getForumTopicIconStickers": get_forum_topic_icon_stickers,
}
