"""What reading any of Telegram's three styles has in common: the text so far, open entities, links, order.

Entities count UTF-16 units, refusals count bytes of UTF-8.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from sandbox.errors import Refusal, bad_request
from sandbox.units import length

Entity = dict[str, Any]
PERSON_LINK = re.compile(r"tg:(?://)?user\?id=([0-9]+)", re.IGNORECASE)
WEB_LINK = re.compile(r"(?:https?|tg|ton|mailto):\S+", re.IGNORECASE)
BARE_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/:?#]\S*)?")
# Of two entities with the same place the one with the lower number comes first [get_type_priority in TDLib].
PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 10,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}


@dataclass
class Open:
    """An entity that waits for its end.

    `tag` is its tag or type, `offset` where it began in the text, in UTF-16 units, `text_from` its first piece, `at`
    where it stands in the source.
    """

    tag: str
    offset: int
    text_from: int
    at: int = 0
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass
class Reading:
    """What has been read so far."""

    source: str
    pieces: list[str] = field(default_factory=list)
    units: int = 0
    stack: list[Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def keep(self, text: str) -> None:
        """Take a piece of text as it is."""
        self.pieces.append(text)
        self.units += length(text)

    def begin(self, tag: str, at: int, **attributes: str) -> None:
        """Open an entity."""
        self.stack.append(Open(tag, self.units, len(self.pieces), at, attributes))

    def since(self, opened: Open) -> str:
        """Return the text since an entity was opened."""
        return "".join(self.pieces[opened.text_from :])

    def result(self) -> tuple[str, list[Entity]]:
        """Return the text and its entities in their order."""
        return "".join(self.pieces), sorted(self.entities, key=place)

    def refuse(self, reason: str, at: int, then: str = "") -> Refusal:
        """Return the refusal of what stands at a place of the source."""
        offset = len(self.source[:at].encode())
        return unparsed(f"{reason} at byte offset {offset}{then}")


def unparsed(reason: str) -> Refusal:
    """Return the refusal of a text whose style is broken."""
    return bad_request(f"can't parse entities: {reason}")


def place(entity: Entity) -> tuple[int, int, int]:
    """Return by what entities are ordered."""
    return entity["offset"], -entity["length"], PRIORITY.get(entity["type"], 50)


def link(address: str) -> Entity | None:
    """Return what a link adds to its entity: whom it mentions or where it leads; None where it is no address."""
    if person := PERSON_LINK.fullmatch(address):
        return {"type": "text_mention", "user_id": int(person[1])}
    if WEB_LINK.fullmatch(address):
        return {"type": "text_link", "url": _with_path(address)}
    return {"type": "text_link", "url": _with_path(f"http://{address}")} if BARE_HOST.fullmatch(address) else None


def _with_path(address: str) -> str:
    """Return a web address as Telegram gives it back: at least / behind the host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.scheme.lower() not in {"http", "https"} or parts.path:
        return address
    return urlunsplit(parts._replace(path="/")) + ("?" if address.endswith("?") else "")
