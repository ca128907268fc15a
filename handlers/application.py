"""Builds the production Application; its network is one object passed in."""

from __future__ import annotations

import asyncio
import logging
import time
from datetime import UTC, datetime
from typing import Any

from telegram.ext import Application, ApplicationBuilder, JobQueue
from telegram.request import BaseRequest, HTTPXRequest

from handlers.chat_order import ChatOrder
from handlers.counted import CountedRequest
from handlers.delivering import through
from handlers.desk import Clock, Desk
from handlers.due_font import font_warning
from handlers.errors import error_handler
from handlers.limiter import Limiter
from handlers.menus import set_menus
from handlers.order import all_handlers
from handlers.producers import PRODUCERS
from handlers.scheduler import TICK, Scheduler
from handlers.watchdog import Watch, WatchedRequest, keep
from parsers.warming import warm
from store.people import editors
from store.store import Store
from store.visibility import renew_owners

_LOG = logging.getLogger(__name__)
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"]
_POOL = 32  # connections: one jammed by a half-closed socket must not hold up the rest
_TICKING = {"misfire_grace_time": 60, "coalesce": True, "max_instances": 1}  # a late tick is as good as a punctual one

App = Application[Any, Any, Any, Any, Any, Any]


def now() -> datetime:
    """The time of the machine, in UTC."""
    return datetime.now(UTC)


def build_application(
    token: str,
    store: Store,
    request: BaseRequest | None = None,
    *,
    base_url: str | None = None,
    clock: Clock = now,
    owners: frozenset[int] = frozenset(),
    watch: Watch | None = None,
) -> App:
    """The bot with all its handlers.

    Args:
        token: of the bot.
        store: the open ledger.
        request: the network; one object for all calls. Without it, HTTP with a pool of its own for polling.
        base_url: of another server than Telegram's, up to and with ``/bot``.
        clock: gives the time with its zone.
        owners: ids of the people who may do everything.
        watch: what to do when polling is jammed; without it nobody watches.
    """
    polling = WatchedRequest(request or HTTPXRequest(connection_pool_size=4))
    desk = Desk(store, clock, owners)
    store.do(renew_owners, owners)

    async def prepare(application: App) -> None:
        asyncio.get_running_loop().run_in_executor(None, warm, store.path.parent)
        named = await asyncio.wrap_future(store.aside(store.read, editors))
        await set_menus(application.bot, owners, (each.person for each in named if each.person not in owners))
        await scheduler.start()
        queue.run_repeating(scheduler.tick, TICK, first=0, job_kwargs=_TICKING)
        if watch is not None:
            application.bot_data["watch"] = asyncio.create_task(keep(watch, polling))

    async def end(application: App) -> None:
        task = application.bot_data.pop("watch", None)
        if task is not None:
            task.cancel()
        await desk.background.stop()
        await scheduler.stop()

    queue: JobQueue[Any] = JobQueue()
    builder: Any = ApplicationBuilder().token(token).job_queue(queue).concurrent_updates(ChatOrder())
    limiter = Limiter(time.monotonic)
    network = CountedRequest(request or HTTPXRequest(connection_pool_size=_POOL), limiter)
    builder = builder.request(network).get_updates_request(polling)
    if base_url:
        files = f"{base_url.removesuffix('bot')}file/bot"
        builder = builder.base_url(base_url).base_file_url(files)
    application: App = builder.post_init(prepare).post_stop(end).build()
    scheduler = Scheduler(store, clock, through(application.bot), (*PRODUCERS, font_warning(owners)))
    application.add_handlers(all_handlers(desk))
    application.add_error_handler(error_handler(desk))
    return application
