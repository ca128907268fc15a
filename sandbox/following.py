"""A bot's clock that keeps to a sandbox's: a week jumped over on the page is a week for the bot.

It asks over HTTP in a thread of its own, so that reading it costs nothing.
"""

from __future__ import annotations

import json
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from sandbox.loopback import is_here

EVERY = 1.0  # seconds
PATIENCE = 2.0


class FollowingClock:
    """Gives the sandbox's time as last heard, the machine's where the sandbox never answered.

    Args:
        url: The sandbox's address, on this machine.

    Raises:
        ValueError: If the address is not on this machine.
    """

    def __init__(self, url: str) -> None:
        if not is_here(url):
            raise ValueError(f"A clock is only followed on this machine, and {url} is elsewhere")
        self._url = f"{url}/api/clock"
        self._ahead = timedelta()
        self.listen()

    def __call__(self) -> datetime:
        """Return the time, in UTC."""
        return datetime.now(UTC) + self._ahead

    def listen(self) -> None:
        """Ask the sandbox how far it is ahead; without an answer, what was heard before holds."""
        try:
            with urllib.request.urlopen(self._url, timeout=PATIENCE) as answer:  # noqa: S310  (loopback, checked)
                self._ahead = timedelta(seconds=float(json.load(answer)["ahead"]))
        except (OSError, ValueError, KeyError, TypeError):
            return


@contextmanager
def following(url: str) -> Iterator[FollowingClock]:
    """Keep a clock to a sandbox's until the block ends."""
    clock, ended = FollowingClock(url), threading.Event()

    def follow() -> None:
        while not ended.wait(EVERY):
            clock.listen()

    thread = threading.Thread(target=follow, name="sandbox-clock", daemon=True)
    thread.start()
    try:
        yield clock
    finally:
        ended.set()
        thread.join()
