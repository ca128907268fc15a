"""Plain text: a question in words or numbers."""

from __future__ import annotations

from telegram import Update
from telegram.ext import ContextTypes

from handlers.command import Handlers
from handlers.desk import Desk
from handlers.hearing import Heard
from handlers.replying import answer_text


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def ask(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await answer_text(update, desk, " ".join(context.args or ()))

    return [Heard(ask)]
