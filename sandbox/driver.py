"""A driver for tests: people who say, press and wait for what the bot does, over the page's own API.

It speaks HTTP only, so the sandbox may run in this loop, in a thread, or in another process.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Self

import aiohttp

from sandbox.errors import SandboxError
from sandbox.table import as_table

Json = dict[str, Any]
PATIENCE = 10.0  # seconds a test waits for the bot before it fails


class Driver:
    """People in a running sandbox.

    Args:
        url: The sandbox's address.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._session: aiohttp.ClientSession | None = None
        self._people: list[Json] = []
        self._chats: list[Json] = []
        self.rows: list[tuple[str, str, str]] = []
        self.noted: set[int] = set()

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession()
        state = await self.get("state")
        self._people, self._chats = state["people"], state["chats"]
        return self

    async def __aexit__(self, *_raised: object) -> None:
        if self._session is not None:
            await self._session.close()

    def person(self, who: int | str) -> DrivenPerson:
        """Return a person by id, username or name.

        Raises:
            SandboxError: If there is nobody of that name; lists who is there.
        """
        for person in self._people:
            if who in (person["id"], person["username"], person["first_name"]):
                return DrivenPerson(self, person, self._chats)
        names = ", ".join(person["username"] for person in self._people)
        raise SandboxError(f"There is no {who!r} in the sandbox; choose one of: {names}")

    async def get(self, name: str, **query: int | str) -> Any:  # noqa: ANN401 - JSON
        """Return what `/api/name` answers."""
        return await self._ask("GET", name, params=query)

    async def post(self, name: str, **body: object) -> Any:  # noqa: ANN401
        """Do `/api/name` and return its answer."""
        return await self._ask("POST", name, json=body)

    async def _ask(self, verb: str, name: str, **how: Any) -> Any:  # noqa: ANN401
        if self._session is None:
            raise SandboxError("Enter the driver first: async with Driver(sandbox.url) as driver")
        async with self._session.request(verb, f"{self._url}/api/{name}", **how) as response:
            answer = await response.json()
            if response.status != 200:
                raise SandboxError(f"The sandbox refused {name}: {answer['error']}")
            return answer

    def transcript(self) -> str:
        """Return what was said and seen so far as a table: who, where, what."""
        return as_table(("who", "chat", "what"), self.rows)


