"""Reads what a member records about an issue: a status word, then a note (``done 已销号，见附件``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from parsers.questions import normalise
from parsers.vocabulary import rows

NOTE = "note"  # the value of the words that set no status
_END = r"(?:了|任务|工作)?(?![^\W_])"  # 已完成12公里 is a figure, no status
_SEPARATORS = " \t\r\n,，:：、;；.。-—"
_FIRST = re.compile(r"[^\s,，:：、;；.。!！?？]+")
_LIKE = 60.0  # per cent: enough to be offered
_TYPO = 75.0  # per cent: a word this like a status word is a misspelling of it, no part of the note
_BEHIND = 15.0  # per cent behind the likeliest: no longer offered
_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Progress:
    """What is recorded: ``value`` is a status, ``note`` for a note alone, or None where no word is known.

    ``note`` is the text as written; ``unknown`` the first word where it is no status, ``near`` the statuses it may
    mean, likeliest first.
    """

    value: str | None
    verified: bool
    note: str
    unknown: str = ""
    near: tuple[tuple[str, bool], ...] = ()


@cache
def _table() -> dict[str, tuple[str, bool]]:
    return {
        normalise(word): (value, verified == "yes")
        for value, verified, words in rows("progress_words")
        for word in words.split("|")
    }


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_table(), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, words))}){_END}")


def statuses() -> tuple[tuple[str, bool], ...]:
    """All statuses a member may record, with whether each means that it was verified, in the table's order."""
    return tuple(dict.fromkeys(kind for kind in _table().values() if kind[0] != NOTE))


def read_progress(text: str) -> Progress:
    """Read what follows the issue's number; the note keeps the writer's own characters."""
    text = text.strip()
    end = _status_end(text)
    if end is None:
        return _unknown(text)
    value, verified = _table()[_bare(text[:end])]
    note = text[end:].lstrip(_SEPARATORS).rstrip()
    further = _status_end(note)
    if further is not None and not verified:
        also, sure = _table()[_bare(note[:further])]
        verified = sure and also == value  # done 已销号: the second word says more of the first
    return Progress(value, verified, note)


def _status_end(text: str) -> int | None:
    """Where the status word at the beginning of a text ends in the text as written."""
    match = _pattern().match(normalise(text))
    if match is None:
        return None
    for end in range(1, len(text) + 1):  # normalising may change lengths
        if len(normalise(text[:end])) >= match.end() and normalise(text[:end]) == match[0]:
            return end
    return None


def _bare(word: str) -> str:
    """A status word as the table has it, without the particles that may follow it."""
    plain = normalise(word)
    return plain if plain in _table() else re.sub("(?:了|任务|工作)$", "", plain)


def _unknown(text: str) -> Progress:
    first = _FIRST.match(text)
    word = first[0] if first else ""
    found = process.extract(normalise(word), list(_table()), scorer=fuzz.ratio, score_cutoff=_LIKE, limit=8)
    close = [hit for hit, score, _ in found if score >= found[0][1] - _BEHIND]
    kinds = dict.fromkeys(_table()[hit] for hit in close if _table()[hit][0] != NOTE)
    counts = any(character.isdecimal() for character in word)  # 已完成12公里
    misspelt = not counts and bool(kinds) and found[0][1] >= _TYPO
    note = text[len(word) :].lstrip(_SEPARATORS) if misspelt else text
    return Progress(None, False, note, word, tuple(kinds)[:_OFFERED])
