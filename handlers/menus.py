"""The command menus Telegram shows, per scope and language."""

from __future__ import annotations

import logging

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from handlers.commands import COMMANDS, IN_GROUPS
from handlers.wording import say
from parsers.questions import Language

_LOG = logging.getLogger(__name__)
MENUS = (
    (BotCommandScopeAllPrivateChats, COMMANDS),
    (BotCommandScopeAllGroupChats, IN_GROUPS),
    (BotCommandScopeAllChatAdministrators, IN_GROUPS),
)
# Telegram shows the menu without a code to everybody whose language has none of its own.
_LANGUAGES: tuple[tuple[str | None, Language], ...] = ((None, "zh"), ("en", "en"))


async def set_menus(bot: Bot) -> None:
    """Set the menus; a failure costs the menu only, so it is logged and the bot goes on."""
    try:
        for scope, names in MENUS:
            for code, language in _LANGUAGES:
                commands = [BotCommand(name, say(f"command.{name}", language)) for name in names]
                await bot.set_my_commands(commands, scope=scope(), language_code=code)
    except TelegramError as error:
        _LOG.warning("the command menus could not be set: %s", error)
