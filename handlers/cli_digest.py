"""`python bot.py digest`: what a digest says now, and how sending stands, for the command line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from handlers.answer import Answer, Line
from handlers.cli import refuse, spoken
from handlers.digest_compose import compose_digest
from handlers.due import Outgoing
from handlers.ledger_page import listing, summary
from handlers.pages import Block
from handlers.settings_digest import wanted_here
from handlers.settings_page import Where
from handlers.wording import plain_text, say
from parsers.questions import Language
from store.ledger_view import Group, basis
from store.settings import zone
from store.store import Store

_TROUBLE: tuple[Group, ...] = ("due", "uncertain", "failed", "struck")
NOBODY = 0  # a chat that has set nothing


def preview(store: Store, chat: int, topic: int | None, now: datetime) -> Outgoing:
    """The digest a chat's topic would get now; ends with code 2 when there is no report.

    Raises:
        StoreError: the ledger cannot be read.
    """
    wanted = wanted_here(store, Where(chat, topic, chat < 0, NOBODY, now))
    outgoing = compose_digest(store, replace(wanted, only_changes=False), store.read(basis, chat, topic), now)
    return outgoing or refuse(say("cli.empty", spoken()))


def preview_text(outgoing: Outgoing, picture: Path | None, language: Language) -> str:
    """A digest in plain words; its picture is written to a file where one is named.

    Raises:
        OSError: the picture cannot be written.
    """
    told = [Block(text).plain for text in outgoing.texts]
    if outgoing.picture is None:
        told.append(say("cli.digest.no-picture", language))
    elif picture is None:
        told.append(say("cli.digest.picture", language, size=len(outgoing.picture)))
    else:
        picture.write_bytes(outgoing.picture)
        told.append(say("cli.digest.written", language, path=picture))
    return "\n\n".join(told)


def status_text(store: Store, now: datetime, language: Language) -> str:
    """How sending stands: the counts, then what is due, doubtful, refused and struck.

    Raises:
        StoreError: the ledger cannot be read.
    """
    return plain_text(Answer("help", tuple(_status(store, now))), language)


def _status(store: Store, now: datetime) -> Iterator[Line]:
    here = store.read(zone, NOBODY)
    yield from summary(store, now, here)
    for group in _TROUBLE:
        yield Line("ledger.gap")
        yield from listing(store, group, 0, here)
