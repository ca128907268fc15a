"""/export: the report a chat asks about as CSV, JSON or a workbook for Excel."""

from __future__ import annotations

import asyncio
import re

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatAction
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.command import Handlers, guarded
from handlers.conversation import chosen_version, visible_version
from handlers.desk import Desk
from handlers.export_files import FORMATS, Format, ending, export_file
from handlers.export_tables import tables
from handlers.replying import reply_language
from handlers.report_list import title_of
from handlers.responding import note, patiently, say_anew, unmarked
from handlers.wording import language_for, say
from parsers.questions import Language, language_of
from store.records import Version
from store.store import Store
from store.visibility import sees_notes

_PRESSED = re.compile(r"export:(csv|xlsx|json):(\d{1,15}):(zh|en)")
_NAME = 40  # characters of a report's title in a file's name
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f《》]+')
_SLOW = 60  # seconds an upload may take


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def offer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None:
            return
        said = " ".join(context.args or ()).lower()
        language = await reply_language(update, desk, language_of(said) if said not in (*FORMATS, "") else None)
        version = await asyncio.wrap_future(desk.store.aside(chosen_version, desk.store, message.chat_id))
        if version is None:
            await say_anew(message, desk, unmarked(say("none.report", language)))
            return
        form = next((form for form in FORMATS if form in said or (form == "xlsx" and "excel" in said)), None)
        if form is not None:
            desk.background.start(_send(desk, message, version.id, form, language), update, context)
            return
        words = say("export.choose", language, report=title_of(version), number=version.number)
        await say_anew(message, desk, unmarked(words, _buttons(version, language)))

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        pressed = _PRESSED.fullmatch(query.data or "") if query else None
        if query is None:
            return
        if pressed is None or not isinstance(query.message, Message):
            await note(query, say("button.old", await reply_language(update, desk, None)))
            return
        language = language_for(None, pressed[3], None)
        form = next(form for form in FORMATS if form == pressed[1])
        chat, number = query.message.chat_id, int(pressed[2])
        if await asyncio.wrap_future(desk.store.aside(visible_version, desk.store, chat, number)) is None:
            await note(query, say("button.gone", language))
            return
        await note(query, say("export.making", language))
        desk.background.start(_send(desk, query.message, number, form, language), update, context)

    return [guarded("export", desk, offer), CallbackQueryHandler(press, pattern=_PRESSED)]


def _buttons(version: Version, language: Language) -> InlineKeyboardMarkup:
    row = [
        InlineKeyboardButton(
            say(f"export.button-{form}", language), callback_data=f"export:{form}:{version.id}:{language}"
        )
        for form in FORMATS
    ]
    return InlineKeyboardMarkup([row])


async def _send(desk: Desk, message: Message, version: int, form: Format, language: Language) -> None:
    await message.chat.send_action(ChatAction.UPLOAD_DOCUMENT)
    made = await asyncio.to_thread(_make, desk.store, message.chat_id, version, form, language)
    if made is None:
        await say_anew(message, desk, unmarked(say("button.gone", language)))
        return
    data, name, caption = made
    await patiently(
        desk,
        lambda: message.reply_document(
            data,
            filename=name,
            caption=caption,
            write_timeout=_SLOW,
            do_quote=True,
            allow_sending_without_reply=True,
        ),
    )


def _make(store: Store, chat: int, number: int, form: Format, language: Language) -> tuple[bytes, str, str] | None:
    """The file, its name and what is said of it; None when the version is gone or not for this chat."""
    version = visible_version(store, chat, number)
    if version is None:
        return None
    data = export_file(form, version, tables(store, version, chat), language)
    caption = say(f"export.caption-{form}", language, report=title_of(version), number=version.number)
    if not store.read(sees_notes, chat, version.report):
        caption = f"{caption}\n{say('export.without-history', language)}"
    return data, file_name(version, form), caption


def file_name(version: Version, form: Format) -> str:
    """A name that says report and version and holds nothing a file system refuses."""
    title = _NOT_IN_NAMES.sub("", version.facts.title or version.name)[:_NAME].strip(" .")
    return f"{title or 'report'}-v{version.number}.{ending(form)}"
