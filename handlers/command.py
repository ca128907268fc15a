"""The handlers of commands: one that is a question goes the way of every other text; the others check rights first."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, ContextTypes, MessageHandler, filters

from handlers.commands import ONCE, RIGHTS
from handlers.desk import Desk
from handlers.replying import answer_text, reply_language
from handlers.responding import Part, respond
from handlers.rights import may
from handlers.wording import say
from parsers.questions import language_of

Handlers = list[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, Any]]
Deed = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]


def command(name: str, desk: Desk) -> CommandHandler[ContextTypes.DEFAULT_TYPE, None]:
    """The handler of a command that is a question; an edited one edits its answer."""

    async def ask(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is not None and message.text:
            await answer_text(update, desk, message.text)

    return CommandHandler(name, ask, filters=filters.UpdateType.MESSAGES)


def guarded(name: str, desk: Desk, deed: Deed) -> CommandHandler[ContextTypes.DEFAULT_TYPE, None]:
    """The handler of a command with a deed of its own; who may not do it is told who may.

    An edited command runs again (``respond`` edits its answer) unless the table says ``once``.
    """
    heard = filters.UpdateType.MESSAGE if name in ONCE else filters.UpdateType.MESSAGES
    return CommandHandler(name, checked(name, desk, deed), filters=heard)


def captioned(name: str, desk: Desk, deed: Deed) -> MessageHandler[ContextTypes.DEFAULT_TYPE, None]:
    """The same command given in the words under a photo or file."""
    begins = filters.CaptionRegex(rf"^/{name}(?:@\w+)?(?=\s|\d|#|$)")
    return MessageHandler(filters.UpdateType.MESSAGE & begins, checked(name, desk, deed))


def checked(name: str, desk: Desk, deed: Deed) -> Deed:
    """The deed for those who may do what the command needs; the others are told who may."""

    async def check(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message, right = update.effective_message, RIGHTS[name]
        if message is None or update.effective_user is None:
            return
        if await may(update, context.bot, desk, right):
            await deed(update, context)
            return
        language = await reply_language(update, desk, language_of(message.text or message.caption or ""))
        await respond(update, desk, Part(say(f"rights.{right}", language)))

    return check
