"""Questions of the command line: answered on the chat's own path, one by one or a file of them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from handlers.application import now
from handlers.cli import read_report, refuse, spoken
from handlers.conversation import Reply, Speaker, chosen_version
from handlers.fulltext import Library
from handlers.search_page import search_answer
from handlers.talking import talk
from handlers.wording import say
from parsers.questions import read_question
from store.store import Store


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the earlier messages of its dialog."""

    id: str | None
    context: tuple[str, ...]
    text: str


def ask_one(store: Store, asked: Asked, person: int) -> Reply:
    """Answer a question after the earlier messages of its dialog.

    Args:
        store: the ledger.
        asked: the question.
        person: a number of its own for each dialog, of this run and of all before it.
    """
    speaker = Speaker(0, None, person)
    for earlier in asked.context:
        talk(store, speaker, earlier, now())
    question = read_question(asked.text)
    version = chosen_version(store, speaker.chat) if question.command == "search" else None
    if version is not None:
        return Reply(search_answer(Library(store), store, version, question.plain), question.language)
    return talk(store, speaker, asked.text, now())


@contextmanager
def ledger(report: Path | None, db: Path) -> Iterator[Store]:
    """The ledger to ask: the given one, or a temporary one with the given report.

    Raises:
        StoreError: it cannot be opened.
        DocumentError: the report cannot be read.
    """
    if report is None:
        if not db.exists():
            refuse(say("cli.no-database", spoken(), path=db))
        with Store.open(db) as store:
            yield store
        return
    reading = read_report(report)
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "ask.db") as store:
        store.load(reading, report.name, now())
        yield store


def read_batch(path: Path) -> list[Asked]:
    """The questions of a file, one JSON object a line; ends with code 2 when it cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        refuse(say("cli.unreadable", spoken(), path=path))
    return [_asked(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _asked(path: Path, number: int, line: str) -> Asked:
    try:
        cells = json.loads(line)
        context = tuple(str(earlier) for earlier in cells.get("context") or ())
        return Asked(cells.get("id"), context, str(cells["text"]))
    except (ValueError, KeyError, AttributeError, TypeError):
        refuse(say("cli.bad-line", spoken(), path=path, line=number))
