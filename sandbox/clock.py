"""The sandbox's own time, which can be ahead of the machine's."""

from __future__ import annotations

import time


class Clock:
    """A clock that can be moved forward.

    Args:
        start: Where it stands, in seconds since 1970 UTC, moved by nothing but `jump`; without it, it runs with the
            machine's.
    """

    def __init__(self, start: float | None = None) -> None:
        self._start = start
        self.ahead = 0.0

    def now(self) -> float:
        """Return the time in seconds since 1970 UTC."""
        return (time.time() if self._start is None else self._start) + self.ahead

    def jump(self, seconds: float) -> None:
        """Move the clock forward.

        Raises:
            ValueError: If `seconds` is negative: messages would carry dates before their predecessors'.
        """
        if seconds < 0:
            raise ValueError("The sandbox's clock only moves forward: give a number of seconds of 0 or more")
        self.ahead += seconds
