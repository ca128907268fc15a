"""/measures 9: the measures of an issue in full."""

from __future__ import annotations

from handlers.command import Handlers, command
from handlers.desk import Desk


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""
    return [command("measures", desk)]
