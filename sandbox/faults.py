"""Faults on demand: what a test or a person wants to go wrong with the bot's next calls."""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict, dataclass
from http import HTTPStatus

from sandbox import refusals
from sandbox.errors import Refusal, bad_request
from sandbox.model import Json
from sandbox.params import Params

KINDS = ("flood", "error", "drop_before", "drop_after", "delay", "delay_after")
LONGEST_DELAY = 600  # seconds


class Dropped(Exception):  # noqa: N818 - it happens to the bot, the sandbox is well
    """The connection is to be cut without an answer."""


@dataclass
class Fault:
    """What goes wrong, with which calls, and how often.

    `kind` is one of: `flood` (429, to be tried again after `retry_after` seconds), `error` (`code` and `description`),
    `drop_before` and `drop_after` (the connection is cut before or after the call has its effect), `delay` and
    `delay_after` (`seconds` before the call has its effect, or between that and the answer).

    The calls it befalls are those of `method` (any where empty) with `match` somewhere in their parameters; the first
    `skip` of them are spared, the next `left` are not (all where it is None).
    """

    id: int
    kind: str
    method: str = ""
    match: str = ""
    skip: int = 0
    left: int | None = 1
    retry_after: int = 1
    code: int = 500
    description: str = ""
    seconds: float = 0.0

    def hits(self, method: str, params: Params) -> bool:
        """Return whether it befalls this call: its method, and `match` somewhere in its parameters."""
        named = not self.method or self.method.lower() == method.lower()
        said = json.dumps(params.as_dict(), ensure_ascii=False, default=str)
        return named and self.match in said

    async def before(self) -> None:
        """Befall the call before it has its effect.

        Raises:
            Refusal: Which the bot is told instead.
            Dropped: Instead of any answer.
        """
        match self.kind:
            case "flood":
                raise refusals.too_many_requests(self.retry_after)
            case "error":
                raise Refusal(self.code, self.description)
            case "drop_before":
                raise Dropped
            case "delay":
                await asyncio.sleep(self.seconds)

    async def after(self) -> None:
        """Befall the call after it had its effect.

        Raises:
            Dropped: Instead of the answer.
        """
        if self.kind == "drop_after":
            raise Dropped
        if self.kind == "delay_after":
            await asyncio.sleep(self.seconds)


class Faults:
    """The faults that still wait for a call."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._made = 0

    def add(self, params: Params) -> Json:
        """Order a fault by the fields of `Fault`; `count` stands for `left` (1 where it is not said, 0 for all calls).

        Raises:
            Refusal: 400 for an unknown kind or a code that is no error; says what can be ordered.
        """
        kind, code = params.text("kind"), params.integer("code", 500)
        if kind not in KINDS:
            raise bad_request(f"there is no fault {kind!r}; choose one of: {', '.join(KINDS)}")
        if not 400 <= code <= 599:
            raise bad_request(f"{code} is no error; give a code from 400 to 599")
        self._made += 1
        fault = Fault(
            self._made,
            kind,
            params.text("method"),
            params.text("match"),
            max(params.integer("skip"), 0),
            params.integer("count", 1) or None,
            max(params.integer("retry_after", 1), 1),
            code,
            params.text("description") or _phrase(code),
            min(max(params.number("seconds"), 0.0), LONGEST_DELAY),
        )
        self._waiting.append(fault)
        return asdict(fault)

    def add_one(self, kind: str, **about: object) -> Json:
        """Order a fault from Python, as `add`."""
        return self.add(Params({"kind": kind, **about}))

    def clear(self) -> None:
        """Let everything go well again."""
        self._waiting.clear()

    def waiting(self) -> list[Json]:
        """Return the faults that have not happened as often as they should."""
        return [asdict(fault) for fault in self._waiting]

    def take(self, method: str, params: Params) -> Fault | None:
        """Return the first fault that befalls this call, and count it."""
        for fault in [each for each in self._waiting if each.hits(method, params)]:
            if fault.skip > 0:
                fault.skip -= 1
            else:
                self._count(fault)
                return fault
        return None

    def _count(self, fault: Fault) -> None:
        if fault.left is not None:
            fault.left -= 1
            if fault.left <= 0:
                self._waiting.remove(fault)


def _phrase(code: int) -> str:
    try:
        return HTTPStatus(code).phrase
    except ValueError:
        return "Error"
