"""What a follow stands for: which issues of a version it means, and how it is named."""

from __future__ import annotations

import re
from functools import cache

from handlers.aiming import by_key
from handlers.answer import Line, Value
from handlers.issue_answer import label_of
from handlers.list_answer import list_answer
from parsers.model import Issue
from parsers.questions import normalise, read_question
from parsers.vocabulary import alternatives, grouped
from parsers.words import bare
from store.entered import NOTHING, Entered, all_entered
from store.follows import Wish
from store.records import Version
from store.store import Store

_WORDS = 60  # characters of what is followed in a list


def keys_of(store: Store, version: Version, wish: Wish) -> frozenset[int]:
    """The 台账号 of the issues that are followed; a filter's status is not looked at, for it is what changes.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if wish.kind == "issue":
        return frozenset({wish.key})
    keys = {heading.id: heading.key for heading in store.headings(version.id)}
    if wish.kind == "body":
        known = store.read(all_entered, version.id)
        every = store.issues(version.id)
        return frozenset(keys[i.id] for i in every if _is_of(i, wish.words, known.get(i.id, NOTHING)))
    return frozenset(keys[cited.id] for cited in list_answer(store, version, None, wish.words).issues)


def matching(store: Store, version: Version, wish: Wish) -> int:
    """How many issues match now, a filter's status included."""
    if wish.kind != "filter":
        return len(keys_of(store, version, wish))
    return len(list_answer(store, version, wish.status or None, wish.words).issues)


def kind_of(store: Store, version: Version, words: str) -> tuple[str, str, str]:
    """What words name: (body, '', the words) or (filter, its status, the words as rules match them)."""
    if any(_is_of(issue, words) for issue in store.issues(version.id)) and _is_name(store, version, words):
        return "body", "", words.strip()
    return "filter", read_question(words).status or "", normalise(words)


def _is_name(store: Store, version: Version, words: str) -> bool:
    """Is it the whole name of a body of the report, or does it end as bodies' names do?"""
    if _tail().search(normalise(words)):
        return True
    return any(bare(words) == bare(name) for issue in store.issues(version.id) for name in issue.organisations)


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(grouped('bodies')['tail'][0].split('|'))})$")


def _is_of(issue: Issue, words: str, entered: Entered = NOTHING) -> bool:
    """Does a body of that name have a part in the issue, by the text or by an editor's hand?"""
    by_hand = entered.correction("body")
    fields = (field.text for field in issue.fields if "单位" in field.label or "部门" in field.label)
    named = (by_hand.value,) if by_hand else ()
    wanted = bare(words)
    return bool(wanted) and any(wanted in bare(text) for text in (*issue.organisations, *fields, *named))


def named(store: Store, wish: Wish) -> Line:
    """A follow in one line."""
    if wish.kind != "issue":
        return Line(f"follow.{wish.kind}", {"words": _short(wish.words)})
    target = by_key(store, wish.report, wish.key)
    return Line("follow.issue", label_of(target.heading)) if target else Line("follow.gone")


def label(store: Store, wish: Wish) -> Value:
    """A follow on a button."""
    target = by_key(store, wish.report, wish.key) if wish.kind == "issue" else None
    return f"{target.heading.ref} {target.heading.topic or target.heading.problem or ''}" if target else wish.words


def _short(words: str) -> str:
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 1]}…"
