"""Buttons: another view, another page or a suggestion, shown by editing the message."""

from __future__ import annotations

from telegram import Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.answer import Answer
from handlers.command import Handlers
from handlers.conversation import Speaker
from handlers.desk import Desk
from handlers.keyboards import Press, decode, keyboard
from handlers.pages import paginate
from handlers.replying import bot_in_group, reply_language, speaker_of
from handlers.responding import Part, note, show
from handlers.wording import blocks_of, say


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def press(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        if query is None:
            return
        pressed = decode(query.data or "")
        if pressed is None:
            await note(query, say("button.old", await reply_language(update, desk, None)))
            return
        speaker = speaker_of(update) or Speaker(0, None, query.from_user.id)
        answer = await desk.again(speaker, pressed.place)
        if answer is None:
            await note(query, say("button.gone", pressed.language))
            return
        await note(query)
        await show(query, _part(answer, pressed, bot_in_group(update)))

    return [CallbackQueryHandler(press)]


def _part(answer: Answer, pressed: Press, bot: str | None) -> Part:
    pages = paginate(blocks_of(answer, pressed.language))
    page = min(pressed.page, len(pages) - 1)
    return Part(pages[page], keyboard(answer, answer.version, page, len(pages), pressed.language, bot))
