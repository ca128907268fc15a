"""answerInlineQuery: the results checked as Telegram checks them.

Source: get_inline_query_results in https://github.com/tdlib/telegram-bot-api (Client.cpp),
https://core.telegram.org/method/messages.setInlineBotResults.
"""

from __future__ import annotations

import re
from typing import Any

from sandbox import inline, refusals
from sandbox.errors import Refusal, bad_request
from sandbox.keyboards import read_keyboard
from sandbox.methods.call import Call, Method
from sandbox.methods.texts import FOUND, read_text
from sandbox.model import InlineAnswer, Json
from sandbox.params import Params

MAX_RESULTS = 50
MAX_ID = 64  # bytes
MAX_OFFSET = 64  # bytes
LONGEST_KEPT = 24 * 3600
KEPT_FOR = 300  # seconds an answer is kept where the bot says nothing
START = re.compile(r"[A-Za-z0-9_-]{1,64}")
TYPES = frozenset(
    "article audio contact document game gif location mpeg4_gif photo sticker venue video voice".split()  # noqa: SIM905
)
OTHER_CONTENT = ("latitude", "phone_number", "payload")  # of a place, a contact, an invoice


async def answer_inline_query(call: Call) -> bool:
    """Show results to the person who asked, and keep them for `cache_time` seconds."""
    results = _results(call)
    next_offset = call.params.text("next_offset")
    if len(next_offset.encode()) > MAX_OFFSET:
        raise bad_request(refusals.NEXT_OFFSET_INVALID)
    seconds = min(max(call.params.integer("cache_time", KEPT_FOR), 0), LONGEST_KEPT)
    found = InlineAnswer(results, next_offset, _button(call.params), call.world.clock.now() + seconds)
    personal = call.params.flag("is_personal")
    inline.answer(call.world, call.bot, call.params.text("inline_query_id"), found, personal=personal)
    return True


def _results(call: Call) -> list[Json]:
    values = call.params.structure("results", refusals.RESULTS_JSON)
    if values is None:
        return []
    if not isinstance(values, list):
        raise bad_request("expected an Array of inline query results")
    if len(values) > MAX_RESULTS:
        raise bad_request(refusals.RESULTS_TOO_MANY)
    results = [_result(call, value) for value in values]
    if len({result["id"] for result in results}) < len(results):
        raise bad_request(refusals.RESULT_ID_DUPLICATE)
    return results


def _unread(reason: str) -> Refusal:
    return bad_request(f"{refusals.RESULT_UNREAD}{reason[:1].upper()}{reason[1:]}")


def _text(value: Json, name: str, *, required: bool = False) -> str:
    if value.get(name) is None:
        if required:
            raise _unread(f'Can\'t find field "{name}"')
        return ""
    if not isinstance(value[name], str | int) or isinstance(value[name], bool):
        raise _unread(f'Field "{name}" must be of type String')
    return str(value[name])


def _result(call: Call, value: Any) -> Json:  # noqa: ANN401 - whatever JSON holds
    if not isinstance(value, dict):
        raise _unread("Inline query result must be an object")
    kind, number = _text(value, "type", required=True).lower(), _text(value, "id", required=True)
    content = _content(call, value, required=kind == "article")
    if kind not in TYPES:
        raise bad_request(f'{refusals.RESULT_UNREAD}type "{kind}" is unsupported for the inline query result')
    title = _text(value, "title", required=kind in {"article", "document", "venue"})
    if kind == "article" and not title.strip():
        raise bad_request(refusals.ARTICLE_TITLE_EMPTY)
    if not 1 <= len(number.encode()) <= MAX_ID:
        raise bad_request(refusals.RESULT_ID_INVALID)
    return {"id": number, "type": kind, "title": title, "description": _text(value, "description")} | content


def _content(call: Call, value: Json, *, required: bool) -> Json:
    """Return what the result sends: its words, or nothing where it sends something else than words."""
    content = value.get("input_message_content", value if required else None)
    if content is None:
        return {}
    if not isinstance(content, dict):
        raise _unread('Field "input_message_content" must be of type Object')
    params = Params(content)
    if content is value:
        _text(value, "message_text", required=True)
    if not params.text("message_text") and content is not value:
        if any(name in content for name in OTHER_CONTENT):
            return {}
        raise _unread("Input message content is not specified")
    return _words(call, params, value)


def _words(call: Call, params: Params, value: Json) -> Json:
    try:
        words = read_text(call.world, params, FOUND)
        keyboard = read_keyboard(Params({"reply_markup": value.get("reply_markup")}))
        preview = params.structure("link_preview_options", "can't parse link preview options JSON object")
    except Refusal as refusal:
        reason = refusal.description.removeprefix("Bad Request: ")
        # Its length is checked only where the message is made, not where the result is read.
        raise (refusal if reason == refusals.EDITED_TOO_LONG else _unread(reason)) from refusal
    return {"words": words, "keyboard": keyboard, "preview": preview if isinstance(preview, dict) else None}


def _button(params: Params) -> Json | None:
    button = params.structure("button", "can't parse inline query results button JSON object")
    if button is None:
        return _old_button(params)
    if not isinstance(button, dict):
        raise bad_request(f"{refusals.RESULTS_BUTTON}InlineQueryResultsButton must be an Object")
    if "text" not in button:
        raise bad_request(f'{refusals.RESULTS_BUTTON}Can\'t find field "text"')
    if not isinstance(button["text"], str) or not button["text"].strip():
        raise bad_request(refusals.BUTTON_TEXT_EMPTY)
    if button.get("start_parameter") is not None:
        return {"text": button["text"], "start_parameter": _start(button["start_parameter"])}
    if isinstance(button.get("web_app"), dict):
        return {"text": button["text"], "web_app": button["web_app"]}
    raise bad_request(f"{refusals.RESULTS_BUTTON}InlineQueryResultsButton must have exactly one optional field")


def _old_button(params: Params) -> Json | None:
    """Return the button as it was named before Bot API 6.7."""
    if not params.text("switch_pm_text"):
        return None
    return {"text": params.text("switch_pm_text"), "start_parameter": _start(params.text("switch_pm_parameter"))}


def _start(value: object) -> str:
    if not isinstance(value, str) or not START.fullmatch(value):
        raise bad_request(refusals.START_PARAM_INVALID)
    return value


METHODS: dict[str, Method] = {"answerInlineQuery": answer_inline_query}
