"""Chats and messages as the Bot API's objects."""

from __future__ import annotations

from sandbox.model import Chat, Json, Message


def chat_json(chat: Chat) -> Json:
    """Return the Bot API's `Chat`."""
    if chat.private:
        return {"id": chat.id, "type": "private", "first_name": chat.title}
    return {"id": chat.id, "type": chat.kind, "title": chat.title}


def message_json(chat: Chat, message: Message, *, with_reply: bool = True) -> Json:
    """Return the Bot API's `Message`; a replied message is shown without the one it replies to itself."""
    body: Json = {
        "message_id": message.id,
        "from": message.sender,
        "chat": chat_json(chat),
        "date": message.date,
        "text": message.text,
    }
    optional = {
        "edit_date": message.edited,
        "message_thread_id": message.thread,
        "entities": message.entities,
        "reply_markup": message.markup,
        "link_preview_options": message.preview,
    }
    body |= {name: value for name, value in optional.items() if value}
    replied = chat.messages.get(message.reply_to or 0)
    if with_reply and replied is not None:
        body["reply_to_message"] = message_json(chat, replied, with_reply=False)
    return body
