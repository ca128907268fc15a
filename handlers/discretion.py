"""What members noted is for a report's working group: elsewhere an answer gives the tracked status, not who and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from handlers.answer import Answer, Line, Term
from handlers.zoned import in_zone
from store.settings import zone
from store.store import Store
from store.visibility import sees_notes

_NOTES = ("tracked.note", "tracked.remark", "corrected.reason")
_CORRECTED = tuple(f"corrected.{field}" for field in ("status", "number", "deadline", "body", "figure"))
_SIGNED = "tracked"


def discreet(store: Store, chat: int, answer: Answer) -> Answer:
    """The answer as this chat may see it, its times in the chat's zone.

    Raises:
        StoreError: the ledger cannot be read.
    """
    more = tuple(discreet(store, chat, further) for further in answer.more)
    if not any(line.key in (*_NOTES, *_CORRECTED, _SIGNED) for line in answer.lines):
        return replace(answer, more=more) if answer.more else answer
    answer = replace(answer, lines=tuple(in_zone(answer.lines, store.read(zone, chat))))
    version = store.version(answer.version) if answer.version is not None else None
    if version is not None and store.read(sees_notes, chat, version.report):
        return replace(answer, more=more)
    return replace(answer, lines=tuple(unsigned(answer.lines)), more=more)


def unsigned(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with the statuses and corrections members entered, without who and why."""
    for line in lines:
        if line.key == _SIGNED:
            yield Line("tracked.unsigned", {"status": line.values["status"], "at": line.values["at"]})
        elif line.key in _CORRECTED:
            yield replace(line, values={**line.values, "author": Term("notice.member")})
        elif line.key not in _NOTES:
            yield line
