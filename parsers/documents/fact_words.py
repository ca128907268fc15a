"""The names under which pages state their title, date and source."""

from __future__ import annotations

from functools import cache

from parsers.vocabulary import rows


@cache
def fact_words(fact: str, place: str) -> tuple[str, ...]:
    """The words for a fact (title, published, source) in a place (meta, key, label), best first, in lower case."""
    return tuple(word.lower() for name, where, word, *_ in rows("page_facts") if (name, where) == (fact, place))
