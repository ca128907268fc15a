"""/subscribe, /unsubscribe and /digest: the weekly digest of a chat's topic, wished for, paused, seen at once."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.answer import Line
from handlers.command import Handlers, guarded
from handlers.conversation import chosen_version
from handlers.desk import Desk
from handlers.digest_compose import compose_digest
from handlers.due import Outgoing
from handlers.list_answer import list_answer
from handlers.replying import reply_language
from handlers.responding import Part, note, patiently, respond, say_anew
from handlers.rights import may
from handlers.settings import Sheet, sheet_after, where_of
from handlers.settings_digest import PAGE, PREVIEW, pause, wanted_here, wish, with_words
from handlers.settings_page import Where
from handlers.wording import language_for, say
from parsers.questions import Language, language_of
from store.ledger_view import basis
from store.store import Store
from store.subscriptions import Filters

_PREVIEW = re.compile(rf"set:(zh|en):{PAGE.name}:{PREVIEW}")
_Deed = Callable[[Store, Where, str], Line | None]


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject; its other buttons are those of its page of /settings."""

    async def subscribe(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        said = " ".join(context.args or ())
        await _show_page(update, desk, wish if said else None, said)

    async def unsubscribe(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await _show_page(update, desk, pause, "")

    async def digest(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await _show_now(update, desk, " ".join(context.args or ()))

    async def preview(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        if query is not None and await _allowed(query, update, context, desk):
            await note(query)
            await _show_now(update, desk, "")

    return [
        guarded("subscribe", desk, subscribe),
        guarded("unsubscribe", desk, unsubscribe),
        guarded("digest", desk, digest),
        CallbackQueryHandler(preview, pattern=_PREVIEW),
    ]


async def _allowed(query: CallbackQuery, update: Update, context: ContextTypes.DEFAULT_TYPE, desk: Desk) -> bool:
    """A preview is a message to the whole chat: only who decides about the digest may call for it."""
    if await may(update, context.bot, desk, "subscribe"):
        return True
    pressed = _PREVIEW.fullmatch(query.data or "")
    language = language_for(None, pressed[1] if pressed else None, None)
    await note(query, say("rights.subscribe", language), alert=True)
    return False


async def _show_page(update: Update, desk: Desk, deed: _Deed | None, said: str) -> None:
    message, where = update.effective_message, where_of(update, desk)
    if message is None or where is None:
        return
    language = await reply_language(update, desk, language_of(message.text or ""))
    sheet = await asyncio.wrap_future(desk.store.aside(_page, desk.store, where, deed, said, language))
    await respond(update, desk, Part(sheet.text, sheet.markup))


async def _show_now(update: Update, desk: Desk, said: str) -> None:
    """Show the digest as it would go out at this moment; the ledger knows nothing of it."""
    message, where = update.effective_message, where_of(update, desk)
    if message is None or where is None:
        return
    language = await reply_language(update, desk, None)
    shown = await asyncio.wrap_future(desk.store.aside(_digest_now, desk.store, where, said, language))
    if isinstance(shown, str):
        await say_anew(message, desk, Part(shown))
    else:
        await _send(message, desk, shown)


async def _send(message: Message, desk: Desk, outgoing: Outgoing) -> None:
    """Send it into the place of a message, in parts as the scheduler would."""
    picture = outgoing.picture
    if picture is not None:
        await patiently(desk, lambda: message.reply_photo(picture, do_quote=False))
    rows = [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in outgoing.buttons]
    *first, last = outgoing.texts
    markup = InlineKeyboardMarkup(rows) if rows else None
    await say_anew(message, desk, *map(Part, first), Part(last, markup), quote=False)


# In a reading thread


def _page(store: Store, where: Where, deed: _Deed | None, said: str, language: Language) -> Sheet:
    line = deed(store, replace(where, language=language), said) if deed else None
    return sheet_after(store, where, PAGE.name, line, language)


def _digest_now(store: Store, where: Where, said: str, language: Language) -> Outgoing | str:
    """The digest of a chat's topic, with other filters where some were said; a sentence when there is none."""
    wanted = wanted_here(store, where)
    if said:
        filtered = with_words(store, where, wanted, said)
        if isinstance(filtered, tuple):
            if not _stands_there(store, where, said):
                return say("subscribe.unknown", language, words=" ".join(filtered))
            filtered = replace(wanted, filters=Filters(words=said))
        wanted = filtered
    known = store.read(basis, where.chat, where.topic)
    outgoing = compose_digest(store, replace(wanted, only_changes=False), known, where.now, language=language)
    return outgoing or say("none.report", language)


def _stands_there(store: Store, where: Where, words: str) -> bool:
    """Are there issues about these words? Then they are no misspelt setting."""
    version = chosen_version(store, where.chat)
    return version is not None and bool(list_answer(store, version, None, words).issues)
