"""Sending, editing and deleting messages."""

from __future__ import annotations

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.keyboards import read_keyboard
from sandbox.methods.call import Call, Method
from sandbox.methods.texts import read_text
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
    chat = call.chat()
    text, entities = read_text(call, refusals.SENT_TOO_LONG)
    message = Message(0, call.bot.as_user(), call.world.now(), text, entities)
    message.markup = read_keyboard(call.params)
    message.thread = _thread(call)
    message.reply_to = _reply_target(call, chat)
    message.preview = _preview(call)
    message.silent = call.params.flag("disable_notification")
    message.id = chat.next_id()
    return call.world.post(chat, message)


def _thread(call: Call) -> int | None:
    """Return the topic; there are no forum groups yet, so a topic that is named is never found."""
    if call.params.integer("message_thread_id"):
        raise bad_request(refusals.THREAD_NOT_FOUND)
    return None


def _reply_target(call: Call, chat: Chat) -> int | None:
    reply = call.params.structure("reply_parameters", "can't parse reply parameters JSON object")
    if reply is None:
        legacy = call.params.integer("reply_to_message_id")
        reply = {"message_id": legacy, "allow_sending_without_reply": call.params.flag("allow_sending_without_reply")}
    if not isinstance(reply, dict):
        raise bad_request("object expected as reply parameters")
    number = reply.get("message_id")
    if not number:
        return None
    if isinstance(number, int) and number in chat.messages:
        return number
    if reply.get("allow_sending_without_reply"):
        return None
    raise bad_request(refusals.REPLY_NOT_FOUND)


def _preview(call: Call) -> Json | None:
    options = call.params.structure("link_preview_options", "can't parse link preview options JSON object")
    if options is not None and not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    return options


def _own_message(call: Call) -> tuple[Chat, Message]:
    chat = call.chat()
    message = call.message(chat, refusals.EDIT_NOT_FOUND)
    if message.sender["id"] != call.bot.id:
        raise bad_request(refusals.CANNOT_EDIT)
    return chat, message


async def edit_message_text(call: Call) -> Json:
    """Change a message's text; without `reply_markup` its keyboard goes."""
    chat, message = _own_message(call)
    text, entities = read_text(call, refusals.EDITED_TOO_LONG)
    markup = read_keyboard(call.params, only_inline=True)
    if (text, entities, markup) == (message.text, message.entities, message.markup):
        raise refusals.not_modified()
    message.text, message.entities, message.markup = text, entities, markup
    message.preview = _preview(call)
    return _edited(call, chat, message)


async def edit_message_reply_markup(call: Call) -> Json:
    """Change a message's keyboard, or take it away."""
    chat, message = _own_message(call)
    markup = read_keyboard(call.params, only_inline=True)
    if markup == message.markup:
        raise refusals.not_modified()
    message.markup = markup
    return _edited(call, chat, message)


def _edited(call: Call, chat: Chat, message: Message) -> Json:
    message.edited = call.world.now()
    return call.world.show_edit(chat, message)


async def delete_message(call: Call) -> bool:
    """Delete a message: the bot's own, any in a private chat, any where the bot is an administrator."""
    chat = call.chat()
    message = call.message(chat, refusals.DELETE_NOT_FOUND)
    allowed = chat.private or call.bot.id in chat.admin_ids() or message.sender["id"] == call.bot.id
    if not allowed:
        raise bad_request(refusals.CANNOT_DELETE)
    if call.world.now() - message.date > DELETABLE_FOR:
        raise bad_request(refusals.CANNOT_DELETE_OLD)
    call.world.delete(chat, message.id)
    return True


async def send_chat_action(call: Call) -> bool:
    """Show what the bot is doing."""
    chat = call.chat()
    action = call.params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request(refusals.ACTION_WRONG)
    call.world.feed.publish("action", chat=chat.key, action=action, bot=call.bot.id)
    return True


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "sendChatAction": send_chat_action,
}
