"""Answers to pressed buttons.

Source: https://core.telegram.org/bots/api#answercallbackquery, https://core.telegram.org/api/errors.
"""

from __future__ import annotations

import re

from sandbox.errors import bad_request
from sandbox.methods.call import Call, Method

MAX_ANSWER = 200  # characters
OWN_LINK = re.compile(r"(?:https://|tg://)?(?:t\.me/|telegram\.me/|resolve)\S*")  # others are for games only


async def answer_callback_query(call: Call) -> bool:
    """Answer a pressed button with nothing, a passing note or an alert."""
    text = call.params.text("text")
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    url = call.params.text("url")
    if url and not OWN_LINK.fullmatch(url):
        raise bad_request("URL_INVALID")
    answer = {"text": text, "alert": call.params.flag("show_alert"), "url": url}
    call.world.answer(call.bot, call.params.text("callback_query_id"), answer)
    return True


METHODS: dict[str, Method] = {"answerCallbackQuery": answer_callback_query}
