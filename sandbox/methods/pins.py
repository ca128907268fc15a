"""Pinning messages, reacting to them.

Source: process_pin_chat_message_query and get_reaction_types in https://github.com/tdlib/telegram-bot-api (Client.cpp).
"""

from __future__ import annotations

from typing import Any

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.methods.call import Call, Method
from sandbox.model import Chat, Json, Message
from sandbox.reactions import ALLOWED, react
from sandbox.rendering import message_json


async def pin_chat_message(call: Call) -> bool:
    """Pin a message; the chat gets a notice of it."""
    chat = _managed(call)
    message = call.message(chat, refusals.PIN_NOT_FOUND)
    if message.id in chat.pinned:
        return True
    chat.pinned.append(message.id)
    shown = {"pinned_message": message_json(chat, message, with_reply=False)}
    notice = Message(chat.next_id(), call.bot.as_user(), call.world.now(), "", [], thread=message.thread, service=shown)
    call.world.deliver("message", chat, notice, call.world.post(chat, notice))
    return _told(call, chat)


async def unpin_chat_message(call: Call) -> bool:
    """Take a message from the pinned ones; the newest of them where none is named."""
    chat = _managed(call)
    if "message_id" in call.params:
        number = call.message(chat, refusals.UNPIN_NOT_FOUND).id
    elif chat.pinned:
        number = chat.pinned[-1]
    else:
        raise bad_request(refusals.UNPIN_NOT_FOUND)
    chat.pinned = [each for each in chat.pinned if each != number]
    return _told(call, chat)


async def unpin_all_chat_messages(call: Call) -> bool:
    """Take away all pins."""
    chat = _managed(call)
    chat.pinned = []
    return _told(call, chat)


def _managed(call: Call) -> Chat:
    chat = call.chat_to_write_in("messages")
    if not chat.private and call.bot.id not in chat.admin_ids():
        raise bad_request(refusals.CANNOT_PIN)
    return chat


def _told(call: Call, chat: Chat) -> bool:
    call.world.feed.publish("chat", chat=chat.key)
    return True


async def set_message_reaction(call: Call) -> bool:
    """React to a message, or take the reaction back where none is given."""
    chat = call.chat()
    reactions = _reactions(call)
    message = call.message(chat, refusals.REACT_NOT_FOUND)
    if len(reactions) > 1:
        raise bad_request(refusals.REACTIONS_TOO_MANY)
    if any(each.get("emoji") not in ALLOWED for each in reactions):
        raise bad_request(refusals.REACTION_INVALID)
    react(call.world, chat, message, call.bot.as_user(), reactions)
    return True


def _reactions(call: Call) -> list[Json]:
    values = call.params.structure("reaction", refusals.REACTIONS_JSON)
    if values is None:
        return []
    if not isinstance(values, list):
        raise bad_request("expected an Array of ReactionType")
    return [_reaction(value) for value in values]


def _reaction(value: Any) -> Json:  # noqa: ANN401 - whatever JSON holds
    if not isinstance(value, dict):
        raise bad_request(f"{refusals.REACTION_UNREAD}expected an Object")
    kind = value.get("type")
    field = {"emoji": "emoji", "custom_emoji": "custom_emoji_id"}.get(kind) if isinstance(kind, str) else None
    if "type" not in value or (field and field not in value):
        raise bad_request(f'{refusals.REACTION_UNREAD}Can\'t find field "{field or "type"}"')
    if field is None:
        raise bad_request(f"{refusals.REACTION_UNREAD}invalid reaction type specified")
    return {"type": kind, field: str(value[field])}


METHODS: dict[str, Method] = {
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
}
