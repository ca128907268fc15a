"""A bot of a few lines, run as a process of its own: it does what the page must be able to show.

Usage: small_bot.py BASE_URL TOKEN. Once a week of the sandbox's time it sends everybody it knows a picture.
"""

from __future__ import annotations

import json
import struct
import sys
import urllib.request
import zlib

from telegram import InlineKeyboardButton as Button
from telegram import (
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputMediaPhoto,
    InputTextMessageContent,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

WEEK = 7 * 24 * 3600
Context = ContextTypes.DEFAULT_TYPE
MARKED = (
    '<b>bold</b> <i>italic</i> <code>code</code> <tg-spoiler>secret</tg-spoiler> <a href="https://example.org/">link</a>'
    "\n<blockquote>quoted</blockquote>\n&lt;img src=x onerror=alert(1)&gt; &lt;script&gt;alert(1)&lt;/script&gt;"
)
KEYS = InlineKeyboardMarkup(
    [
        [
            Button("note", callback_data="note"),
            Button("alert", callback_data="alert"),
            Button("count", callback_data="0"),
        ],
        [Button("site", url="https://example.org/"), Button("start", url="https://t.me/taizhang_bot?start=deep")],
        [Button("here", switch_inline_query_current_chat="sea")],
    ]
)


def png(width: int = 320, height: int = 180) -> bytes:
    """Return a picture that runs from one colour to another."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + b"".join(bytes((30, 90 + x * 100 // width, 140)) for x in range(width))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(row * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


async def heard(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is None:
        return
    context.bot_data.setdefault("chats", set()).add(message.chat_id)
    if message.document:
        file = await message.document.get_file()
        await message.reply_text(f"{message.document.file_name}: {len(await file.download_as_bytearray())} bytes")
    elif update.edited_message:
        await message.reply_text(f"you changed it to {message.text}")
    else:
        await answer(update, message.text or "")


async def answer(update: Update, text: str) -> None:
    message = update.effective_message
    match text.split()[-1:] or [""]:
        case ["marked"]:
            await message.reply_html(MARKED)
        case ["keys"]:
            await message.reply_text("press one", reply_markup=KEYS)
        case ["picture"]:
            await message.reply_photo(png(), caption="a picture")
        case ["file"]:
            await message.reply_document(b"1,2\n" * 50, filename="台账.csv")
        case ["album"]:
            await message.reply_media_group(
                [InputMediaPhoto(png(200 + 40 * number)) for number in range(3)], caption="three"
            )
        case ["keyboard"]:
            await message.reply_text("choose", reply_markup=ReplyKeyboardMarkup([["north", "south"]]))
        case ["north"]:
            await message.reply_text("off to the north", reply_markup=ReplyKeyboardRemove())
        case ["slow"]:
            await message.reply_chat_action("typing")
        case _:
            await message.reply_text(f"you said {text}", do_quote=True)


async def pressed(update: Update, _context: Context) -> None:
    query = update.callback_query
    if query.data == "note":
        await query.answer("noted")
    elif query.data == "alert":
        await query.answer("beware", show_alert=True)
    else:
        count = int(query.data) + 1
        await query.edit_message_text(
            f"counted {count}", reply_markup=InlineKeyboardMarkup([[Button("count", callback_data=str(count))]])
        )
        await query.answer()


async def asked(update: Update, _context: Context) -> None:
    query = update.inline_query
    first = int(query.offset or 0)
    results = [
        InlineQueryResultArticle(
            str(number), f"{query.query} {number}", InputTextMessageContent(f"<b>chosen</b> {number}", "HTML")
        )
        for number in range(first, first + 10)
    ]
    await query.answer(results, cache_time=0, next_offset=str(first + 10) if first < 20 else "")


def week_of(base_url: str) -> int:
    with urllib.request.urlopen(base_url.removesuffix("/bot") + "/api/clock") as response:
        return int(json.load(response)["now"] // WEEK)


async def watch(context: Context) -> None:
    week = week_of(context.job.data)
    if week > context.bot_data.setdefault("week", week):
        context.bot_data["week"] = week
        for chat in context.bot_data.get("chats", ()):
            await context.bot.send_photo(chat, png(), caption=f"digest of week {week}")


def main(base_url: str, token: str) -> None:
    builder = Application.builder().token(token).base_url(base_url)
    application = builder.base_file_url(base_url.replace("/bot", "/file/bot")).build()
    application.add_handlers(
        [
            InlineQueryHandler(asked),
            CallbackQueryHandler(pressed),
            MessageHandler(filters.ALL, heard),
        ]
    )
    application.job_queue.run_repeating(watch, 0.2, first=0, data=base_url)
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main(*sys.argv[1:])
