"""Reports as people send them to the bot, read without a process of their own."""

from __future__ import annotations

from pathlib import Path

from handlers.read_apart import Reading
from parsers.documents import read_bytes
from parsers.reading import read_text

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"), key=lambda path: path.stem)
FIRST, LATER = (path.read_bytes() for path in SAMPLES)
OWNER, EDITOR, STRANGER, GROUP = 7, 8, 9, -100500


def read_here(data: bytes, name: str) -> Reading:
    document = read_bytes(data, name)
    return Reading(read_text(document.text, title=document.title), document.notes)


def parts_of(text: str, size: int = 4096) -> list[str]:
    """As a program cuts a long text: at the limit, each part trimmed."""
    return [text[i : i + size].strip() for i in range(0, len(text), size)]


async def paste(chat, parts, *, person=OWNER, dates=None):
    for place, part in enumerate(parts):
        message = {"message_id": 500 + place, "chat": {"id": person, "type": "private"}, "text": part}
        assert await chat.sends_message({**message, **({"date": dates[place]} if dates else {})}, person=person) == []
    return await chat.waits()
