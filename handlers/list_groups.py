"""The issues under a title that says a subject in other words, or whose issues are all the nearest to it in meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.question_terms import Term
from parsers.words import bare

_SEVERAL = re.compile("[、,，和与及]")  # a title that names several fields tells of none surely
_LEAST = 2  # issues under a title, and characters of a word in it
_MOST = 0.6  # of the issues stand under a title: it tells nothing
# Fitted to lists of reports in parts, and to lists of things they do not have: how alike the issues under a title are
# at least on the whole, how much more than the others, and how many of the most alike ones stand under it.
_ALIKE, _AHEAD, _TOGETHER = 0.3, 0.18, 0.8


def under_words(titles: Sequence[Sequence[str]], terms: Sequence[Term]) -> list[bool]:
    """Whether each issue, by the titles above it, stands under one that holds all terms in some form, and no other."""
    forms = [[form for form in map(bare, term.forms) if len(form) >= _LEAST] for term in terms if not term.loose]
    if not forms:
        return [False] * len(titles)
    every = {title for path in titles for title in path}
    named = {t for t in every if not _SEVERAL.search(t) and all(any(f in bare(t) for f in each) for each in forms)}
    under = [not named.isdisjoint(path) for path in titles]
    return under if _LEAST <= sum(under) <= _MOST * len(under) else [False] * len(titles)


def under_nearest(titles: Sequence[Sequence[str]], alike: Sequence[float]) -> list[bool]:
    """Whether each issue stands under the title whose issues are, nearly all, more alike to a subject than others."""
    groups: dict[str, list[int]] = {}
    for number, path in enumerate(titles):
        if path:
            groups.setdefault(path[-1], []).append(number)
    ranked = sorted(range(len(alike)), key=lambda number: -alike[number])
    best = max(groups.values(), key=lambda group: _mean(alike, group), default=[])
    others = [number for number in ranked if number not in best]
    if not others or not _LEAST <= len(best) <= _MOST * len(alike):
        return [False] * len(alike)
    mean = _mean(alike, best)
    together = len({*ranked[: len(best)]}.intersection(best)) >= _TOGETHER * len(best)
    sure = together and mean >= _ALIKE and mean - _mean(alike, others) >= _AHEAD
    return [sure and number in best for number in range(len(alike))]


def _mean(values: Sequence[float], chosen: Sequence[int]) -> float:
    return sum(values[number] for number in chosen) / max(1, len(chosen))
