"""More people and groups than the sandbox starts with, for tests."""

from __future__ import annotations

from collections.abc import Iterable

from sandbox.errors import bad_request
from sandbox.model import Chat, Person
from sandbox.params import Params
from sandbox.world import World

MOST = 100_000
FIRST_ID = 5_000_001  # of people; the first group's is the same below zero
FIRST_SUPERGROUP = -1_000_000_000_000 - FIRST_ID
KINDS = ("supergroup", "group")


def add(world: World, params: Params) -> list[Person]:
    """Let in `count` people (1 where it is not said) called `name`, and return them.

    Raises:
        Refusal: 400 for more than `MOST`.
    """
    count, name = params.integer("count", 1), params.text("name") or "person"
    if not 1 <= count <= MOST:
        raise bad_request(f"count must be from 1 to {MOST}")
    first = max(FIRST_ID, 1 + max(world.people, default=0))
    added = [_person(number, name, params) for number in range(first, first + count)]
    if count == 1:
        added = [Person(first, name, params.text("username") or name.lower(), _language(params))]
    for person in added:
        world.add_person(person, started="started" not in params or params.flag("started"))
    world.feed.publish("people", count=count)
    return added


def _person(number: int, name: str, params: Params) -> Person:
    return Person(number, f"{name} {number}", f"{name.lower()}_{number}", _language(params))


def _language(params: Params) -> str:
    return params.text("language") or "en"


def chats(world: World, people: Iterable[Person]) -> list[Chat]:
    """Return the private chats of these people."""
    return [world.chats[f"{bot}:{person.id}"] for person in people for bot in world.bots]


def add_group(world: World, params: Params) -> Chat:
    """Open a group and return it.

    Raises:
        Refusal: 400 for an unknown kind, or members who are not there.
    """
    kind, forum = params.text("kind") or "supergroup", params.flag("forum")
    if kind not in KINDS or (forum and kind != "supergroup"):
        raise bad_request(f"there is no such group; choose a kind of: {', '.join(KINDS)} (a forum is a supergroup)")
    given = params.structure("members", "members must be a list of ids")
    ids = [each for each in given if each in world.people] if isinstance(given, list) else list(world.people)
    owner = params.integer("owner", next(iter(ids), 0))
    if owner not in world.people:
        raise bad_request("a group needs an owner; people's ids are in /api/state")
    members = dict.fromkeys(ids, "member") | dict.fromkeys(world.bots, params.text("bots") or "member")
    first = -FIRST_ID if kind == "group" else FIRST_SUPERGROUP
    number = min([first + 1, *(chat.id for chat in world.chats.values() if chat.kind == kind)]) - 1
    chat = world.add_group(
        number, params.text("title") or "group", members | {owner: "creator"}, kind=kind, forum=forum
    )
    world.feed.publish("chat", chat=chat.key)
    return chat
