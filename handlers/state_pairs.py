"""The pairs of figures of a report that tell one thing at two times: found and after, from and to, two years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from rapidfuzz import fuzz

from handlers.figure_traits import Traits, traits_of
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern
from parsers.period_fit import fits
from parsers.place_names import area_of, is_here, other_area
from parsers.words import bare
from store.index_texts import Item

ALIKE = 0.6  # likeness of two names, 0 to 1, from which two figures of one issue may tell one thing
_ELSEWHERE = 0.86  # in two issues
_TIMES = re.compile(r"\d+年(?:底|末)?|\d+月|目前|现有|达到?|^全[市县区省]|总|值$|数$|量$|人次$")
_BETWEEN = re.compile("[中的]")
_RATES = ("share", "ratio")
_CLOSE = 12  # figures on in the text, within which one told again in another issue tells what it has come to be
_SAME = 0.9
_SUFFIX = 3  # characters that the names of two rates of one issue end with alike
_BY_SUFFIX = 0.65
_AREAS = ("县", "区", "镇", "乡", "村", "街道")
_LONG_AREA = 4  # characters of a place's name
_GENERAL = ("城区", "主城区", "园区", "景区", "辖区", "片区")
_DEALT_WITH, _DONE_ABOUT, _MOVED = pattern("dealt-with"), pattern("done-about"), pattern("moved-by")
_OF_OTHERS = re.compile("[低高]于全[国省市县]|超过全[国省市县]|不及全[国省市县]")  # what it is only compared with
_UNTOLD = 0.5  # how well a figure fits a time whose own is not told
ANY_TIME = ""  # before the one that is named
_NUMBER = re.compile(r"\d+(?!年|月)")


@dataclass(frozen=True, slots=True)
class StatePair:
    """Two figures of one thing, the earlier first; ``alike`` is how alike their names are, 0 to 1."""

    before: Item
    after: Item
    alike: float
    moved: bool


def state_pairs(items: Sequence[Item]) -> list[StatePair]:
    """The pairs of figures that tell one thing at two times; of those that share a figure the ones most alike."""
    every = list(_all_pairs(items))
    best_from, best_to = _best(every, lambda pair: pair.before.number), _best(every, lambda pair: pair.after.number)
    return [p for p in every if best_from[p.before.number] == p.alike == best_to[p.after.number]]


def _best(pairs: Sequence[StatePair], key: Callable[[StatePair], int]) -> dict[int, float]:
    """The greatest likeness of the pairs that share a figure, by its number."""
    best: dict[int, float] = {}
    for pair in pairs:
        best[key(pair)] = max(best.get(key(pair), 0.0), pair.alike)
    return best


def _all_pairs(items: Sequence[Item]) -> Iterator[StatePair]:
    by_unit: dict[str, list[tuple[Item, Traits]]] = {}
    for item in items:
        traits = traits_of(item)
        if not traits.target and not _OF_OTHERS.search(item.near):
            by_unit.setdefault(traits.unit, []).append((item, traits))
    for alike in by_unit.values():
        for (before, one), (after, other) in permutations(alike, 2):
            if _of_a_kind(one, other) and (pair := _paired(before, after, one, other)):
                yield pair


def _paired(before: Item, after: Item, one: Traits, other: Traits) -> StatePair | None:
    """Two figures of a unit as a pair; None where they are not of one thing, or not the first before the second."""
    if one.start and not other.start and _side_by_side(before, after):
        return StatePair(before, after, 1.0, moved=True)
    if other.start:  # from which a change starts is nothing that came of it
        return None
    again = 0 < after.number - before.number <= _CLOSE and before.owner != after.owner and not one.period
    again = again and other.where in ("response", "closing")
    if not (again or _earlier(one, other)) or _value(before) == _value(after):
        return None
    alike = likeness_of(before.name, after.name, rate=one.kind in _RATES)
    near = before.owner == after.owner and before.owner is not None
    least = ALIKE if near else _ELSEWHERE if _earlier(one, other) else _SAME
    if alike < least or _of_another_area(before, after) or only_dealt_with(before, after, one):
        return None
    return StatePair(before, after, alike, moved=False)


def _numbered(item: Item) -> list[str]:
    """The numbers in a figure's name, by which it is another one's (PM2.5 and PM10, under 35 and under 45)."""
    return _NUMBER.findall(_TIMES.sub("", item.name))


def _value(item: Item) -> str:
    """The last number of a figure's clause."""
    numbers = _NUMBER.findall(item.near)
    return numbers[-1] if numbers else ""


