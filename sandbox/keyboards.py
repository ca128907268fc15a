"""Keyboards under messages and in place of the person's own: what a bot sent, checked as Telegram checks it.

Source: Client::get_reply_markup, get_keyboard_button, get_inline_keyboard_button in
https://github.com/tdlib/telegram-bot-api (Client.cpp); limits: https://core.telegram.org/bots/api#inlinekeyboardbutton.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.model import Json
from sandbox.params import Params

MAX_CALLBACK_DATA = 64  # bytes
MAX_BUTTONS = 100
ACTIONS = (
    "callback_data",
    "url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "login_url",
    "web_app",
)
BUTTON = "can't parse inline keyboard button: "
KEY = "can't parse keyboard button: "


@dataclass(frozen=True)
class Markup:
    """What a message brings: buttons under it (`inline`), a `reply` keyboard, or that one's removal."""

    inline: Json | None = None
    reply: Json | None = None
    removes: bool = False


def read_keyboard(params: Params) -> Json | None:
    """Return the inline keyboard of an edit, without what Telegram would not keep; None where there is none.

    Raises:
        Refusal: 400, worded for the first fault found; also for another markup than an inline keyboard.
    """
    markup = read_markup(params)
    if markup.reply or markup.removes:
        raise bad_request("inline keyboard expected")
    return markup.inline


def read_markup(params: Params) -> Markup:
    """Return the keyboards of a message to be sent.

    Raises:
        Refusal: 400, worded for the first fault found.
    """
    markup = params.structure("reply_markup", refusals.KEYBOARD_JSON)
    if markup is None:
        return Markup()
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    keys = _reply_rows(markup.get("keyboard"))
    rows = [row for row in _rows(markup.get("inline_keyboard")) if row]
    if sum(map(len, rows)) > MAX_BUTTONS:
        raise bad_request(refusals.KEYBOARD_LONG)
    if keys:
        return Markup(reply={"keyboard": keys, "one_time_keyboard": markup.get("one_time_keyboard") is True})
    if rows:
        return Markup(inline={"inline_keyboard": rows})
    return Markup(removes=markup.get("remove_keyboard") is True)


def _reply_rows(value: Any) -> list[list[Json]]:  # noqa: ANN401 - whatever JSON holds
    if value is None:
        return []
    if not isinstance(value, list):
        raise bad_request('field "keyboard" must be of type Array')
    if not all(isinstance(row, list) for row in value):
        raise bad_request('field "keyboard" must be an Array of Arrays')
    return [[_key(button) for button in row] for row in value]


def _key(value: Any) -> Json:  # noqa: ANN401
    if isinstance(value, str):
        return {"text": value}
    if not isinstance(value, dict):
        raise bad_request(f"{KEY}KeyboardButton must be a String or an Object")
    return {"text": _text(value, KEY)}


def _text(value: Json, button: str) -> str:
    if "text" not in value:
        raise bad_request(f'{button}Can\'t find field "text"')
    if not isinstance(value["text"], str):
        raise bad_request(f'{button}Field "text" must be of type String')
    return value["text"]


def _rows(value: Any) -> list[list[Json]]:  # noqa: ANN401 - whatever JSON holds
    if value is None:
        return []
    if not isinstance(value, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    if not all(isinstance(row, list) for row in value):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    return [[_button(button) for button in row] for row in value]


def _button(value: Any) -> Json:  # noqa: ANN401
    if not isinstance(value, dict):
        raise bad_request(f"{BUTTON}InlineKeyboardButton must be an Object")
    text = _text(value, BUTTON)
    action = next((name for name in ACTIONS if value.get(name) not in (None, "") or _may_be_empty(name, value)), None)
    if action is None:
        raise bad_request(f"{BUTTON}Text buttons are unallowed in the inline keyboard")
    _check_action(action, value[action])
    return {"text": text, action: value[action]}


def _may_be_empty(name: str, value: Json) -> bool:
    return name.startswith("switch_inline") and value.get(name) == ""


def _check_action(action: str, value: Any) -> None:  # noqa: ANN401
    textual = action in {"callback_data", "url"} or action.endswith(("query", "current_chat"))
    if textual and not isinstance(value, str):
        raise bad_request(f'{BUTTON}Field "{action}" must be of type String')
    if not textual and not isinstance(value, dict):
        raise bad_request(f'{BUTTON}Field "{action}" must be of type Object')
    if action == "callback_data" and len(value.encode()) > MAX_CALLBACK_DATA:
        raise bad_request(refusals.BUTTON_DATA)
    if action == "url" and "." not in value and "://" not in value:
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
