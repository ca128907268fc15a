"""One bot per database, one load at a time: locks of the operating system on files beside the database.

The system frees such a lock when its process ends, even by ``kill -9``; the side files stay and mean nothing alone.
"""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path
from types import TracebackType

from store.errors import StoreError, explaining

_LOAD_PATIENCE = 60.0  # seconds: a load writes for moments, so a longer wait means something is stuck
_STEP = 0.02


class Hold:
    """A lock held until ``release`` or the end of the process."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Hold:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.release()


def hold(path: Path) -> Hold:
    """Take the database at ``path`` for this bot; loads and reads by other processes stay allowed.

    Raises:
        StoreError: another bot holds it; the sentence names its process.
    """
    side = _side(path, "bot")
    held = _try(side)
    if held is None:
        raise StoreError("bot-running", path, _holder(side))
    return held


def hold_for_load(path: Path, patience: float = _LOAD_PATIENCE) -> Hold:
    """Wait up to ``patience`` seconds for the right to stage and publish rows in the database at ``path``.

    Raises:
        StoreError: another process loads for longer than that.
    """
    side = _side(path, "load")
    until = time.monotonic() + patience
    while (held := _try(side)) is None:
        if time.monotonic() >= until:
            raise StoreError("loading", path, _holder(side))
        time.sleep(_STEP)
    return held


def hold_if_idle(path: Path) -> Hold | None:
    """The right to load if nobody has it now, else None: whoever has it proves that no load is alive."""
    return _try(_side(path, "load"))


def _side(path: Path, purpose: str) -> Path:
    path = path.resolve()  # two names of one database share one lock
    return path.with_name(f"{path.name}.{purpose}.lock")


def _try(side: Path) -> Hold | None:
    with explaining(side):
        side.parent.mkdir(parents=True, exist_ok=True)  # a bot takes its lock before there is a database
        descriptor = os.open(side, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    _sign(descriptor)
    return Hold(descriptor)


def _sign(descriptor: int) -> None:
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
    except OSError:  # a full disk must not keep anyone from the lock: the number only serves the message
        return


def _holder(side: Path) -> str:
    try:
        return side.read_text().strip() or "?"
    except OSError:
        return "?"
