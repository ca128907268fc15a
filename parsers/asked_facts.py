"""Finds the sentences of a response that tell what an issue's fields do not: a time limit, who leads, who helps."""

from __future__ import annotations

import re
from functools import cache

from parsers.model import Span
from parsers.shadow import fold
from parsers.vocabulary import rows

_MOST = 3  # sentences: more are no answer


@cache
def _patterns(fact: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for name, pattern in rows("asked_facts") if name == fact)


def telling_spans(text: str, fact: str) -> list[Span]:
    """Where a text tells a fact asked for by name (a row of asked_facts.tsv: deadline, bodies, reason …).

    Spans are offsets into the text, in its order, at most three, none inside another.
    """
    folded = fold(text)
    found: list[Span] = []
    for span in sorted(m.span() for pattern in _patterns(fact) for m in pattern.finditer(folded)):
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found[:_MOST]
