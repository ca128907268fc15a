"""Chats and messages as the Bot API's objects."""

from __future__ import annotations

from sandbox.model import Chat, Json, Message


def chat_json(chat: Chat) -> Json:
    """Return the Bot API's `Chat`."""
    if chat.private:
        return {"id": chat.id, "type": "private", "first_name": chat.title}
    return {"id": chat.id, "type": chat.kind, "title": chat.title} | ({"is_forum": True} if chat.forum else {})


def message_json(chat: Chat, message: Message, *, with_reply: bool = True) -> Json:
    """Return the Bot API's `Message`; a replied message is shown without the one it replies to itself."""
    body: Json = {
        "message_id": message.id,
        "from": message.sender,
        "chat": chat_json(chat),
        "date": message.date,
    }
    optional = {
        "edit_date": message.edited,
        "message_thread_id": message.thread,
        "is_topic_message": message.thread is not None,
        "via_bot": message.via,
        "forward_origin": message.origin,
        "media_group_id": message.album,
        "reply_markup": message.markup,
        "link_preview_options": message.preview,
    }
    body |= _words(message) | {name: value for name, value in optional.items() if value}
    replied = chat.messages.get(message.reply_to or _topic_start(message) or 0)
    if with_reply and replied is not None:
        body["reply_to_message"] = message_json(chat, replied, with_reply=False)
    return body


def _words(message: Message) -> Json:
    if message.service is not None:
        return message.service
    if message.media is None:
        return {"text": message.text} | ({"entities": message.entities} if message.entities else {})
    caption: Json = {"caption": message.text} if message.text else {}
    return message.media | caption | ({"caption_entities": message.entities} if message.entities else {})


def _topic_start(message: Message) -> int | None:
    """Return the service message that opened the topic: what answers nothing else in a topic answers that."""
    return None if message.service else message.thread
