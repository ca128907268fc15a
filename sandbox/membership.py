"""People who join groups and leave them by themselves."""

from __future__ import annotations

from sandbox.errors import bad_request
from sandbox.model import Chat, Person
from sandbox.standing import set_standing
from sandbox.world import World


def join(world: World, person: Person, chat: Chat) -> None:
    """Let a person into a group.

    Raises:
        Refusal: 400 for a private chat, or where they are in already.
    """
    if chat.private or chat.has(person.id):
        raise bad_request(f"{person.name} cannot join {chat.title}: only groups one is not in can be joined")
    set_standing(world, person, chat, person.id, "member")


def leave(world: World, person: Person, chat: Chat) -> None:
    """Let a person out of a group.

    Raises:
        Refusal: 400 for a private chat, which is blocked and not left, and for a group's creator.
    """
    if chat.private or chat.members[person.id] == "creator":
        raise bad_request(f"{person.name} cannot leave {chat.title}: private chats and one's own groups stay")
    set_standing(world, person, chat, person.id, "left")
