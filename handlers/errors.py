"""The one error handler: plain words in the chat, the cause in the log, word to the owners once an hour."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

from telegram import Bot, Message, Update
from telegram.error import ChatMigrated, TelegramError
from telegram.ext import ContextTypes

from handlers.desk import Desk
from handlers.troubles import OWNERS_BUSINESS, QUIET, UNREACHABLE, Kind, kind_of
from handlers.wording import language_for, say
from parsers.questions import Language, language_of
from store.errors import StoreError
from store.moving import move_chat
from store.settings import set_present

_LOG = logging.getLogger(__name__)
_SILENCE = timedelta(hours=1)  # between two words to the owners about the same kind of trouble
OnError = Callable[[object, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]


class Alarm:
    """Tells the owners of trouble, once an hour for each kind of it."""

    def __init__(self, owners: frozenset[int]) -> None:
        self._owners = owners
        self._told: dict[Kind, datetime] = {}

    async def ring(self, bot: Bot, kind: Kind, chat: int | None, now: datetime) -> None:
        """Tell the owners of a kind of trouble in a chat."""
        if kind not in OWNERS_BUSINESS or now < self._told.get(kind, now - _SILENCE) + _SILENCE:
            return
        self._told[kind] = now
        for owner in self._owners:
            sentences = (say("alarm", code, what=say(f"alarm.{kind}", code), chat=chat or "—") for code in ("zh", "en"))
            try:
                await bot.send_message(owner, "\n\n".join(sentences))
            except TelegramError as error:
                _LOG.warning("owner %s could not be told of trouble: %s", owner, error)


def error_handler(desk: Desk) -> OnError:
    """The handler of every error that no other code expects."""
    alarm = Alarm(desk.owners)

    async def on_error(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        error = context.error
        if error is None:
            return
        kind, chat = kind_of(error), update.effective_chat if isinstance(update, Update) else None
        _log(update, kind, error)
        if chat is not None:
            await _put_right(desk, chat.id, kind, error)
        await alarm.ring(context.bot, kind, chat.id if chat else None, desk.clock())
        if isinstance(update, Update) and kind not in QUIET | UNREACHABLE:
            await _tell(update, error)

    return on_error


def _log(update: object, kind: Kind, error: Exception) -> None:
    """A fault of ours with its traceback, what Telegram is known to say in one line."""
    where = f"update {update.update_id}" if isinstance(update, Update) else "no update"
    if kind == "conflict":
        _LOG.error("another program polls with this token: stop it, or give this bot a token of its own")
    elif kind in QUIET:
        _LOG.debug("%s: %s (%s)", where, kind, error)
    elif kind in ("ours", "refused", "ledger"):
        _LOG.error("%s could not be answered: %s", where, kind, exc_info=error)
    else:
        _LOG.warning("%s could not be answered: %s (%s)", where, kind, error)


async def _put_right(desk: Desk, chat: int, kind: Kind, error: Exception) -> None:
    """What an error tells of a chat: it has moved, or the bot is no longer in it."""
    if isinstance(error, ChatMigrated):
        new = error.new_chat_id
        await asyncio.wrap_future(desk.store.write(lambda db: move_chat(db, chat, new)))
    elif kind in ("blocked", "kicked"):
        await asyncio.wrap_future(desk.store.write(lambda db: set_present(db, chat, present=False)))


async def _tell(update: Update, error: Exception) -> None:
    message = update.effective_message
    if not isinstance(message, Message):
        return
    code = update.effective_user.language_code if update.effective_user else None
    spoken = None if update.callback_query else language_of(message.text or "")
    try:
        await message.reply_text(_sentence(error, language_for(spoken, None, code)), allow_sending_without_reply=True)
    except TelegramError as second:
        _LOG.warning("the chat could not be told of it: %s", second)


def _sentence(error: Exception, language: Language) -> str:
    if isinstance(error, StoreError):
        return say("trouble.ledger", language, reason=error.say(language))
    return say("trouble", language)
