"""/start: what this bot is and which report it has read."""

from __future__ import annotations

from handlers.command import Handlers, command
from handlers.desk import Desk


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""
    return [command("start", desk)]
