"""Amounts from which or up to which English questions count, as reports write them (over 5 million yuan)."""

from __future__ import annotations

import re
from functools import partial

_TIMES = {
    "k": 1000,
    "thousand": 1000,
    "m": 10**6,
    "mn": 10**6,
    "million": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "billion": 10**9,
}
_UNITS = {"yuan": "元", "rmb": "元", "cny": "元", "mu": "亩", "tonne": "吨", "ton": "吨", "year": "岁"}
_BEFORE = {
    "以上": "over|above|more than|exceeding|at least|worth over|worth more than",
    "以下": "under|below|less than|up to|at most|no more than",
}
_BEHIND = {"以上": r"(?:and|or) (?:over|above|more|older)|plus", "以下": r"(?:and|or) (?:under|below|less|younger)"}
_NUMBER = r"(?:rmb|cny|¥)? ?(?P<n>\d+(?:\.\d+)?)"
_TIMES_SAID = rf"(?: ?(?P<times>{'|'.join(_TIMES)}))?"
_UNIT_SAID = r"(?:[ -]?(?P<unit>yuan|rmb|cny|mu|tonne|ton|year)s?(?:[ -]olds?)?)?(?![\w%])"
_AGED = r"(?:aged |(?:the )?age of )?"
_AMOUNTS = tuple(
    (side, re.compile(pattern))
    for side in _BEFORE
    for pattern in (
        rf"\b(?:{_BEFORE[side]}) {_AGED}{_NUMBER}{_TIMES_SAID}{_UNIT_SAID}",
        rf"(?<![\w.]){_AGED}{_NUMBER}{_TIMES_SAID}{_UNIT_SAID} (?:{_BEHIND[side]})\b",
    )
)
_WAN, _YI = 10**4, 10**8


def plain_amounts(text: str) -> str:
    """A normalised English message with its limits as reports write them; numbers without a unit stay as they are."""
    for side, pattern in _AMOUNTS:
        text = pattern.sub(partial(_limit, side=side), text)
    return text


def _limit(match: re.Match[str], side: str) -> str:
    aged = re.search(r"\bage", match[0]) is not None
    unit = "岁" if aged else _UNITS.get(match["unit"] or "", "")
    if not unit and not match["times"]:
        return match[0]
    value = float(match["n"]) * _TIMES.get(match["times"] or "", 1)
    size, name = (_YI, "亿") if value >= _YI else (_WAN, "万") if value >= _WAN else (1, "")
    return f" {value / size:.10g}{name}{unit}{side} "
