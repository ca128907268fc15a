"""Topics of forum groups, for bots that may manage them."""

from __future__ import annotations

from sandbox import forum, refusals
from sandbox.errors import bad_request
from sandbox.methods.call import Call, Method
from sandbox.model import Chat, Json, Topic


def _managed(call: Call, deed: str) -> Chat:
    chat = call.chat()
    if not chat.forum:
        raise bad_request(refusals.NOT_A_FORUM)
    if call.bot.id not in chat.admin_ids():
        raise bad_request(f"not enough rights to {deed} a topic")
    return chat


def _topic(call: Call, deed: str) -> tuple[Chat, Topic]:
    chat = _managed(call, deed)
    return chat, forum.find_topic(chat, call.params.integer("message_thread_id"))


async def create_forum_topic(call: Call) -> Json:
    """Open a topic."""
    topic = forum.open_topic(call.world, _managed(call, "create"), call.bot.as_user(), call.params.text("name"))
    return {"message_thread_id": topic.id, "name": topic.name, "icon_color": forum.ICON}


async def close_forum_topic(call: Call) -> bool:
    """Close a topic to all but administrators."""
    chat, topic = _topic(call, "close")
    forum.close_topic(call.world, chat, call.bot.as_user(), topic, closed=True)
    return True


async def reopen_forum_topic(call: Call) -> bool:
    """Open a closed topic again."""
    chat, topic = _topic(call, "reopen")
    forum.close_topic(call.world, chat, call.bot.as_user(), topic, closed=False)
    return True


async def delete_forum_topic(call: Call) -> bool:
    """Delete a topic with all its messages."""
    forum.delete_topic(call.world, *_topic(call, "delete"))
    return True


METHODS: dict[str, Method] = {
    "createForumTopic": create_forum_topic,
    "closeForumTopic": close_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
    "deleteForumTopic": delete_forum_topic,
}
