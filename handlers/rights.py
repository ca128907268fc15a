"""Who may do what: owners are configured, editors named by them, a group's administrators decide for their group."""

from __future__ import annotations

import asyncio

from telegram import Bot, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

from handlers.commands import Right
from handlers.desk import Desk
from store.people import is_editor

_ADMINISTRATORS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


async def may(update: Update, bot: Bot, desk: Desk, right: Right) -> bool:
    """May the person behind an update do what needs ``right`` in this chat?

    Raises:
        StoreError: the ledger cannot be read.
    """
    person = update.effective_user
    if right == "anyone" or (person is not None and person.id in desk.owners):
        return True
    if person is not None and right != "owner" and await _is_editor(desk, person.id):
        return True
    return right == "chat" and await _decides_for_chat(update, bot)


async def _is_editor(desk: Desk, person: int) -> bool:
    return await asyncio.wrap_future(desk.store.aside(desk.store.read, is_editor, person))


async def _decides_for_chat(update: Update, bot: Bot) -> bool:
    """The person in a private chat; in a group an administrator, one who writes as the group included."""
    chat, person, message = update.effective_chat, update.effective_user, update.effective_message
    if chat is None or person is None:
        return False
    if chat.type == ChatType.PRIVATE:
        return True
    anonymous = message is not None and update.callback_query is None and message.sender_chat
    if anonymous:
        return anonymous.id == chat.id
    try:
        member = await bot.get_chat_member(chat.id, person.id)
    except TelegramError:
        return False
    return member.status in _ADMINISTRATORS
