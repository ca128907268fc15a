"""Bringing updates to the addresses bots have set, again and again until they are taken.

Source: https://github.com/tdlib/telegram-bot-api (WebhookActor.cpp): an answer of 2xx takes the update and may itself
be a call; after a refusal the update comes again, at once the first time, then after 2, 4, 8 … seconds, or when the
answer's `Retry-After` says. The sandbox calls addresses on this machine only, and also over plain HTTP, as a Bot API
server of one's own does.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any
from urllib.parse import parse_qsl

import aiohttp

from sandbox.dispatch import perform
from sandbox.errors import Refusal
from sandbox.faults import Dropped
from sandbox.model import Bot, Json, Webhook
from sandbox.params import Params, Upload
from sandbox.world import World

LOG = logging.getLogger(__name__)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
PATIENCE = 60  # seconds for an answer
LONGEST_WAIT, LONGEST_ASKED_WAIT = 60.0, 3600.0  # seconds between two attempts
GLANCE = 0.1  # seconds between two looks at the sandbox's clock, which may jump
NOT_CALLED = ("get", "setwebhook", "deletewebhook", "close", "logout")


class Couriers:
    """One courier for each bot, who waits while the bot has no webhook.

    Args:
        world: The state.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Send the couriers off."""
        self._tasks = [asyncio.create_task(self._serve(bot)) for bot in self._world.bots.values()]

    async def stop(self) -> None:
        """Call them back."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, bot: Bot) -> None:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE)) as session:
            while True:
                webhook = bot.webhook
                if webhook is None:
                    await self._world.feed.wait_for("webhook")
                    continue
                update = await bot.queue.first(GLANCE)
                if update is not None and bot.webhook is webhook:
                    await self._bring(session, bot, webhook, update)

    async def _bring(self, session: aiohttp.ClientSession, bot: Bot, webhook: Webhook, update: Json) -> None:
        """Bring one update until it is taken, or the webhook is another one."""
        attempts = 0
        while bot.webhook is webhook and update in bot.queue:
            asked = await self._post(session, bot, webhook, update)
            if asked is None:
                bot.queue.confirm(update)
                return
            await self._pause(asked or (0.0 if attempts == 0 else min(2.0**attempts, LONGEST_WAIT)))
            attempts += 1

    async def _pause(self, seconds: float) -> None:
        until = self._world.clock.now() + seconds
        while self._world.clock.now() < until:  # noqa: ASYNC110 - the clock may be moved by another thread
            await asyncio.sleep(GLANCE)

    async def _post(self, session: aiohttp.ClientSession, bot: Bot, webhook: Webhook, update: Json) -> float | None:
        """Return None where the update was taken, else the seconds the address asked to wait (0 for none)."""
        headers = {SECRET_HEADER: webhook.secret} if webhook.secret else {}
        about: dict[str, Any] = {"json": update, "headers": headers, "ssl": False, "allow_redirects": False}
        try:
            async with session.post(webhook.url, **about) as response:
                if 200 <= response.status < 300:
                    await self._answered(bot, response)
                    return None
                self._failed(webhook, f"Wrong response from the webhook: {response.status} {response.reason}")
                return _wait_asked(response.headers.get("Retry-After", ""))
        except (aiohttp.ClientError, TimeoutError, OSError):
            self._failed(webhook, "Connection refused")
        return 0.0

    def _failed(self, webhook: Webhook, reason: str) -> None:
        webhook.last_error_date, webhook.last_error = self._world.now(), reason

    async def _answered(self, bot: Bot, response: aiohttp.ClientResponse) -> None:
        """Do what an answer to an update asks for; nobody hears what comes of it."""
        params = await _params(response)
        method = params.text("method")
        if not method or method.lower().startswith(NOT_CALLED):
            return
        try:
            await perform(self._world, bot, method, params)
        except (Refusal, Dropped):
            return
        except Exception:
            LOG.exception("A call of %s in a webhook's answer failed inside the sandbox", method)


async def _params(response: aiohttp.ClientResponse) -> Params:
    """Return the parameters in a webhook's answer; none where it holds something else."""
    try:
        if response.content_type.startswith("multipart/"):
            return Params(await _parts(response))
        if response.content_type == "application/x-www-form-urlencoded":
            return Params(dict(parse_qsl(await response.text())))
        return Params.from_json(await response.read())
    except (Refusal, ValueError, aiohttp.ClientError):
        return Params({})


async def _parts(response: aiohttp.ClientResponse) -> dict[str, str | Upload]:
    values: dict[str, str | Upload] = {}
    async for part in aiohttp.MultipartReader.from_response(response):
        if isinstance(part, aiohttp.BodyPartReader) and part.name:
            data = bytes(await part.read(decode=True))
            mime = part.headers.get("Content-Type", "application/octet-stream")
            values[part.name] = Upload(part.filename, mime, data) if part.filename else data.decode()
    return values


def _wait_asked(header: str) -> float:
    return min(float(header), LONGEST_ASKED_WAIT) if header.isascii() and header.isdecimal() else 0.0
