"""Files sent with an update: which one a message carries, and sending a kept one again."""

from __future__ import annotations

from telegram import CallbackQuery, Message
from telegram.constants import ChatType

from handlers.recording import File
from store.progress import Evidence


def file_of(message: Message) -> File | None:
    """The kind, Telegram's file id and the name of the file a message carries; None when it carries none."""
    if message.photo:
        return ("photo", message.photo[-1].file_id, "")  # the last is the largest
    if message.document:
        return ("document", message.document.file_id, message.document.file_name or "")
    if message.video:
        return ("video", message.video.file_id, message.video.file_name or "")
    return None


async def send_again(query: CallbackQuery, kept: Evidence, words: str) -> None:
    """Send a kept file in reply to the message under whose button it was asked for, with words under it."""
    message = query.message
    if not isinstance(message, Message):
        return
    quote, alone = message.chat.type != ChatType.PRIVATE, True  # also where the message is gone meanwhile
    if kept.kind == "photo":
        await message.reply_photo(kept.file, caption=words, do_quote=quote, allow_sending_without_reply=alone)
    elif kept.kind == "video":
        await message.reply_video(kept.file, caption=words, do_quote=quote, allow_sending_without_reply=alone)
    else:
        await message.reply_document(kept.file, caption=words, do_quote=quote, allow_sending_without_reply=alone)
