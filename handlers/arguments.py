"""What stands after a command: after its name, under a file, or after the plain words that give it."""

from __future__ import annotations

from telegram import Message, Update

from handlers.hearing import addressed
from parsers.orders import Order, read_order
from parsers.questions import COMMAND, Language, language_of


def order_in(update: Update) -> Order | None:
    """The command that a message surely meant for the bot gives in plain words."""
    message = update.effective_message
    text = addressed(update, message.get_bot().bot) if message and message.text else None
    return read_order(text) if text else None


def arguments(update: Update) -> str:
    """What stands after the command, as written."""
    message = update.effective_message
    said = _said(message)
    if is_slashed(said):
        return COMMAND.sub("", said).strip()
    order = order_in(update)
    return order.rest if order else ""


def language_spoken(update: Update) -> Language | None:
    """The language of a command: after a slash only Chinese tells it, as the words of a status may be anybody's."""
    said = _said(update.effective_message)
    spoken = language_of(said)
    return None if is_slashed(said) and spoken == "en" else spoken


def is_slashed(said: str) -> bool:
    """Is the command given with a slash?"""
    return said.lstrip().startswith("/")


def _said(message: Message | None) -> str:
    return (message.text or message.caption or "") if message else ""
