"""People who join groups and leave them: a notice in the group, and `chat_member` for the bots that administer it."""

from __future__ import annotations

from sandbox.errors import bad_request
from sandbox.model import Chat, Json, Message, Person
from sandbox.rendering import chat_json
from sandbox.world import World


def join(world: World, person: Person, chat: Chat) -> None:
    """Let a person into a group.

    Raises:
        Refusal: 400 for a private chat, or where they are in already.
    """
    if chat.private or chat.has(person.id):
        raise bad_request(f"{person.name} cannot join {chat.title}: only groups one is not in can be joined")
    chat.members[person.id] = "member"
    _tell(world, person, chat, "left", "member")
    _announce(world, person, chat, {"new_chat_members": [person.as_user()]})


def leave(world: World, person: Person, chat: Chat) -> None:
    """Let a person out of a group.

    Raises:
        Refusal: 400 for a private chat, which is blocked and not left, and for a group's creator.
    """
    status = chat.members[person.id]
    if chat.private or status == "creator":
        raise bad_request(f"{person.name} cannot leave {chat.title}: private chats and one's own groups stay")
    _announce(world, person, chat, {"left_chat_member": person.as_user()})
    del chat.members[person.id]
    _tell(world, person, chat, status, "left")
    world.feed.publish("chat", chat=chat.key)


def _announce(world: World, person: Person, chat: Chat, service: Json) -> None:
    world.feed.publish("chat", chat=chat.key)  # first, so that a follower knows who is there
    message = Message(chat.next_id(), person.as_user(), world.now(), "", [], service=service)
    world.deliver("message", chat, message, world.post(chat, message))


def _tell(world: World, person: Person, chat: Chat, before: str, after: str) -> None:
    user = person.as_user()
    about = {"chat": chat_json(chat), "from": user, "date": world.now()}
    change = {"old_chat_member": {"user": user, "status": before}, "new_chat_member": {"user": user, "status": after}}
    for bot in world.bots.values():
        if bot.id in chat.admin_ids():
            bot.queue.add("chat_member", about | change)
