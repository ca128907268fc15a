"""Telegram's limits, kept by us: so many messages a second in all, so many in one chat.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many messages in any so many seconds."""

    messages: int
    seconds: float


# A little slower than allowed: on the way messages can come closer together than they left.
IN_ALL = Limit(3, 0.102)  # 30 a second, evenly: answers to people find room between them
IN_A_GROUP = Limit(20, 61.0)
IN_PRIVATE = Limit(4, 5.0)  # one a second on average, short bursts are allowed
_MANY = 5_000  # chats whose times are kept before those that no longer matter are dropped


class Limiter:
    """Says how long to wait before a message to a chat.

    What is about to be sent unasked is reserved; the network reports every message (``seen``), those reserved included.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._all: deque[float] = deque()
        self._chats: defaultdict[int, deque[float]] = defaultdict(deque)
        self._reserved: set[int] = set()

    def wait(self) -> float:
        """Seconds until the next message may go out at all."""
        return self._left(self._all, IN_ALL)

    def wait_for(self, chat: int) -> float:
        """Seconds until the next message may go to this chat."""
        sent = self._chats.get(chat)
        return self._left(sent, IN_A_GROUP if chat < 0 else IN_PRIVATE) if sent else 0.0

    def reserve(self, chat: int) -> None:
        """A message goes to a chat in a moment; one at a time a chat."""
        self._reserved.add(chat)
        self._note(chat)

    def release(self, chat: int) -> None:
        """What was reserved is on its way or came to nothing."""
        self._reserved.discard(chat)

    def seen(self, chat: int) -> None:
        """The network sends a message to a chat."""
        if chat in self._reserved:
            self._reserved.discard(chat)
        else:
            self._note(chat)

    def _note(self, chat: int) -> None:
        now = self._monotonic()
        self._all.append(now)
        self._chats[chat].append(now)
        if len(self._chats) > _MANY:
            self._forget(now)

    def _left(self, sent: deque[float], limit: Limit) -> float:
        now = self._monotonic()
        while sent and sent[0] <= now - limit.seconds:
            sent.popleft()
        return max(0.0, sent[-limit.messages] + limit.seconds - now) if len(sent) >= limit.messages else 0.0

    def _forget(self, now: float) -> None:
        old = now - IN_A_GROUP.seconds
        for chat in [chat for chat, sent in self._chats.items() if not sent or sent[-1] <= old]:
            del self._chats[chat]
