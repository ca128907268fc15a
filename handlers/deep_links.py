"""Links that open the bot's private chat at something: an issue or a figure of a version (``?start=``)."""

from __future__ import annotations

import re

from handlers.answer import Place

_LONGEST = 64  # characters Telegram allows for what follows ?start=
_PAYLOAD = re.compile(r"(issue|figure)-(\d{1,15})-([A-Za-z0-9_-]{1,40})")
_OPENED = {"status": "issue", "measures": "issue", "source": "issue", "metric": "figure"}


def payload_of(place: Place) -> str | None:
    """What follows ``?start=`` for an issue or a figure; None for a list, or an id that no link can carry."""
    kind = _OPENED.get(place.view)
    payload = f"{kind}-{place.version}-{place.issue}"
    return payload if kind and len(payload) <= _LONGEST and _PAYLOAD.fullmatch(payload) else None


def place_of(payload: str) -> Place | None:
    """What a link opens; None when it is none of ours."""
    named = _PAYLOAD.fullmatch(payload)
    if named is None:
        return None
    return Place(int(named[2]), "status" if named[1] == "issue" else "metric", named[3])


def link_to(username: str, place: Place) -> str | None:
    """The address that opens an issue or a figure in a private chat with the bot."""
    payload = payload_of(place)
    return f"https://t.me/{username}?start={payload}" if payload else None
