"""Plain text: a question in words or numbers."""

from __future__ import annotations

from telegram import Update
from telegram.ext import ContextTypes, MessageHandler, filters

from handlers.command import Handlers
from handlers.desk import Desk
from handlers.hearing import heard
from handlers.replying import answer_text


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject; in private an unknown command is answered too."""

    async def ask(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        text = heard(update, context.bot.bot)
        if text is not None:
            await answer_text(update, desk, text)

    new = filters.UpdateType.MESSAGE
    return [
        MessageHandler(new & filters.TEXT & ~filters.COMMAND, ask),
        MessageHandler(new & filters.COMMAND & filters.ChatType.PRIVATE, ask),
    ]
