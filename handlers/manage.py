"""What owners do with a loaded report, on buttons under /reports: who may see it, and taking a version back."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass

from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ChatType
from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.answer import Answer, Line
from handlers.command import Handlers
from handlers.desk import Desk
from handlers.manage_page import Managed, asked_page, managed, managed_lines
from handlers.pages import LIMIT, paginate
from handlers.replying import reply_language
from handlers.responding import Part, note, show
from handlers.wording import blocks_of, language_for, say
from handlers.zoned import in_zone
from parsers.questions import Language
from store import visibility
from store.errors import StoreError
from store.visibility import Admitted
from store.withdrawing import withdraw

_PRESSED = re.compile(r"manage:(open|public|limit|admit|dismiss|ask|withdraw):(\d{1,15}):(-?\d{1,15}):(zh|en)")
_LABEL = 30  # characters of a group's name on a button


@dataclass(frozen=True, slots=True)
class Press:
    """A button of these pages: what, of which report, with which chat or version."""

    deed: str
    report: int
    other: int
    language: Language


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query, chat = update.callback_query, update.effective_chat
        match = _PRESSED.fullmatch(query.data or "") if query else None
        if query is None:
            return
        if match is None or chat is None:
            await note(query, say("button.old", await reply_language(update, desk, None)))
            return
        asked = Press(match[1], int(match[2]), int(match[3]), language_for(None, match[4], None))
        if query.from_user.id not in desk.owners:
            await note(query, say("rights.owner", asked.language), alert=True)
        elif chat.type != ChatType.PRIVATE:  # the page names the chats of a working group
            await note(query, say("manage.private", asked.language), alert=True)
        else:
            desk.background.start(_turn(query, desk, asked, context.bot), update, context)

    return [CallbackQueryHandler(press, pattern=_PRESSED)]


def manage_button(report: int, language: Language) -> InlineKeyboardButton:
    """The button that opens a report's page for its owners."""
    return _button(say("manage.button", language), Press("open", report, 0, language))


async def _turn(query: CallbackQuery, desk: Desk, asked: Press, bot: Bot) -> None:
    """Do what a button says, then show the page anew."""
    names = await _names(bot, [asked.other]) if asked.deed == "admit" else {}
    try:
        done = await asyncio.to_thread(_do, desk, asked, query.from_user.id, names.get(asked.other, ""))
        page = await asyncio.to_thread(managed, desk.store, asked.report)
    except StoreError as error:
        await note(query, error.say(asked.language), alert=True)
        return
    await note(query, say(done, asked.language) if done else None)
    if page is None:
        await _show(query, desk, (Line("manage.gone"),), asked.language, [])
    elif asked.deed == "ask":
        lines = await asyncio.to_thread(asked_page, desk.store, page)
        await _show(query, desk, lines, asked.language, _asked_rows(page, asked))
    else:
        titles = await _names(bot, page.groups)
        await _show(query, desk, managed_lines(page), asked.language, _rows(page, titles, asked))


async def _names(bot: Bot, chats: list[int] | tuple[int, ...]) -> dict[int, str]:
    """What groups are called; those that Telegram no longer shows us are left out."""
    names = {}
    for chat in chats:
        try:
            names[chat] = (await bot.get_chat(chat)).effective_name or str(chat)
        except TelegramError:
            continue
    return names


def _rows(page: Managed, titles: dict[int, str], asked: Press) -> list[list[InlineKeyboardButton]]:
    report, language = page.version.report, asked.language
    deed = "public" if page.limited else "limit"
    rows = [[_button(say(f"manage.to-{deed}", language), Press(deed, report, 0, language))]]
    for chat, title in titles.items():
        label = say("manage.admit", language, name=title[:_LABEL])
        rows.append([_button(label, Press("admit", report, chat, language))])
    for member in page.admitted:
        label = say("manage.dismiss", language, name=(member.name or str(member.chat))[:_LABEL])
        rows.append([_button(label, Press("dismiss", report, member.chat, language))])
    withdrawing = say("manage.withdraw", language, number=page.version.number)
    return [*rows, [_button(withdrawing, Press("ask", report, page.version.id, language))]]


def _asked_rows(page: Managed, asked: Press) -> list[list[InlineKeyboardButton]]:
    report, version, language = page.version.report, page.version.id, asked.language
    labels = (("withdraw", "manage.yes"), ("open", "manage.no"))
    return [[_button(say(key, language), Press(deed, report, version, language)) for deed, key in labels]]


def _button(label: str, press: Press) -> InlineKeyboardButton:
    data = f"manage:{press.deed}:{press.report}:{press.other}:{press.language}"
    return InlineKeyboardButton(label, callback_data=data)


async def _show(
    query: CallbackQuery,
    desk: Desk,
    lines: tuple[Line, ...],
    language: Language,
    rows: list[list[InlineKeyboardButton]],
) -> None:
    here = in_zone(lines, await desk.zone(query.from_user.id))  # these pages are told in private
    text = paginate(blocks_of(Answer("report", tuple(here)), language), LIMIT)[0]
    await show(query, Part(text, InlineKeyboardMarkup(rows) if rows else None))


# In a thread


def _do(desk: Desk, asked: Press, person: int, name: str) -> str | None:
    """Do it; returns the key of the note that answers the press."""
    store, now = desk.store, desk.clock()
    if asked.deed == "withdraw":
        return "manage.withdrawn" if withdraw(store, asked.other, now) else "manage.changed"
    if store.read(visibility.exists, asked.report) is False:
        return None
    if asked.deed == "public":
        store.do(visibility.publish, asked.report)
    elif asked.deed == "limit":
        store.do(visibility.limit, asked.report, person, now)
    elif asked.deed == "admit" and name:
        store.do(visibility.admit, asked.report, Admitted(asked.other, name), person, now)
    elif asked.deed == "dismiss":
        store.do(visibility.dismiss, asked.report, asked.other)
    return f"manage.done-{asked.deed}" if asked.deed in ("public", "limit", "admit", "dismiss") else None
