"""A command is a question whose intent is given: ``/measures 9`` goes the way of every other text."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, ContextTypes, filters

from handlers.desk import Desk
from handlers.replying import answer_text

Handlers = list[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, Any]]


def command(name: str, desk: Desk) -> CommandHandler[ContextTypes.DEFAULT_TYPE, None]:
    """The handler of one command; edits of a message are no new command."""

    async def ask(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is not None and message.text:
            await answer_text(update, desk, message.text)

    return CommandHandler(name, ask, filters=filters.UpdateType.MESSAGE)
