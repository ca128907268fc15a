"""Which issue of a new version continues which issue of the version before it: the basis of the 台账号.

An unpaired issue is shown to the editor, a wrongly paired one carries somebody's notes to another finding:
where two pairings are about as likely, neither is made.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from parsers.model import Issue
from store.identity import bare

_EDITED = 50.0  # per cent alike: enough where the printed number is the same as well
_REWORDED = 80.0  # per cent alike: enough without a number
_CLEAR = 5.0  # the best match must lead the second best by this much
_MOST = 150  # candidates of one comparison: rapidfuzz keeps the interpreter lock meanwhile
_HEAD = 80  # characters of a response that stand in for a lost problem


@dataclass(frozen=True, slots=True)
class Trait:
    """What an issue is recognised by: its printed place and its words, folded."""

    number: int | None
    sub: int | None
    words: str


def trait_of(issue: Issue) -> Trait:
    """The printed number and the words of the problem, else of the topic, else the response's beginning."""
    words = bare(issue.problem) or bare(issue.topic) or bare((issue.response or "")[:_HEAD])
    return Trait(issue.number, issue.sub, words or "")


def pair(old: Sequence[Trait], new: Sequence[Trait]) -> dict[int, int]:
    """Positions in ``new`` to the positions in ``old`` they continue; each position at most once."""
    pairs: dict[int, int] = {}
    for step in (_same_number_and_words, _same_words, _same_number, _similar_words):
        taken = set(pairs.values())
        left = [i for i in range(len(new)) if i not in pairs]
        free = [j for j in range(len(old)) if j not in taken]
        pairs |= step(old, new, free, left)
    return pairs


Traits = Sequence[Trait]


def _same_number_and_words(old: Traits, new: Traits, free: list[int], left: list[int]) -> dict[int, int]:
    return _unique({j: old[j] for j in free if old[j].words}, {i: new[i] for i in left})


def _same_words(old: Traits, new: Traits, free: list[int], left: list[int]) -> dict[int, int]:
    return _unique({j: old[j].words for j in free if old[j].words}, {i: new[i].words for i in left})


def _unique(old: dict[int, object], new: dict[int, object]) -> dict[int, int]:
    """Pairs whose mark stands once on either side."""
    often_old, often_new = Counter(old.values()), Counter(new.values())
    where = {mark: j for j, mark in old.items() if often_old[mark] == 1}
    return {i: where[mark] for i, mark in new.items() if often_new[mark] == 1 and mark in where}


def _same_number(old: Traits, new: Traits, free: list[int], left: list[int]) -> dict[int, int]:
    by_number: dict[tuple[int | None, int | None], list[int]] = defaultdict(list)
    for j in free:
        by_number[old[j].number, old[j].sub].append(j)
    numbered = {i: by_number[new[i].number, new[i].sub] for i in left if new[i].number is not None}
    return _clearest(old, new, numbered, _EDITED)


def _similar_words(old: Traits, new: Traits, free: list[int], left: list[int]) -> dict[int, int]:
    return _clearest(old, new, {i: _nearest(free, i) for i in left if new[i].words}, _REWORDED)


def _nearest(free: list[int], position: int) -> list[int]:
    return free if len(free) <= _MOST else sorted(free, key=lambda j: abs(j - position))[:_MOST]


def _clearest(old: Traits, new: Traits, candidates: dict[int, list[int]], enough: float) -> dict[int, int]:
    """For each new issue its best candidate, where that lead is clear and nobody else claims it better."""
    claims: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for i, among in candidates.items():
        best = _best(new[i].words, {j: old[j].words for j in among}, enough)
        if best is not None:
            claims[best[1]].append((best[0], i))
    winners = {j: sorted(claim, reverse=True) for j, claim in claims.items()}
    return {c[0][1]: j for j, c in winners.items() if len(c) == 1 or c[0][0] - c[1][0] >= _CLEAR}


def _best(words: str, among: dict[int, str], enough: float) -> tuple[float, int] | None:
    found = process.extract(words, among, scorer=fuzz.ratio, limit=2, score_cutoff=enough - _CLEAR)
    if not found or found[0][1] < enough:
        return None
    if len(found) == 2 and found[0][1] - found[1][1] < _CLEAR:
        return None
    return found[0][1], found[0][2]
