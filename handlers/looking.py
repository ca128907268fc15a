"""A question with what was found for it."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.figure_choice import judge
from handlers.figure_traits import Judged
from handlers.own_level import without_wider
from handlers.searching import Hits, search
from parsers.question_attributes import Asked
from store.records import Version
from store.store import Store


@dataclass(frozen=True, slots=True)
class Looked:
    """A question with what was found for it."""

    asked: Asked
    hits: Hits
    judged: list[Judged]


def look(store: Store, version: Version, asked: Asked) -> Looked:
    """Search for the words of a question and judge the figures."""
    hits = search(store, version, asked.words)
    judged = judge(hits.metrics, asked, version.facts.year)
    return Looked(asked, hits, without_wider(judged, asked.words, version.facts))
