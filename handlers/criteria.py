"""/criteria: what each status means, with words reports use for it."""

from __future__ import annotations

from telegram import Update
from telegram.ext import ContextTypes

from handlers.command import Handlers, guarded
from handlers.desk import Desk
from handlers.pages import LIMIT, paginate
from handlers.replying import reply_language
from handlers.responding import Part, respond
from handlers.status_meanings import criteria
from handlers.wording import blocks_of
from parsers.questions import language_of


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def explain(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None:
            return
        language = await reply_language(update, desk, language_of(message.text or ""))
        (page, *_rest) = paginate(blocks_of(criteria(), language), LIMIT)
        await respond(update, desk, Part(page))

    return [guarded("criteria", desk, explain)]
