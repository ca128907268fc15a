"""Shortens a figure's name by leaving out what it can do without, never by cutting a word."""

from __future__ import annotations

import re
from itertools import takewhile

from parsers.metric_phrases import TITLES, without_examples
from parsers.metric_words import words

LONG = 26  # characters a name may have before anything is left out
WORDY = 14  # beyond it the ways things were done by (通过…等方式) are left out
TOO_LONG = 44  # beyond it what was said first is left out too
PLACES = re.compile(r"[赴到在去][^赴到在去]{2,40}等地")
EXAMPLES = re.compile(r"等(?=[一-鿿]{2})")
WAYS = re.compile(r"(?:通过|采取|采用|以)[^通采以]{2,30}?(?:方式|途径|渠道|手段)")
MEANS = re.compile(r"^(?:通过|以(?![上下内])|按照?|根据|围绕|聚焦|针对|依托|结合)")


def within(name: str, limit: int = LONG) -> str:
    """The name without titles, examples before 等 and means (通过…), as far as it is longer than ``limit``.

    Args:
        name: a name, or the words it is made of.
        limit: how many characters it may have; it stays longer where nothing more can be left out.
    """
    if len(name) > WORDY:
        name = WAYS.sub("", name)
    for step in (_without_titles, _without_places, _without_means, _without_examples):
        if len(name) <= limit:
            return name
        name = step(name)
    return _from_later_act(name) if len(name) > TOO_LONG else name


def _without_titles(name: str) -> str:
    rest = TITLES.sub("", name)
    return rest if len(rest) >= 4 and "《" not in rest and "》" not in rest else name


def _without_places(name: str) -> str:
    return PLACES.sub("", name)


def _without_examples(name: str) -> str:
    """引进甲、乙等服务商: 引进服务商."""
    for mark in reversed(list(EXAMPLES.finditer(name))):
        head = without_examples(name[: mark.start()])
        name = head + name[mark.end() :] if len(head) < mark.start() else name
    return name


def _without_means(name: str) -> str:
    """通过收回、置换方式处置土地: 处置土地."""
    if not MEANS.match(name):
        return name
    acts = [act for act in words().verb_first.finditer(name, 4) if len(act[0]) >= 2 and name[act.start() - 1] != "、"]
    return name[acts[-1].start() :] if acts and len(name) - acts[-1].start() >= 5 else name


def _from_later_act(name: str) -> str:
    """The name from the first act on that leaves it no longer than allowed; the whole where there is none."""
    starts = [act.start() for act in words().verb_first.finditer(name, 1) if len(act[0]) >= 2]
    fitting = [start for start in starts if len(name) - start <= TOO_LONG]
    short = list(takewhile(lambda start: len(name) - start >= 8, fitting))
    return name[short[0] :] if short else name
