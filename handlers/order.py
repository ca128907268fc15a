"""All handlers in the order they are tried; the first that fits takes the update."""

from __future__ import annotations

from handlers import buttons, help, issues, measures, source, start, status, text  # noqa: A004  (/help has its file)
from handlers.command import Handlers
from handlers.desk import Desk


def all_handlers(desk: Desk) -> Handlers:
    """Commands first, then buttons, then plain text."""
    return [
        *start.handlers(desk),
        *help.handlers(desk),
        *status.handlers(desk),
        *issues.handlers(desk),
        *measures.handlers(desk),
        *source.handlers(desk),
        *buttons.handlers(desk),
        *text.handlers(desk),
    ]
