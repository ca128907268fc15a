"""Buttons: another view, another page or a suggestion, shown by editing the message."""

from __future__ import annotations

from telegram import CallbackQuery, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.answer import Answer
from handlers.command import Handlers
from handlers.conversation import Speaker
from handlers.desk import Desk
from handlers.keyboards import Press, decode, keyboard
from handlers.pages import paginate
from handlers.replying import reply_language, speaker_of
from handlers.wording import blocks_of, say


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def press(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        if query is None:
            return
        pressed = decode(query.data or "")
        if pressed is None:
            await query.answer(say("button.old", await reply_language(update, desk, None)))
            return
        speaker = speaker_of(update) or Speaker(0, None, query.from_user.id)
        answer = await desk.again(speaker, pressed.place)
        if answer is None:
            await query.answer(say("button.gone", pressed.language))
            return
        await query.answer()
        await _show(query, answer, pressed)

    return [CallbackQueryHandler(press)]


async def _show(query: CallbackQuery, answer: Answer, pressed: Press) -> None:
    pages = paginate(blocks_of(answer, pressed.language))
    page = min(pressed.page, len(pages) - 1)
    markup = keyboard(answer, answer.version, page, len(pages), pressed.language)
    try:
        await query.edit_message_text(pages[page], parse_mode=ParseMode.HTML, reply_markup=markup)
    except BadRequest as error:
        if "not modified" not in str(error).lower():  # pressed twice: the message already shows it
            raise
