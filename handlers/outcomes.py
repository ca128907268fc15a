"""What an error of the network or of Telegram says about a message: certainly not sent, perhaps sent, never to be sent.

Read in python-telegram-bot's HTTPXRequest and httpx, and tried over a socket: only an error before a connection stands
means that the request cannot have reached the server. Everything after the first byte may have been a delivery.
"""

from __future__ import annotations

import os
from datetime import timedelta

import httpx
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from store.ledger import Outcome

os.environ.setdefault("PTB_TIMEDELTA", "true")  # the library's own switch: RetryAfter holds a duration, no number
# UnsupportedProtocol and ProxyError: the request never left, or the proxy refused to connect at all.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
    httpx.ProxyError,
)
_WAIT = 5.0  # seconds; how often a server that is gone is tried is the scheduler's to say
# 400s that tell of the place, not of the message: it will be the same with the next one.
_NOT_WRITABLE = (
    "thread not found",
    "topic_closed",
    "topic_deleted",
    "topic_id_invalid",
    "chat not found",
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "peer_id_invalid",
)


def outcome_of(error: Exception) -> Outcome:
    """How a send that raised ``error`` goes into the ledger."""
    words = str(error)[:300]
    if isinstance(error, RetryAfter):
        return Outcome("retry", words, wait=max(1.0, _seconds(error.retry_after)))
    if isinstance(error, ChatMigrated):
        return Outcome("moved", words, chat=error.new_chat_id)
    if isinstance(error, Forbidden):
        return Outcome("strike", words)
    if isinstance(error, BadRequest):
        place = any(each in words.lower() for each in _NOT_WRITABLE)
        return Outcome("strike" if place else "failed", words)
    if cannot_have_arrived(error):
        return Outcome("retry", words, wait=_WAIT)
    return Outcome("uncertain", words)


def cannot_have_arrived(error: Exception) -> bool:
    """Has the server certainly not taken the message, for a reason that lies with it or the way there?"""
    if isinstance(error, InvalidToken):  # 401 and 404: it answers, and does nothing
        return True
    return isinstance(error, TelegramError) and isinstance(error.__cause__, _NEVER_SENT)


def _seconds(wait: float | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
