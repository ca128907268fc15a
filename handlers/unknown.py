"""Commands the bot does not have: the nearest one it has, else how to ask. Other bots' commands are left alone."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process
from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes, MessageHandler, filters

from handlers.command import Handlers
from handlers.commands import COMMANDS
from handlers.desk import Desk
from handlers.replying import answer_text, reply_language
from handlers.responding import Part, respond
from handlers.wording import say
from parsers.questions import language_of

_NEAR = 70  # of 100: less alike is another word
_NAMED = re.compile(r"/(\w{1,32})(?:@(\w{1,32}))?(?=\s|$)")


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def suggest(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        named = _NAMED.match((message and message.text) or "")
        if message is None or named is None:
            return
        near = nearest(named[1])
        if near is None:
            await answer_text(update, desk, "/help")
            return
        language = await reply_language(update, desk, language_of(message.text or ""))
        await respond(update, desk, Part(say("unknown.command", language, said=named[1], name=near)))

    return [MessageHandler(filters.UpdateType.MESSAGES & filters.COMMAND & Unknown(), suggest)]


class Unknown(filters.MessageFilter):
    """A command that is none of the bot's, said to it alone: in private, or with its name behind."""

    def filter(self, message: Message) -> bool:
        """Is it one?"""
        named = _NAMED.match(message.text or "")
        if named is None or message.from_user is None or named[1].lower() in COMMANDS:
            return False
        if named[2] is None:
            return message.chat.type == ChatType.PRIVATE
        return named[2].lower() == str(message.get_bot().username).lower()


def nearest(name: str) -> str | None:
    """The command that is written most like a name; None when none is."""
    found = process.extractOne(name.lower(), COMMANDS, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return found[0] if found else None
