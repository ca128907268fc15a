"""Who may do what: owners are configured, editors named by them, a group's administrators decide for their group."""

from __future__ import annotations

import asyncio
from types import MappingProxyType

from sqlite_utils import Database
from telegram import Bot, Update
from telegram.constants import ChatType

from handlers.commands import Right
from handlers.desk import Desk
from store.people import is_editor
from store.settings import Who, who_may

OPEN: MappingProxyType[str, Who] = MappingProxyType(
    {"chat": "administrators", "subscribe": "administrators", "follow": "everyone"}
)
"""The rights a group may give to everyone or keep to its administrators, with who has them until it chooses."""


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
    if right in ("editor", "owner"):
        return False
    return await _is_everyones(update, desk, right) or await _decides_for_chat(update, bot, desk)


def chosen_who(db: Database, chat: int, right: str) -> Who:
    """Who has one of the ``OPEN`` rights in a group."""
    return who_may(db, chat, right) or OPEN[right]


async def _is_editor(desk: Desk, person: int) -> bool:
    return await asyncio.wrap_future(desk.store.aside(desk.store.read, is_editor, person))


async def _is_everyones(update: Update, desk: Desk, right: Right) -> bool:
    chat = update.effective_chat
    if chat is None or right not in OPEN:
        return False
    who = await asyncio.wrap_future(desk.store.aside(desk.store.read, chosen_who, chat.id, right))
    return who == "everyone"


async def _decides_for_chat(update: Update, bot: Bot, desk: Desk) -> bool:
    """The person in a private chat; in a group an administrator, one who writes as the group included."""
    chat, person, message = update.effective_chat, update.effective_user, update.effective_message
    if chat is None or person is None:
        return False
    if chat.type == ChatType.PRIVATE:
        return True
    anonymous = message is not None and update.callback_query is None and message.sender_chat
    if anonymous:
        return anonymous.id == chat.id
    return await desk.standing.is_administrator(bot, chat.id, person.id, desk.clock())
