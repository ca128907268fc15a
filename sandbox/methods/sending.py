"""What all sent messages share: the chat, topic and message they go to, keyboard, silence.

Source: check_reply_parameters and get_link_preview_options in https://github.com/tdlib/telegram-bot-api (Client.cpp).
"""

from __future__ import annotations

from dataclasses import dataclass

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.keyboards import read_markup
from sandbox.methods.call import Call
from sandbox.model import Chat, Json, Message


@dataclass(frozen=True)
class Place:
    """Where a message goes: the chat, the message it answers, the topic."""

    chat: Chat
    reply_to: int | None
    thread: int | None


def place_for(call: Call, chat: Chat) -> Place:
    """Return where in a chat a call sends to, by its `reply_parameters` and `message_thread_id`.

    Raises:
        Refusal: 400 for a reply to nothing, a topic that is missing or closed.
    """
    reply_to = _reply_target(call, chat)
    return Place(chat, reply_to, topic_for(call, chat, reply_to))


def send(call: Call, chat: Chat, text: str, entities: list[Json], media: Json | None = None) -> Json:
    """Post a message of the bot's and return it as the Bot API's `Message`.

    Args:
        call: Its `reply_markup`, `reply_parameters`, `message_thread_id` and the like are read.
        chat: Where to.
        text: The text, or the caption of `media`.
        entities: Those of the text.
        media: The Bot API's field with the file.

    Raises:
        Refusal: 400 where one of these cannot be, such as a reply to nothing.
    """
    return post(call, place_for(call, chat), text, entities, media)


def post(
    call: Call, place: Place, text: str, entities: list[Json], media: Json | None = None, album: str | None = None
) -> Json:
    """Post a message at a place, with the call's keyboard and options.

    Raises:
        Refusal: 400 where the keyboard cannot be.
    """
    return publish(
        call, place, Message(0, call.bot.as_user(), call.world.now(), text, entities, media=media, album=album)
    )


def publish(call: Call, place: Place, message: Message) -> Json:
    """Put a message that is made in its place, with the call's keyboard and options.

    Raises:
        Refusal: 400 where the keyboard cannot be.
    """
    markup, chat = read_markup(call.params), place.chat
    message.markup, message.preview = markup.inline, preview_options(call)
    message.silent = call.params.flag("disable_notification")
    message.reply_to, message.thread, message.id = place.reply_to, place.thread, chat.next_id()
    if markup.reply or markup.removes:
        chat.keyboard = markup.reply
    return call.world.post(chat, message)


def topic_for(call: Call, chat: Chat, reply_to: int | None = None) -> int | None:
    """Return the topic a message goes to: that of `message_thread_id`, else that of the message it replies to.

    Raises:
        Refusal: 400 where there is no such topic (the general one has no number), or it is closed to the bot.
    """
    named = call.params.integer("message_thread_id")
    replied = chat.messages.get(reply_to or 0)
    number = named or (replied.thread if replied else None)
    topic = chat.topics.get(number) if number else chat.general
    if topic is None:
        raise bad_request(refusals.THREAD_NOT_FOUND)
    if topic.closed and call.bot.id not in chat.admin_ids():
        raise bad_request(refusals.TOPIC_CLOSED)
    return number or None


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


def preview_options(call: Call) -> Json | None:
    """Return `link_preview_options`.

    Raises:
        Refusal: 400 where it is no object.
    """
    options = call.params.structure("link_preview_options", "can't parse link preview options JSON object")
    if options is not None and not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    return options
