"""/settings: everything a chat is set to, each subject on a page of buttons that edit the message."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, replace

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.answer import Answer, Line
from handlers.command import Handlers, guarded
from handlers.desk import Desk
from handlers.pages import LIMIT, paginate
from handlers.replying import is_group, reply_language, speaker_of
from handlers.responding import Part, note, respond, show
from handlers.rights import may
from handlers.settings_page import Choice, SettingsPage, Shown, Where
from handlers.settings_pages import PAGES
from handlers.wording import TABLES, blocks_of, language_for, plain_text, say
from parsers.questions import Language, language_of
from store.errors import StoreError
from store.store import Store

_PRESSED = re.compile(r"set:(zh|en):([a-z]{0,12}):([^\n]{0,40})")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in words, as a message shows it; ``note`` is what a press is answered with."""

    text: str
    markup: InlineKeyboardMarkup
    note: str | None = None


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def open_page(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message, where = update.effective_message, where_of(update, desk)
        if message is None or where is None:
            return
        name, _, value = " ".join(context.args or ()).partition(" ")
        language = await reply_language(update, desk, language_of(message.text or ""))
        page = page_named(name, where)
        if page and page.typed and value:
            if not await may(update, context.bot, desk, page.right):
                await respond(update, desk, Part(say(f"rights.{page.right}", language)))
                return
            sheet = await asyncio.wrap_future(desk.store.aside(_type, desk.store, where, page, value, language))
        else:
            sheet = await asyncio.wrap_future(desk.store.aside(_open, desk.store, where, page, "", language))
        await respond(update, desk, Part(sheet.text, sheet.markup))

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query, where = update.callback_query, where_of(update, desk)
        pressed = _PRESSED.fullmatch(query.data or "") if query else None
        if query is None:
            return
        page = next((p for p in pages_of(where) if pressed and p.name == pressed[2]), None) if where else None
        if where is None or pressed is None or (pressed[2] and page is None):
            await note(query, say("button.old", await reply_language(update, desk, None)))
            return
        language, deed = language_for(None, pressed[1], None), pressed[3]
        changes = page is not None and deed and not deed.startswith(page.views)
        if page and changes and not await may(update, context.bot, desk, page.right):
            await note(query, say(f"rights.{page.right}", language), alert=True)
            return
        await _turn(query, desk, where, page, deed, language)

    return [guarded("settings", desk, open_page), CallbackQueryHandler(press, pattern=_PRESSED)]


def pages_of(where: Where) -> tuple[SettingsPage, ...]:
    """The pages that a chat of this kind has."""
    return tuple(page for page in PAGES if where.group or not page.groups_only)


def page_named(name: str, where: Where) -> SettingsPage | None:
    """The page a person names after /settings, by its label in either language or its own name."""
    wanted = name.casefold()
    for page in pages_of(where):
        if wanted in {page.name, *(table[f"settings.page.{page.name}"].casefold() for table in TABLES.values())}:
            return page
    return None


def where_of(update: Update, desk: Desk) -> Where | None:
    """Whose settings an update is about; None for updates that are nobody's message."""
    speaker = speaker_of(update)
    if speaker is None:
        return None
    return Where(speaker.chat, speaker.topic, is_group(update), speaker.person, desk.clock())


async def _turn(
    query: CallbackQuery, desk: Desk, where: Where, page: SettingsPage | None, deed: str, language: Language
) -> None:
    try:
        sheet = await asyncio.wrap_future(desk.store.aside(_do, desk.store, where, page, deed, language))
    except StoreError as error:
        await note(query, error.say(language), alert=True)
        return
    await note(query, sheet.note)
    await show(query, Part(sheet.text, sheet.markup))


# In a reading thread


def _do(store: Store, where: Where, page: SettingsPage | None, deed: str, language: Language) -> Sheet:
    """What a button asks for, then the page; in the language the chat has chosen if that was just done."""
    if page is None or not deed or deed.startswith(page.views):
        return _open(store, where, page, deed, language)
    done = page.press(store, replace(where, language=language), deed)
    language = language_for(None, store.language(where.chat) or language, None)
    sheet = _open(store, where, page, deed, language)
    return Sheet(sheet.text, sheet.markup, _plain(done, language).removeprefix("· ") if done else None)


def _type(store: Store, where: Where, page: SettingsPage, value: str, language: Language) -> Sheet:
    said = page.typed(store, replace(where, language=language), value) if page.typed else None
    shown = page.render(store, where, "")
    return _sheet(Shown((said, *shown.lines[:1]) if said else shown.lines, shown.rows), page, language)


def _open(store: Store, where: Where, page: SettingsPage | None, deed: str, language: Language) -> Sheet:
    if page is None:
        return _sheet(_first(store, where), None, language)
    return _sheet(page.render(store, where, deed), page, language)


def _first(store: Store, where: Where) -> Shown:
    """The first page: what is set now, and a button for each subject."""
    pages = pages_of(where)
    choices = [Choice(Line(f"settings.page.{page.name}"), page.name) for page in pages]
    rows = tuple(tuple(choices[i : i + 2]) for i in range(0, len(choices), 2))
    about = Line("settings.about-group" if where.group else "settings.about")
    return Shown((Line("settings.head"), *(page.summary(store, where) for page in pages), about), rows)


def _sheet(shown: Shown, page: SettingsPage | None, language: Language) -> Sheet:
    text = paginate(blocks_of(Answer("help", shown.lines), language), LIMIT)[0]
    rows = [[_button(choice, page, language) for choice in row] for row in shown.rows]
    if page is not None:
        rows.append([InlineKeyboardButton(say("settings.back", language), callback_data=f"set:{language}::")])
    return Sheet(text, InlineKeyboardMarkup(rows))


def _button(choice: Choice, page: SettingsPage | None, language: Language) -> InlineKeyboardButton:
    data = f"set:{language}:{page.name}:{choice.deed}" if page else f"set:{language}:{choice.deed}:"
    return InlineKeyboardButton(_plain(choice.label, language), callback_data=data)


def _plain(line: Line, language: Language) -> str:
    return plain_text(Answer("help", (line,)), language)


def sheet_after(store: Store, where: Where, name: str, said: Line | None, language: Language) -> Sheet:
    """A page by its name, what was just done above it: for a command that is a page of the settings."""
    page = next(page for page in PAGES if page.name == name)
    shown = page.render(store, where, "")
    return _sheet(Shown((said, *shown.lines), shown.rows) if said else shown, page, language)
