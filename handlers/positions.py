"""What a place names: the last issue, the one after the last subject, the second of the list just told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.list_answer import list_answer
from handlers.list_follow import LISTED
from parsers.ordinals import HAN
from parsers.question_numbers import Naming
from parsers.question_positions import Position, place_in_list, read_position
from parsers.questions import Question, read_question
from store.records import Dialog, Heading, Version
from store.store import Store

_ASKING = ("status", "measures", "source", "deadline", "documents", "conclusion", "bodies")


def placed(store: Store, version: Version, question: Question, previous: Dialog | None) -> Question:
    """The question with the number of the issue whose place it names (倒数第二个, 下一条); else as it is.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if question.command:
        return question
    ref = _of_list(store, version, question, previous)
    if ref is None and (named := read_position(question.plain)) is not None:
        position, rest = named
        left = read_question(rest)
        if position.step and left.numbers and not left.words:  # 下一条 21呢: the number says which
            return replace(_about(question, left.numbers[0].ref), numbers=left.numbers)
        if not left.words and not left.numbers:
            ref = _ref(store.headings(version.id), store, version, position, previous)
    return question if ref is None else _about(question, ref)


def _about(question: Question, ref: str) -> Question:
    intent = question.intent if question.intent.startswith(_ASKING) else "status"
    return replace(question, numbers=naming(ref), words="", intent=intent, follow_up=False)


def naming(ref: str) -> tuple[Naming, ...]:
    """The issue of a ref as a question names it."""
    return read_question(f"/status {ref}").numbers


def _of_list(store: Store, version: Version, question: Question, previous: Dialog | None) -> str | None:
    """The ref of the member of the list told before that a message names by its place."""
    told = previous.question.partition("\n")[2].split("\t") if previous else []
    if len(told) != len(("list", "status", "words")) or told[0] != LISTED or len(question.numbers) > 1:
        return None
    place = place_in_list(question.plain)
    named = read_position(question.plain)
    place = named[0].place if place is None and named and not named[0].step else place
    members = list_answer(store, version, told[1] or None, told[2]).issues if place else ()
    if not place or not -len(members) <= place <= len(members):
        return None
    return members[place - 1 if place > 0 else place].ref


def _ref(
    headings: Sequence[Heading], store: Store, version: Version, position: Position, previous: Dialog | None
) -> str | None:
    if position.step:
        return _stepped(headings, position.step, previous)
    whole = [h for h in headings if h.parent is None]
    if position.section:
        return _in_section(whole, store, version, position)
    return whole[position.place].ref if len(whole) >= -position.place else None


def _stepped(headings: Sequence[Heading], step: int, previous: Dialog | None) -> str | None:
    """The next issue that is no part of the last one, or the one before it that is no part of another."""
    numbers = read_question(previous.question.partition("\n")[0]).numbers if previous else ()
    at = next((n for n, h in enumerate(headings) if numbers and h.ref == numbers[0].ref), None)
    if at is None:
        return None
    own = headings[at]
    if step > 0:
        return next((h.ref for h in headings[at + 1 :] if h.parent != own.id), None)
    return next((h.ref for h in reversed(headings[:at]) if h.parent is None or h.parent == own.parent), None)


def _in_section(whole: Sequence[Heading], store: Store, version: Version, position: Position) -> str | None:
    """The issue at a place of a part of the report, the parts counted as they stand."""
    section, place = position.section or 0, position.place
    printed = f"{HAN[section - 1]}.{place}" if 0 < section <= len(HAN) else ""
    if any(h.ref == printed for h in whole):
        return printed
    named = {issue.id: issue.section or "" for issue in store.issues(version.id)}
    parts = list(dict.fromkeys(named[h.id] for h in whole))
    if not 0 < section <= len(parts):
        return None
    members = [h for h in whole if named[h.id] == parts[section - 1]]
    return members[place - 1].ref if 0 < place <= len(members) else None
