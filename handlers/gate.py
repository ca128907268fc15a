"""The gate every handler stands behind: who asks too much is told once and then waits; the others notice nothing."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import ContextTypes

from handlers.command import Handlers
from handlers.desk import Desk
from handlers.fair_share import INLINE, PARTS, PERSON, PRESSES, FairShare, Verdict
from handlers.hearing import is_a_persons
from handlers.replying import reply_language
from handlers.responding import Part, note, respond
from handlers.wording import say

_PART = 300  # characters of a text that is no question
_LOG = logging.getLogger(__name__)
_Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Awaitable[Any]]


def behind_gate(handlers: Handlers, desk: Desk) -> Handlers:
    """The handlers, each asking for a turn before it does anything; a handler only fits what is due an answer."""
    share = FairShare()
    for handler in handlers:
        handler.callback = _limited(handler.callback, share, desk)
    return handlers


def _limited(callback: _Callback, share: FairShare, desk: Desk) -> Any:  # noqa: ANN401 - the library's own type is Any
    async def limited(update: Update, context: ContextTypes.DEFAULT_TYPE) -> Any:  # noqa: ANN401
        verdict = _verdict(update, share, desk)
        if verdict == "go":
            return await callback(update, context)
        await _refuse(update, desk, verdict)
        return None

    return limited


def _verdict(update: Update, share: FairShare, desk: Desk) -> Verdict:
    person, chat = update.effective_user, update.effective_chat
    said = update.message or update.edited_message
    if person is None or (said is not None and not is_a_persons(said)):
        return "silent"
    now = desk.clock()
    if update.inline_query is not None:
        return share.ask("inline", INLINE, 0, person.id, now)
    where = chat.id if chat else 0
    if update.callback_query is not None:
        return share.ask("press", PRESSES, where, person.id, now)
    if said is not None and len(said.text or "") >= _PART:
        return share.ask("part", PARTS, where, person.id, now)
    return share.ask("message", PERSON, where, person.id, now)


async def _refuse(update: Update, desk: Desk, verdict: Verdict) -> None:
    """A press is always answered, or its button would go on spinning; a message once in a flood."""
    if update.inline_query is not None or update.effective_user is None:
        return
    if verdict == "tell":
        _LOG.warning("person %s asks too fast", update.effective_user.id)
    if update.callback_query is not None:
        await note(update.callback_query, say("slower.press", await reply_language(update, desk, None)))
    elif verdict == "tell":
        await respond(update, desk, Part(say("slower", await reply_language(update, desk, None))))
