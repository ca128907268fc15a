"""What tests direct and people on the page need not, over HTTP under `/control/`.

The driver speaks this beside the page's own `/api/`, and anything else that speaks HTTP may: every answer is JSON,
`{"error": …}` with what can be done instead where something cannot be.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from sandbox import people
from sandbox.bodies import read_params
from sandbox.errors import Refusal, bad_request
from sandbox.migration import migrate
from sandbox.model import Chat, Json, Person
from sandbox.page_state import chat_json
from sandbox.params import Params
from sandbox.reactions import react
from sandbox.standing import set_standing
from sandbox.world import World

Reply = Callable[[World, Params], object]


def control_routes(world: World) -> list[web.RouteDef]:
    """Return the routes under `/control/`."""
    read = [web.get(f"/control/{name}", _handler(world, reply)) for name, reply in READING.items()]
    return read + [web.post(f"/control/{name}", _handler(world, reply)) for name, reply in DOING.items()]


def _handler(world: World, reply: Reply) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        try:
            return web.json_response(reply(world, await read_params(request)))
        except Refusal as refusal:
            return web.json_response({"error": refusal.description}, status=refusal.code)

    return handle


def _who(world: World, params: Params) -> Person:
    person = world.people.get(params.integer("person"))
    if person is None:
        raise bad_request(f"there is no person {params.text('person')!r}; their ids are in /api/state")
    return person


def _who_and_where(world: World, params: Params) -> tuple[Person, Chat]:
    person = _who(world, params)
    return person, world.chat_of(person, params.text("chat"))


def calls(world: World, params: Params) -> list[Json]:
    """Return the last calls of `method` (of all where it is not said) that came after call number `after`."""
    name, after = params.text("method").lower(), params.integer("after")
    return [each for each in world.calls if each["number"] > after and name in ("", each["method"].lower())]


def last(world: World, _params: Params) -> Json:
    """Return the number of the last event."""
    return {"seq": world.feed.last}


def sent(world: World, _params: Params) -> Json:
    """Return how many messages of bots there are in each chat that has some, by the chat's key."""
    counted = {key: sum(m.sender["is_bot"] for m in chat.messages.values()) for key, chat in world.chats.items()}
    return {key: count for key, count in counted.items() if count}


def add_people(world: World, params: Params) -> Json:
    """Let people in: one called `name`, or `count` of them, numbered; `started` unless it says no."""
    added = people.add(world, params)
    return {
        "people": [each.as_user() for each in added],
        "chats": [chat_json(each) for each in people.chats(world, added)],
    }


def add_group(world: World, params: Params) -> Json:
    """Open a group: `title`, `owner`, `members` (ids), `bots` (what they are there), `kind`, `forum`."""
    return chat_json(people.add_group(world, params))


def locate(world: World, params: Params) -> Json:
    """Let a person send a place: `latitude`, `longitude`."""
    person, chat = _who_and_where(world, params)
    place = {name: params.number(name) for name in ("latitude", "longitude")}
    seq = world.feed.last
    return {"seq": seq, "message": world.say(person, chat, "", media={"location": place})}


def reaction(world: World, params: Params) -> Json:
    """Let a person react to a message with `emoji`, or take the reaction back where it is empty."""
    person, chat = _who_and_where(world, params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request(f"there is no message {params.text('message_id')} in {chat.title}")
    seq, emoji = world.feed.last, params.text("emoji")
    react(world, chat, message, person.as_user(), [{"type": "emoji", "emoji": emoji}] if emoji else [])
    return {"seq": seq}


def standing(world: World, params: Params) -> Json:
    """Let a person change what `member` (the id of anybody) is in a chat: `status`."""
    person = _who(world, params)
    chat = world.chats.get(params.text("chat"))
    if chat is None:
        raise bad_request(f"there is no chat {params.text('chat')!r}; keys are in /api/state")
    seq = world.feed.last
    set_standing(world, person, chat, params.integer("member"), params.text("status"))
    return {"seq": seq, "chat": chat_json(chat)}


def upgrade(world: World, params: Params) -> Json:
    """Let a person turn a group into a supergroup."""
    person, chat = _who_and_where(world, params)
    seq = world.feed.last
    return {"seq": seq, "chat": chat_json(migrate(world, person, chat))}


READING: dict[str, Reply] = {"calls": calls, "last": last, "sent": sent}
DOING: dict[str, Reply] = {
    "people": add_people,
    "groups": add_group,
    "location": locate,
    "reaction": reaction,
    "standing": standing,
    "migrate": upgrade,
}
