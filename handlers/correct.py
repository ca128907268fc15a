"""/correct 9 deadline …, and the button under answers: an editor puts a reading right, others report it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, ContextTypes, MessageHandler, filters

from handlers.arguments import arguments
from handlers.command import Deed, Handlers, guarded
from handlers.correction_steps import STEPS, command, misread, reply
from handlers.desk import Desk
from handlers.recording import Asked
from handlers.replying import speaker_of
from handlers.responding import note as answer_press
from handlers.rights import may
from handlers.telling import Told, note, retell, tell
from handlers.update import asked_by, name_of
from parsers.questions import Language
from store.store import Store

_MISREAD = re.compile(r"misread:(\d{1,15}):(zh|en):([im]):(.{1,40})")
_REPLY = re.compile(r"fix:(\d{1,15}):cancel:(?:zh|en)")

Step = Callable[[Store, Asked, re.Match[str]], Told | str]


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def report(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await _misread(update, context, desk)

    async def answer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await _replied(update, context, desk)

    return [
        guarded("correct", desk, correcting(desk)),
        MessageHandler(filters.UpdateType.MESSAGE & filters.TEXT & ~filters.COMMAND & _Answers(), answer),
        CallbackQueryHandler(report, pattern=_MISREAD),
        *(CallbackQueryHandler(_pressing(desk, pattern, step), pattern=pattern) for pattern, step in STEPS),
    ]


def correcting(desk: Desk) -> Deed:
    """What /correct does with a message."""

    async def deed(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        asked = await asked_by(update, desk, arguments(update))
        if asked is not None:
            told = await asyncio.wrap_future(desk.store.aside(command, desk.store, asked))
            await tell(update, desk, told, asked.language)

    return deed


def _pressing(desk: Desk, pattern: re.Pattern[str], step: Step) -> Deed:
    """What a button of editors does: the message under it shows what comes of it."""

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        match = pattern.fullmatch(query.data or "") if query else None
        asked = _asked(update, desk, match[match.re.groups]) if match else None
        if query is None or match is None or asked is None:
            return
        if not await may(update, context.bot, desk, "editor"):
            await note(query, "rights.editor", asked.language, alert=True)
            return
        told = await asyncio.wrap_future(desk.store.aside(step, desk.store, asked, match))
        if isinstance(told, str):
            await note(query, told, asked.language, alert=True)
            return
        await answer_press(query)
        await retell(query, desk, told, asked.language)

    return press


async def _misread(update: Update, context: ContextTypes.DEFAULT_TYPE, desk: Desk) -> None:
    """The button under an answer: editors are asked what is wrong, from others it is a report."""
    query = update.callback_query
    match = _MISREAD.fullmatch(query.data or "") if query else None
    asked = _asked(update, desk, match[2]) if match else None
    if query is None or match is None or asked is None:
        return
    editor = await may(update, context.bot, desk, "editor")
    job = desk.store.aside(misread, desk.store, asked, match, editor=editor)
    told = await asyncio.wrap_future(job)
    if isinstance(told, str):
        await note(query, told, asked.language, alert=told != "button.gone")
        return
    await answer_press(query)
    await tell(update, desk, told, asked.language)


async def _replied(update: Update, context: ContextTypes.DEFAULT_TYPE, desk: Desk) -> None:
    """The right value, given in reply to the question for it."""
    message = update.effective_message
    draft = draft_of(message) if message else None
    asked = await asked_by(update, desk, (message.text or "") if message else "")
    if draft is None or asked is None:
        return
    if await may(update, context.bot, desk, "editor"):
        told = await asyncio.wrap_future(desk.store.aside(reply, desk.store, asked, draft))
        await tell(update, desk, told, asked.language)


def draft_of(message: Message) -> int | None:
    """The draft whose question a message replies to."""
    replied = message.reply_to_message
    markup = replied.reply_markup if replied is not None else None
    if replied is None or markup is None or replied.from_user is None or replied.from_user.id != message.get_bot().id:
        return None
    for row in markup.inline_keyboard:
        for button in row:
            match = _REPLY.fullmatch(button.callback_data) if isinstance(button.callback_data, str) else None
            if match:
                return int(match[1])
    return None


class _Answers(filters.MessageFilter):
    """Replies to a question of ours for the right value."""

    def filter(self, message: Message) -> bool:
        """Is this one?"""
        return draft_of(message) is not None


def _asked(update: Update, desk: Desk, code: str) -> Asked | None:
    """Who pressed, where and when; the message's language."""
    speaker, now = speaker_of(update), desk.clock()
    language: Language = "zh" if code == "zh" else "en"
    return Asked(speaker, name_of(update), "", None, (), now, now, language) if speaker else None
