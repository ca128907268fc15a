"""Sends what answers a message, or edits the answer that an edited message already has."""

from __future__ import annotations

import asyncio
import html
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest, RetryAfter

from handlers.desk import Desk
from handlers.troubles import kind_of
from store.answered import KEPT, answers_to, remember_answers

T = TypeVar("T")
_NOTE = 200  # characters Telegram shows in answer to a press
_LONGEST_WAIT = timedelta(seconds=30)  # for Telegram's flood control; who is told to wait longer gets no answer


@dataclass(frozen=True, slots=True)
class Part:
    """One message of an answer: Telegram HTML of at most 4096 units, and the buttons under it."""

    text: str
    markup: InlineKeyboardMarkup | None = None


async def respond(update: Update, desk: Desk, *parts: Part) -> None:
    """Answer the update's message in its place; the first part quotes it in a group.

    Where the message was edited, the answers it had are edited and those too many deleted.

    Raises:
        TelegramError: a part could not be sent; ``errors.py`` knows what it means.
        StoreError: the answers could not be remembered.
    """
    message = update.effective_message
    if message is None or _is_too_old(update):
        return
    before = await _answers(desk, message) if update.edited_message else ()
    in_group = message.chat.type != ChatType.PRIVATE
    given: list[int] = []
    for place, part in enumerate(parts):
        if place < len(before) and await _edited(message, before[place], part, desk):
            given.append(before[place])
        else:
            given.append((await _sent(message, part, desk, quote=in_group and place == 0)).message_id)
    for leftover in before[len(parts) :]:
        await _deleted(message, leftover)
    if tuple(given) != before:
        await _remember(desk, message, tuple(given))


def _is_too_old(update: Update) -> bool:
    """Was a message edited so late that what answered it is forgotten?"""
    message = update.edited_message
    return message is not None and message.edit_date is not None and message.edit_date - message.date > KEPT


async def _remember(desk: Desk, message: Message, given: tuple[int, ...]) -> None:
    chat, question, now = message.chat_id, message.message_id, desk.clock()
    await asyncio.wrap_future(desk.store.write(lambda db: remember_answers(db, chat, question, given, now)))


async def _answers(desk: Desk, message: Message) -> tuple[int, ...]:
    store = desk.store
    return await asyncio.wrap_future(store.aside(store.read, answers_to, message.chat_id, message.message_id))


async def _sent(message: Message, part: Part, desk: Desk, *, quote: bool) -> Message:
    return await patiently(
        desk,
        lambda: message.reply_text(
            part.text,
            parse_mode=ParseMode.HTML,
            do_quote=quote,
            allow_sending_without_reply=True,  # the question may have been deleted meanwhile
            reply_markup=part.markup,
        ),
    )


async def _edited(message: Message, answer: int, part: Part, desk: Desk) -> bool:
    """Edit an answer; False when it is gone."""
    try:
        await patiently(
            desk,
            lambda: message.get_bot().edit_message_text(
                part.text, message.chat_id, answer, parse_mode=ParseMode.HTML, reply_markup=part.markup
            ),
        )
    except BadRequest as error:
        kind = kind_of(error)
        if kind == "no-edit-target":
            return False
        if kind != "not-modified":
            raise
    return True


async def _deleted(message: Message, answer: int) -> None:
    try:
        await message.get_bot().delete_message(message.chat_id, answer)
    except BadRequest as error:
        if kind_of(error) != "no-delete-target":
            raise


async def say_anew(message: Message, desk: Desk, *parts: Part, quote: bool = True) -> None:
    """Send new messages into a message's place; edits do not change them. In a group the first quotes it.

    Raises:
        TelegramError: a part could not be sent.
    """
    quote = quote and message.chat.type != ChatType.PRIVATE
    for place, part in enumerate(parts):
        await _sent(message, part, desk, quote=quote and place == 0)


def unmarked(sentence: str, markup: InlineKeyboardMarkup | None = None) -> Part:
    """A sentence that holds no markup, as a message."""
    return Part(html.escape(sentence, quote=False), markup)


async def show(query: CallbackQuery, part: Part) -> None:
    """Put something else into the message a button stands under; pressed twice, it shows it already.

    Raises:
        TelegramError: the message is gone, or cannot be written.
    """
    try:
        await query.edit_message_text(part.text, parse_mode=ParseMode.HTML, reply_markup=part.markup)
    except BadRequest as error:
        if kind_of(error) != "not-modified":
            raise


async def take_buttons(query: CallbackQuery) -> None:
    """Take the buttons from the message one stands under, unless somebody did, or the message is gone.

    Raises:
        TelegramError: the message cannot be written.
    """
    try:
        await query.edit_message_reply_markup(None)
    except BadRequest as error:
        if kind_of(error) not in ("not-modified", "no-edit-target"):
            raise


async def note(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Answer a press, with words of at most 200 characters; what the press asks for is done though it came late.

    Raises:
        TelegramError: it could not be answered for another reason than its age.
    """
    try:
        await query.answer(text[:_NOTE] if text else None, show_alert=alert)
    except BadRequest as error:
        if kind_of(error) != "query-too-old":
            raise


async def patiently(desk: Desk, call: Callable[[], Awaitable[T]]) -> T:
    """Make a call; where Telegram's flood control says so, wait as told and make it once more.

    Raises:
        RetryAfter: told to wait too long, or told twice.
    """
    try:
        return await call()
    except RetryAfter as error:
        wait = error.retry_after
        wait = wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
        if wait > _LONGEST_WAIT:
            raise
        await desk.pause(wait.total_seconds())
        return await call()
