"""Buttons under what the bot sent by itself: they open in a new message, so that a digest stays as it was sent."""

from __future__ import annotations

import asyncio
import re

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.constants import ParseMode
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.command import Handlers
from handlers.comparisons import Comparisons
from handlers.conversation import Speaker
from handlers.desk import Desk
from handlers.diff import screen, spot_of
from handlers.keyboards import decode
from handlers.replying import is_group, reply_language, send, speaker_of
from handlers.wording import say

_PRESSED = re.compile(r"new:(.+)", re.DOTALL)


def in_new_message(data: str) -> str:
    """Callback data of an answer's button, made to open a new message."""
    return f"new:{data}"


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""
    comparisons = Comparisons(desk.store)

    async def press(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query, message = update.callback_query, update.effective_message
        pressed = _PRESSED.fullmatch(query.data or "") if query else None
        if query is None or pressed is None:
            return
        if not isinstance(message, Message):  # too old for Telegram to say where it stands
            await query.answer(say("button.old", await reply_language(update, desk, None)))
        elif spot := spot_of(pressed[1]):
            shown = await asyncio.wrap_future(desk.store.aside(screen, desk.store, comparisons, message.chat_id, spot))
            await query.answer(None if shown else say("button.gone", spot.language))
            if shown:
                await _reply(message, *shown, quote=is_group(update))
        elif known := decode(pressed[1]):
            speaker = speaker_of(update) or Speaker(message.chat_id, None, query.from_user.id)
            answer = await desk.again(speaker, known.place)
            await query.answer(None if answer else say("button.gone", known.language))
            if answer:
                await send(message, answer, known.language, quote=is_group(update))
        else:
            await query.answer(say("button.old", await reply_language(update, desk, None)))

    return [CallbackQueryHandler(press, pattern=_PRESSED)]


async def _reply(message: Message, text: str, markup: InlineKeyboardMarkup | None, *, quote: bool) -> None:
    await message.reply_text(text, parse_mode=ParseMode.HTML, do_quote=quote, reply_markup=markup)
