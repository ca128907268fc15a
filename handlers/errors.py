"""The one error handler: plain words in the chat, the cause in the log."""

from __future__ import annotations

import logging

from telegram import Message, Update
from telegram.error import Conflict, NetworkError, TelegramError
from telegram.ext import ContextTypes

from handlers.wording import language_for, say
from parsers.questions import Language, language_of
from store.errors import StoreError

_LOG = logging.getLogger(__name__)


async def on_error(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Log what went wrong and tell the person who asked."""
    error = context.error
    if isinstance(error, Conflict):
        _LOG.error("another program polls with this token: stop it, or give this bot a token of its own")
        return
    if not isinstance(update, Update):
        _LOG.warning("trouble outside of any message: %s", error)
        return
    _LOG.error("update %s could not be answered", update.update_id, exc_info=error)
    if isinstance(error, NetworkError) and "timed out" in str(error).lower():
        return  # the answer may have been delivered: saying more could double it
    await _tell(update, error)


async def _tell(update: Update, error: Exception | None) -> None:
    message = update.effective_message
    if not isinstance(message, Message):
        return
    code = update.effective_user.language_code if update.effective_user else None
    spoken = None if update.callback_query else language_of(message.text or "")
    try:
        await message.reply_text(_sentence(error, language_for(spoken, None, code)))
    except TelegramError as second:
        _LOG.warning("the chat could not be told of it: %s", second)


def _sentence(error: Exception | None, language: Language) -> str:
    if isinstance(error, StoreError):
        return say("trouble.ledger", language, reason=error.say(language))
    return say("trouble", language)
