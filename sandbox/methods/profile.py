"""What a bot says about itself: name, descriptions, the button beside the input.

Source: get_bot_menu_button in https://github.com/tdlib/telegram-bot-api (Client.cpp); the lengths in
https://core.telegram.org/bots/api#setmyname and the following; https://core.telegram.org/api/errors.
"""

from __future__ import annotations

from collections.abc import Callable

from sandbox.errors import bad_request
from sandbox.methods.call import Call, Method
from sandbox.methods.commands import field, read_language
from sandbox.model import Json

# The field of each, its longest value in characters, and what Telegram says of a longer one.
FIELDS = {
    "Name": ("name", 64, "BOT_TITLE_INVALID"),
    "Description": ("description", 512, "BOT_DESCRIPTION_INVALID"),
    "ShortDescription": ("short_description", 120, "BOT_ABOUT_INVALID"),
}
BUTTON_UNREAD = "can't parse menu button: "
BUTTONS = ("default", "commands", "web_app")


def _setter(name: str) -> Method:
    named, most, too_long = FIELDS[name]

    async def set_it(call: Call) -> bool:
        value = call.params.text(named)
        if len(value) > most:
            raise bad_request(too_long)
        call.bot.profile[named, read_language(call)] = value
        return True

    return set_it


def _getter(name: str) -> Method:
    named = FIELDS[name][0]

    async def get_it(call: Call) -> Json:
        unset = call.bot.name if named == "name" else ""
        told = call.bot.profile
        return {named: told.get((named, read_language(call))) or told.get((named, "")) or unset}

    return get_it


async def set_chat_menu_button(call: Call) -> bool:
    """Set the button beside the input, of one private chat or of all."""
    button = call.params.structure("menu_button", "can't parse menu button JSON object")
    if button is None:
        button = {"type": "default"}
    if not isinstance(button, dict):
        raise bad_request(f"{BUTTON_UNREAD}MenuButton must be an Object")
    if field(button, "type", BUTTON_UNREAD) not in BUTTONS:
        raise bad_request(f"{BUTTON_UNREAD}MenuButton has unsupported type")
    call.bot.menu_buttons[call.params.integer("chat_id")] = button
    return True


async def get_chat_menu_button(call: Call) -> Json:
    """Return the button beside the input, of one private chat or of all."""
    buttons = call.bot.menu_buttons
    return buttons.get(call.params.integer("chat_id")) or buttons.get(0) or {"type": "commands"}


async def log_out(call: Call) -> bool:
    """Let the bot go to another Bot API server, or close it here: in the sandbox nothing changes."""
    return call.bot.id > 0


def _all(make: Callable[[str], Method], verb: str) -> dict[str, Method]:
    return {f"{verb}My{name}": make(name) for name in FIELDS}


METHODS: dict[str, Method] = {
    **_all(_setter, "set"),
    **_all(_getter, "get"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "logOut": log_out,
    "close": log_out,
}
