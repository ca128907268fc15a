"""The command menu: lists of commands per scope and language.

Source: get_bot_commands and get_bot_command_scope in https://github.com/tdlib/telegram-bot-api (Client.cpp),
set_commands in https://github.com/tdlib/td (BotCommand.cpp); what is in capitals: https://core.telegram.org/api/errors.
"""

from __future__ import annotations

import re
from typing import Any

from sandbox.errors import bad_request
from sandbox.menu import scope_key
from sandbox.methods.call import Call, Method
from sandbox.model import Json
from sandbox.params import Params

NAME = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}")
MAX_NAME = 32
MAX_DESCRIPTION = 256
MAX_COMMANDS = 100
PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
COMMAND_UNREAD = "can't parse BotCommand: "
SCOPE_UNREAD = "can't parse BotCommandScope: "
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


async def set_my_commands(call: Call) -> bool:
    """Set the list of one scope and language."""
    commands = call.params.structure("commands", "can't parse commands JSON object")
    if commands is None:
        commands = []
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    place = _place(call)
    call.bot.commands[place] = [_command(each) for each in commands]
    _tell(call)
    return True


async def get_my_commands(call: Call) -> list[Json]:
    """Return the list of one scope and language, empty where none is set."""
    return call.bot.commands.get(_place(call), [])


async def delete_my_commands(call: Call) -> bool:
    """Take away the list of one scope and language."""
    call.bot.commands.pop(_place(call), None)
    _tell(call)
    return True


def _tell(call: Call) -> None:
    call.world.feed.publish("commands", bot=call.bot.id)


def _place(call: Call) -> tuple[str, str]:
    language = read_language(call)
    return _scope(call), language


def read_language(call: Call) -> str:
    """Return `language_code`, empty for all languages.

    Raises:
        Refusal: 400 where it is no code of two letters.
    """
    language = call.params.text("language_code")
    if language and not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _scope(call: Call) -> str:
    scope = call.params.structure("scope", "can't parse BotCommandScope JSON object")
    if scope is None:
        return "default"
    if not isinstance(scope, dict):
        raise bad_request(f"{SCOPE_UNREAD}BotCommandScope must be an Object")
    kind = field(scope, "type", SCOPE_UNREAD)
    if kind in PLAIN_SCOPES:
        return kind
    if kind not in CHAT_SCOPES:
        raise bad_request(f"{SCOPE_UNREAD}Unsupported type specified")
    return _chat_scope(call, kind, scope)


def _chat_scope(call: Call, kind: str, scope: Json) -> str:
    named = scope.get("chat_id")
    chat_id = str(named) if isinstance(named, int) else field(scope, "chat_id", SCOPE_UNREAD)
    if not chat_id:
        raise bad_request(f"{SCOPE_UNREAD}Empty chat_id specified")
    person = Params(scope).integer("user_id") if kind == "chat_member" else None
    if person is not None and person <= 0:
        raise bad_request(f"{SCOPE_UNREAD}Invalid user_id specified")
    chat = call.world.chat_for(call.bot, chat_id)
    if chat.private and kind != "chat":
        raise bad_request("can't use specified scope in private chats")
    return scope_key(kind, chat.id, person)


def field(value: Json, name: str, unread: str) -> str:
    """Return a text that must be there.

    Raises:
        Refusal: 400 that begins with `unread` where it is not.
    """
    if name not in value:
        raise bad_request(f'{unread}Can\'t find field "{name}"')
    if not isinstance(value[name], str):
        raise bad_request(f'{unread}Field "{name}" must be of type String')
    return str(value[name])


def _command(value: Any) -> Json:  # noqa: ANN401 - whatever JSON holds
    if not isinstance(value, dict):
        raise bad_request(f"{COMMAND_UNREAD}expected an Object")
    name = field(value, "command", COMMAND_UNREAD).strip().removeprefix("/")
    description = field(value, "description", COMMAND_UNREAD).strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > MAX_NAME:
        raise bad_request(f"command length must not exceed {MAX_NAME}")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > MAX_DESCRIPTION:
        raise bad_request(f"command description length must not exceed {MAX_DESCRIPTION}")
    if not NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


METHODS: dict[str, Method] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
}
