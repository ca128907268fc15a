"""Reads what was sent in a process of its own, shows what was read, and keeps it for the press that loads it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.conversation import Speaker
from handlers.desk import Desk
from handlers.joining import Joined
from handlers.pages import LIMIT, paginate
from handlers.preview import Sent, is_report, preview
from handlers.read_apart import ReadingStopped, read_apart
from handlers.responding import Part, say_anew, unmarked
from handlers.wording import blocks_of, say
from parsers.documents import DocumentError
from parsers.questions import Language
from store.ahead import look_ahead
from store.errors import StoreError
from store.pending import Place, keep
from store.store import Store

_NAME = 80  # characters of a file's name that messages show


@dataclass(frozen=True, slots=True)
class Source:
    """What was sent: its bytes, the name people know it by, how it was joined if it was pasted."""

    data: bytes
    name: str
    joined: Joined | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """Who sent it and how to answer."""

    message: Message
    speaker: Speaker
    language: Language


@dataclass(frozen=True, slots=True)
class Offer:
    """What is shown of a reading; ``number`` is that of the kept reading, None when there is nothing to load."""

    pages: tuple[str, ...]
    number: int | None


async def offer(asking: Asking, desk: Desk, source: Source, turn: asyncio.Lock) -> None:
    """Read, show, keep; one file at a time, as each fills a process.

    Raises:
        TelegramError: the chat could not be written to.
    """
    language = asking.language
    try:
        async with turn:
            reading = await asyncio.to_thread(read_apart, source.data, source.name)
        sent = Sent(short_name(source.name), reading.report, reading.notes, source.joined)
        job = desk.store.aside(_prepare, desk.store, asking.speaker, sent, desk.clock(), language)
        prepared = await asyncio.wrap_future(job)
    except DocumentError as error:
        await refuse(asking, desk, error.named(short_name(source.name)).message(language))
    except ReadingStopped:
        await refuse(asking, desk, say("load.stopped", language, file=short_name(source.name)))
    except StoreError as error:
        await refuse(asking, desk, say("load.failed", language, reason=error.say(language)))
    else:
        await _show(asking, desk, prepared)


def short_name(name: str) -> str:
    """A file's name as messages show it."""
    return name if len(name) <= _NAME else f"{name[: _NAME // 2]}…{name[-_NAME // 2 :]}"


def _prepare(store: Store, speaker: Speaker, sent: Sent, now: datetime, language: Language) -> Offer:
    ahead = store.read(look_ahead, sent.report)
    pages = paginate(blocks_of(preview(sent, ahead, language), language), LIMIT)
    if not is_report(sent.report) or ahead.known is not None:
        return Offer(pages, None)
    place = Place(speaker.chat, speaker.topic, speaker.person)
    return Offer(pages, store.do(keep, place, sent.file, sent.report, now))


async def refuse(asking: Asking, desk: Desk, sentence: str) -> None:
    """Say in one sentence why nothing was read or loaded."""
    await say_anew(asking.message, desk, unmarked(sentence))


async def _show(asking: Asking, desk: Desk, prepared: Offer) -> None:
    *first, last = prepared.pages
    markup = None if prepared.number is None else _buttons(prepared.number, asking.language)
    await say_anew(asking.message, desk, *map(Part, first), Part(last, markup))


def _buttons(number: int, language: Language) -> InlineKeyboardMarkup:
    labels = (("yes", "load.button-load"), ("no", "load.button-discard"))
    row = [
        InlineKeyboardButton(say(key, language), callback_data=f"load:{deed}:{number}:{language}")
        for deed, key in labels
    ]
    return InlineKeyboardMarkup([row])
