"""/follow and /unfollow: a chat's topic is told when an issue, a body's issues or those of a filter change."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace

from telegram import Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.aiming import target_of
from handlers.arguments import arguments
from handlers.command import Deed, Handlers, guarded
from handlers.desk import Desk
from handlers.following_words import begin, drop, end, follow_issue
from handlers.recording import Asked
from handlers.replying import reply_language, speaker_of
from handlers.responding import note as answer_press
from handlers.rights import may
from handlers.telling import Told, note, retell, tell
from handlers.update import asked_by, name_of
from parsers.questions import Language
from store.follows import MOST
from store.store import Store

_FOLLOW = re.compile(r"follow:(\d{1,15}):(zh|en):(.{1,40})")
_UNFOLLOW = re.compile(r"unfollow:(\d{1,15}):(zh|en)")


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await _follow(update, context, desk)

    async def stop(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await _unfollow(update, context, desk)

    return [
        guarded("follow", desk, following(desk)),
        guarded("unfollow", desk, unfollowing(desk)),
        CallbackQueryHandler(press, pattern=_FOLLOW),
        CallbackQueryHandler(stop, pattern=_UNFOLLOW),
    ]


def following(desk: Desk) -> Deed:
    """What /follow does with a message."""
    return _deed(desk, begin)


def unfollowing(desk: Desk) -> Deed:
    """What /unfollow does with a message."""
    return _deed(desk, end)


def _deed(desk: Desk, job: Callable[[Store, Asked], Told]) -> Deed:
    async def deed(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        asked = await asked_by(update, desk, arguments(update))
        if asked is not None:
            told = await asyncio.wrap_future(desk.store.aside(job, desk.store, asked))
            await tell(update, desk, told, asked.language)

    return deed


async def _follow(update: Update, context: ContextTypes.DEFAULT_TYPE, desk: Desk) -> None:
    """The button under an answer: the answer stays, a note says what is followed."""
    query = update.callback_query
    match = _FOLLOW.fullmatch(query.data or "") if query else None
    asked = _asked(update, desk, match[2]) if match else None
    if query is None or match is None or asked is None:
        return
    if not await may(update, context.bot, desk, "follow"):
        await note(query, "rights.follow", asked.language, alert=True)
        return
    asked = replace(asked, own=await reply_language(update, desk, None))
    told = await asyncio.wrap_future(desk.store.aside(_pressed, desk.store, asked, int(match[1]), match[3]))
    if told is None:
        await note(query, "button.gone", asked.language)
        return
    await note(query, f"{told.lines[0].key}.note", asked.language, most=MOST)


def _pressed(store: Store, asked: Asked, version: int, issue: str) -> Told | None:
    target = target_of(store, asked.speaker.chat, version, issue)
    return follow_issue(store, asked, target) if target else None


async def _unfollow(update: Update, context: ContextTypes.DEFAULT_TYPE, desk: Desk) -> None:
    query = update.callback_query
    match = _UNFOLLOW.fullmatch(query.data or "") if query else None
    asked = _asked(update, desk, match[2]) if match else None
    if query is None or match is None or asked is None:
        return
    if not await may(update, context.bot, desk, "follow"):
        await note(query, "rights.follow", asked.language, alert=True)
        return
    told = await asyncio.wrap_future(desk.store.aside(drop, desk.store, asked, int(match[1])))
    if told is None:
        await note(query, "follow.not-followed", asked.language)
        return
    await answer_press(query)
    await retell(query, desk, told, asked.language)


def _asked(update: Update, desk: Desk, code: str) -> Asked | None:
    """Who pressed, where and when; the message's language."""
    speaker, now = speaker_of(update), desk.clock()
    language: Language = "zh" if code == "zh" else "en"
    return Asked(speaker, name_of(update), "", None, (), now, now, language) if speaker else None
