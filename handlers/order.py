"""All handlers in the order they are tried; the first that fits takes the update."""

from __future__ import annotations

from handlers import (
    buttons,
    correct,
    criteria,
    diff,
    editors,
    export,
    follow,
    forget,
    help,  # noqa: A004  (/help has its file)
    history,
    inline,
    issues,
    ledger,
    load,
    load_press,
    manage,
    measures,
    membership,
    opening,
    reports,
    search,
    settings,
    source,
    spoken,
    start,
    status,
    subscribe,
    text,
    unknown,
    update,
)
from handlers.command import Handlers
from handlers.desk import Desk
from handlers.gate import behind_gate


def all_handlers(desk: Desk) -> Handlers:
    """Commands first, each with its own buttons, then the buttons of answers, plain text, unknown commands."""
    asked: Handlers = [
        *start.handlers(desk),
        *help.handlers(desk),
        *status.handlers(desk),
        *issues.handlers(desk),
        *measures.handlers(desk),
        *source.handlers(desk),
        *search.handlers(desk),
        *reports.handlers(desk),
        *criteria.handlers(desk),
        *diff.handlers(desk),
        *update.handlers(desk),
        *history.handlers(desk),
        *subscribe.handlers(desk),
        *follow.handlers(desk),
        *correct.handlers(desk),
        *settings.handlers(desk),
        *editors.handlers(desk),
        *load.handlers(desk),
        *load_press.handlers(desk),
        *export.handlers(desk),
        *forget.handlers(desk),
        *ledger.handlers(desk),
        *manage.handlers(desk),
        *inline.handlers(desk),
        *opening.handlers(desk),
        *buttons.handlers(desk),
    ]
    asked += [*spoken.handlers(asked), *text.handlers(desk), *unknown.handlers(desk)]
    return [*membership.handlers(desk), *behind_gate(asked, desk)]
