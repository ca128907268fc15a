"""A group becomes a supergroup: under a new id, with a service message on either side.

Source: https://core.telegram.org/bots/api#message (`migrate_to_chat_id`, `migrate_from_chat_id`).
"""

from __future__ import annotations

from sandbox.errors import bad_request
from sandbox.model import Chat, Message, Person
from sandbox.world import World

SUPERGROUPS = -1_000_000_000_000  # their ids are below this


def migrate(world: World, person: Person, chat: Chat) -> Chat:
    """Turn a group into a supergroup and return it; the bots in it hear of it twice.

    Raises:
        Refusal: 400 where it is no group that can.
    """
    if chat.kind != "group" or chat.migrated_to is not None:
        raise bad_request(f"{chat.title} is no group that can become a supergroup; add one of kind group")
    new_id = SUPERGROUPS + chat.id
    new = world.add_group(new_id, chat.title, dict(chat.members))
    chat.migrated_to = new_id
    for place, service in ((chat, {"migrate_to_chat_id": new_id}), (new, {"migrate_from_chat_id": chat.id})):
        message = Message(place.next_id(), person.as_user(), world.now(), "", [], service=service)
        world.feed.publish("chat", chat=place.key)
        world.deliver("message", place, message, world.post(place, message))
    return new
