"""Forwarding and copying messages from one chat to another.

Source: get_message_ids and process_forward_messages_query in https://github.com/tdlib/telegram-bot-api (Client.cpp).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.methods.call import Call, Method
from sandbox.methods.sending import Place, place_for, publish
from sandbox.methods.texts import CAPTION, read_text
from sandbox.model import Chat, Json, Message
from sandbox.params import Params

MAX_AT_ONCE = 100


async def forward_message(call: Call) -> Json:
    """Send a message on, with where it came from."""
    source = _source(call)
    return _forward(call, _target(call), call.message(source, refusals.FORWARD_NOT_FOUND))


async def forward_messages(call: Call) -> list[Json]:
    """Send up to a hundred messages on; those that are not there are passed over."""
    place = _target(call)
    return [_identified(_forward(call, place, message)) for message in _sources(call)]


def _forward(call: Call, place: Place, message: Message) -> Json:
    if message.service:
        raise bad_request(refusals.CANNOT_FORWARD)
    origin = message.origin or {"type": "user", "sender_user": message.sender, "date": message.date}
    return publish(call, place, _renewed(call, message, origin))


async def copy_message(call: Call) -> Json:
    """Send a message again as the bot's own, with another caption where one is given."""
    source = _source(call)
    message = call.message(source, refusals.COPY_NOT_FOUND)
    return _identified(_copy(call, _target(call), message, new_caption="caption" in call.params))


async def copy_messages(call: Call) -> list[Json]:
    """Send up to a hundred messages again as the bot's own; those that are not there are passed over."""
    place = _target(call)
    return [_identified(_copy(call, place, message)) for message in _sources(call)]


def _copy(call: Call, place: Place, message: Message, *, new_caption: bool = False) -> Json:
    if message.service:
        raise bad_request(refusals.CANNOT_COPY)
    copy = _renewed(call, message, None)
    if message.media and new_caption:
        copy.text, copy.entities = read_text(call.world, call.params, CAPTION)
    elif message.media and call.params.flag("remove_caption"):
        copy.text, copy.entities = "", []
    return publish(call, place, copy)


def _renewed(call: Call, message: Message, origin: Json | None) -> Message:
    sender, now = call.bot.as_user(), call.world.now()
    return replace(
        message, sender=sender, date=now, origin=origin, edited=None, via=None, inline_id=None, reactions={}, album=None
    )


def _target(call: Call) -> Place:
    return place_for(call, call.chat_to_write_in("messages"))


def _source(call: Call) -> Chat:
    if not call.params.text("from_chat_id"):
        raise bad_request('parameter "from_chat_id" is required')
    return call.chat("from_chat_id")


def _sources(call: Call) -> list[Message]:
    source, numbers = _source(call), read_ids(call.params)
    if numbers != sorted(set(numbers)):
        raise bad_request(refusals.IDS_UNORDERED)
    found = [source.messages[number] for number in numbers if number in source.messages]
    if not found:
        raise bad_request(refusals.NOTHING_TO_FORWARD)
    return found


def read_ids(params: Params) -> list[int]:
    """Return `message_ids`.

    Raises:
        Refusal: 400 where there are none, too many, or something else among them.
    """
    values = params.structure("message_ids", refusals.IDS_JSON)
    if values is None:
        raise bad_request(refusals.IDS_EMPTY)
    if not isinstance(values, list):
        raise bad_request(refusals.IDS_NO_ARRAY)
    if len(values) > MAX_AT_ONCE:
        raise bad_request(refusals.IDS_TOO_MANY)
    if not values:
        raise bad_request(refusals.IDS_EMPTY)
    return [_number(value) for value in values]


def _number(value: Any) -> int:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise bad_request(refusals.ID_NO_NUMBER)
    try:
        number = int(value)
    except ValueError as error:
        raise bad_request("can't parse message identifier as Number") from error
    if number <= 0:
        raise bad_request(refusals.ID_INVALID)
    return number


def _identified(message: Json) -> Json:
    return {"message_id": message["message_id"]}


METHODS: dict[str, Method] = {
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
}
