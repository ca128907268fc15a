"""/source 9: the words of the source on an issue."""

from __future__ import annotations

from handlers.command import Handlers, command
from handlers.desk import Desk


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""
    return [command("source", desk)]
