"""Tells what kind of figure a quantity is (level, change, share, ratio, rank), its direction and baseline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from parsers.metric_words import words
from parsers.model import MetricKind
from parsers.quantities import Quantity

Direction = Literal["up", "down"]
# Deeds whose name says which way the figure went: 平均降价54.6%.
RISING = "涨价|提价|加价|增收|增产|增效"
FALLING = "降价|降本|降费|减亏|减排|减产|减收|节能|节水|节电"
DEED_OF_CHANGE = re.compile(rf"(?:{RISING}|{FALLING})$")
RATE_OF_CHANGE = re.compile(
    rf"(?:增速|增幅|涨幅|增长率|升幅|增长幅度|{RISING})(?:[仅为达超约近]|达到|超过|保持在?|分别|目标)*$"
)
RATE_OF_FALL = re.compile(rf"(?:降幅|减幅|跌幅|下降率|下降幅度|{FALLING})(?:[仅为达超约近]|达到|超过|分别)*$")
LAST_YEAR = r"(?:去年|上年|上一年度?|前一年度?)"
BASES = re.compile(
    rf"(?P<yoy>同比|(?:[较比与同]|跟){LAST_YEAR}?同期|(?:[较比与]){LAST_YEAR}度?(?![末底\d])|去年同期)"
    rf"|(?P<start>[较比]年初|(?:[较比与]){LAST_YEAR}年?[末底])"
    r"|[较比与](?P<year>(?:19|20)\d\d)年"
    r"|(?P<area>(?:高于|低于|高出|超出?|超过|优于|快于|慢于|好于|领先于?|落后于?|多于|少于|[较比与])"
    r"(?P<areas>(?:全国|全省|全区|省均?|国家|省级|省内|省平均|全国全省)(?:、|和|及|与|以及)?(?:全国|全省|全市|全县)?[^,;。]{0,10}?))"
    r"(?=$|平均|水平|[\x01\d]|[增上提升高低多少长])"
)
AREA = re.compile(r"全国|国家|全省|省均|省级|省内|省平均|全区|全市|全县|全州|全盟")
AREA_BASE = {
    "全国": "nation", "国家": "nation", "全省": "province", "省均": "province", "省级": "province", "省内": "province",
    "省平均": "province", "全区": "province",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A figure's kind; ``tail`` is how many characters before it only say how it changed."""

    kind: MetricKind
    direction: Direction | None = None
    tail: int = 0


LESS_OR_MORE = re.compile(
    r"(?:(?P<up>高于|高出|超出?|超过|优于|多于|领先于?)|低于|低出|少于|落后于?)"
    r"[^,、\d]{0,12}?(?:平均水平|平均值|平均数?|水平|均值|标准|规定|要求|指标|计划|预算|限额|定额|同期|全国|全省|全市)(?:约|近)?$"
)


WORKED_ON = re.compile(r"(?:整改|改造|提质)(?:提升|改善)$")  # what was done to those counted, no change of their number


def kind_of(q: Quantity, before: str, around: str = "") -> Kind:
    """The kind of a quantity from its unit and the words of its clause before it (figures and times blanked).

    Args:
        q: the quantity.
        before: its clause before it.
        around: more of its sentence before it, where the clause may leave out what improved.
    """
    if q.form in ("rank", "ratio"):
        return Kind("rank" if q.form == "rank" else "ratio")
    change = words().changed.search(before[-24:])
    if change and q.kind in ("count", "people") and WORKED_ON.search(before[-24:]):
        change = None
    direction = _direction(change, around or before) if change else None
    tail = len(before[-24:]) - change.start() if change else 0
    if change is None and (compared := LESS_OR_MORE.search(before[-24:])):
        change, direction = compared, "up" if compared["up"] else "down"
    if q.unit == "百分点":
        return Kind("change", direction or _direction_anywhere(before), tail)
    if q.unit in ("%", "‰"):
        return _part(before, direction, tail)
    if change or q.unit == "番":
        return Kind("change", direction or "up", tail)
    return Kind("ratio" if q.unit == "倍" else "level")


def _part(before: str, direction: Direction | None, tail: int) -> Kind:
    if direction:
        return Kind("change", direction, tail)
    if RATE_OF_FALL.search(before):
        return Kind("change", "down")
    if RATE_OF_CHANGE.search(before):
        return Kind("change", "up")
    if words().cut.search(before):
        return Kind("change", "down")
    return Kind("share")


def _direction(change: re.Match[str], before: str) -> Direction:
    word = change["up"] or change["sup"]
    if word and word.startswith("改善") and words().pollutant.search(before):
        return "down"
    return "up" if word else "down"


def _direction_anywhere(before: str) -> Direction:
    for word, way in (
        ("下降", "down"),
        ("降", "down"),
        ("低", "down"),
        ("减", "down"),
        ("回落", "down"),
        ("收窄", "down"),
    ):
        if word in before[-12:]:
            return way  # type: ignore[return-value]
    return "up"


def baseline_of(before: str, place: int = 0) -> str | None:
    """What a change is compared with, from the words before it; ``place`` picks one of 全国、全省 by position."""
    found: str | None = None
    for match in BASES.finditer(before):
        if match["yoy"]:
            found = "yoy"
        elif match["start"]:
            found = "prev-year-end"
        elif match["year"]:
            found = match["year"]
        else:
            areas = AREA.findall(match["areas"])
            found = AREA_BASE.get(areas[min(place, len(areas) - 1)]) if areas else None
    return found
