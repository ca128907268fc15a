"""Sends what is no answer to a question: lines of the wording tables, with buttons that carry data of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest

from handlers.answer import Answer, Line, Value
from handlers.pages import LIMIT, paginate
from handlers.replying import is_group
from handlers.wording import blocks_of, say, spoken
from parsers.questions import Language

_LABEL = 40  # characters of a button's label
_NOTE = 190  # characters Telegram shows in answer to a press: 200


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


async def tell(update: Update, told: Told, language: Language) -> None:
    """Answer a message, in its place; what is too long for one message goes on in further ones."""
    message = update.effective_message
    if message is None:
        return
    first, *rest = pages_of(told, language)
    quote, markup = is_group(update), markup_of(told, language)
    await _send(message, first, quote=quote, markup=None if rest else markup)
    for place, page in enumerate(rest, 1):
        await _send(message, page, quote=False, markup=markup if place == len(rest) else None)


async def retell(query: CallbackQuery, told: Told, language: Language) -> None:
    """Show something else in the message under whose button was pressed."""
    try:
        await query.edit_message_text(
            pages_of(told, language)[0], parse_mode=ParseMode.HTML, reply_markup=markup_of(told, language)
        )
    except BadRequest as error:
        if "not modified" not in str(error).lower():  # pressed twice: the message already shows it
            raise


async def note(query: CallbackQuery, key: str, language: Language, *, alert: bool = False, **values: object) -> None:
    """Answer a press with one sentence."""
    await query.answer(say(key, language, **values)[:_NOTE], show_alert=alert)


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
    label = spoken(button.label, language)
    label = label if len(label) <= _LABEL else f"{label[: _LABEL - 1]}…"
    return InlineKeyboardButton(label, callback_data=button.data)


async def _send(message: Message, page: str, *, quote: bool, markup: InlineKeyboardMarkup | None) -> None:
    await message.reply_text(page, parse_mode=ParseMode.HTML, do_quote=quote, reply_markup=markup)
