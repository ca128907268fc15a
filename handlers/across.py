"""Questions over several reports: each report's own answer under its own name, never one figure for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.answer import Answer, Line
from handlers.answering import answer
from handlers.figure_answer import figure_lines
from handlers.report_list import title_of
from parsers.question_scope import read_scope, without_subject
from parsers.question_terms import terms_of
from parsers.questions import SMALL_TALK, Question, normalise, read_question
from store import across
from store.records import Version
from store.store import Store

MOST = 6  # reports that one answer speaks of
_ITEMS = 5  # entries of each report's list
_EMPTY = ("none", "lost")


def asks_several(store: Store, chat: int, message: str) -> bool:
    """Does a message ask several of the reports a chat may see: all of them, or two that it names?

    Raises:
        StoreError: the ledger cannot be read.
    """
    if store.read(across.count, chat) < 2:
        return False
    return read_scope(message).every or len(store.read(across.named, chat, normalise(message))) > 1


def answer_several(store: Store, chat: int, message: str) -> Answer:
    """The answer of each report that a message asks, the best first; those that have none are named.

    Raises:
        StoreError: the ledger cannot be read.
    """
    scope = read_scope(message)
    question = read_question(scope.text)
    if question.intent in SMALL_TALK or not (question.words or question.numbers or question.intents):
        return answer(question, store, None)
    named = () if scope.every else store.read(across.named, chat, normalise(message))
    ranked = (
        across.Ranked(named[:MOST], len(named))
        if named
        else store.read(across.ranked, chat, terms_of(question.words), MOST)
    )
    versions = [version for number in ranked.versions if (version := store.version(number))]
    asked = question if scope.every else read_question(_without_names(message, versions))
    asked = replace(asked, many=True)
    return _joined(store, [(v, answer(asked, store, v)) for v in versions], ranked.total)


def asked_report(store: Store, chat: int, message: str, own: Version) -> tuple[Version, str]:
    """The report a message names as such (禾渡的报告里…), else the chat's own, and the message without that name.

    Raises:
        StoreError: the ledger cannot be read.
    """
    several = store.read(across.count, chat) > 1
    named = store.read(across.named, chat, normalise(message)) if several else (own.id,)
    for number in named:
        version = own if number == own.id else store.version(number)
        rest = without_subject(message, _subject(version), of_report=True) if version else message
        if version and rest != message:
            return version, rest
    return own, message


def answer_other(store: Store, chat: int, question: Question, version: Version, own: Answer) -> Answer:
    """The chat's report has no answer: that of the one other report the message names, said to be of that report.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if own.kind not in _EMPTY or question.command is not None or store.read(across.count, chat) < 2:
        return own
    named = [n for n in store.read(across.named, chat, question.plain) if n != version.id]
    other = store.version(named[0]) if len(named) == 1 else None
    if other is None:
        return own
    found = answer(read_question(_without_names(question.text, [other])), store, other)
    if found.kind in _EMPTY:
        return own
    return replace(found, lines=(Line("across.other", {"report": title_of(other)}), *found.lines))


def _without_names(message: str, versions: Sequence[Version]) -> str:
    for version in versions:
        message = without_subject(message, _subject(version))
    return message


def _subject(version: Version) -> str:
    return version.facts.inspected or version.facts.issuer or version.facts.title or ""


def _joined(store: Store, answers: Sequence[tuple[Version, Answer]], total: int) -> Answer:
    found = [(version, one) for version, one in answers if not _is_empty(one)]
    missing = [version for version, one in answers if _is_empty(one)]
    without = tuple(Line("across.without", {"report": title_of(version)}) for version in missing)
    if not found:
        return Answer("none", (Line("across.none", {"total": total}), *without))
    head = Line("across.head" if total <= MOST else "across.best", {"count": len(found), "total": total})
    first, *more = [_under_its_name(store, version, one) for version, one in found]
    more += [Answer("none", without)] if without else []
    return replace(first, lines=(head, *first.lines), more=tuple(more), place=None)


def _is_empty(one: Answer) -> bool:
    return one.kind in _EMPTY or (one.kind == "list" and not one.issues)


def _under_its_name(store: Store, version: Version, one: Answer) -> Answer:
    """A report's answer under the report's name: a figure with its sentence, a list by its first entries."""
    name = Line("across.report", {"report": title_of(version)})
    lines: tuple[Line, ...] = tuple(line for line in one.lines if line.key != "footer")
    if one.kind == "metric":
        lines = tuple(figure_lines(store, version, one.metrics[0]))
    if one.kind == "list" and len(one.issues) > _ITEMS:
        lines = (*lines[: 1 + _ITEMS], Line("across.further", {"count": len(one.issues) - _ITEMS}))
    return replace(one, lines=(name, *lines), version=version.id, suggestions=(), more=())
