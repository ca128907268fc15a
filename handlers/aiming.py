"""Which issue a command is about: the one it names, else the one replied to, else the one last spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from telegram import InlineKeyboardButton, Message

from handlers.answer import Answer, Line
from handlers.answering import unresolved
from handlers.conversation import Speaker, chosen_version, visible_version
from handlers.keyboards import decode
from handlers.numbered import resolved
from handlers.resolving import Found, Several
from parsers.leading_number import leading_number
from parsers.question_numbers import Naming
from store.records import Dialog, Heading, Version
from store.store import Store


@dataclass(frozen=True, slots=True)
class Shown:
    """The issue that a message of the bot shows: by the data of its buttons, else by the name at its head."""

    version: int = 0
    issue: str = ""
    naming: Naming | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """An issue of a version."""

    version: Version
    heading: Heading


@dataclass(frozen=True, slots=True)
class Unclear:
    """No issue, or several: what to say about it, and the issues that may be meant."""

    lines: tuple[Line, ...]
    candidates: tuple[Heading, ...] = ()
    version: Version | None = None


Aim = Target | Unclear | None


def shown_in(message: Message | None) -> Shown | None:
    """The issue a message shows that somebody replies to; None where it shows none."""
    if message is None:
        return None
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    for place in (_place(button) for row in rows for button in row):
        if place is not None:
            return place
    head = (
        (message.text or message.caption or "").strip().partition("\n")[0].removeprefix("条目").removeprefix("Entry ")
    )
    naming, _ = leading_number(head)
    return Shown(naming=naming) if naming else None


def _place(button: InlineKeyboardButton) -> Shown | None:
    pressed = decode(button.callback_data) if isinstance(button.callback_data, str) else None
    if pressed is None or pressed.place.view not in ("measures", "source"):  # suggestions are of view status
        return None
    return Shown(pressed.place.version, pressed.place.issue or "")


def aim(store: Store, speaker: Speaker, naming: Naming | None, shown: Shown | None, now: datetime) -> Aim:
    """The issue that is meant; None when none is named, replied to or remembered.

    Raises:
        StoreError: the ledger cannot be read.
    """
    version = chosen_version(store, speaker.chat)
    if version is None:
        return Unclear((Line("none.report"),))
    named = naming or (shown.naming if shown else None)
    if named is not None:
        return _resolved(store, version, named)
    if shown is not None:
        return target_of(store, speaker.chat, shown.version, shown.issue)
    last = store.dialog(speaker.chat, speaker.topic, speaker.person, now)
    return target_of(store, speaker.chat, last.version, last.issue) if last and last.version and last.issue else None


def _resolved(store: Store, version: Version, naming: Naming) -> Aim:
    headings = store.headings(version.id)
    outcome = resolved(store, version, headings, naming)
    if isinstance(outcome, Found):
        return Target(version, outcome.heading)
    told: Answer = unresolved(outcome, naming, store, version)
    offered = {suggestion.target for suggestion in told.suggestions}
    among = outcome.headings if isinstance(outcome, Several) else tuple(h for h in headings if h.id in offered)
    return Unclear(told.lines, among, version)


def target_of(store: Store, chat: int, version_id: int, issue: str) -> Target | None:
    """An issue in the current version of its report, where that still has it, else as it stood in its own.

    None where it is gone or the chat may not see it.
    """
    version = visible_version(store, chat, version_id)
    heading = store.heading(version_id, issue)
    if version is None or heading is None:
        return None
    return by_key(store, version.report, heading.key) or Target(version, heading)


def by_key(store: Store, report: int, key: int) -> Target | None:
    """The issue of that 台账号 in the current version of a report; None when it is no longer there."""
    for version in store.history(report)[:1]:
        for heading in store.headings(version.id):
            if heading.key == key:
                return Target(version, heading)
    return None


def remember(store: Store, speaker: Speaker, target: Target, now: datetime) -> None:
    """Let what the person says next lean on this issue."""
    subject = Dialog(target.version.id, target.heading.id, None, f"/status {target.heading.ref}", now.isoformat())
    store.remember(speaker.chat, speaker.topic, speaker.person, subject)
