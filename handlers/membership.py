"""The bot is added to a group, removed, or a group gets another id: it greets, keeps what was set, moves along."""

from __future__ import annotations

import asyncio

from sqlite_utils import Database
from telegram import Chat, ChatMember, ChatMemberUpdated, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ChatType, ParseMode
from telegram.ext import ChatMemberHandler, ContextTypes, MessageHandler, filters

from handlers.answer import Answer, Line
from handlers.command import Handlers
from handlers.conversation import chosen_version
from handlers.desk import Desk
from handlers.hearing import hearing_line, hears_everything
from handlers.report_list import title_of
from handlers.wording import blocks_of, language_for, say
from store.ledger import forgive_everywhere
from store.moving import move_chat
from store.settings import set_present
from store.store import Store

_THERE = (ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER)


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject; what Telegram itself tells, so nobody's turn is counted."""

    async def moved(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        change = update.my_chat_member
        if change is None:
            return
        desk.standing.forget(change.chat.id)
        there = _is_there(change.new_chat_member)
        await asyncio.wrap_future(desk.store.write(lambda db: _note(db, change.chat.id, there=there)))
        if there and not _is_there(change.old_chat_member) and _is_group(change.chat):
            await _greet(change, desk, context)

    async def migrated(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None:
            return
        old = message.migrate_from_chat_id or message.chat_id
        new = message.migrate_to_chat_id or message.chat_id
        await asyncio.wrap_future(desk.store.write(lambda db: move_chat(db, old, new)))

    return [
        ChatMemberHandler(moved, ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(filters.StatusUpdate.MIGRATE & filters.UpdateType.MESSAGE, migrated),
    ]


def _note(db: Database, chat: int, *, there: bool) -> None:
    set_present(db, chat, present=there)
    if there:
        forgive_everywhere(db, chat)


def _is_there(member: ChatMember) -> bool:
    restricted = member.status == ChatMember.RESTRICTED and getattr(member, "is_member", False)
    return member.status in _THERE or restricted


def _is_group(chat: Chat) -> bool:
    return chat.type in (ChatType.GROUP, ChatType.SUPERGROUP)


async def _greet(change: ChatMemberUpdated, desk: Desk, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say who the bot is, which report it answers from, what it hears; in the language of who added it."""
    chat = change.chat.id
    language = language_for(None, await desk.language(chat), change.from_user.language_code)
    hears = hearing_line(everything=await hears_everything(context.bot, desk, chat))
    lines = await asyncio.wrap_future(desk.store.aside(_greeting, desk.store, chat, context.bot.username, hears))
    text = "\n".join(block.markup for block in blocks_of(Answer("help", lines), language))
    buttons = [
        InlineKeyboardButton(say("greeting.settings", language), callback_data=f"set:{language}::"),
        InlineKeyboardButton(say("button.private", language), url=f"https://t.me/{context.bot.username}?start=group"),
    ]
    await context.bot.send_message(chat, text, parse_mode=ParseMode.HTML, reply_markup=InlineKeyboardMarkup([buttons]))


def _greeting(store: Store, chat: int, username: str, hears: Line) -> tuple[Line, ...]:
    version = chosen_version(store, chat)
    if version is None:
        report = Line("greeting.no-report")
    else:
        report = Line("start.report", {"report": title_of(version), "count": version.issues})
    return (Line("greeting.group"), report, hears, Line("greeting.try", {"bot": username}))
