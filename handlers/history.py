"""/history 9: everything recorded about an issue, with its files; without an issue, about the whole report."""

from __future__ import annotations

import asyncio
import re

from telegram import Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.aiming import Unclear, aim
from handlers.answer import Line
from handlers.arguments import arguments
from handlers.command import Deed, Handlers, guarded
from handlers.conversation import chosen_version
from handlers.desk import Desk
from handlers.evidence_files import send_again
from handlers.history_page import Wanted, file_words, history_page
from handlers.issue_answer import title_of
from handlers.recording import Asked
from handlers.responding import note as answer_press
from handlers.telling import Button, Told, note, parted, retell, tell
from handlers.update import asked_by
from handlers.wording import say
from parsers.leading_number import leading_number
from parsers.questions import Language
from store import progress
from store.store import Store
from store.visibility import report_of, sees_notes

_PAGE = re.compile(r"history:([kr])(\d{1,15}):(\d{1,6}):(zh|en)")
_FILE = re.compile(r"file:(\d{1,15}):(zh|en)")
_CAPTION = 1000  # characters under a file: Telegram allows 1024


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def turn(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        match = _PAGE.fullmatch(query.data or "") if query else None
        if query is None or match is None:
            return
        kind, value, page, language = match[1], int(match[2]), int(match[3]), _language(match[4])
        wanted = Wanted(value if kind == "k" else 0, value if kind == "r" else 0, page)
        chat = update.effective_chat.id if update.effective_chat else query.from_user.id
        told = await asyncio.wrap_future(desk.store.aside(_open, desk.store, chat, wanted, language))
        await answer_press(query)
        await retell(query, desk, told, language)

    async def send_file(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        match = _FILE.fullmatch(query.data or "") if query else None
        if query is None or match is None:
            return
        language = _language(match[2])
        read = desk.store.read
        kept = await asyncio.wrap_future(desk.store.aside(read, progress.evidence, int(match[1])))
        said = await asyncio.wrap_future(desk.store.aside(read, progress.one, kept.update)) if kept else None
        chat = update.effective_chat.id if update.effective_chat else query.from_user.id
        seen = await asyncio.wrap_future(desk.store.aside(read, sees_notes, chat, said.report)) if said else False
        if kept is None or said is None or not seen:
            await note(query, "history.file-gone", language, alert=True)
            return
        await answer_press(query)
        words = say("history.file", language, **file_words(kept, said, await desk.zone(chat)))
        await send_again(query, kept, words[:_CAPTION])

    return [
        guarded("history", desk, looking_back(desk)),
        CallbackQueryHandler(turn, pattern=_PAGE),
        CallbackQueryHandler(send_file, pattern=_FILE),
    ]


def looking_back(desk: Desk) -> Deed:
    """What /history does with a message."""

    async def deed(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        asked = await asked_by(update, desk, arguments(update))
        if asked is not None:
            told = await asyncio.wrap_future(desk.store.aside(past, desk.store, asked))
            await tell(update, desk, told, asked.language)

    return deed


def past(store: Store, asked: Asked) -> Told:
    """The first page of what is asked for.

    Raises:
        StoreError: the ledger cannot be read.
    """
    naming, rest = leading_number(asked.text)
    if rest and naming is None:
        return Told((Line("history.usage"),))
    target = aim(store, asked.speaker, naming, asked.shown, asked.now)
    if isinstance(target, Unclear):
        buttons = [Button(f"{h.ref} {title_of(h)}", f"history:k{h.key}:0:{asked.language}") for h in target.candidates]
        return Told(target.lines, parted(buttons[:8], 1))
    if target is not None:
        return _open(store, asked.speaker.chat, Wanted(target.heading.key, target.version.report, 0), asked.language)
    version = chosen_version(store, asked.speaker.chat)
    return _open(store, asked.speaker.chat, Wanted(0, version.report if version else 0, 0), asked.language)


def _open(store: Store, chat: int, wanted: Wanted, language: Language) -> Told:
    """The page, where the chat may see what members recorded."""
    report = wanted.report or store.read(report_of, wanted.key)
    if report and not store.read(sees_notes, chat, report):
        return Told((Line("history.closed"),))
    return history_page(store, wanted, language)


def _language(code: str) -> Language:
    return "zh" if code == "zh" else "en"
