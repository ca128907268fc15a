"""People who send a message on to another chat."""

from __future__ import annotations

from dataclasses import replace

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.model import Chat, Json, Message, Person
from sandbox.world import World


def forward(world: World, person: Person, message: Message, chat: Chat, topic: int = 0) -> Json:
    """Let a person send a message on, with where it came from, and return what the other chat gets.

    Raises:
        Refusal: 400 for a notice, and where the person cannot write in the other chat.
    """
    if message.service:
        raise bad_request(refusals.CANNOT_FORWARD)
    thread = world.topic_of(person, chat, topic)
    origin = message.origin or {"type": "user", "sender_user": message.sender, "date": message.date}
    new = replace(message, id=chat.next_id(), sender=person.as_user(), date=world.now(), origin=origin, thread=thread)
    new = replace(new, edited=None, reply_to=None, markup=None, inline_id=None, album=None, reactions={})
    body = world.post(chat, new)
    world.deliver("message", chat, new, body)
    return body
