"""Of what a state is told: 偏小 of an output is none of a house, and 不足 beside what is too small may tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from parsers.question_terms import Term
from parsers.synonym_rows import states, states_written
from parsers.vocabulary import alternatives

_NEAR = 14  # characters between a thing and what is told of it
_ELSEWHERE, _LIKE = 0.5, 0.5  # what a state is worth told of something else, and another one told of the thing itself
_NAMED = 0.88  # what a term is worth at least that the problem holds


def is_state(term: Term) -> bool:
    """Does a word say how something is (太小, 滞后)?"""
    return term.loose and any(form in states() for form in term.forms)


def of_things(terms: Sequence[Term], covers: Sequence[float], named: str) -> list[float]:
    """The covers of a question's terms in an issue, those of states by whether they are told of its things.

    Args:
        terms: the question's terms.
        covers: how much of each the issue holds, 0 to 1.
        named: the issue's problem, bare.
    """
    told = list(covers)
    ours = [n for n, term in enumerate(terms) if is_state(term)]
    things = [form for n, term in enumerate(terms) if n not in ours and covers[n] >= _NAMED for form in term.forms]
    if not ours or not things:
        return told
    spots = [match.span() for form in things for match in re.finditer(re.escape(form), named)]
    subject = next(n for n, term in enumerate(terms) if n not in ours)
    like = covers[subject] >= _NAMED and any(_beside(match.span(), spots) for match in _states().finditer(named))
    for n in ours:
        if not any(_beside(span, spots) for span in _stands(terms[n], named)):
            told[n] = max(told[n] * _ELSEWHERE, _LIKE * like)
            like = False  # one word tells one state
    return told


def _stands(term: Term, named: str) -> list[tuple[int, int]]:
    return [match.span() for form in term.forms for match in re.finditer(re.escape(form), named)]


def _beside(one: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(end - one[0] <= _NEAR and one[0] - end <= _NEAR for _, end in others)


@cache
def _states() -> re.Pattern[str]:
    return re.compile(alternatives(states_written()))
