"""What was said and seen in a test, in the order it happened, as a table."""

from __future__ import annotations

from sandbox.model import Json
from sandbox.table import as_table

HEADS = ("who", "chat", "what")


class Transcript:
    """Rows of who, where, what; each event once, however often it is noted."""

    def __init__(self) -> None:
        self._rows: list[tuple[float, str, str, str]] = []
        self._noted: set[int] = set()

    def did(self, after: int, who: str, place: Json, what: str) -> None:
        """Note what a person did after event number `after`."""
        self._rows.append((after + 0.5, who, chat_label(place), what))

    def heard(self, event: Json, place: Json) -> None:
        """Note a bot's message or edit."""
        if event["seq"] not in self._noted:
            self._noted.add(event["seq"])
            sign = "(edits) " if event["type"] == "edited" else ""
            who = event["message"]["from"]["first_name"]
            self._rows.append((event["seq"], who, chat_label(place), sign + words(event["message"])))

    def __str__(self) -> str:
        rows = sorted(self._rows, key=lambda row: row[0])
        return as_table(HEADS, [row[1:] for row in rows])


def words(message: Json) -> str:
    """Return a message's text, or the caption of its file."""
    return str(message.get("text", message.get("caption", "")))


def chat_label(place: Json) -> str:
    """Return what a transcript calls a chat: a private one by its person."""
    return f"private {place['title']}" if place["type"] == "private" else str(place["title"])


def is_bots(event: Json) -> bool:
    """Return whether an event is a bot's message or edit."""
    return event["type"] in {"message", "edited"} and bool(event["message"]["from"]["is_bot"])
