"""The buttons under a reading: load it, drop it, make the loaded report public."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass

from sqlite_utils import Database
from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.answer import Answer, Line
from handlers.command import Handlers
from handlers.commands import Right
from handlers.desk import Desk
from handlers.pages import LIMIT, paginate
from handlers.replying import reply_language
from handlers.report_list import title_of
from handlers.responding import Part, note, say_anew, take_buttons
from handlers.rights import may
from handlers.wording import blocks_of, language_for, say
from parsers.questions import Language
from store.errors import StoreError
from store.pending import Pending, pending, settle
from store.records import Version
from store.visibility import Admitted, admit, is_limited, limit, publish

_PRESSED = re.compile(r"load:(yes|no|public):(\d{1,15}):(zh|en)")


@dataclass(frozen=True, slots=True)
class Presser:
    """Who pressed, in which chat; ``name`` is the chat's."""

    person: int
    chat: int
    name: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What was pressed: ``number`` is the kept reading's (or the report's), ``under`` the message with the buttons."""

    deed: str
    number: int
    language: Language
    presser: Presser
    under: Message


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a press; of a load the version, whether not everybody sees it, the id of the one before."""

    line: Line
    version: Version | None = None
    limited: bool = False
    before: int | None = None


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query, chat = update.callback_query, update.effective_chat
        pressed = _PRESSED.fullmatch(query.data or "") if query else None
        if query is None:
            return
        if pressed is None or chat is None or not isinstance(query.message, Message):
            await note(query, say("button.old", await reply_language(update, desk, None)))
            return
        deed, number, language = pressed[1], int(pressed[2]), language_for(None, pressed[3], None)
        right: Right = "owner" if deed == "public" else "editor"
        if not await may(update, context.bot, desk, right):
            await note(query, say(f"rights.{right}", language), alert=True)
            return
        presser = Presser(query.from_user.id, chat.id, chat.effective_name or "")
        await note(query, say("load.loading", language) if deed == "yes" else None)
        asked = Asked(deed, number, language, presser, query.message)
        desk.background.start(_work(desk, query, asked), update, context)

    return [CallbackQueryHandler(press, pattern=_PRESSED)]


async def _work(desk: Desk, query: CallbackQuery, asked: Asked) -> None:
    """Do what was pressed off the loop and show how it ended; after a failure the buttons stay."""
    do = {"yes": _load, "no": _discard, "public": _publish}[asked.deed]
    try:
        outcome = await asyncio.to_thread(do, desk, asked.presser, asked.number)
    except StoreError as error:
        lines = (Line("load.failed", {"reason": error.say(asked.language)}), Line("load.press-again"))
        await _reply(asked, desk, lines)
        return
    await take_buttons(query)
    await _reply(asked, desk, _lines(outcome), _buttons(outcome, desk, asked.presser, asked.language))


def _lines(outcome: Outcome) -> tuple[Line, ...]:
    if outcome.version is None:
        return (outcome.line,)
    return (outcome.line, Line("load.done-limited" if outcome.limited else "load.done-public"))


async def _reply(asked: Asked, desk: Desk, lines: tuple[Line, ...], markup: InlineKeyboardMarkup | None = None) -> None:
    text = paginate(blocks_of(Answer("report", lines), asked.language), LIMIT)[0]
    await say_anew(asked.under, desk, Part(text, markup))


def _buttons(outcome: Outcome, desk: Desk, presser: Presser, language: Language) -> InlineKeyboardMarkup | None:
    """The changes one by one; an owner is offered to make a limited report public."""
    version, rows = outcome.version, []
    if version is not None and outcome.before is not None:
        data = f"diff:{outcome.before}:{version.id}:0:{language}::0"
        rows.append([InlineKeyboardButton(say("load.button-diff", language), callback_data=data)])
    if version is not None and outcome.limited and presser.person in desk.owners:
        data = f"load:public:{version.report}:{language}"
        rows.append([InlineKeyboardButton(say("load.button-publish", language), callback_data=data)])
    return InlineKeyboardMarkup(rows) if rows else None


# In a thread


def _load(desk: Desk, presser: Presser, number: int) -> Outcome:
    """Load a kept reading; pressed twice, or by two people, it is loaded once."""
    store, now = desk.store, desk.clock()
    found = store.read(pending, number, presser.chat, now)
    if found is None or found.report is None:
        return Outcome(_settled(found))

    def on_publish(db: Database, report: int, new: bool) -> None:
        settle(db, number, "loaded")
        if new and desk.owners:
            limit(db, report, presser.person, now)
            admit(db, report, Admitted(presser.chat, presser.name), presser.person, now)

    loaded = store.load(found.report, found.file, now, on_publish)
    version = loaded.version
    if not loaded.new:
        store.do(settle, number, "loaded")
        return Outcome(Line("load.known", {"file": found.file, "number": version.number}))
    values = {"number": version.number, "issues": version.issues, "metrics": version.metrics}
    line = Line("load.done", {"report": title_of(version), **values})
    earlier = store.history(version.report)[1:2]
    return Outcome(line, version, store.read(is_limited, version.report), earlier[0].id if earlier else None)


def _settled(found: Pending | None) -> Line:
    if found is None:
        return Line("load.outlived")
    key = "load.already" if found.state == "loaded" else "load.already-discarded"
    return Line(key, {"file": found.file})


def _discard(desk: Desk, presser: Presser, number: int) -> Outcome:
    found = desk.store.read(pending, number, presser.chat, desk.clock())
    if found is None or found.report is None:
        return Outcome(_settled(found))
    desk.store.do(settle, number, "discarded")
    return Outcome(Line("load.discarded", {"file": found.file}))


def _publish(desk: Desk, _: Presser, report: int) -> Outcome:
    desk.store.do(publish, report)
    return Outcome(Line("load.published"))
