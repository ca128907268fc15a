"""Albums: Telegram sends their pictures as messages of their own; only the first carries the words."""

from __future__ import annotations

from collections import OrderedDict

from telegram import Message
from telegram.ext import filters

_KEPT = 100  # albums: their further pictures come within seconds


class Albums:
    """The albums whose first picture came with an update, and which update that was."""

    def __init__(self) -> None:
        self._updates: OrderedDict[tuple[int, str], int] = OrderedDict()
        self.parts = _Parts(self)

    def begin(self, message: Message, update: int) -> None:
        """Note that a message's album belongs to an update; a message without an album is none of ours."""
        if message.media_group_id:
            self._updates[message.chat_id, message.media_group_id] = update
            while len(self._updates) > _KEPT:
                self._updates.popitem(last=False)

    def update_of(self, message: Message) -> int | None:
        """The update that a further picture of an album belongs to."""
        return self._updates.get((message.chat_id, message.media_group_id or ""))


class _Parts(filters.MessageFilter):
    """Further pictures of the albums that are known."""

    def __init__(self, albums: Albums) -> None:
        super().__init__(name="further pictures of an album")
        self._albums = albums

    def filter(self, message: Message) -> bool:
        """Does the message belong to a known album?"""
        return self._albums.update_of(message) is not None
