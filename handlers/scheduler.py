"""Sends what is due: asks the producers, writes it down, claims, sends, records the outcome. Nothing goes out twice.

A tick comes often and starts a round unless one is under way. A round ends when nothing more can go out now, or when
the server or the ledger cannot be reached. Every decision stands in the ledger, so a bot that is killed at any moment
goes on where the ledger says; what was on its way then is uncertain and left to an owner.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Hashable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from typing import TypeVar

from sqlite_utils import Database

from handlers.delivering import Deliver
from handlers.desk import Clock
from handlers.due import Due, Outgoing, Producer
from handlers.limiter import Limiter
from handlers.outcomes import cannot_have_arrived, outcome_of
from store import ledger
from store.errors import StoreError
from store.ledger import Claim, Entry, Head, Outcome, Part
from store.store import Store

_LOG = logging.getLogger(__name__)
T = TypeVar("T")
TICK = 2.0  # seconds
_AT_A_TIME = 200  # dues written down together
_COMPOSED_AT_A_TIME = 20  # distinct contents: a reading thread is not kept from people's questions for long
_IN_FLIGHT = 16  # fewer than the bot's connections: answers to people always find one
_FIRST_REST = 5.0  # seconds without a try after the server could not be reached, doubled with every vain try
_LONGEST_REST = 60.0


@dataclass(frozen=True, slots=True)
class Pace:
    """Measures and spends seconds; tests give one of their own."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class Scheduler:
    """One for each bot; ``start`` before the first tick, ``stop`` before the network is closed."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        deliver: Deliver,
        producers: tuple[Producer, ...],
        pace: Pace | None = None,
        limiter: Limiter | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._deliver = deliver
        self._producers = producers
        self._pace = pace or Pace()
        self._limiter = limiter or Limiter(self._pace.monotonic)
        self._composed: dict[Hashable, tuple[Outgoing | None, datetime]] = {}
        self._flying: dict[int, asyncio.Task[None]] = {}
        self._unrecorded: list[tuple[Claim, Outcome]] = []
        self._rest = _FIRST_REST
        self._rest_until = 0.0
        self._trouble = False  # this round is at its end
        self._gone = False  # the server could not be reached: one message at a time is tried
        self._stopping = False
        self._round: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Look through the ledger for claims that an earlier run left behind.

        Raises:
            StoreError: the ledger cannot be written.
        """
        found = await self._write(partial(ledger.recover, now=self._clock()))
        if found:
            _LOG.warning("%d messages may or may not have arrived when the bot last stopped: see /ledger", found)

    async def tick(self, _: object = None) -> None:
        """Begin a round, unless one is under way."""
        if not self._stopping and (self._round is None or self._round.done()):
            self._round = asyncio.create_task(self.round())

    async def stop(self) -> None:
        """Claim nothing more; wait for what is on its way and record it."""
        self._stopping = True
        if self._round is not None:
            await asyncio.wait([self._round])

    async def round(self) -> None:
        """Send everything that can go out now."""
        if self._pace.monotonic() < self._rest_until or not await self._record_late():
            return
        self._composed.clear()
        self._trouble = False
        try:
            while not self._trouble and not self._stopping and await self._pass():
                pass
        except StoreError as error:
            _LOG.warning("what is due could not be looked up: %s", error)
        except Exception:
            _LOG.exception("a round of sending was broken off")
        if self._flying:
            await asyncio.wait(self._flying.values())

    async def _pass(self) -> bool:
        """Write down some of what is due and send some of it; False when there was nothing to do."""
        taken = await self._take()
        ready = await self._ready()
        for head in ready:
            await self._room()
            if self._trouble or self._stopping:
                break
            self._fly(head)
        if not ready and self._flying:
            await asyncio.wait(self._flying.values(), timeout=TICK, return_when=asyncio.FIRST_COMPLETED)
            return True
        return bool(ready or taken)

    # What is due

    async def _take(self) -> int:
        """Write down a batch of what is due; returns how many were new."""
        now = self._clock()
        prepared = await asyncio.wrap_future(self._store.aside(self._prepare, now))
        return await self._write(partial(_record, prepared, now)) if prepared else 0

    def _prepare(self, now: datetime) -> list[tuple[Due, Entry]]:
        """Ask the producers and compose, in a reading thread."""
        prepared: list[tuple[Due, Entry]] = []
        composed = len(self._composed)
        for due in islice(self._dues(now), _AT_A_TIME):
            try:
                prepared.append((due, self._entry(due, now)))
            except StoreError as error:  # not the due's fault: it comes again
                _LOG.warning("%s for chat %d waits: %s", due.kind, due.chat, error)
            if len(self._composed) - composed >= _COMPOSED_AT_A_TIME:
                break
        return prepared

    def _dues(self, now: datetime) -> Iterator[Due]:
        for producer in self._producers:
            try:
                yield from producer(self._store, now)
            except StoreError as error:
                _LOG.warning("what is due could not be read: %s", error)
            except Exception:
                _LOG.exception("a producer failed; the others go on")

    def _entry(self, due: Due, now: datetime) -> Entry:
        """A due as it goes into the ledger; one that cannot be composed goes there as failed."""
        told = partial(Entry, due.chat, due.topic, due.kind, due.period, silent=due.silent, due_at=due.at or now)
        if due.missed:
            return told(parts=(), composed_at=now, idle="missed")
        try:
            outgoing, at = self._compose(due, now)
        except StoreError:
            raise
        except Exception as error:
            _LOG.exception("%s for chat %d could not be composed", due.kind, due.chat)
            return told(parts=(), composed_at=now, idle="failed", error=f"compose: {error!r}"[:300])
        if outgoing is None:
            return told(parts=(), composed_at=at)
        return told(parts=parts_of(outgoing), composed_at=at, extent=outgoing.extent)

    def _compose(self, due: Due, now: datetime) -> tuple[Outgoing | None, datetime]:
        """The content and the moment it was true of; dues that are alike share both."""
        key = due.alike if due.alike is not None else object()
        if key not in self._composed:
            self._composed[key] = (due.compose(), now)
        return self._composed[key] if due.alike is not None else self._composed.pop(key)

    # Sending

    async def _ready(self) -> list[Head]:
        """The next message of each chat that may have one now."""
        question = partial(self._store.read, ledger.heads, self._clock(), _AT_A_TIME)
        found = await asyncio.wrap_future(self._store.aside(question))
        return [head for head in found if head.chat not in self._flying and not self._limiter.wait_for(head.chat)]

    async def _room(self) -> None:
        """Wait until one more message may go out."""
        while len(self._flying) >= (1 if self._gone else _IN_FLIGHT):
            await asyncio.wait(self._flying.values(), return_when=asyncio.FIRST_COMPLETED)
        while (seconds := self._limiter.wait()) > 0:
            await self._pace.sleep(seconds)

    def _fly(self, head: Head) -> None:
        self._limiter.reserve(head.chat)
        task = asyncio.create_task(self._send(head))
        self._flying[head.chat] = task
        task.add_done_callback(lambda _: self._land(head.chat))

    def _land(self, chat: int) -> None:
        self._limiter.release(chat)
        del self._flying[chat]

    async def _send(self, head: Head) -> None:
        """Claim, send, record. What cannot be claimed is not sent."""
        try:
            claim = await self._write(partial(ledger.claim, row=head.id, now=self._clock()))
        except StoreError as error:
            _LOG.warning("nothing is sent, for it could not be written down: %s", error)
            self._trouble = True
            return
        if claim is not None:
            await self._settle(claim, await self._outcome(claim))

    async def _outcome(self, claim: Claim) -> Outcome:
        try:
            message = await self._deliver(claim)
        except Exception as error:
            outcome = outcome_of(error)
            self._note_answer(reached=not cannot_have_arrived(error), outcome=outcome, claim=claim)
            return outcome
        self._gone = False
        return Outcome("sent", message=message)

    def _note_answer(self, *, reached: bool, outcome: Outcome, claim: Claim) -> None:
        if reached:
            _LOG.warning("row %d of the ledger, chat %d: %s: %s", claim.id, claim.chat, outcome.state, outcome.error)
        elif not self._gone:
            _LOG.warning("the server cannot be reached, what is due waits: %s", outcome.error)
        if reached:
            self._gone = False
            return
        self._rest = min(self._rest * 2, _LONGEST_REST) if self._gone else _FIRST_REST
        self._rest_until = self._pace.monotonic() + self._rest
        self._gone = self._trouble = True

    async def _settle(self, claim: Claim, outcome: Outcome) -> None:
        """Record an outcome; one that cannot be recorded is kept, and nothing is sent before it is."""
        try:
            await self._write(partial(ledger.settle, taken=claim, outcome=outcome, now=self._clock()))
        except StoreError as error:
            _LOG.warning("what happened to row %d could not be written down yet: %s", claim.id, error)
            self._unrecorded.append((claim, outcome))
            self._trouble = True

    async def _record_late(self) -> bool:
        """Record the outcomes that could not be recorded before; True when none is left."""
        late, self._unrecorded = self._unrecorded, []
        for claim, outcome in late:
            await self._settle(claim, outcome)
        return not self._unrecorded

    async def _write(self, job: Callable[[Database], T]) -> T:
        return await asyncio.wrap_future(self._store.write(job))


def parts_of(outgoing: Outgoing) -> tuple[Part, ...]:
    """The messages of what goes out: the picture first, the buttons under the last text."""
    pictures = (Part(None, outgoing.picture),) if outgoing.picture is not None else ()
    last = len(outgoing.texts) - 1
    texts = (Part(text, None, outgoing.buttons if n == last else ()) for n, text in enumerate(outgoing.texts))
    return (*pictures, *texts)


def _record(prepared: list[tuple[Due, Entry]], now: datetime, db: Database) -> int:
    new = 0
    for due, entry in prepared:
        if ledger.is_stale(db, entry):
            continue
        new += ledger.record(db, entry, now)
        if due.on_record is not None:
            due.on_record(db)
    return new