def _of_a_kind(one: Traits, other: Traits) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} <= set(_RATES)


def _side_by_side(before: Item, after: Item) -> bool:
    """Do two figures stand side by side (由15.2%降至6.1%; 32天, 此前为51天)?"""
    apart = after.number - before.number
    return (apart == 1 and before.near == after.near) or (apart == -1 and before.name == after.name)


def _earlier(one: Traits, other: Traits) -> bool:
    """Is one figure of an earlier time than the other, or what was found where the other is what came of it?"""
    if one.where == "problem" and other.where in ("response", "front", "closing"):
        return not (one.period and other.period) or one.period == other.period or _dated_before(one, other)
    return one.start is other.start and _dated_before(one, other)


def _dated_before(one: Traits, other: Traits) -> bool:
    first, second = one.period, other.period
    if not first or first == "now":
        return False
    return second == "now" or (bool(second) and first < str(second)) or (second is None and one.where == other.where)


def only_dealt_with(before: Item, after: Item, one: Traits) -> bool:
    """Is the second no state of what the first tells, but what was done about it (破损县道126公里: 修复县道98公里)?"""
    head = after.name[:2]
    dealt_with = is_act(head) or any(done.match(after.name) for done in (_DEALT_WITH, _DONE_ABOUT))
    return one.kind == "level" and (_MOVED.search(after.name) is not None or (dealt_with and head not in before.name))


def _of_another_area(before: Item, after: Item) -> bool:
    """Is one figure of a part (云渡区90名) and the other of the whole, or of another part?"""
    if other_area(before.name, after.name) or after.near.startswith("其中") or _numbered(before) != _numbered(after):
        return True
    first, second = (area_of(item.name) for item in (before, after))
    small = 0 < len(second) <= _LONG_AREA and second.endswith(_AREAS) and not second.endswith(_GENERAL)
    return small and not is_here(second) and second not in before.name and (is_here(first) or not first)


def likeness_of(one: str, other: str, *, rate: bool = False) -> float:
    """How alike two names are in any order, 0 to 1: what stands in one only, at its head, counts little."""
    first, second = _noun(one), _noun(other)
    short, long = sorted((first, second), key=len)
    whole = max(fuzz.ratio(first, second), fuzz.ratio(_characters(first), _characters(second))) / 100
    if len(short) >= _SUFFIX and long.endswith(short):
        return max(whole, _SAME)
    return max(whole, _BY_SUFFIX if rate and first[-_SUFFIX:] == second[-_SUFFIX:] else 0.0)


def _noun(name: str) -> str:
    return _TIMES.sub("", bare(name))


def _characters(noun: str) -> str:
    """What two names have alike that say the same in another order (餐点中开门的, 开门的餐点)."""
    return "".join(sorted(_BETWEEN.sub("", noun)))


def at_times(pair: StatePair, periods: Sequence[str], year: int | None) -> float:
    """How well a pair's times fit two that are named, 0 to 1; 0 where one of them is another."""
    if len(periods) != 2:
        return 1.0
    stated = (traits_of(pair.before).period, traits_of(pair.after).period)
    grades = [_at_time(p, told, year) for p, told in zip(sorted(periods), stated, strict=True)]
    return sum(grades) / 2 if all(grades) and max(grades) > _UNTOLD else 0.0


def _is_past(stated: str | None, year: int | None) -> bool:
    """Is it of a year before the report's, and no state of now?"""
    told = (stated or "")[:4]
    return year is not None and told.isdigit() and int(told) < year


def _at_time(asked: str, stated: str | None, year: int | None) -> float:
    if asked in ("now", ANY_TIME):
        return 0.0 if asked == "now" and _is_past(stated, year) else 1.0
    if stated is None or stated == "now":
        return max(_UNTOLD, fits(asked, stated, year))
    return fits(asked, stated, year)
