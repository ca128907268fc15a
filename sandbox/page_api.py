"""The page's own HTTP API under `/api/`: what is there, and everything a person can do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from aiohttp import web

from sandbox import forum, inline
from sandbox.bodies import read_params
from sandbox.errors import Refusal, bad_request
from sandbox.files import media_json
from sandbox.forward import forward
from sandbox.menu import commands_for
from sandbox.model import Bot, Chat, Json, Message, Person
from sandbox.page_state import chat_json, world_json
from sandbox.params import Params
from sandbox.reactions import react
from sandbox.refusals import DELETE_NOT_FOUND, FORWARD_NOT_FOUND, REACT_NOT_FOUND
from sandbox.standing import set_standing
from sandbox.world import World

MAX_WAIT = 60  # seconds one request for events may wait
LONGEST_JUMP = 366 * 24 * 3600  # seconds


class Reply(Protocol):
    """A bound method of `PageApi`; its name is that of its route."""

    __name__: str

    def __call__(self, params: Params, /) -> Awaitable[object]:
        """Do or return what the request asks for."""


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
        """Return the routes: what is asked for with GET, what is done with POST."""
        reading: tuple[Reply, ...] = (
            self.state, self.chat, self.commands, self.events, self.calls, self.clock, self.faults,
        )  # fmt: skip
        doing: tuple[Reply, ...] = (
            self.say, self.send_file, self.edit, self.delete, self.forward, self.react, self.press, self.inline,
            self.choose, self.privacy, self.standing, self.join, self.leave, self.topic, self.jump, self.fault,
            self.clear_faults, self.floods,
        )  # fmt: skip
        asked = [web.get(f"/api/{_name(reply)}", _json(reply)) for reply in reading]
        return [*asked, *(web.post(f"/api/{_name(reply)}", _json(reply)) for reply in doing)]

    async def state(self, _params: Params) -> Json:
        """Return everything the page shows, and the number of the last event in it."""
        return world_json(self._world, self._hints) | {"flood_limits": self._world.floods.on}

    async def chat(self, params: Params) -> Json:
        """Return one chat as it is now."""
        return chat_json(self._any_chat(params))

    async def commands(self, params: Params) -> list[Json]:
        """Return the command menu a person sees in a chat, of all its bots."""
        person, chat = self._who_and_where(params)
        bots = [bot for bot in self._world.bots.values() if chat.has(bot.id)]
        return [each | {"bot": bot.username} for bot in bots for each in commands_for(bot, chat, person)]

    async def events(self, params: Params) -> list[Json]:
        """Return what happened after event `after`, waiting for it up to `wait` seconds."""
        wait = min(max(params.integer("wait"), 0), MAX_WAIT)
        return await self._world.feed.wait(params.integer("after"), wait)

    async def calls(self, params: Params) -> list[Json]:
        """Return the last calls the bots made, after number `after`, with their answers."""
        return [call for call in self._world.calls if call["number"] > params.integer("after")]

    async def clock(self, _params: Params) -> Json:
        """Return the sandbox's time, in seconds since 1970 UTC, and how far it is ahead of the machine's."""
        return {"now": self._world.clock.now(), "ahead": self._world.clock.ahead}

    async def faults(self, _params: Params) -> list[Json]:
        """Return the faults that still wait for a call."""
        return self._world.faults.waiting()

    async def say(self, params: Params) -> Json:
        """Let a person write."""
        return self._write(params, params.text("text"), None)

    async def send_file(self, params: Params) -> Json:
        """Let a person send `file`, as a `document` unless `kind` says `photo`, with `text` under it."""
        upload = params.upload("file")
        if upload is None:
            raise bad_request("there is no file in the request: send it as multipart, in a part called file")
        self._who_and_where(params)
        kind = "photo" if params.text("kind") == "photo" else "document"
        return self._write(params, params.text("text"), media_json(self._world.files.keep(upload, kind)))

    def _write(self, params: Params, text: str, media: Json | None) -> Json:
        person, chat = self._who_and_where(params)
        seq, reply_to = self._world.feed.last, params.integer("reply_to") or None
        message = self._world.say(person, chat, text, reply_to, topic=params.integer("topic"), media=media)
        return {"seq": seq, "message": message}

    async def edit(self, params: Params) -> Json:
        """Let a person edit a message of theirs."""
        person, chat = self._who_and_where(params)
        seq = self._world.feed.last
        message = self._world.rewrite(person, chat, params.integer("message_id"), params.text("text"))
        return {"seq": seq, "message": message}

    async def delete(self, params: Params) -> Json:
        """Let a person delete a message: any in a private chat or where they administer, else their own."""
        person, chat = self._who_and_where(params)
        message = _message(chat, params, DELETE_NOT_FOUND)
        if not chat.private and person.id not in {message.sender["id"], *chat.admin_ids()}:
            raise bad_request(f"{person.name} may delete only their own messages here")
        self._world.delete(chat, message.id)
        return {"seq": self._world.feed.last}

    async def forward(self, params: Params) -> Json:
        """Let a person send a message on to the chat `to`, there to `to_topic`."""
        person, chat = self._who_and_where(params)
        message = _message(chat, params, FORWARD_NOT_FOUND)
        target, seq = self._world.chat_of(person, params.text("to")), self._world.feed.last
        return {"seq": seq, "message": forward(self._world, person, message, target, params.integer("to_topic"))}

    async def react(self, params: Params) -> Json:
        """Let a person react to a message with `emoji`, or take the reaction back where it is empty."""
        person, chat = self._who_and_where(params)
        message, emoji = _message(chat, params, REACT_NOT_FOUND), params.text("emoji")
        react(self._world, chat, message, person.as_user(), [{"type": "emoji", "emoji": emoji}] if emoji else [])
        return {"seq": self._world.feed.last}

    async def press(self, params: Params) -> Json:
        """Let a person press a button; the answer comes as an event with the same `query`."""
        person, chat = self._who_and_where(params)
        seq = self._world.feed.last
        press = self._world.press(person, chat, params.integer("message_id"), params.text("data"))
        return {"seq": seq, "query": press.id}

    async def inline(self, params: Params) -> Json:
        """Let a person ask `bot` inline; the results come as an event with the same `query`."""
        person, chat = self._who_and_where(params)
        seq, words = self._world.feed.last, (params.text("text"), params.text("offset"))
        return {"seq": seq, "query": inline.ask(self._world, person, chat, self._bot(params), words).id}

    async def choose(self, params: Params) -> Json:
        """Let a person send the `result` they chose of an inline `query`."""
        person, seq = self._person(params), self._world.feed.last
        topic = params.integer("topic")
        message = inline.choose(self._world, person, params.text("query"), params.text("result"), topic)
        return {"seq": seq, "message": message}

    async def privacy(self, params: Params) -> Json:
        """Switch a bot's privacy mode."""
        bot = self._bot(params)
        bot.privacy = params.flag("on")
        self._world.feed.publish("privacy", bot=bot.id, on=bot.privacy)
        return {"privacy": bot.privacy}

    async def standing(self, params: Params) -> Json:
        """Let a person change what `member` is in a chat: block a bot, remove somebody, make them an administrator."""
        person, chat = self._who_and_where(params)
        set_standing(self._world, person, chat, params.integer("member"), params.text("status"))
        return chat_json(chat)

    async def join(self, params: Params) -> Json:
        """Let a person into a group."""
        person, chat = self._person(params), self._any_chat(params)
        if chat.private or chat.has(person.id):
            raise bad_request(f"{person.name} cannot join {chat.title}: only groups one is not in can be joined")
        set_standing(self._world, person, chat, person.id, "member")
        return chat_json(chat)

    async def leave(self, params: Params) -> Json:
        """Let a person out of a group."""
        person, chat = self._who_and_where(params)
        if chat.private or chat.members[person.id] == "creator":
            raise bad_request(f"{person.name} cannot leave {chat.title}: private chats and one's own groups stay")
        set_standing(self._world, person, chat, person.id, "left")
        return chat_json(chat)

    async def topic(self, params: Params) -> Json:
        """Let a person open a topic called `name`, or close, open again or delete `topic`, as `deed` says."""
        person, chat = self._who_and_where(params)
        deed, sender = params.text("deed"), person.as_user()
        if deed == "open":
            return {"topic": forum.open_topic(self._world, chat, sender, params.text("name")).id}
        if person.id not in chat.admin_ids():
            raise bad_request(f"{person.name} is no administrator: only they change topics")
        topic = forum.find_topic(chat, params.integer("topic"))
        if deed == "delete":
            forum.delete_topic(self._world, chat, topic)
        else:
            forum.close_topic(self._world, chat, sender, topic, closed=deed == "close")
        return {"topic": topic.id}

    async def jump(self, params: Params) -> Json:
        """Move the sandbox's clock forward by `seconds`."""
        seconds = params.number("seconds")
        if not 0 <= seconds <= LONGEST_JUMP:
            raise bad_request("the clock only moves forward, a year at most: give a number of seconds from 0")
        self._world.jump(seconds)
        return {"now": self._world.clock.now()}

    async def fault(self, params: Params) -> Json:
        """Order a fault for the bots' next calls."""
        return self._world.faults.add(params)

    async def clear_faults(self, _params: Params) -> Json:
        """Let everything go well again."""
        self._world.faults.clear()
        return {"faults": []}

    async def floods(self, params: Params) -> Json:
        """Switch the flood limits."""
        self._world.floods.on = params.flag("on")
        return {"flood_limits": self._world.floods.on}

    def _person(self, params: Params) -> Person:
        person = self._world.people.get(params.integer("person"))
        if person is None:
            raise bad_request(f"there is no person {params.text('person')!r}; their ids are in /api/state")
        return person

    def _bot(self, params: Params) -> Bot:
        bot = self._world.bots.get(params.integer("bot"))
        if bot is None:
            raise bad_request(f"there is no bot {params.text('bot')!r}; its id is in /api/state")
        return bot

    def _any_chat(self, params: Params) -> Chat:
        chat = self._world.chats.get(params.text("chat"))
        if chat is None:
            raise bad_request(f"there is no chat {params.text('chat')!r}; their keys are in /api/state")
        return chat

    def _who_and_where(self, params: Params) -> tuple[Person, Chat]:
        person = self._person(params)
        return person, self._world.chat_of(person, params.text("chat"))


def _message(chat: Chat, params: Params, missing: str) -> Message:
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request(missing)
    return message


def _name(reply: Reply) -> str:
    return str(reply.__name__)


def _json(reply: Reply) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Return a handler that answers with JSON, and with `{"error": …}` where the request cannot be done."""

    async def handle(request: web.Request) -> web.Response:
        try:
            return web.json_response(await reply(await read_params(request)))
        except Refusal as refusal:
            return web.json_response({"error": refusal.description}, status=refusal.code)

    return handle
