"""/search WORDS: the full text of the report in focus, the words in bold, paged by buttons."""

from __future__ import annotations

import asyncio
import re

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.arguments import arguments
from handlers.command import Handlers, guarded
from handlers.conversation import chosen_version, visible_version
from handlers.desk import Desk
from handlers.fulltext import Library
from handlers.replying import reply_language
from handlers.responding import Part, note, respond, show
from handlers.search_page import Page, Search, search_page
from handlers.wording import say
from parsers.questions import Language, language_of

_LIMIT = 64  # bytes Telegram allows for callback data
_PRESSED = re.compile(r"search:(\d{1,15}):(\d{1,6}):(zh|en):(.+)", re.DOTALL)
_MOST_MESSAGES = 4  # of one search whose words fit no button


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""
    library = Library(desk.store)

    async def command(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None or not message.text:
            return
        said = arguments(update)
        language = await reply_language(update, desk, language_of(said))
        await respond(update, desk, *await _parts(message.chat_id, Asking(desk, library, language), said))

    async def press(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        pressed = _PRESSED.fullmatch(query.data or "") if query else None
        if query is None:
            return
        if pressed is None:  # a button without data comes to every handler of buttons
            await note(query, say("button.old", await reply_language(update, desk, None)))
            return
        version, page, code, words = pressed.groups()
        asking = Asking(desk, library, "zh" if code == "zh" else "en")
        chat = update.effective_chat.id if update.effective_chat else query.from_user.id
        shown = await asking.again(chat, int(version), words, int(page))
        await note(query, None if shown else say("button.gone", asking.language))
        if shown:
            await show(query, Part(shown.text, _buttons(int(version), shown, asking.language)))

    return [
        guarded("search", desk, command),
        CallbackQueryHandler(press, pattern=_PRESSED),
    ]


class Asking:
    """Searches in one language, in the store's reading threads."""

    def __init__(self, desk: Desk, library: Library, language: Language) -> None:
        self.language = language
        self._store = desk.store
        self._library = library

    async def first(self, chat: int, said: str) -> tuple[int, tuple[Page, ...]] | None:
        """The first pages for words in the report that a chat asks about, with its version; None without a report."""
        return await asyncio.wrap_future(self._store.aside(self._first, chat, said))

    async def again(self, chat: int, version: int, said: str, page: int) -> Page | None:
        """A page of a version; None when it is gone or not for this chat."""
        return await asyncio.wrap_future(self._store.aside(self._again, chat, version, said, page))

    def _first(self, chat: int, said: str) -> tuple[int, tuple[Page, ...]] | None:
        version = chosen_version(self._store, chat)
        if version is None:
            return None
        wanted = Search(version, said, self.language)
        page = search_page(self._library, self._store, wanted, 0)
        if _data(version.id, page, 0, self.language):
            return version.id, (page,)
        rest = range(1, min(page.pages, _MOST_MESSAGES))
        return version.id, (page, *(search_page(self._library, self._store, wanted, n) for n in rest))

    def _again(self, chat: int, version_id: int, said: str, page: int) -> Page | None:
        version = visible_version(self._store, chat, version_id)
        if version is None:
            return None
        return search_page(self._library, self._store, Search(version, said, self.language), page)


async def _parts(chat: int, asking: Asking, said: str) -> tuple[Part, ...]:
    found = await asking.first(chat, said)
    if found is None:
        return (Part(say("none.report", asking.language)),)
    version, pages = found
    return tuple(Part(page.text, _buttons(version, page, asking.language)) for page in pages)


def _data(version: int, shown: Page, page: int, language: Language) -> str | None:
    """What a button carries to make a page again; None when the words are too long for it."""
    data = f"search:{version}:{page}:{language}:{shown.words}"
    return data if shown.words and len(data.encode()) <= _LIMIT else None


def _buttons(version: int, shown: Page, language: Language) -> InlineKeyboardMarkup | None:
    wanted = (("button.before", shown.page - 1), ("button.after", shown.page + 1))
    row = [
        InlineKeyboardButton(say(key, language), callback_data=data)
        for key, page in wanted
        if 0 <= page < shown.pages and (data := _data(version, shown, page, language))
    ]
    return InlineKeyboardMarkup([row]) if row else None
