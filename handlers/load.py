"""/load, a report sent as a file, or pasted as text: it is shown before it is loaded."""

from __future__ import annotations

import asyncio

from telegram import Document, Message, Update
from telegram.constants import ChatAction, FileSizeLimit
from telegram.error import BadRequest, TelegramError
from telegram.ext import ContextTypes, MessageHandler, filters

from handlers.command import Handlers, guarded
from handlers.desk import Desk
from handlers.joining import Joined, join
from handlers.offering import Asking, Source, offer, refuse, short_name
from handlers.pastes import QUIET, Paste, PasteFilter, Pastes
from handlers.replying import reply_language, speaker_of
from handlers.rights import may
from handlers.wording import say
from parsers.documents import DocumentError

_MEGABYTE = 1024 * 1024
_SLOW = 60  # seconds a download may wait for its next piece
_CAPTION = filters.CaptionRegex(r"^/load(?:@\w+)?(?:\s|$)")
_BARE = filters.ChatType.PRIVATE & ~filters.CaptionRegex(r"^/")  # a file sent without a word, or with words of its own
sleep = asyncio.sleep


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""
    receiver = Receiver(desk)
    new = filters.UpdateType.MESSAGE
    files = filters.Document.ALL | filters.PHOTO
    return [
        guarded("load", desk, receiver.command),
        MessageHandler(new & files & (_CAPTION | _BARE), receiver.file),
        MessageHandler(new & filters.TEXT & ~filters.COMMAND & PasteFilter(receiver.pastes), receiver.part),
    ]


class Receiver:
    """Takes files and pasted texts in; what takes time goes on in the background."""

    def __init__(self, desk: Desk) -> None:
        self.pastes = Pastes()
        self._desk = desk
        self._turn = asyncio.Lock()

    async def command(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """/load in reply to a file or text, or with the text behind it; alone it says how it is used."""
        message = update.effective_message
        asking = await self._asking(update)
        if message is None or asking is None:
            return
        meant = message.reply_to_message
        said = (message.text or "").partition(" ")[2].strip() or (message.text or "").partition("\n")[2].strip()
        if meant is not None and (meant.document or meant.photo):
            self._desk.background.start(self._fetch(asking, meant, context), update, context)
        elif said or (meant is not None and meant.text):
            joined = join([said or (meant.text if meant else None) or ""])
            self._desk.background.start(self._text(asking, joined), update, context)
        else:
            await refuse(asking, self._desk, say("load.usage", asking.language))

    async def file(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """A file; in a group only with /load under it."""
        message = update.effective_message
        if message is None or not _is_for(message, context.bot.username):
            return
        asking = await self._asking(update)
        if asking is None:
            return
        if not await may(update, context.bot, self._desk, "editor"):
            await refuse(asking, self._desk, say("rights.editor", asking.language))
            return
        self._desk.background.start(self._fetch(asking, message, context), update, context)

    async def part(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """A part of a pasted text: read once no further part comes."""
        message = update.effective_message
        if message is None:
            return
        paste, ended = self.pastes.add(message)
        if ended is not None:
            self._desk.background.start(self._paste(ended, update, context), update, context)
        self._desk.background.start(self._wait(message, paste, update, context), update, context)

    async def _wait(self, message: Message, paste: Paste, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await sleep(QUIET)
        if self.pastes.finish(message, paste):
            await self._paste(paste, update, context)

    async def _paste(self, paste: Paste, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        asking = await self._asking(update)
        if asking is None:
            return
        if not await may(update, context.bot, self._desk, "editor"):
            await refuse(asking, self._desk, say("rights.editor", asking.language))
            return
        await self._text(asking, join([paste.parts[number] for number in sorted(paste.parts)]))

    async def _text(self, asking: Asking, joined: Joined) -> None:
        name = say("load.paste", asking.language, date=self._desk.clock().date().isoformat())
        await offer(asking, self._desk, Source(joined.text.encode(), name, joined), self._turn)

    async def _fetch(self, asking: Asking, sent: Message, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Download a file and offer it; what is too large is refused before."""
        document, language = sent.document, asking.language
        if document is None:
            words = DocumentError("image", say("load.picture", language)).message(language)
            await refuse(asking, self._desk, words)
            return
        name = document.file_name or say("load.file", language)
        if (document.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD:
            await refuse(asking, self._desk, _too_big(document, short_name(name), asking))
            return
        await context.bot.send_chat_action(sent.chat_id, ChatAction.TYPING)
        try:
            file = await context.bot.get_file(document.file_id)
            data = bytes(await file.download_as_bytearray(read_timeout=_SLOW))
        except BadRequest as error:
            big = "too big" in str(error).lower()
            words = _too_big(document, name, asking) if big else say("load.download", language, file=short_name(name))
            await refuse(asking, self._desk, words)
        except (TelegramError, RuntimeError):  # the library raises the latter where Telegram names no path
            await refuse(asking, self._desk, say("load.download", language, file=short_name(name)))
        else:
            await offer(asking, self._desk, Source(data, name), self._turn)

    async def _asking(self, update: Update) -> Asking | None:
        message, speaker = update.effective_message, speaker_of(update)
        if message is None or speaker is None:
            return None
        return Asking(message, speaker, await reply_language(update, self._desk, None))


def _too_big(document: Document, name: str, asking: Asking) -> str:
    size = f"{(document.file_size or 0) / _MEGABYTE:.0f}"
    return say("load.too-big", asking.language, file=name, size=size)


def _is_for(message: Message, me: str) -> bool:
    """Is a caption that names a bot meant for this one?"""
    words = (message.caption or "").split(maxsplit=1)
    _, _, name = words[0].partition("@") if words else ("", "", "")
    return not (message.caption or "").startswith("/") or not name or name.lower() == me.lower()
