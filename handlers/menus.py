"""The command menus Telegram shows: per scope and language what everybody there may do, per editor and owner more."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from handlers.commands import TABLE, Right
from handlers.wording import say
from parsers.questions import Language

_LOG = logging.getLogger(__name__)
_EVERYBODYS: frozenset[Right] = frozenset({"anyone", "follow"})
_OF_CHAT: frozenset[Right] = _EVERYBODYS | {"chat", "subscribe", "administrator"}
_OF: dict[Right, frozenset[Right]] = {"editor": _OF_CHAT | {"editor"}, "owner": _OF_CHAT | {"editor", "owner"}}
# Telegram shows the menu without a code to everybody whose language has none of its own.
_LANGUAGES: tuple[tuple[str | None, Language], ...] = ((None, "zh"), ("en", "en"))


def _names(rights: frozenset[Right], *, group: bool = False) -> tuple[str, ...]:
    return tuple(c.name for c in TABLE if c.right in rights and not (group and c.private_only))


MENUS = (
    (BotCommandScopeAllPrivateChats, _names(_OF_CHAT)),
    (BotCommandScopeAllGroupChats, _names(_EVERYBODYS, group=True)),
    (BotCommandScopeAllChatAdministrators, _names(_OF_CHAT, group=True)),
)


async def set_menus(bot: Bot, owners: Iterable[int] = (), editors: Iterable[int] = ()) -> None:
    """Set all menus; a failure costs a menu only, so it is logged and the bot goes on."""
    try:
        for scope, names in MENUS:
            await _set(bot, scope(), names)
    except TelegramError as error:
        _LOG.warning("the command menus could not be set: %s", error)
    for owner in owners:
        await set_menu_of(bot, owner, "owner")
    for editor in editors:
        await set_menu_of(bot, editor, "editor")


async def set_menu_of(bot: Bot, person: int, right: Right) -> None:
    """Show an editor or owner in their private chat what they may do; not to those who never wrote to the bot."""
    try:
        await _set(bot, BotCommandScopeChat(person), _names(_OF[right]))
    except TelegramError as error:
        _LOG.info("person %s gets no menu of their own: %s", person, error)


async def clear_menu(bot: Bot, person: int) -> None:
    """Show a dismissed editor everybody's menu again."""
    try:
        for code, _ in _LANGUAGES:
            await bot.delete_my_commands(BotCommandScopeChat(person), language_code=code)
    except TelegramError as error:
        _LOG.info("the menu of person %s could not be taken back: %s", person, error)


async def _set(bot: Bot, scope: BotCommandScope, names: tuple[str, ...]) -> None:
    for code, language in _LANGUAGES:
        commands = [BotCommand(name, say(f"command.{name}", language)) for name in names]
        await bot.set_my_commands(commands, scope=scope, language_code=code)
