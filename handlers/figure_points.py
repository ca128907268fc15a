"""What speaks for and against a figure that may answer, in points: its time, its kind, its deed, whose it is."""

from __future__ import annotations

import re

from handlers.figure_areas import WIDER
from handlers.figure_breadth import state_points
from handlers.figure_deeds import deed_points
from handlers.figure_english import beside_points, done_points, rate_points
from handlers.figure_kinds import is_kind
from handlers.figure_money import is_no_money
from handlers.figure_traits import Traits, is_counted
from handlers.searching import Hit
from parsers.figure_vocabulary import pattern
from parsers.metric_parts import leading_part
from parsers.question_attributes import Asked
from parsers.unit_sorts import is_percentage

_HEADLESS = 0.2  # points a figure loses in whose clause the last word of a 多少 question does not stand
_UNDONE, _UNDONE_ASKED = 0.1, 0.25  # points it loses where what was done (and asked: 修了几座) is said of another thing
_COUNTED = 0.06  # points it gains where its name ends with that word
_IN_POINTS = 0.18  # points it gains in percentage points, where by how many it rose is asked
_RATE_OF_DEED = 0.2  # points a rate loses where it is asked how many were (帮扶了多少)
_NOT_MONEY = 0.2  # points a figure loses that is no money where a sum is asked for
_OLDER = 0.03  # points a figure loses for each year before the report, where what is now is asked
_FIRST_UNITS = 3  # of those that may answer: 人, 名 and 位 say 多少人 better than 户
_DATED, _AIMED, _GOAL, _IN_UNIT = 0.12, 0.1, 0.2, 0.04  # points
_COUNTED_SO = 0.03  # points it gains where it is counted as asked (多少人次: no 人)
_ABOVE, _AREA = re.compile("(?:[高低]于|较|比)全[国省市县区]"), re.compile("全[国省市县区]|[国省市]里|国家")
_ABOVE_OTHERS = 0.1  # points a gap to what is wider loses, where that is not named
_OF_THAT = 0.06  # points a share gains that is one of what is asked (占全市)
_ONLY_INTENDED = 0.08  # points a sum loses that is to be spent, where what was spent by now is asked
_WHOLE = re.compile("占[\u4e00-\u9fff]{2}")
_ADDED, _INTENDED = pattern("added"), pattern("intended")


def points_of(hit: Hit, traits: Traits, asked: Asked, period: float, year: int | None) -> float:
    """A figure's points as the answer to a question, whether or not anything refuses it.

    Args:
        hit: the figure.
        traits: its traits.
        asked: the question.
        period: how well its period fits, 0 to 1.
        year: the report's.
    """
    points = hit.score + _DATED * period * bool(asked.periods) + _kind_points(hit, traits, asked)
    points += _time_points(hit, traits, asked, year) - _elsewhere(hit, asked.words)
    points += _IN_UNIT * (not asked.units or traits.unit in asked.units[:_FIRST_UNITS])
    points += _COUNTED_SO * (bool(asked.counter) and traits.unit == asked.counter)
    points += done_points(hit, traits, asked) + deed_points(hit, asked) + state_points(hit, asked)
    points += rate_points(hit, traits, asked) + beside_points(hit, traits, asked)
    return points + (_number_points(hit, traits, asked) if asked.number else 0.0)


def _number_points(hit: Hit, traits: Traits, asked: Asked) -> float:
    """Points of a figure where a number is asked for: does it count the last word, is it done, is it money?"""
    undone = (_UNDONE_ASKED if asked.acted else _UNDONE) * hit.undone
    counts = _COUNTED * is_counted(hit) - _HEADLESS * (not hit.head)
    return counts - undone - _NOT_MONEY * is_no_money(hit, traits, asked)


def _is_of_that(hit: Hit, asked: Asked) -> bool:
    """Does a share tell what it is of, as asked (占全市多少: 占全市比重)?"""
    whole = _WHOLE.search(asked.words)
    return asked.kind == "share" and whole is not None and whole[0] in hit.item.name + hit.item.near


def _kind_points(hit: Hit, traits: Traits, asked: Asked) -> float:
    if asked.kind:
        same = 0.1 if is_kind(traits, asked.kind) else 0.0
        compared = asked.baseline is not None and traits.baseline == asked.baseline
        in_points = _IN_POINTS * (asked.units[:1] == ("百分点",) and traits.unit == "百分点")
        same += _OF_THAT * _is_of_that(hit, asked)
        same -= _ABOVE_OTHERS * (_ABOVE.search(hit.item.near) is not None and _AREA.search(asked.words) is None)
        return same + (0.05 if asked.yoy and traits.baseline == "yoy" else 0.0) + 0.08 * compared + in_points
    of_deed = _RATE_OF_DEED * (asked.number and asked.acted and is_percentage(traits.unit))
    return {"change": -0.12, "rank": -0.12}.get(traits.kind, 0.0) - of_deed


def _time_points(hit: Hit, traits: Traits, asked: Asked, year: int | None) -> float:
    """Points of a figure's time, of a goal where one is asked for, and of its age where what is now is."""
    aimed = (_GOAL if asked.target else -_AIMED) * traits.target
    dated = any(period != "now" for period in asked.periods)
    older = _OLDER * _years_ago(traits.period, year) * (asked.after and not asked.before and not dated)
    return aimed - older + _place_points(hit, traits, asked)


def _place_points(hit: Hit, traits: Traits, asked: Asked) -> float:
    """Points of where a figure stands: in what was found, or in what came of it."""
    if asked.before and not asked.after:
        return 0.08 if traits.where == "problem" or traits.start else 0.0
    earlier = traits.start and not any(period[:4] in hit.item.near for period in asked.periods)  # 2024年…由318降至142
    latest = 0.03 * (traits.where != "problem") - 0.06 * earlier
    if asked.after and not asked.before:
        latest += 0.06 * (traits.period == "now") + 0.04 * (traits.where != "problem")
        latest -= _ONLY_INTENDED * (asked.acted and _INTENDED.search(hit.item.name) is not None)
    return latest


def _years_ago(period: str | None, year: int | None) -> int:
    """How many years before the report's a period begins, at most three; 0 where either is not known."""
    if year is None or period is None or not period[:4].isdecimal():
        return 0
    return min(max(year - int(period[:4]), 0), 3)


def _elsewhere(hit: Hit, said: str) -> float:
    """A figure of all the nation or province, or of what was added, is not the one meant unless it is named."""
    wider = any(area in hit.item.name and area not in said for area in WIDER)
    points = 0.1 if wider and not leading_part(hit.item.name) else 0.0  # 青州市…全省…人数 is 青州's
    added = _ADDED.match(hit.item.name)
    return points + (0.05 if added and added[1] not in said and "增" not in said else 0.0)
