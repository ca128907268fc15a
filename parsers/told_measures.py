"""Notices whose only label of what was done is 整改措施: told in the past tense it is the response and no plan.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re

from parsers.kinds import is_plan, presents_results
from parsers.notices import Card
from parsers.tenses import assess

_CERTAIN = re.compile(r"\d|已|了")


def measures_are_told(text: str, title: str | None, cards: list[Card]) -> bool:
    """Whether no issue has a response of its own and most measures tell what was done, in a text on results."""
    measures = [found for card in cards if (found := card.first("measures"))]
    if not measures or any(card.first("result") for card in cards) or is_plan(text, title, 0):
        return False
    told = sum(_is_told(text, *found.span) for found in measures)
    ended = sum(card.first("conclusion") is not None for card in cards)
    return 2 * told > len(measures) and (2 * ended > len(cards) or presents_results(text[: measures[0].start], title))


def _is_told(text: str, start: int, end: int) -> bool:
    return assess(text, start, end).value == "done" and bool(_CERTAIN.search(text, start, end))
