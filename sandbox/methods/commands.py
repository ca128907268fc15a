"""The command menu: lists of commands per scope and language."""

from __future__ import annotations

import re
from typing import Any

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.menu import scope_key
from sandbox.methods.call import Call, Method
from sandbox.model import Json

NAME = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}")
MAX_DESCRIPTION = 256
MAX_COMMANDS = 100
PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


async def set_my_commands(call: Call) -> bool:
    """Set the list of one scope and language."""
    place = _place(call)
    commands = call.params.structure("commands", "can't parse commands JSON object")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
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
        raise bad_request("object expected as command scope")
    kind = scope.get("type")
    if kind in PLAIN_SCOPES:
        return str(kind)
    if kind not in CHAT_SCOPES:
        raise bad_request("unsupported BotCommandScope type specified")
    chat = call.world.chat_for(call.bot, str(scope.get("chat_id")))
    person = _number(scope.get("user_id"), refusals.USER_INVALID) if kind == "chat_member" else None
    return scope_key(str(kind), chat.id, person)


def _number(value: Any, reason: str) -> int:  # noqa: ANN401 - whatever JSON holds
    try:
        return int(value)
    except (TypeError, ValueError) as error:
        raise bad_request(reason) from error


def _command(value: Any) -> Json:  # noqa: ANN401
    if not isinstance(value, dict):
        raise bad_request("expected an Object of BotCommand")
    name, description = value.get("command"), value.get("description")
    name = name.removeprefix("/").lower() if isinstance(name, str) else ""
    if not NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not description.strip():
        raise bad_request("command description must be non-empty")
    if len(description) > MAX_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description.strip()}


METHODS: dict[str, Method] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
}
