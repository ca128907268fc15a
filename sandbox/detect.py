"""The entities Telegram finds by itself in any text: commands, mentions, tags, addresses."""

from __future__ import annotations

import re
from typing import Any

from sandbox.formatted import place
from sandbox.units import length

PATTERNS = {
    "bot_command": re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])", re.ASCII),
    "mention": re.compile(r"(?<![A-Za-z0-9_@/])@[A-Za-z0-9_]{3,32}(?![A-Za-z0-9_@])", re.ASCII),
    "hashtag": re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}"),
    "url": re.compile(r"(?<![\w/])https?://[^\s<>\"'，。；、）】》]+"),
    "email": re.compile(r"(?<![\w.@-])[A-Za-z0-9._-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+", re.ASCII),
}
# Nothing is looked for inside these.
OPAQUE = frozenset({"code", "pre", "text_link", "text_mention"})


def with_detected(text: str, given: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the given entities and those found in the text, in order; offsets in UTF-16 units."""
    taken = [_span(entity) for entity in given if entity["type"] in OPAQUE]
    found = list(given)
    for kind, pattern in PATTERNS.items():
        for match in pattern.finditer(text):
            entity = {"offset": length(text[: match.start()]), "length": length(match[0]), "type": kind}
            if not any(_overlap(_span(entity), span) for span in taken):
                taken.append(_span(entity))
                found.append(entity)
    return sorted(found, key=place)


def _span(entity: dict[str, Any]) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
