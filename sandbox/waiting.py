"""Waiting for something to happen in a running sandbox."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from sandbox.errors import SandboxError
from sandbox.model import Json

if TYPE_CHECKING:
    from sandbox.driver import Driver

PATIENCE = 10.0  # seconds a test waits for the bot before it fails


class Watcher:
    """Reads what happens after event number `seen`, each event once.

    Args:
        driver: Speaks to the sandbox.
        seen: The number of the last event that does not matter any more.
    """

    def __init__(self, driver: Driver, seen: int = 0) -> None:
        self._driver = driver
        self.seen = seen

    async def next(
        self,
        fits: Callable[[Json], bool],
        hoped_for: str,
        patience: float = PATIENCE,
        keep: Callable[[Json], None] = lambda _event: None,
    ) -> Json:
        """Return the next event that fits.

        Args:
            fits: Tells whether it is the one.
            hoped_for: What it is, for the error.
            patience: Seconds to wait.
            keep: Is shown every event on the way.

        Raises:
            SandboxError: If none comes in time, or so much happened that some of it was forgotten.
        """
        until = asyncio.get_running_loop().time() + patience
        while (left := until - asyncio.get_running_loop().time()) > 0:
            for event in await self._more(left):
                self.seen = event["seq"]
                if event["type"] == "reload":
                    raise SandboxError(f"Too much happened since to find {hoped_for}: wait for it sooner")
                keep(event)
                if fits(event):
                    return event
        raise SandboxError(f"waited {patience:g} s for {hoped_for}")

    async def quiet(self, seconds: float, keep: Callable[[Json], None] = lambda _event: None) -> None:
        """Return once nothing has happened for some seconds; `keep` is shown all that did."""
        while events := await self._more(seconds):
            self.seen = events[-1]["seq"]
            for event in events:
                keep(event)

    async def _more(self, seconds: float) -> list[Json]:
        # The server waits in whole seconds; the rest of the patience is ours to cut off.
        asked = self._driver.get("events", after=self.seen, wait=int(seconds) + 1)
        try:
            return list(await asyncio.wait_for(asked, seconds))
        except TimeoutError:
            return []
