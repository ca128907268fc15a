"""What is wanted of one issue: a view of it, a fact asked for by name, one measure, its figures, its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from handlers.answer import Answer, Line, View
from handlers.figure_answer import item_line
from handlers.issue_answer import issue_answer, items
from handlers.resolving import Found
from parsers.questions import Question
from store.records import Version
from store.store import Store

_VIEWS: dict[str, View] = {"measures": "measures", "source": "source"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """``fact`` is the intent of the question, ``measure`` the place of the one measure it asks for."""

    view: View
    fact: str
    measure: int | None = None


def wanted_of(question: Question) -> Wanted:
    """What a question wants of the issue it is about."""
    return Wanted(_VIEWS.get(question.intent, "status"), question.intent, question.measure)


def wanted_answer(store: Store, version: Version, found: Found, wanted: Wanted) -> Answer:
    """The answer about an issue; where only its figures or parts are asked for, those alone.

    Raises:
        StoreError: the ledger cannot be read.
    """
    whole = issue_answer(store, version, found, wanted.view, wanted.fact, wanted.measure)
    alone = {"figures": _figures, "children": _children}.get(wanted.fact)
    if alone is None:
        return whole
    head, *_, source = whole.lines
    return replace(whole, lines=(head, *alone(store, version, found), source))


def _figures(store: Store, version: Version, found: Found) -> Iterator[Line]:
    figures = store.metrics(version.id, found.heading.id)
    yield Line("figures.head", {"count": len(figures)}) if figures else Line("figures.none")
    yield from map(item_line, figures)


def _children(store: Store, version: Version, found: Found) -> Iterator[Line]:
    parts = [h for h in store.headings(version.id) if h.parent == found.heading.id] or list(found.parts)
    yield Line("children") if parts else Line("children.none")
    yield from items(parts)