class DrivenPerson:
    """One person: what they do, and what they see since they last did something."""

    def __init__(self, driver: Driver, person: Json, chats: list[Json]) -> None:
        self._driver = driver
        self._person = person
        self._chats = [chat for chat in chats if str(person["id"]) in chat["members"]]
        self._keys = {chat["key"] for chat in self._chats}
        self._seen = 0

    @property
    def id(self) -> int:
        """The person's id."""
        return int(self._person["id"])

    async def say(self, text: str, chat: str = "private", reply_to: int | None = None) -> Json:
        """Write into a chat and return the message.

        Args:
            text: What to write.
            chat: `private`, `group`, or a chat's key or title.
            reply_to: The id of the message replied to.
        """
        place = self._chat(chat)
        return await self._do("say", text, place, text=text, reply_to=reply_to or 0)

    async def edit(self, message_id: int, text: str, chat: str = "private") -> Json:
        """Change an own message and return it."""
        return await self._do("edit", f"(edits) {text}", self._chat(chat), message_id=message_id, text=text)

    async def press(self, label: str, chat: str = "private") -> Json:
        """Press the newest button whose label contains `label`; return the bot's answer (`text`, `alert`, `url`).

        Raises:
            SandboxError: If no such button is to be seen, or the bot does not answer in time.
        """
        place = self._chat(chat)
        message_id, button = await self._button(place, label)
        about = {"message_id": message_id, "data": button["callback_data"]}
        asked = await self._act("press", f"[{button['text']}]", place, **about)
        seen = self._seen
        answer = await self._next(lambda event: event.get("query") == asked["query"], "the button's answer", PATIENCE)
        self._seen = seen  # an edit that came before the answer is still to be expected
        if answer["text"]:
            self._note("(answer)", place, answer["text"])
        return answer

    async def expect_reply(self, containing: str = "", chat: str = "private", patience: float = PATIENCE) -> Json:
        """Return the bot's next message or edit in a chat, which must contain these words.

        Raises:
            SandboxError: If none comes in `patience` seconds.
            AssertionError: If another text comes; shows it.
        """
        message = await self.wait_for(lambda _message: True, chat, patience)
        assert containing in message["text"], f"expected {containing!r}, the bot wrote: {message['text']!r}"  # noqa: S101
        return message

    async def wait_for(self, wanted: Callable[[Json], bool], chat: str = "private", patience: float = PATIENCE) -> Json:
        """Return the next message or edit of a bot in a chat that is wanted; others are passed over.

        Raises:
            SandboxError: If none comes in `patience` seconds.
        """
        place = self._chat(chat)

        def fits(event: Json) -> bool:
            return _is_bots(event) and event["chat"] == place["key"] and wanted(event["message"])

        event = await self._next(fits, f"a message in {_label(place)}", patience)
        return dict(event["message"])

    async def expect_silence(self, chat: str = "private", seconds: float = 0.5) -> None:
        """Check that no bot writes into a chat for some seconds.

        Raises:
            AssertionError: If one does; shows what it wrote.
        """
        try:
            message = await self.wait_for(lambda _message: True, chat, seconds)
        except SandboxError:
            return
        raise AssertionError(f"expected silence, the bot wrote: {message['text']!r}")

    async def _do(self, what: str, shown: str, place: Json, **details: object) -> Json:
        return dict((await self._act(what, shown, place, **details))["message"])

    async def _act(self, what: str, shown: str, place: Json, **details: object) -> Json:
        done = await self._driver.post(what, person=self.id, chat=place["key"], **details)
        self._note(self._person["first_name"], place, shown)
        self._seen = done["seq"]
        return dict(done)

    async def _next(self, fits: Callable[[Json], bool], hoped_for: str, patience: float) -> Json:
        until = asyncio.get_running_loop().time() + patience
        while (left := until - asyncio.get_running_loop().time()) > 0:
            # The server waits in whole seconds; the rest of the patience is ours to cut off.
            asked = self._driver.get("events", after=self._seen, wait=int(left) + 1)
            for event in await self._within(asked, left):
                self._seen = event["seq"]
                self._keep(event)
                if fits(event):
                    return event
        who, so_far = self._person["first_name"], self._driver.transcript()
        raise SandboxError(f"{who} waited {patience:g} s for {hoped_for}; so far:\n{so_far}")

    async def _within(self, asked: Any, seconds: float) -> list[Json]:  # noqa: ANN401 - a coroutine of JSON
        try:
            return list(await asyncio.wait_for(asked, seconds))
        except TimeoutError:
            return []

    def _keep(self, event: Json) -> None:
        if _is_bots(event) and event["chat"] in self._keys and event["seq"] not in self._driver.noted:
            self._driver.noted.add(event["seq"])
            place = self._chat(event["chat"])
            sign = "(edits) " if event["type"] == "edited" else ""
            self._note(event["message"]["from"]["first_name"], place, sign + event["message"]["text"])

    def _note(self, who: str, place: Json, what: str) -> None:
        self._driver.rows.append((who, _label(place), what))

    def _chat(self, name: str) -> Json:
        for chat in self._chats:
            kind = "private" if chat["type"] == "private" else "group"
            if name in (kind, chat["key"], chat["title"]):
                return chat
        known = ", ".join(chat["key"] for chat in self._chats)
        raise SandboxError(
            f"{self._person['first_name']} is in no chat {name!r}; choose private, group or one of: {known}"
        )

    async def _button(self, place: Json, label: str) -> tuple[int, Json]:
        state = await self._driver.get("state")
        chat = next(each for each in state["chats"] if each["key"] == place["key"])
        seen = []
        for message in reversed(chat["messages"]):
            for button in _buttons(message):
                seen.append(button["text"])
                if label in button["text"] and "callback_data" in button:
                    return message["message_id"], button
        raise SandboxError(f"There is no button {label!r} in {_label(place)}; there are: {', '.join(seen) or 'none'}")


def _label(place: Json) -> str:
    """Return what tests call a chat; a private one has only its person's name, which says nothing."""
    return "private" if place["type"] == "private" else str(place["title"])


def _buttons(message: Json) -> list[Json]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def _is_bots(event: Json) -> bool:
    return event["type"] in {"message", "edited"} and bool(event["message"]["from"]["is_bot"])
