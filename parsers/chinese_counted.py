"""What a Chinese question counts by its noun alone (多少学生退到了伙食费), and the units its figure may have."""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import alternatives, rows

_BEFORE = r"(?:^|[给为帮让对向使有][了过]?|惠及了?|涉及了?|覆盖了?)"  # what is counted is no object of a deed
# what follows a whole noun
_DOING = (
    "[拿领得享退获参了都被没不能有在去受做找用上签申还办报入进走落补发减免交缴住来代坐要讨追吃学找穿戴骑乘搬转离留回迁]"
)
_OVER = r"$|[\s?!。,;]|读书|上学|入学|就业|参保|参加|办理"


def noun_units(text: str) -> tuple[str, ...]:
    """The units in which what stands behind 多少 may be told; empty where its noun decides nothing.

    Args:
        text: a normalised message.
    """
    counted = _at_start().search(text) or _at_end().search(text)
    return _units()[counted["noun"]] if counted else ()


@cache
def _units() -> dict[str, tuple[str, ...]]:
    return {noun: tuple(units.split(" ")) for units, nouns, *_ in rows("counted_nouns") for noun in nouns.split("|")}


@cache
def _at_start() -> re.Pattern[str]:
    """多少残疾人拿到补贴, 给多少工伤职工补了钱."""
    nouns = alternatives(list(_units()))
    return re.compile(rf"{_BEFORE}(?:多少|几)[名位个]?[\u4e00-\u9fff]{{0,4}}?(?P<noun>{nouns})(?={_DOING}|{_OVER})")


@cache
def _at_end() -> re.Pattern[str]:
    """培训了多少乡村医生: a noun with a word before it that says which."""
    nouns = alternatives(list(_units()))
    return re.compile(rf"(?:多少|几)[名位个]?[\u4e00-\u9fff]{{0,8}}?(?P<noun>{nouns})(?={_OVER})")
