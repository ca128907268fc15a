"""Starting and stopping the sandbox, in the caller's event loop or in a thread of its own."""

from __future__ import annotations

import asyncio
import errno
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Self

from aiohttp import web

from sandbox import defaults, forum, refusals
from sandbox.bodies import MAX_BODY
from sandbox.bot_api import bot_api_routes
from sandbox.clock import Clock
from sandbox.control_api import control_routes
from sandbox.dispatch import perform
from sandbox.errors import Refusal, SandboxError
from sandbox.guard import same_site_only
from sandbox.loopback import is_loopback
from sandbox.model import Bot, Json
from sandbox.page_api import PageApi
from sandbox.page_files import file_routes
from sandbox.params import Params
from sandbox.stream import Stream
from sandbox.webhooks import Couriers
from sandbox.world import World

GOODBYE = 0.5  # seconds open polls get when the sandbox stops


class Sandbox:
    """A Telegram of one's own, with five people, three groups, and one bot for each token.

    Args:
        tokens: Tokens with the usernames of their bots, or tokens alone (the bots are then named by the sandbox).
        host: The address to listen on; a loopback one unless `allow_remote` is set.
        port: The port, 0 for any free one.
        allow_remote: Allow an address others can reach; anybody there can then read and write everything.
        hints: What the page offers to type in an empty private chat.
        flood_limits: Refuse bots that send too fast, as Telegram does.
        clock: The sandbox's time; by default the machine's, until it jumps.
    """

    def __init__(
        self,
        tokens: Mapping[str, str] | Iterable[str],
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        allow_remote: bool = False,
        hints: tuple[str, ...] = defaults.HINTS,
        flood_limits: bool = False,
        clock: Clock | None = None,
    ) -> None:
        self._host = "127.0.0.1" if host == "localhost" else host
        self._port = port
        self._allow_remote = allow_remote
        self._hints = hints
        self._runner: web.AppRunner | None = None
        self.clock = clock or Clock()
        self.world = _furnished(tokens, self.clock)
        self.world.floods.on = flood_limits
        self._couriers = Couriers(self.world)

    @property
    def url(self) -> str:
        """The address of the page, without a closing slash."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}"

    @property
    def base_url(self) -> str:
        """What a bot takes for `https://api.telegram.org/bot`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """What a bot takes for `https://api.telegram.org/file/bot`."""
        return f"{self.url}/file/bot"

    async def call(self, token: str, method: str, **params: object) -> Json:
        """Do what a bot would ask for over HTTP, without a socket, and return the whole answer.

        For tests and benchmarks that make very many calls; everything is as over HTTP but for the transport.

        Raises:
            Dropped: Where a fault ordered that the bot get no answer.
        """
        bot = self.world.bot_by_token(token)
        try:
            if bot is None:
                raise refusals.unauthorized(token)
            return await perform(self.world, bot, method, Params(params))
        except Refusal as refusal:
            return refusal.as_json()

    async def start(self) -> None:
        """Listen.

        Raises:
            SandboxError: If the address is not a loopback one, the port is taken, or it cannot be listened on.
        """
        self._check_host()
        runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=GOODBYE)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError as error:
            await runner.cleanup()
            raise SandboxError(self._advice(error)) from error
        self._runner = runner
        self._couriers.start()
        self._port = int(runner.addresses[0][1])

    async def stop(self) -> None:
        """Stop listening; open polls end."""
        await self._couriers.stop()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_raised: object) -> None:
        await self.stop()

    def _application(self) -> web.Application:
        guard = same_site_only(self._host, allow_remote=self._allow_remote)
        app = web.Application(client_max_size=MAX_BODY, middlewares=[guard])
        stream = Stream(self.world.feed)
        app.add_routes(PageApi(self.world, self._hints).routes())
        app.add_routes([web.get("/api/stream", stream.handle), *file_routes(self.world)])
        app.add_routes([*control_routes(self.world), *bot_api_routes(self.world)])

        async def say_goodbye(_app: web.Application) -> None:
            await stream.close()

        app.on_shutdown.append(say_goodbye)
        return app

    def _check_host(self) -> None:
        if self._allow_remote or is_loopback(self._host):
            return
        raise SandboxError(
            f"The sandbox listens on this machine only, and {self._host} is not a loopback address. "
            "Use 127.0.0.1 or ::1, or allow others to reach it with allow_remote=True."
        )

    def _advice(self, error: OSError) -> str:
        place = f"port {self._port} on {self._host}"
        if error.errno == errno.EADDRINUSE:
            return (
                f"The sandbox cannot use {place}: another program does. Stop it, or choose another port (0: any free)."
            )
        if error.errno == errno.EACCES:
            return f"The sandbox may not use {place}. Choose a port of 1024 or above (0: any free one)."
        return f"The sandbox cannot listen on {place}: {error.strerror or error}. Choose another host or port."


def _furnished(tokens: Mapping[str, str] | Iterable[str], clock: Clock) -> World:
    """Return a world with the usual people and groups, and a bot for each token."""
    named = tokens if isinstance(tokens, Mapping) else _named(tokens)
    bots = [
        Bot(_bot_id(token, index), token, defaults.BOT_NAME if index == 0 else username, username)
        for index, (token, username) in enumerate(named.items())
    ]
    world = World((), bots, clock)
    for person in defaults.PEOPLE:
        world.add_person(person, started=defaults.ROLES[person.id] != "newcomer")
    present = dict.fromkeys((bot.id for bot in bots), "member")
    world.add_group(defaults.GROUP_ID, defaults.GROUP_TITLE, defaults.STANDING | present)
    world.add_group(defaults.SECOND_ID, defaults.SECOND_TITLE, defaults.STANDING_IN_SECOND | present)
    forum_group = world.add_group(defaults.FORUM_ID, defaults.FORUM_TITLE, defaults.STANDING | present, forum=True)
    owner = defaults.PEOPLE[0]
    for title, closed in defaults.TOPICS.items():
        forum.furnish(forum_group, owner.as_user(), world.now(), title, closed=closed)
    return world


def _named(tokens: Iterable[str]) -> dict[str, str]:
    stem = defaults.BOT_USERNAME.removesuffix("_bot")
    return {token: f"{stem}{index or ''}_bot" for index, token in enumerate(tokens)}


def _bot_id(token: str, index: int) -> int:
    """Return the number a token begins with, as Telegram's do, unless it is a person's."""
    number = token.partition(":")[0]
    own = number.isascii() and number.isdecimal() and int(number) > len(defaults.PEOPLE)
    return int(number) if own else 1_000_000 + index


@contextmanager
def run_in_thread(token: str, host: str = "127.0.0.1", port: int = 0) -> Iterator[Sandbox]:
    """Run a sandbox with one bot beside whatever the calling thread does.

    Args:
        token: The bot's token.
        host: The loopback address to listen on.
        port: The port, 0 for any free one.

    Yields:
        The running sandbox; read only its `url` and `base_url`, the rest belongs to its own thread.

    Raises:
        SandboxError: If it cannot listen there.
    """
    sandbox = Sandbox({token: defaults.BOT_USERNAME}, host, port)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="sandbox", daemon=True)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(sandbox.start(), loop).result()
        yield sandbox
    finally:
        asyncio.run_coroutine_threadsafe(sandbox.stop(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
