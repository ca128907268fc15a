"""Of which level a report is (a county's, a city's), and that it seldom tells figures of a wider area."""

from __future__ import annotations

import re
from functools import lru_cache

from handlers.figure_traits import Judged
from parsers.model import Facts

# 中共青岚市云湖区委关于…: the last level of the place whose office writes
_OFFICE = re.compile(
    "((?:[\u4e00-\u9fff]{2,4}?[省市州盟县区旗](?![域间别划块长])){1,3})(?:委|人民|政府|[\u4e00-\u9fff]{2,8}局)"
)
_LOWEST, _WIDER = ("县", "区", "旗"), re.compile("[全我本][市州盟省]")


def without_wider(judged: list[Judged], words: str, facts: Facts) -> list[Judged]:
    """Refuses a county's figures where those of the whole city are asked for, unless their sentence tells of that.

    Args:
        judged: the figures found.
        words: what is asked of.
        facts: what the report says of itself.
    """
    wider = _WIDER.findall(words)
    if not wider or _level(facts) not in _LOWEST:
        return judged
    return [j if j.against or _tells(j, wider) else j.refused("area", "place") for j in judged]


def _tells(judged: Judged, wider: list[str]) -> bool:
    item = judged.hit.item
    return any(area in item.name + item.near + item.before + item.after for area in wider)


@lru_cache(64)
def _level(facts: Facts) -> str:
    """The level of the place whose report it is, by its last character; empty where it is none of a place."""
    named = (_OFFICE.search(text) for text in (facts.inspected, facts.issuer, facts.title) if text)
    return next((office[1][-1] for office in named if office), "")
