"""Buttons under what the bot sent by itself: they open in a new message, so that a digest stays as it was sent."""

from __future__ import annotations

import asyncio
import re

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.command import Handlers
from handlers.comparisons import Comparisons
from handlers.conversation import Speaker
from handlers.desk import Desk
from handlers.diff import screen, spot_of
from handlers.keyboards import decode
from handlers.replying import bot_in_group, parts_of, reply_language, speaker_of
from handlers.responding import Part, note, say_anew
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
            await note(query, say("button.old", await reply_language(update, desk, None)))
        elif spot := spot_of(pressed[1]):
            shown = await asyncio.wrap_future(desk.store.aside(screen, desk.store, comparisons, message.chat_id, spot))
            await note(query, None if shown else say("button.gone", spot.language))
            if shown:
                await say_anew(message, desk, Part(*shown))
        elif known := decode(pressed[1]):
            speaker = speaker_of(update) or Speaker(message.chat_id, None, query.from_user.id)
            answer = await desk.again(speaker, known.place)
            await note(query, None if answer else say("button.gone", known.language))
            if answer:
                await say_anew(message, desk, *parts_of(answer, known.language, bot_in_group(update)))
        else:
            await note(query, say("button.old", await reply_language(update, desk, None)))

    return [CallbackQueryHandler(press, pattern=_PRESSED)]
