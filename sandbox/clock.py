"""The sandbox's own time, which can be ahead of the machine's."""

from __future__ import annotations

import time


class Clock:
    """A clock that runs at the machine's pace and can be moved forward."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Return the time in seconds since 1970 UTC."""
        return time.time() + self._ahead

    def jump(self, seconds: float) -> None:
        """Move the clock forward.

        Raises:
            ValueError: If `seconds` is negative: messages would carry dates before their predecessors'.
        """
        if seconds < 0:
            raise ValueError("The sandbox's clock only moves forward: give a number of seconds of 0 or more")
        self._ahead += seconds
