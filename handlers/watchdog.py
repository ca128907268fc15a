"""Notices a jammed getUpdates: when no poll has succeeded for minutes, the bot ends so that it is started anew.

A half-closed connection can leave polling silent for ever, without an error.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from telegram.request import BaseRequest, RequestData

from handlers.wrapped_request import WrappedRequest

_LOG = logging.getLogger(__name__)
PATIENCE = 300.0  # seconds without a successful poll; a long poll itself takes at most a minute
_STEP = 15.0


@dataclass(frozen=True, slots=True)
class Watch:
    """``give_up`` is called once when no poll has succeeded for ``patience`` seconds."""

    give_up: Callable[[], None]
    patience: float = PATIENCE


class WatchedRequest(WrappedRequest):
    """A request object that notes when it last brought an answer; everything else is the inner one's."""

    def __init__(self, inner: BaseRequest, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(inner)
        self._monotonic = monotonic
        self._last = monotonic()

    @property
    def silence(self) -> float:
        """Seconds since the last good answer (or since the start)."""
        return self._monotonic() - self._last

    async def do_request(  # noqa: PLR0917  (the signature is the library's)
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        """Ask through the inner request and note a good answer."""
        status, payload = await self._inner.do_request(
            url, method, request_data, read_timeout, write_timeout, connect_timeout, pool_timeout
        )
        if status == 200:
            self._last = self._monotonic()
        return status, payload


async def keep(watch: Watch, request: WatchedRequest) -> None:
    """Watch a request until it has been silent for too long, then give up."""
    while request.silence <= watch.patience:  # noqa: ASYNC110  (silence is read off a clock; no event marks it)
        await asyncio.sleep(min(_STEP, watch.patience))
    _LOG.critical("no answer from the chat server for %d seconds: ending, to be started anew", int(request.silence))
    watch.give_up()
