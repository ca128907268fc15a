"""Flood limits, off unless asked for.

What is known of them: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this (one message
a second in a chat with short bursts allowed, 20 a minute in a group, 30 a second in all). How long a burst may be is
our own choice.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass

from sandbox import refusals
from sandbox.model import Chat


@dataclass(frozen=True)
class Limit:
    """So many messages in so many seconds."""

    messages: int
    seconds: float


IN_ALL = Limit(30, 1)
IN_A_CHAT = Limit(5, 5)
IN_A_GROUP = Limit(20, 60)
SENDING = ("send", "edit")
FREE = frozenset({"sendchataction"})


class Floods:
    """Counts what each bot sends."""

    def __init__(self) -> None:
        self.on = False
        self._sent: dict[tuple[int, str], deque[float]] = defaultdict(deque)

    def check(self, bot: int, chat: Chat, now: float, messages: int = 1) -> None:
        """Count messages of a bot to a chat.

        Args:
            bot: Whose they are.
            chat: Where they go.
            now: The sandbox's time, in seconds.
            messages: How many there are: each of an album counts.

        Raises:
            Refusal: 429 with the seconds until it would pass; it is not counted then.
        """
        if not self.on:
            return
        limits = [("", IN_ALL), (chat.key, IN_A_CHAT if chat.private else IN_A_GROUP)]
        wait = max(self._wait((bot, key), limit, now) for key, limit in limits)
        if wait > 0:
            raise refusals.too_many_requests(math.ceil(wait))
        for key, _limit in limits:
            self._sent[bot, key].extend([now] * messages)

    def _wait(self, place: tuple[int, str], limit: Limit, now: float) -> float:
        sent = self._sent[place]
        while sent and sent[0] <= now - limit.seconds:
            sent.popleft()
        return sent[0] + limit.seconds - now if len(sent) >= limit.messages else 0.0


def counts(method: str) -> bool:
    """Return whether a method sends something that is counted."""
    name = method.lower()
    return name.startswith(SENDING) and name not in FREE
