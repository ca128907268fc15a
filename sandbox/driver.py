"""A driver for tests: people who say, tap, ask inline and send files, and wait for what the bot does.

It speaks HTTP only, so the sandbox may run in this loop, in a thread, or in another process:

    async with Sandbox(["1000001:any"]) as sandbox:
        start_my_bot(sandbox.base_url, "1000001:any")
        async with Driver(sandbox.url) as driver:
            anna = driver.person("linxi")
            await anna.say("/start")
            await anna.expect_reply("Hello")
            await anna.tap("More")
            found = await anna.ask_inline("PM2.5")
            await anna.choose(found, "PM2.5")
            await driver.fault("flood", method="sendMessage", retry_after=3)
            await driver.fault("drop_after", method="sendMessage", skip=10)  # the eleventh call
            crowd = await driver.add_people(1000)
            await driver.jump(days=7)
            print(driver.transcript())
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Self

import aiohttp

from sandbox.driven_person import DrivenPerson
from sandbox.errors import SandboxError
from sandbox.model import Json
from sandbox.transcript import Transcript, is_bots
from sandbox.waiting import PATIENCE, Watcher


class Driver:
    """People in a running sandbox, and what is made to happen to its bots.

    Args:
        url: The sandbox's address.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._session: aiohttp.ClientSession | None = None
        self._people: dict[int, Json] = {}
        self.chats: dict[str, Json] = {}
        self.bots: list[Json] = []
        self.notes = Transcript()
        self._watcher = Watcher(self)

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession()
        state = await self.get("state")
        self.bots = state["bots"]
        self._watcher.seen = state["seq"]
        self._meet(state)
        return self

    async def __aexit__(self, *_raised: object) -> None:
        if self._session is not None:
            await self._session.close()

    def _meet(self, state: Json) -> None:
        self._people |= {person["id"]: person for person in state["people"]}
        self.chats |= {chat["key"]: chat for chat in state["chats"]}

    def person(self, who: int | str) -> DrivenPerson:
        """Return a person by id, username or name.

        Raises:
            SandboxError: If there is nobody of that name; lists who is there.
        """
        for person in self._people.values():
            if who in (person["id"], person["username"], person["first_name"]):
                return DrivenPerson(self, person)
        names = ", ".join(person["username"] for person in self._people.values())
        raise SandboxError(f"There is no {who!r} in the sandbox; choose one of: {names}")

    async def add_people(self, count: int, name: str = "person", *, started: bool = True) -> list[DrivenPerson]:
        """Let people in, each with a private chat for every bot, and return them.

        Args:
            count: How many; thousands are cheap.
            name: What they are called, with a number behind it.
            started: Whether they have talked to the bots before; bots cannot write first to those who have not.
        """
        state = await self.post("people", "control", count=count, name=name, started=started)
        self._meet(state)
        return [DrivenPerson(self, person) for person in state["people"]]

    async def add_group(self, title: str, people: list[DrivenPerson], **about: str | bool) -> Json:
        """Open a group of people and all bots, the first of them its owner, and return it.

        Args:
            title: What it is called; people name it so too.
            people: Who is in it.
            about: `kind` (`supergroup`, or `group` for one that can become a supergroup), `forum` (with topics),
                `bots` (what the bots are there: `member`, `administrator`).
        """
        ids = [person.id for person in people]
        chat = dict(await self.post("groups", "control", title=title, owner=ids[0], members=ids, **about))
        self.chats[chat["key"]] = chat
        return chat

    async def fault(self, kind: str, **about: object) -> Json:
        """Order what goes wrong with the bots' next calls, and return it.

        Args:
            kind: `flood`, `error`, `drop_before`, `drop_after`, `delay`, `delay_after`.
            about: `method`, `match` (words somewhere in the parameters), `skip` (calls spared first), `count` (how
                often; 1, or 0 for always), and the kind's own: `retry_after`, `code`, `description`, `seconds`.
        """
        return dict(await self.post("fault", "api", kind=kind, **about))

    async def clear_faults(self) -> None:
        """Let everything go well again."""
        await self.post("clear_faults")

    async def flood_limits(self, *, on: bool) -> None:
        """Switch the limits on how fast bots may send."""
        await self.post("floods", on=on)

    async def jump(self, *, days: float = 0, hours: float = 0, seconds: float = 0) -> float:
        """Move the sandbox's clock forward and return its time, in seconds since 1970 UTC."""
        ahead = timedelta(days=days, hours=hours, seconds=seconds).total_seconds()
        return float((await self.post("jump", seconds=ahead))["now"])

    async def now(self) -> float:
        """Return the sandbox's time, in seconds since 1970 UTC."""
        return float((await self.get("clock"))["now"])

    async def calls(self, method: str = "") -> list[Json]:
        """Return the last calls of a method (or of all), each with `number`, `params`, `answer`, `at`."""
        return list(await self.get("calls", "control", method=method))

    async def sent(self) -> dict[str, int]:
        """Return how many messages of bots stand in each chat that has some, by the chat's key."""
        return dict(await self.get("sent", "control"))

    async def messages(self, key: str) -> list[Json]:
        """Return all messages of a chat, by its key."""
        return list((await self.get("chat", chat=key))["messages"])

    async def watch(self) -> Watcher:
        """Return a watcher of everything that happens from now on."""
        return Watcher(self, await self.last_event())

    async def last_event(self) -> int:
        """Return the number of the last event."""
        return int((await self.get("last", "control"))["seq"])

    async def get(self, name: str, api: str = "api", /, **query: int | str) -> Any:  # noqa: ANN401 - JSON
        """Return what `/api/name` (or another API's) answers."""
        return await self._ask("GET", f"{api}/{name}", params=query)

    async def post(self, name: str, api: str = "api", /, **body: object) -> Any:  # noqa: ANN401
        """Do `/api/name` (or another API's) and return its answer."""
        return await self._ask("POST", f"{api}/{name}", json=body)

    async def upload(self, name: str, file: tuple[str, bytes], /, **fields: object) -> Any:  # noqa: ANN401
        """Do `/api/name` with a file, given as its name and its bytes, and return the answer."""
        form = aiohttp.FormData(quote_fields=False)
        for field, value in fields.items():
            form.add_field(field, str(value))
        form.add_field("file", file[1], filename=file[0])
        return await self._ask("POST", f"api/{name}", data=form)

    async def _ask(self, verb: str, path: str, **how: Any) -> Any:  # noqa: ANN401
        if self._session is None:
            raise SandboxError("Enter the driver first: async with Driver(sandbox.url) as driver")
        async with self._session.request(verb, f"{self._url}/{path}", **how) as response:
            answer = await response.json()
            if response.status != 200:
                raise SandboxError(f"The sandbox refused {path}: {answer['error']}")
            return answer

    async def wait_for_call(self, method: str, number: int = 1, patience: float = PATIENCE) -> Json:
        """Return the `number`th call of a method since the sandbox began, once it was answered.

        Raises:
            SandboxError: If it does not come in `patience` seconds.
        """
        watcher = await self.watch()
        while len(made := await self.calls(method)) < number:
            await watcher.next(lambda _event: True, f"call {number} of {method} (there were {len(made)})", patience)
        return dict(made[number - 1])

    async def settle(self, seconds: float = 0.2) -> None:
        """Return once nothing has happened for some seconds; the transcript holds all that did."""
        await self._watcher.quiet(seconds, self.heard)

    def heard(self, event: Json) -> None:
        """Note an event for the transcript."""
        if is_bots(event) and event["chat"] in self.chats:
            self.notes.heard(event, self.chats[event["chat"]])

    def transcript(self) -> str:
        """Return what people did, and of what bots did all that was waited for or settled: who, where, what."""
        return str(self.notes)
