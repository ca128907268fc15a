"""All handlers in the order they are tried; the first that fits takes the update."""

from __future__ import annotations

from handlers import (
    buttons,
    criteria,
    diff,
    follow,
    help,  # noqa: A004  (/help has its file)
    history,
    inline,
    issues,
    ledger,
    load,
    load_press,
    manage,
    measures,
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
    update,
)
from handlers.command import Deed, Handlers
from handlers.desk import Desk


def all_handlers(desk: Desk) -> Handlers:
    """Commands first, each with its own buttons, then the buttons of answers, then plain text."""
    return [
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
        *settings.handlers(desk),
        *load.handlers(desk),
        *load_press.handlers(desk),
        *ledger.handlers(desk),
        *manage.handlers(desk),
        *inline.handlers(desk),
        *opening.handlers(desk),
        *buttons.handlers(desk),
        *spoken.handlers(desk, _spoken(desk)),
        *text.handlers(desk),
    ]


def _spoken(desk: Desk) -> dict[str, Deed]:
    """The commands that plain words give as well."""
    return {
        "update": update.recording(desk),
        "history": history.looking_back(desk),
        "follow": follow.following(desk),
        "unfollow": follow.unfollowing(desk),
    }
