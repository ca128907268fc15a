"""What a number means in a report: an issue, a group of parts, several candidates, a lost heading, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from parsers.question_numbers import Naming
from store.records import Heading

Why = Literal["none.number", "none.sub", "none.entry", "none.numbers", "none.issues"]


@dataclass(frozen=True, slots=True)
class Found:
    """One issue; ``standing`` are the entries without a number that can only belong to it."""

    heading: Heading
    parts: tuple[Heading, ...] = ()
    standing: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Several:
    """The parts of a group, or the issues of that number in different sections."""

    kind: Literal["group", "candidates"]
    headings: tuple[Heading, ...]
    standing: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Lost:
    """A number between two printed ones: the source lost it, or jumps over it (no entries)."""

    before: int | None
    after: int | None
    entries: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing of that name; ``why`` is the key of the sentence that says so."""

    why: Why
    printed: tuple[int, ...]
    near: tuple[Heading, ...] = ()


_ITEM = re.compile(r"[^.+]+\.(?:\d+\((?=\d+\)))?(?P<own>\d+)\)?")
_MANY, _NEARLY_ALL = 8, 0.75  # numbers of a list, and their share of it, from which on a missing one is lost

Outcome = Found | Several | Lost | Missing


def resolve(headings: Sequence[Heading], naming: Naming, *, excerpt: bool = False) -> Outcome:
    """What a named number means among the issues of a version (in document order).

    An ``excerpt`` (a notice about issue 27 of a longer list) has lost nothing when it lacks a number, unless it
    counts from 1 and entries without one stand there, or hardly a number is missing.
    """
    exact = [h for h in headings if h.ref == naming.ref]
    if len(exact) == 1:
        return _found(headings, exact[0])
    if naming.plus is not None or naming.section is not None:
        return _by_ref(headings, naming)
    same = [h for h in headings if h.number == naming.number]
    if same:
        return _printed(headings, same, naming)
    if own := _items(headings, naming):
        return _found(headings, own[0]) if len(own) == 1 else Several("candidates", own)
    outcome = _unprinted(headings, naming.number)
    if not excerpt or (isinstance(outcome, Lost) and _counts_on(_numbers(headings), entries=bool(outcome.entries))):
        return outcome
    return Missing(_why(headings), _numbers(headings))


def _items(headings: Sequence[Heading], naming: Naming) -> tuple[Heading, ...]:
    """The items of a report without issue numbers that are printed with this one in their sections (二.5, 三.2(5))."""
    if naming.sub is not None or any(h.number is not None for h in headings):
        return ()
    return tuple(h for h in headings if (m := _ITEM.fullmatch(h.ref)) and int(m["own"]) == naming.number)


def _counts_on(printed: Sequence[int], *, entries: bool) -> bool:
    """Whether the printed numbers are a list's own, counted from 1, in which a missing one is lost."""
    full = len(printed) >= _MANY and len(printed) >= _NEARLY_ALL * printed[-1]
    return printed[:1] == (1,) and (entries or full)


def _found(headings: Sequence[Heading], heading: Heading) -> Found:
    parts = tuple(h for h in headings if h.parent == heading.id)
    return Found(heading, parts, _standing(headings, heading))


def _standing(headings: Sequence[Heading], heading: Heading) -> tuple[Heading, ...]:
    """What stands between a printed number and the very next one can only belong to the first."""
    if heading.number is None or heading.sub is not None:
        return ()
    pair = (heading.number, heading.number + 1)
    if "." in heading.ref:  # numbers restart by section: only the entries up to the next printed number
        return _run_after(headings, heading, pair)
    return tuple(h for h in headings if h.number is None and h.between == pair)


def _run_after(headings: Sequence[Heading], heading: Heading, pair: tuple[int, int]) -> tuple[Heading, ...]:
    place = next(i for i, h in enumerate(headings) if h.id == heading.id)
    run = []
    for h in headings[place + 1 :]:
        if h.number == heading.number:
            continue
        if h.number is not None or h.between != pair:
            break
        run.append(h)
    return tuple(run)


def _by_ref(headings: Sequence[Heading], naming: Naming) -> Outcome:
    """Entries like 4+5 printed with a sub-number (4+5(1)), or all parts of 二.1."""
    under = tuple(h for h in headings if h.ref.startswith(f"{naming.ref}(")) if naming.sub is None else ()
    if len(under) == 1:
        return _found(headings, under[0])
    if under:
        return Several("group", under)
    near = tuple(h for h in headings if h.number == naming.number) if naming.section is None else ()
    return Missing("none.entry", _numbers(headings), near)


def _printed(headings: Sequence[Heading], same: Sequence[Heading], naming: Naming) -> Outcome:
    if naming.sub is not None:
        subs = tuple(h for h in same if h.sub == naming.sub)
        if len(subs) == 1:
            return _found(headings, subs[0])
        return Several("candidates", subs) if subs else Missing("none.sub", _numbers(headings), tuple(same))
    mains = tuple(h for h in same if h.sub is None)
    if len(mains) == 1 and not _elsewhere(same, mains[0]):
        return _found(headings, mains[0])
    if not mains and len(same) == 1 and same[0].sub == 1:  # the only part of its group
        return _found(headings, same[0])
    if not mains and len({h.ref.partition("(")[0] for h in same}) == 1:
        standing = tuple(h for h in headings if h.number is None and h.between == (naming.number, naming.number + 1))
        return Several("group", tuple(same), standing)
    return Several("candidates", tuple(same))


def _elsewhere(same: Sequence[Heading], main: Heading) -> bool:
    """Does the number also stand in another section?"""
    return any(h.ref.partition("(")[0] != main.ref for h in same)


def _numbers(headings: Sequence[Heading]) -> tuple[int, ...]:
    return tuple(sorted({h.number for h in headings if h.number is not None}))


def _why(headings: Sequence[Heading]) -> Why:
    if not headings:
        return "none.issues"
    return "none.number" if any(h.number is not None for h in headings) else "none.numbers"


def _unprinted(headings: Sequence[Heading], number: int) -> Outcome:
    order = [h.number for h in headings if h.number is not None]
    if not order:
        return _between_items(headings, number) or Missing(_why(headings), (), tuple(headings[:3]))
    for before, after in zip([0, *order], order, strict=False):
        if before < number < after:
            return Lost(before or None, after, _between(headings, before or None, after))
    last = order[-1]
    tail = _between(headings, last, None)
    if last < number <= last + len(tail):
        return Lost(last, None, tail)
    return Missing("none.number", _numbers(headings))


def _between_items(headings: Sequence[Heading], number: int) -> Lost | None:
    """The lost number of an item, where those printed are counted right through the report (their refs)."""
    places = [n for n, h in enumerate(headings) if h.ref.isdecimal()]
    for one, other in pairwise(places):
        before, after = int(headings[one].ref), int(headings[other].ref)
        if before < number < after:
            return Lost(before, after, tuple(headings[one + 1 : other]))
    return None


def _between(headings: Sequence[Heading], before: int | None, after: int | None) -> tuple[Heading, ...]:
    return tuple(h for h in headings if h.number is None and h.between == (before, after))
