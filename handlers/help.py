"""/help: how to ask, and what a group's messages it hears."""

from __future__ import annotations

from handlers.command import Handlers, command
from handlers.desk import Desk


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""
    return [command("help", desk)]
