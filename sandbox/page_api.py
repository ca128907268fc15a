"""The page and its own HTTP API under `/api/`: what is there, say, press, and the stream of what happens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from sandbox.bodies import read_params
from sandbox.errors import Refusal, bad_request
from sandbox.menu import commands_for
from sandbox.model import Chat, Json, Person
from sandbox.params import Params
from sandbox.rendering import message_json
from sandbox.world import World

PAGE = Path(__file__).parent / "page"
TYPES = {
    "index.html": "text/html",
    "page.css": "text/css",
    "page.js": "text/javascript",
    "bubbles.js": "text/javascript",
    "labels.js": "text/javascript",
    "menu.js": "text/javascript",
}
MAX_WAIT = 60  # seconds one request for events may wait
POLICY = "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; base-uri 'none'; form-action 'none'"

Reply = Callable[[Params], Awaitable[object]]


class PageApi:
    """What the page and the tests' driver call.

    Args:
        world: The state.
        hints: What the page offers to type in an empty private chat.
    """

    def __init__(self, world: World, hints: tuple[str, ...]) -> None:
        self._world = world
        self._hints = hints

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of the page, its files and its API."""
        reading: dict[str, Reply] = {
            "state": self.state,
            "commands": self.commands,
            "events": self.events,
            "calls": self.calls,
        }
        doing: dict[str, Reply] = {"say": self.say, "edit": self.edit, "press": self.press, "privacy": self.privacy}
        api = [web.get(f"/api/{name}", _json(reply)) for name, reply in reading.items()]
        api += [web.post(f"/api/{name}", _json(reply)) for name, reply in doing.items()]
        files = [web.get("/" if name == "index.html" else f"/{name}", _file(name)) for name in TYPES]
        return [*api, *files]

    async def state(self, _params: Params) -> Json:
        """Return everything the page shows, and the number of the last event in it."""
        world = self._world
        return {
            "seq": world.feed.last,
            "people": [person.as_user() for person in world.people.values()],
            "bots": [bot.as_user() | {"privacy": bot.privacy} for bot in world.bots.values()],
            "chats": [_chat(chat) for chat in world.chats.values()],
            "hints": list(self._hints),
        }

    async def commands(self, params: Params) -> list[Json]:
        """Return the command menu a person sees in a chat, of all its bots."""
        person, chat = self._who_and_where(params)
        bots = [bot for bot in self._world.bots.values() if bot.id in chat.members]
        return [each | {"bot": bot.username} for bot in bots for each in commands_for(bot, chat, person)]

    async def events(self, params: Params) -> list[Json]:
        """Return what happened after event `after`, waiting for it up to `wait` seconds."""
        wait = min(max(params.integer("wait"), 0), MAX_WAIT)
        return await self._world.feed.wait(params.integer("after"), wait)

    async def calls(self, _params: Params) -> list[Json]:
        """Return the last calls the bots made, with their answers."""
        return list(self._world.calls)

    async def say(self, params: Params) -> Json:
        """Let a person write."""
        person, chat = self._who_and_where(params)
        seq = self._world.feed.last
        message = self._world.say(person, chat, params.text("text"), params.integer("reply_to") or None)
        return {"seq": seq, "message": message}

    async def edit(self, params: Params) -> Json:
        """Let a person edit a message of theirs."""
        person, chat = self._who_and_where(params)
        seq = self._world.feed.last
        message = self._world.rewrite(person, chat, params.integer("message_id"), params.text("text"))
        return {"seq": seq, "message": message}

    async def press(self, params: Params) -> Json:
        """Let a person press a button; the answer comes as an event with the same `query`."""
        person, chat = self._who_and_where(params)
        seq = self._world.feed.last
        press = self._world.press(person, chat, params.integer("message_id"), params.text("data"))
        return {"seq": seq, "query": press.id}

    async def privacy(self, params: Params) -> Json:
        """Switch a bot's privacy mode."""
        bot = self._world.bots.get(params.integer("bot"))
        if bot is None:
            raise bad_request(f"there is no bot {params.text('bot')}; its id is in /api/state")
        bot.privacy = params.flag("on")
        self._world.feed.publish("privacy", bot=bot.id, on=bot.privacy)
        return {"privacy": bot.privacy}

    def _who_and_where(self, params: Params) -> tuple[Person, Chat]:
        person = self._world.people.get(params.integer("person"))
        if person is None:
            raise bad_request(f"there is no person {params.text('person')!r}; their ids are in /api/state")
        return person, self._world.chat_of(person, params.text("chat"))


def _chat(chat: Chat) -> Json:
    return {
        "key": chat.key,
        "id": chat.id,
        "type": chat.kind,
        "title": chat.title,
        "bot": chat.bot,
        "members": chat.members,
        "messages": [message_json(chat, message) for message in chat.messages.values()],
    }


def _json(reply: Reply) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Return a handler that answers with JSON, and with `{"error": …}` where the request cannot be done."""

    async def handle(request: web.Request) -> web.Response:
        try:
            return web.json_response(await reply(await read_params(request)))
        except Refusal as refusal:
            return web.json_response({"error": refusal.description}, status=refusal.code)

    return handle


def _file(name: str) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}

    async def handle(_request: web.Request) -> web.StreamResponse:
        text = (PAGE / name).read_text(encoding="utf-8")  # small files, read anew so that an edit shows at once
        return web.Response(text=text, content_type=TYPES[name], charset="utf-8", headers=headers)

    return handle
