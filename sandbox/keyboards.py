"""Inline keyboards: what a bot sent, checked as Telegram checks it."""

from __future__ import annotations

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
    "web_app",
)
BUTTON = "can't parse inline keyboard button: "


def read_keyboard(params: Params, *, only_inline: bool = False) -> Json | None:
    """Return the inline keyboard of a call, without what Telegram would not keep.

    Args:
        params: The call's parameters.
        only_inline: Whether another markup (a reply keyboard, its removal) is refused, as it is when editing.

    Returns:
        None where there is no inline keyboard or an empty one.

    Raises:
        Refusal: 400, worded for the first fault found.
    """
    markup = params.structure("reply_markup", refusals.KEYBOARD_JSON)
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if only_inline and markup:
            raise bad_request("inline keyboard expected")
        return None
    rows = [row for row in _rows(markup["inline_keyboard"]) if row]
    if sum(map(len, rows)) > MAX_BUTTONS:
        raise bad_request(refusals.KEYBOARD_LONG)
    return {"inline_keyboard": rows} if rows else None


def _rows(value: Any) -> list[list[Json]]:  # noqa: ANN401 - whatever JSON holds
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    return [[_button(button) for button in row] for row in value]


def _button(value: Any) -> Json:  # noqa: ANN401
    if not isinstance(value, dict):
        raise bad_request(f"{BUTTON}InlineKeyboardButton must be an Object")
    if "text" not in value:
        raise bad_request(f'{BUTTON}Can\'t find field "text"')
    if not isinstance(value["text"], str):
        raise bad_request(f'{BUTTON}Field "text" must be of type String')
    action = next((name for name in ACTIONS if value.get(name) not in (None, "") or _may_be_empty(name, value)), None)
    if action is None:
        raise bad_request(f"{BUTTON}Text buttons are unallowed in the inline keyboard")
    _check_action(action, value[action])
    return {"text": value["text"], action: value[action]}


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
