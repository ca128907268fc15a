"""/reports: the loaded reports, with buttons to choose the one a chat asks about."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.command import Handlers, guarded
from handlers.desk import Desk
from handlers.manage import manage_button
from handlers.pages import LIMIT, paginate
from handlers.replying import reply_language
from handlers.report_list import Shelf, shelf, shelf_answer, title_of
from handlers.responding import Part, note, respond, show
from handlers.rights import may
from handlers.wording import blocks_of, say
from handlers.zoned import in_zone
from parsers.questions import Language, language_of
from store.errors import StoreError
from store.store import Store

_PRESSED = re.compile(r"reports:(page|use|newest):(\d{1,15}):(\d{1,6}):(zh|en)")
_LABEL = 24  # characters of a title on a button


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def command(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None:
            return
        language = await reply_language(update, desk, language_of(message.text or ""))
        shown = await asyncio.wrap_future(desk.store.aside(shelf, desk.store, message.chat_id, 0))
        markup = _buttons(shown, language, message.chat_id in desk.owners)
        await respond(update, desk, Part(_text(shown, language, await desk.zone(message.chat_id)), markup))

    async def press(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query, chat = update.callback_query, update.effective_chat
        pressed = _PRESSED.fullmatch(query.data or "") if query else None
        if query is None:
            return
        if chat is None or pressed is None:
            await note(query, say("button.old", await reply_language(update, desk, None)))
            return
        deed, report, page, code = pressed.groups()
        language: Language = "zh" if code == "zh" else "en"
        if deed != "page" and not await may(update, query.get_bot(), desk, "chat"):
            await note(query, say("rights.chat", language), alert=True)
            return
        try:
            job = desk.store.aside(_turn, desk.store, chat.id, deed, int(report), int(page))
            shown = await asyncio.wrap_future(job)
        except StoreError as error:
            await note(query, error.say(language), alert=True)
            return
        await note(query, _chosen(shown, deed, language))
        text = _text(shown, language, await desk.zone(chat.id))
        await show(query, Part(text, _buttons(shown, language, chat.id in desk.owners)))

    return [
        guarded("reports", desk, command),
        CallbackQueryHandler(press, pattern=_PRESSED),
    ]


def _turn(store: Store, chat: int, deed: str, report: int, page: int) -> Shelf:
    """Choose as a button says, then the page of the list."""
    if deed != "page":
        store.set_focus(chat, report if deed == "use" else None)
    return shelf(store, chat, page)


def _chosen(shown: Shelf, deed: str, language: Language) -> str | None:
    if deed == "newest":
        return say("reports.set-newest", language)
    chosen = next((e.version for e in shown.entries if e.version.report == shown.chosen), None)
    return say("reports.set", language, report=title_of(chosen)) if deed == "use" and chosen else None


def _text(shown: Shelf, language: Language, zone: ZoneInfo) -> str:
    answer = shelf_answer(shown)
    return paginate(blocks_of(replace(answer, lines=tuple(in_zone(answer.lines, zone))), language), LIMIT)[0]


def _buttons(shown: Shelf, language: Language, owner: bool) -> InlineKeyboardMarkup | None:
    """A button for each report of the page, one for the newest, and paging; none when there is nothing to choose.

    An owner, in their private chat, manages each report from here.
    """
    rows = [[button] for button in _choices(shown, language)] if shown.total > 1 or shown.chosen else []
    if owner:
        managing = [manage_button(entry.version.report, language) for entry in shown.entries]
        rows = [[*row, *managing[n : n + 1]] for n, row in enumerate(rows)] or [[button] for button in managing]
    if not rows:
        return None
    turns = (("button.before", shown.page - 1), ("button.after", shown.page + 1))
    paging = [_button(say(key, language), "page", 0, n, language) for key, n in turns if 0 <= n < shown.pages]
    return InlineKeyboardMarkup([*rows, paging] if paging else rows)


def _choices(shown: Shelf, language: Language) -> Iterator[InlineKeyboardButton]:
    for entry in shown.entries:
        name = (entry.version.facts.title or entry.version.name)[:_LABEL]
        mark = " ✓" if entry.version.report == shown.chosen else ""
        yield _button(f"{entry.place}. {name}{mark}", "use", entry.version.report, shown.page, language)
    mark = "" if shown.chosen else " ✓"
    yield _button(f"{say('reports.newest-button', language)}{mark}", "newest", 0, shown.page, language)


def _button(text: str, deed: str, report: int, page: int, language: Language) -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=f"reports:{deed}:{report}:{page}:{language}")
