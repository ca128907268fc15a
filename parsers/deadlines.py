"""Reads time limits: the words, and an ISO date where one can be computed.

底 is the last day, 底前 up to it. Digits that ran together (20259月底) give no date.
All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

from parsers.model import Span

_FULL = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})\s*(?:年|[-./])\s*(?P<month>\d{1,2})\s*(?:月份?|[-./])\s*(?P<day>\d{1,2})(?!\d)\s*日?"
)
_MONTH = re.compile(
    r"(?<!\d)(?:(?P<year>(?:19|20)\d{2})\s*年|(?P<rel>今年|本年|当年|明年|次年|年))?\s*(?P<month>\d{1,2})\s*月份?(?P<ten>[上中下]旬)?"
)
_HALF = re.compile(
    r"(?<!\d)(?:(?P<year>(?:19|20)\d{2})\s*年|(?P<rel>今年|本年|明年))?(?P<half>上半年|下半年|[一二三四]季度|第[一二三四]季度)"
)
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})\s*年(?:度)?(?:年)?(?:底|末|内|年底)?")
_RELATIVE_YEAR = re.compile(r"(?P<rel>今年|本年|当年|明年|次年)?(?:年底|年内|年末|底前|内)")
_BROKEN = re.compile(r"(?<!\d)\d{5,}(?=[年月日])|(?<!\d)20\d{2}\d{1,4}月")
_PROMISE = re.compile(
    r"(?:预计|计划|力争|拟|确保|争取|承诺)?(?:于|在|到)?\s*(?P<date>(?:(?:19|20)\d{2}\s*年|今年|明年|年)?[^,。;:!?\n]{0,12}?(?:底|末|前|日|月|年内))(?:之?前)?(?:全面|全部|基本|可)?(?:完成|整改(?:完成|到位)|办结|销号|建成)"
)
_EXTENDED = re.compile(r"延期(?:整改|完成)?(?:至|到)\s*(?P<date>[^,。;!?\n]{2,16})")
_HALF_ENDS = {
    "上半年": (6, 30),
    "下半年": (12, 31),
    "一季度": (3, 31),
    "二季度": (6, 30),
    "三季度": (9, 30),
    "四季度": (12, 31),
}
_TENS = {"上旬": 10, "中旬": 20}


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit's words as a span and the date, None where none can be computed."""

    span: Span
    date: str | None


def limit_date(words: str, year: int | None) -> str | None:
    """The last day the words allow, as an ISO date, or None (长期坚持, 即日起5日内, digits run together).

    ``year`` is the report's year, for 年底 and 今年.
    """
    if _BROKEN.search(words):
        return None
    full = [m for m in _FULL.finditer(words) if _valid(int(m["year"]), int(m["month"]), int(m["day"]))]
    if full:
        m = full[-1]
        return f"{int(m['year']):04d}-{int(m['month']):02d}-{int(m['day']):02d}"
    return _month_end(words, year) or _half_end(words, year) or _year_end(words, year)


def _valid(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _month_end(words: str, year: int | None) -> str | None:
    found = [m for m in _MONTH.finditer(words) if 1 <= int(m["month"]) <= 12]
    if not found:
        return None
    years = [int(m["year"]) for m in found if m["year"]]
    last = found[-1]
    at = (
        int(last["year"])
        if last["year"]
        else _relative(last["rel"], year)
        if last["rel"]
        else (years[-1] if years else year)
    )
    if at is None:
        return None
    month = int(last["month"])
    day = re.match(r"\s*(\d{1,2})\s*日", words[last.end() :])
    if day and _valid(at, month, int(day[1])):
        return f"{at:04d}-{month:02d}-{int(day[1]):02d}"
    return f"{at:04d}-{month:02d}-{_TENS.get(last['ten'] or '', monthrange(at, month)[1]):02d}"


def _relative(word: str | None, year: int | None) -> int | None:
    if year is None:
        return None
    return year + 1 if word in {"明年", "次年"} else year


def _half_end(words: str, year: int | None) -> str | None:
    found = list(_HALF.finditer(words))
    if not found:
        return None
    last = found[-1]
    at = int(last["year"]) if last["year"] else _relative(last["rel"], year)
    month, day = _HALF_ENDS[last["half"].removeprefix("第")]
    return f"{at:04d}-{month:02d}-{day:02d}" if at else None


def _year_end(words: str, year: int | None) -> str | None:
    found = list(_YEAR.finditer(words))
    if found:
        return f"{int(found[-1]['year']):04d}-12-31"
    relative = _RELATIVE_YEAR.search(words)
    at = _relative(relative["rel"], year) if relative and re.search(r"年(?:底|内|末)|今年底|明年底", words) else None
    return f"{at:04d}-12-31" if at else None


def field_limit(text: str, start: int, end: int, year: int | None) -> Limit:
    """The time limit of a field's value."""
    return Limit((start, end), limit_date(text[start:end], year))


def extension(text: str, start: int, end: int, year: int | None) -> Limit | None:
    """The new limit of a rectification that was put off: 延期至…, anywhere in its response."""
    found = _EXTENDED.search(text, start, end)
    return Limit(found.span(), limit_date(found["date"], year)) if found else None


def own_limit(text: str, start: int, end: int, year: int | None) -> Limit | None:
    """The issue's own 预计…前完成 in a sentence about the issue ``[start, end)``."""
    found = _PROMISE.search(text, start, end)
    if not found:
        return None
    span = (found.start(), found.end())
    return Limit(span, limit_date(found["date"], year))
