"""Sends what is no answer to a question: lines of the wording tables, with buttons that carry data of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Update

from handlers.answer import Answer, Line, Value
from handlers.desk import Desk
from handlers.pages import LIMIT, paginate
from handlers.responding import Part, respond, show
from handlers.responding import note as answer_press
from handlers.wording import blocks_of, say, spoken
from handlers.zoned import in_zone
from parsers.questions import Language

_LABEL = 40  # characters of a button's label


@dataclass(frozen=True, slots=True)
class Button:
    """A button: its label (a term of the tables, or a text) and its callback data, at most 64 bytes."""

    label: Value
    data: str


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A message to a person: its lines, and the rows of buttons under it."""

    lines: tuple[Line, ...]
    rows: Rows = ()


async def tell(update: Update, desk: Desk, told: Told, language: Language) -> None:
    """Answer a message, in its place; what is too long for one message goes on in further ones."""
    chat = update.effective_chat
    told = await _here(told, desk, chat.id) if chat else told
    *first, last = pages_of(told, language)
    await respond(update, desk, *map(Part, first), Part(last, markup_of(told, language)))


async def retell(query: CallbackQuery, desk: Desk, told: Told, language: Language) -> None:
    """Show something else in the message under whose button was pressed."""
    told = await _here(told, desk, query.message.chat.id if query.message else query.from_user.id)
    await show(query, Part(pages_of(told, language)[0], markup_of(told, language)))


async def _here(told: Told, desk: Desk, chat: int) -> Told:
    """The message with its times in the chat's zone."""
    return replace(told, lines=tuple(in_zone(told.lines, await desk.zone(chat))))


async def note(query: CallbackQuery, key: str, language: Language, *, alert: bool = False, **values: object) -> None:
    """Answer a press with one sentence."""
    await answer_press(query, say(key, language, **values), alert=alert)


def pages_of(told: Told, language: Language) -> tuple[str, ...]:
    """The lines as texts in Telegram's HTML."""
    return paginate(blocks_of(Answer("help", told.lines), language), LIMIT)


def markup_of(told: Told, language: Language) -> InlineKeyboardMarkup | None:
    """The buttons, None for none."""
    rows = [[_button(button, language) for button in row] for row in told.rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def parted(buttons: Sequence[Button], in_a_row: int) -> Rows:
    """Buttons in rows of at most ``in_a_row``."""
    return tuple(tuple(buttons[i : i + in_a_row]) for i in range(0, len(buttons), in_a_row))


def _button(button: Button, language: Language) -> InlineKeyboardButton:
    label = spoken(button.label, language).strip()
    label = label if len(label) <= _LABEL else f"{label[: _LABEL - 1]}…"
    return InlineKeyboardButton(label, callback_data=button.data)
