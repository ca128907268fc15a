"""What a figure's unit tells: a rate, a size (money, length, time …) or a number of things; which count the same."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from parsers.units import unit_table
from parsers.vocabulary import grouped

_COUNTING = ("count", "people")
_ANYTHING = "个"


def is_percentage(unit: str) -> bool:
    """Is it a part of a hundred or a thousand (%, 百分点)?"""
    return _class_of(unit) == "percent"


def is_rate(unit: str) -> bool:
    """Is it a percentage or a ratio (:1)?"""
    return unit.startswith(":") or is_percentage(unit)


def is_size(unit: str) -> bool:
    """Does it tell how much there is of something: money, length, area, weight, time?"""
    return _class_of(unit) not in ("", "percent", "other", *_COUNTING)


def is_time(unit: str) -> bool:
    """Does it tell how long something takes?"""
    return _class_of(unit) == "time"


def is_number(unit: str) -> bool:
    """Does it count things or people?"""
    return _class_of(unit) in _COUNTING


def is_money(unit: str) -> bool:
    """Is it money, of whatever country (元, 美元)?"""
    return _class_of(unit) == "money"


def counts_people(unit: str) -> bool:
    """Does it count people as such (人, not 名, which counts places and goods, too)?"""
    return _class_of(unit) == "people"


def counts_times(unit: str) -> bool:
    """Does it count how often people or houses came or were served (人次, 户次)?"""
    return len(unit) > 1 and unit.endswith("次")


def counts_anything(unit: str) -> bool:
    """Does it count things of any sort?"""
    return unit in _groups("anything")[0]


def counts_bodies(unit: str) -> bool:
    """Does it count people, households or houses?"""
    return unit in _groups("bodies")[0]


def count_alike(one: str, other: str) -> bool:
    """May two units count the same things?"""
    return one == other or any(one in group and other in group for group in _groups("alike"))


def count_apart(unit: str, asked: Collection[str]) -> bool:
    """Do a unit and those asked for count, and things of another sort: beds (张) and houses (所)?"""
    mine = [group for group in _groups("alike") if unit in group]
    theirs = [group for group in _groups("alike") if group & ({*asked} - {_ANYTHING} or {_ANYTHING})]
    return bool(mine and theirs) and not any(group in theirs for group in mine)


def _class_of(unit: str) -> str:
    return unit_table()[0].get(unit, ("",))[0]


@cache
def _groups(role: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(units.split(" ")) for units in grouped("unit_groups")[role])
