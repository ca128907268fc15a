"""/status 9: the status of an issue; without a number, of the one last spoken of, else of all."""

from __future__ import annotations

from handlers.command import Handlers, command
from handlers.desk import Desk


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""
    return [command("status", desk)]
