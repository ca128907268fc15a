"""setWebhook and what belongs to it.

Source: process_set_webhook_query and do_set_webhook in https://github.com/tdlib/telegram-bot-api (Client.cpp).
"""

from __future__ import annotations

import re

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.loopback import is_here
from sandbox.methods.call import Call, Described, Method
from sandbox.methods.polling import update_allowed
from sandbox.model import Json, Webhook

MAX_SECRET = 256
SECRET = re.compile(r"[A-Za-z0-9_-]*")
MAX_CONNECTIONS, MOST_CONNECTIONS = 40, 100


async def set_webhook(call: Call) -> Described:
    """Have updates sent to an address, or take the address away where it is empty."""
    url = call.params.text("url")
    if not url:
        return await delete_webhook(call)
    webhook = _read(call, url)
    call.bot.queue.end_poll(refusals.ended_by_webhook())
    if call.params.flag("drop_pending_updates"):
        call.bot.queue.clear()
    update_allowed(call)
    known = call.bot.webhook is not None and call.bot.webhook.same_as(webhook)
    if not known:
        call.bot.webhook = webhook
    call.world.feed.publish("webhook", bot=call.bot.id, url=url)
    return Described(True, "Webhook is already set" if known else "Webhook was set")


def _read(call: Call, url: str) -> Webhook:
    secret = call.params.text("secret_token")
    if len(secret) > MAX_SECRET:
        raise bad_request(refusals.SECRET_TOO_LONG)
    if not SECRET.fullmatch(secret):
        raise bad_request(refusals.SECRET_CHARACTERS)
    if not is_here(url):
        raise bad_request(refusals.WEBHOOK_ELSEWHERE if "://" in url else refusals.WEBHOOK_INVALID)
    connections = min(max(call.params.integer("max_connections", MAX_CONNECTIONS), 1), MOST_CONNECTIONS)
    certificate = call.params.upload("certificate") is not None
    return Webhook(url, secret, connections, call.params.text("ip_address"), certificate)


async def delete_webhook(call: Call) -> Described:
    """Forget the webhook, and with `drop_pending_updates` what waits."""
    if call.params.flag("drop_pending_updates"):
        call.bot.queue.clear()
    was_set, call.bot.webhook = call.bot.webhook is not None, None
    call.world.feed.publish("webhook", bot=call.bot.id, url="")
    return Described(True, "Webhook was deleted" if was_set else "Webhook is already deleted")


async def get_webhook_info(call: Call) -> Json:
    """Return the webhook, how much waits, and what went wrong last."""
    webhook, queue = call.bot.webhook, call.bot.queue
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(queue)}
    if webhook is not None:
        info |= webhook.as_json()
    return info | ({"allowed_updates": queue.allowed} if queue.allowed else {})


METHODS: dict[str, Method] = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
