"""A page of /settings: what it shows, what its buttons do. Each subject has its own; settings_pages.py lists them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from handlers.answer import Line
from handlers.commands import Right
from parsers.questions import Language
from store.store import Store


@dataclass(frozen=True, slots=True)
class Where:
    """Whose settings are shown, to whom, when.

    ``topic`` is a forum topic's id, None in the general one; ``now`` has a time zone; ``language`` is the one it is
    done in, None where nobody does anything.
    """

    chat: int
    topic: int | None
    group: bool
    person: int
    now: datetime
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its label in the language of the message, and what ``press`` gets when it is pressed.

    ``deed`` may be up to 40 bytes long, without a line break.
    """

    label: Line
    deed: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A page's lines and its rows of buttons; the way back is added below them."""

    lines: tuple[Line, ...]
    rows: tuple[tuple[Choice, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """A subject of the settings; its functions run in a reading thread and write through ``store.do``.

    ``settings.page.NAME`` in the wording tables labels the button that opens it, and names it after /settings.

    Args:
        name: of a few ASCII letters.
        summary: what is set now, one line of the first page.
        render: the page, after a deed; without one, ``""``.
        press: does what a button says; the line it returns is shown to who pressed it, in plain words of at most 200
            characters.
        typed: does what is written after ``/settings NAME``; None where everything is on buttons.
        right: who may press.
        views: deeds that begin so only show something: everybody may press them, ``press`` never gets them.
        groups_only: private chats do not have it.
    """

    name: str
    summary: Callable[[Store, Where], Line]
    render: Callable[[Store, Where, str], Shown]
    press: Callable[[Store, Where, str], Line | None]
    typed: Callable[[Store, Where, str], Line] | None = None
    right: Right = "chat"
    views: tuple[str, ...] = ()
    groups_only: bool = False
