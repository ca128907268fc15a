"""Sending, editing and deleting messages."""

from __future__ import annotations

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.keyboards import read_keyboard
from sandbox.methods.call import Call, Method
from sandbox.methods.forwarding import read_ids
from sandbox.methods.media import read_media
from sandbox.methods.sending import preview_options, send, topic_for
from sandbox.methods.texts import CAPTION, EDITED, SENT, read_text
from sandbox.model import Chat, Json, Message

DELETABLE_FOR = 48 * 3600  # seconds; https://core.telegram.org/bots/api#deletemessage
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


async def send_message(call: Call) -> Json:
    """Send a text."""
    chat = call.chat_to_write_in("text messages")
    text, entities = read_text(call.world, call.params, SENT)
    return send(call, chat, text, entities)


def _own_message(call: Call) -> tuple[Chat, Message]:
    if not call.params.text("chat_id") and not call.params.integer("message_id"):
        if not call.params.text("inline_message_id"):
            raise bad_request(refusals.NO_MESSAGE_NAMED)
        found = call.world.inline_message(call.bot, call.params.text("inline_message_id"))
        if found is None:
            raise bad_request(refusals.INLINE_MESSAGE_INVALID)
        return found
    chat = call.chat()
    message = call.message(chat, refusals.EDIT_NOT_FOUND)
    if message.sender["id"] != call.bot.id or message.service:
        raise bad_request(refusals.CANNOT_EDIT)
    return chat, message


async def edit_message_text(call: Call) -> Json | bool:
    """Change a message's text; without `reply_markup` its keyboard goes."""
    chat, message = _own_message(call)
    if message.media:
        raise bad_request(refusals.NO_TEXT_TO_EDIT)
    return _reworded(call, chat, message, *read_text(call.world, call.params, EDITED))


async def edit_message_caption(call: Call) -> Json | bool:
    """Change the words under a picture or file; without `reply_markup` its keyboard goes."""
    chat, message = _own_message(call)
    if not message.media:
        raise bad_request(refusals.NO_CAPTION_TO_EDIT)
    return _reworded(call, chat, message, *read_text(call.world, call.params, CAPTION))


async def edit_message_media(call: Call) -> Json | bool:
    """Put another file in the place of a message's file or text; without `reply_markup` its keyboard goes."""
    chat, message = _own_message(call)
    text, entities, media = read_media(call)
    markup = read_keyboard(call.params)
    message.text, message.entities, message.markup, message.media = text, entities, markup, media
    return _edited(call, chat, message)


def _reworded(call: Call, chat: Chat, message: Message, text: str, entities: list[Json]) -> Json | bool:
    markup = read_keyboard(call.params)
    if (text, entities, markup) == (message.text, message.entities, message.markup):
        raise refusals.not_modified()
    message.text, message.entities, message.markup = text, entities, markup
    message.preview = preview_options(call)
    return _edited(call, chat, message)


async def edit_message_reply_markup(call: Call) -> Json | bool:
    """Change a message's keyboard, or take it away."""
    chat, message = _own_message(call)
    markup = read_keyboard(call.params)
    if markup == message.markup:
        raise refusals.not_modified()
    message.markup = markup
    return _edited(call, chat, message)


def _edited(call: Call, chat: Chat, message: Message) -> Json | bool:
    """Show the change and return the message; of an inline result's the bot only learns that it was done."""
    message.edited = call.world.now()
    shown = call.world.show_edit(chat, message)
    return True if message.via else shown


async def delete_message(call: Call) -> bool:
    """Delete a message: the bot's own, any in a private chat, any where the bot is an administrator."""
    if not call.params.text("chat_id"):
        raise bad_request(refusals.NO_CHAT_NAMED)
    if not call.params.integer("message_id"):
        raise bad_request(refusals.NO_MESSAGE_NAMED)
    chat = call.chat()
    message = call.message(chat, refusals.DELETE_NOT_FOUND)
    _check_deletable(call, chat, message)
    call.world.delete(chat, message.id)
    return True


def _check_deletable(call: Call, chat: Chat, message: Message) -> None:
    allowed = chat.private or call.bot.id in chat.admin_ids() or message.sender["id"] == call.bot.id
    if not allowed:
        raise bad_request(refusals.CANNOT_DELETE)
    if call.world.now() - message.date > DELETABLE_FOR:
        raise bad_request(refusals.CANNOT_DELETE_OLD)


async def delete_messages(call: Call) -> bool:
    """Delete up to a hundred messages; those that are not there are passed over."""
    chat, numbers = call.chat(), read_ids(call.params)
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    for message in found:
        _check_deletable(call, chat, message)
    for message in found:
        call.world.delete(chat, message.id)
    return True


async def send_chat_action(call: Call) -> bool:
    """Show what the bot is doing."""
    chat = call.chat_to_write_in("text messages")
    action = call.params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request(refusals.ACTION_WRONG)
    topic = topic_for(call, chat)
    call.world.feed.publish("action", chat=chat.key, topic=topic, action=action, bot=call.bot.id)
    return True


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "sendChatAction": send_chat_action,
}
