"""getUpdates: what waits for the bot."""

from __future__ import annotations

from sandbox import refusals
from sandbox.errors import Refusal
from sandbox.methods.call import Call, Method
from sandbox.model import Json
from sandbox.params import read_json
from sandbox.updates import KINDS

MAX_LIMIT = 100
MAX_TIMEOUT = 50  # seconds, as the public server holds it


async def get_updates(call: Call) -> list[Json]:
    """Return what waits for the bot, at once or within `timeout` seconds."""
    if call.bot.webhook is not None:
        raise refusals.webhook_is_active()
    update_allowed(call)
    limit = min(max(call.params.integer("limit", MAX_LIMIT), 1), MAX_LIMIT)
    timeout = min(max(call.params.integer("timeout"), 0), MAX_TIMEOUT)
    return await call.bot.queue.poll(call.params.integer("offset"), limit, timeout)


def update_allowed(call: Call) -> None:
    """Take over `allowed_updates`; as Telegram does, whatever is no list of strings changes nothing."""
    try:
        kinds = read_json(call.params.text("allowed_updates"), "")
    except Refusal:
        return
    if isinstance(kinds, list) and all(isinstance(kind, str) for kind in kinds):
        call.bot.queue.allow([kind.lower() for kind in kinds if kind.lower() in KINDS])


METHODS: dict[str, Method] = {"getUpdates": get_updates}
