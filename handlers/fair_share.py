"""How much each person may ask: buckets of turns that fill again, so that no flood silences the bot for others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Verdict = Literal["go", "tell", "silent"]
_Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Rate:
    """``burst`` turns at once, one more every ``seconds``."""

    burst: int
    seconds: float


PERSON = Rate(20, 1.5)  # a person in one chat: faster than one reads
PRESSES = Rate(40, 0.5)  # buttons write no new messages
PARTS = Rate(300, 0.2)  # long texts: a pasted report comes as many messages
INLINE = Rate(60, 0.2)  # one query for every letter typed
CHAT = Rate(60, 2.0)  # all of a group; Telegram itself allows a bot some 20 messages a minute there
_RESERVED = 20  # turns of a group left for people who have not asked lately
_MOST = 50_000  # buckets remembered; full ones are forgotten first


@dataclass(slots=True)
class _Bucket:
    turns: float
    at: float
    told: bool = False

    def fill(self, rate: Rate, now: float) -> None:
        self.turns = min(rate.burst, self.turns + max(0.0, now - self.at) / rate.seconds)
        self.at = now
        if self.turns >= rate.burst / 2:
            self.told = False


class FairShare:
    """Counts turns per person and chat, and per group."""

    def __init__(self) -> None:
        self._buckets: dict[_Key, _Bucket] = {}

    def ask(self, kind: str, rate: Rate, chat: int, person: int, now: datetime) -> Verdict:
        """May the person have one more turn? ``tell``: no, and it has not been said yet in this flood.

        Args:
            kind: of turns; each has buckets of its own.
            rate: of those turns.
            chat: where; a negative id is a group, whose members share a further bucket.
            person: who asks.
            now: with a time zone.
        """
        seconds = now.timestamp()
        own = self._bucket((kind, chat, person), rate, seconds)
        rested = own.turns >= rate.burst - 0.5
        if own.turns < 1:
            return self._refuse(own)
        own.turns -= 1  # also where the group has none left: who asks on is not rested
        if chat < 0 and kind == "message":
            shared = self._bucket(("group", chat, 0), CHAT, seconds)
            if shared.turns < (1 if rested else 1 + _RESERVED):
                return self._refuse(own)
            shared.turns -= 1
        return "go"

    def _refuse(self, own: _Bucket) -> Verdict:
        told, own.told = own.told, True
        return "silent" if told else "tell"

    def _bucket(self, key: _Key, rate: Rate, now: float) -> _Bucket:
        bucket = self._buckets.get(key)
        if bucket is None:
            if len(self._buckets) >= _MOST:
                self._forget(now)
            bucket = self._buckets[key] = _Bucket(float(rate.burst), now)
        bucket.fill(rate, now)
        return bucket

    def _forget(self, now: float) -> None:
        """Drop the buckets that must be full again, all of them if none is."""
        longest = max(rate.burst * rate.seconds for rate in (PERSON, PRESSES, PARTS, INLINE, CHAT))
        kept = {key: bucket for key, bucket in self._buckets.items() if now - bucket.at < longest}
        self._buckets = kept if len(kept) < _MOST else {}
