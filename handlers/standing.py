"""Whether people are administrators of a group, as Telegram last said; believed for a minute."""

from __future__ import annotations

from datetime import datetime, timedelta

from telegram import Bot
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

_ADMINISTRATORS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
_BELIEVED = timedelta(minutes=1)  # who is no administrator any more loses the rights within it
_MOST = 10_000


class Standing:
    """Remembers who was an administrator where, so that a press does not ask Telegram each time."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], tuple[bool, datetime]] = {}

    async def is_administrator(self, bot: Bot, chat: int, person: int, now: datetime) -> bool:
        """Is the person an administrator of the group? No, while Telegram does not tell."""
        known, until = self._known.get((chat, person), (False, now))
        if now < until <= now + _BELIEVED:
            return known
        try:
            member = await bot.get_chat_member(chat, person)
        except TelegramError:
            return False
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[chat, person] = (member.status in _ADMINISTRATORS, now + _BELIEVED)
        return member.status in _ADMINISTRATORS

    def forget(self, chat: int) -> None:
        """Believe nothing of a group any more: somebody's standing in it has changed."""
        for key in [key for key in self._known if key[0] == chat]:
            del self._known[key]
