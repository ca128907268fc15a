"""Long texts that a person pastes in a private chat: which messages belong together, and when the last has come."""

from __future__ import annotations

from dataclasses import dataclass, field

from telegram import Message
from telegram.constants import ChatType
from telegram.ext import filters

from handlers.pages import units
from parsers.kinds import speaks_of_rectification

QUIET = 2.5  # seconds without a further part: Telegram sends the parts of one paste at once
_TOGETHER = 10  # seconds between the dates of two parts; a slow line sends them one by one
_SURELY = 2000  # units: nobody asks a question that long, and no program cuts a longer text into shorter messages
_PERHAPS = 300  # characters of a text that speaks of a rectification: no question either

Key = tuple[int, int]


@dataclass(slots=True)
class Paste:
    """The parts that have come so far, by message id."""

    parts: dict[int, str] = field(default_factory=dict)
    last: float = 0.0  # when the newest part was sent, seconds since 1970

    @property
    def newest(self) -> int:
        """The id of the newest part."""
        return max(self.parts)


class Pastes:
    """The pastes that are coming in, by chat and person; kept for seconds only."""

    def __init__(self) -> None:
        self._open: dict[Key, Paste] = {}

    def wants(self, message: Message) -> bool:
        """Is the message a long text to be read as a report, or the next part of one?"""
        if message.chat.type != ChatType.PRIVATE or message.from_user is None or not message.text:
            return False
        if units(message.text) >= _SURELY:
            return True
        if self._goes_on(message):
            return True
        return len(message.text) >= _PERHAPS and speaks_of_rectification(message.text)

    def add(self, message: Message) -> tuple[Paste, Paste | None]:
        """Take a part in: the paste it belongs to, and an older one that ends with it because it came long before."""
        key, sent = _key(message), message.date.timestamp()
        paste, ended = self._open.get(key), None
        if paste is not None and sent - paste.last > _TOGETHER:
            paste, ended = None, self._open.pop(key)
        paste = paste or self._open.setdefault(key, Paste())
        paste.parts[message.message_id] = message.text or ""
        paste.last = max(paste.last, sent)
        return paste, ended

    def finish(self, message: Message, paste: Paste) -> bool:
        """Is this message the last part of its paste? Then the paste is kept no longer."""
        key = _key(message)
        if self._open.get(key) is not paste or paste.newest != message.message_id:
            return False
        del self._open[key]
        return True

    def _goes_on(self, message: Message) -> bool:
        paste = self._open.get(_key(message))
        if paste is None or message.date.timestamp() - paste.last > _TOGETHER:
            return False
        return units(paste.parts[paste.newest]) >= _SURELY  # after a short part nothing follows


class PasteFilter(filters.MessageFilter):
    """Lets through what ``Pastes`` wants."""

    def __init__(self, pastes: Pastes) -> None:
        super().__init__(name="a pasted report")
        self._pastes = pastes

    def filter(self, message: Message) -> bool:
        """Does the message belong to a paste?"""
        return self._pastes.wants(message)


def _key(message: Message) -> Key:
    return message.chat_id, message.from_user.id if message.from_user else 0
