"""Reads a file in a child process: whatever it holds, the bot goes on answering."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from parsers.documents import DocumentError
from parsers.model import Report
from store.encoding import decode, dump

_SECONDS = 90.0  # a report of ordinary length takes one
_ROOT = Path(__file__).resolve().parents[1]  # the folder that holds ``handlers``
_PASSED_ON = ("PATH", "SYSTEMROOT", "TMPDIR", "LD_LIBRARY_PATH")  # the child needs no more, tokens least of all


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it was read; ``notes`` are for ``say_note``."""

    report: Report
    notes: tuple[str, ...] = ()


class ReadingStopped(Exception):  # noqa: N818  (nobody's fault: it was too much)
    """Reading took more time or memory than allowed."""


Reader = Callable[[bytes, str], Reading]


def read_apart(data: bytes, name: str) -> Reading:
    """Read a file of any known kind; waits for the child, so call it off the event loop.

    Args:
        data: the whole file.
        name: what the person calls it.

    Raises:
        DocumentError: it is empty, binary, damaged, or of a kind that is refused.
        ReadingStopped: it took more time or memory than allowed.
    """
    environment = {key: os.environ[key] for key in _PASSED_ON if key in os.environ}
    try:
        child = subprocess.run(  # noqa: S603  (our own module; the name is only told in messages)
            [sys.executable, "-m", "handlers.read_child", name],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env=environment | {"PYTHONPATH": str(_ROOT)},
        )
    except subprocess.TimeoutExpired as error:
        raise ReadingStopped from error
    if child.returncode:
        raise ReadingStopped(child.stderr[-500:].decode(errors="replace"))
    told = json.loads(child.stdout.decode("utf-8", "surrogatepass"))
    if "error" in told:
        raise DocumentError(told["error"], name, told["limit"])
    return Reading(decode(Report, dump(told["report"])), tuple(told["notes"]))
