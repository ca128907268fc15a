"""A message -> Answer: a digest asked for in words is told as one, with a filter it is a list; all else converses."""

from __future__ import annotations

from datetime import datetime

from handlers.answer import Answer, Line
from handlers.conversation import Reply, Speaker, chosen_version, converse
from handlers.digest_head import head_lines
from handlers.digest_items import groups
from handlers.digest_scope import scope_of
from handlers.digest_state import State, gather
from handlers.wording import language_for
from parsers.question_digest import read_digest
from parsers.questions import Language, language_of, read_question
from store.ledger_view import basis
from store.schedule import Schedule
from store.settings import zone
from store.store import Store
from store.subscriptions import Subscription


def talk(store: Store, speaker: Speaker, text: str, now: datetime) -> Reply:
    """Answer a message and remember its subject for what the person says next.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    wanted = read_digest(text)
    if wanted is None or chosen_version(store, speaker.chat) is None:
        return converse(store, speaker, text, now)
    spoken = language_of(text)
    if wanted:
        return converse(store, speaker, _as_list(wanted, spoken), now)
    return Reply(_digest(store, speaker, now, language_for(spoken, store.language(speaker.chat), None)), spoken)


def _as_list(words: str, language: Language | None) -> str:
    """What a digest is to be limited to, as a question for a list; for one issue that is named, for the issue."""
    if read_question(words).numbers:
        return words
    if language == "en" and language_of(words) != "zh":
        return f"list {words}" if "issue" in words else f"list issues {words}"
    return f"{words}有哪些" if words.endswith("问题") else f"{words}的问题有哪些"


def _digest(store: Store, speaker: Speaker, now: datetime, language: Language) -> Answer:
    """The news since the last digest of this chat's topic; the whole report where there was none."""
    here = Schedule(1, 0, store.read(zone, speaker.chat).key)
    wanted = Subscription(speaker.chat, speaker.topic, here, speaker.person)
    scope = scope_of(store, wanted, store.read(basis, speaker.chat, speaker.topic))
    assert scope is not None  # noqa: S101  (the chat has a report)
    state = gather(store, scope, now)
    return Answer("digest", digest_lines(state, language), version=state.version.id)


def digest_lines(state: State, language: Language) -> tuple[Line, ...]:
    """The whole digest as lines of an answer."""
    lines = list(head_lines(state, language))
    for group in groups(state, language):
        lines += [Line("blank"), group.head, *(line for item in group.items for line in item.lines)]
    return tuple(lines)
