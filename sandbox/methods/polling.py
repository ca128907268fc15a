"""getUpdates and what belongs to it."""

from __future__ import annotations

from typing import Any

from sandbox.errors import bad_request
from sandbox.methods.call import Call, Method
from sandbox.model import Json

MAX_LIMIT = 100
MAX_TIMEOUT = 50  # seconds, as the public server holds it


async def get_updates(call: Call) -> list[Json]:
    """Return what waits for the bot, at once or within `timeout` seconds."""
    kinds = call.params.structure("allowed_updates", "can't parse allowed_updates JSON object")
    if kinds is not None:
        call.bot.queue.allow(_names(kinds))
    limit = call.params.integer("limit", MAX_LIMIT)
    timeout = min(max(call.params.integer("timeout"), 0), MAX_TIMEOUT)
    return await call.bot.queue.poll(call.params.integer("offset"), _clamped(limit), timeout)


def _clamped(limit: int) -> int:
    return limit if 1 <= limit <= MAX_LIMIT else MAX_LIMIT


def _names(kinds: Any) -> list[str]:  # noqa: ANN401 - whatever JSON holds
    if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
        raise bad_request("expected an Array of String as allowed_updates")
    return kinds


async def delete_webhook(call: Call) -> bool:
    """Forget the webhook, of which there is none, and with `drop_pending_updates` what waits."""
    if call.params.flag("drop_pending_updates"):
        call.bot.queue.clear()
    return True


async def get_webhook_info(call: Call) -> Json:
    """Return that no webhook is set, and how much waits."""
    queue = call.bot.queue
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(queue)}
    return info | ({"allowed_updates": queue.allowed} if queue.allowed else {})


METHODS: dict[str, Method] = {
    "getUpdates": get_updates,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
