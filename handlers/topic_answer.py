"""The answer about the issue that words speak of: surely, as the closest, or nothing with what is near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.answer import Answer, Line
from handlers.issue_answer import footer, label_of, suggest
from handlers.resolving import Found
from handlers.searching import Hits
from handlers.topic_choice import Chosen
from handlers.topic_meaning import Near, somewhat
from handlers.wanted import wanted_answer, wanted_of
from parsers.model import Issue
from parsers.questions import Question
from store.records import Version
from store.store import Store

_NEAR = 0.25  # of a question's weight an issue holds that is worth naming
_OFFERED = 3
_LONGEST = 60  # characters of the asker's words that are said back


def issue_topic(store: Store, version: Version, chosen: Chosen, question: Question) -> Answer:
    """The answer about an issue that was chosen; those that fit nearly as well are offered with it.

    Raises:
        LookupError: the version has no such issue.
        StoreError: the ledger cannot be read.
    """
    heading = store.heading(version.id, chosen.hit.item.id)
    if heading is None:
        raise LookupError(chosen.hit.item.id)
    found = wanted_answer(store, version, Found(heading), wanted_of(question))
    beside = _issues(store, version, [hit.item.id for hit in chosen.beside])
    lines = found.lines if chosen.sure else (Line("closest"), *found.lines)
    if beside:
        *told, source = lines
        lines = (*told, Line("topic.beside"), *(Line("item", label_of(i)) for i in beside), source)
    return replace(found, lines=lines, suggestions=tuple(map(suggest, beside)))


def no_topic(store: Store, version: Version, hits: Hits, ranked: Sequence[Near], words: str) -> Answer:
    """That no issue is about some words, with those that share some of them, then those near in meaning.

    Raises:
        StoreError: the ledger cannot be read.
    """
    ids = dict.fromkeys((*_sharing(hits), *somewhat(ranked)))
    near = _issues(store, version, list(ids)[:_OFFERED])
    said = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    lines = [Line("none.topic", {"words": said})]
    if near:
        lines += [Line("none.near"), *(Line("item", label_of(i)) for i in near)]
    return Answer("none", (*lines, footer(version)), suggestions=tuple(map(suggest, near)))


def near_issues(store: Store, version: Version, hits: Hits) -> list[Issue]:
    """The issues that hold something of what was asked, to be offered as such."""
    return _issues(store, version, _sharing(hits))


def _sharing(hits: Hits) -> list[str]:
    return [h.item.id for h in hits.issues[:_OFFERED] if h.held >= _NEAR]


def _issues(store: Store, version: Version, ids: Sequence[str]) -> list[Issue]:
    return [issue for each in ids if (issue := store.issue(version.id, each))]
