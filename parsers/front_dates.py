"""Dates as documents write them: 2024年3月11日, 2024-03-11, 二〇二四年三月十一日, and periods between two of them.

Offsets are offsets into the text given, whose Chinese-numeral dates have been rewritten by ``arabic``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

_HAN_YEAR = r"[一二][〇○零０oO0一二三四五六七八九]{3}"
_HAN_DATE = re.compile(
    rf"(?P<year>{_HAN_YEAR})年(?:(?P<month>[一二三四五六七八九十]{{1,2}})月(?:(?P<day>[一二三四五六七八九十]{{1,3}})日)?)?"
    r"|(?<=[至到—~-])(?P<later>[一二三四五六七八九十]{1,2})月(?P<last>[一二三四五六七八九十]{1,3})日"
)
_DIGITS = str.maketrans("〇○零０oO一二三四五六七八九", "000000123456789")
_DAY = re.compile(
    r"(?<!\d)(?:(?P<year>(?:19|20)\d{2})年|(?P<relative>今年|去年|当年|同年|次年))?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"|(?<!\d)(?P<y>(?:19|20)\d{2})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?!\d)"
)
_TO = re.compile(
    r"起?(?:至|到|—+|－|-+|~|–)(?P<end>(?:(?:19|20)\d{2}年|次年|今年)?(?:\d{1,2}月)?\d{1,2}日|(?:\d{4}[-./])?\d{1,2}[-./]\d{1,2})"
)
_MONTHS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})年(?P<month>\d{1,2})月份?(?:[上中下]旬)?(?:至|到|—+|-+|~)(?:(?P<to_year>(?:19|20)\d{2})年)?(?P<to>\d{1,2})月(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date of a text, ISO, and where it stands; ``until`` is the end of the period it begins."""

    start: int
    end: int
    date: str
    until: str | None
    day_known: bool = True


def arabic(text: str) -> str:
    """The text with the dates in Chinese numerals rewritten in Arabic ones (its length changes)."""
    return _HAN_DATE.sub(_rewritten, text)


def _rewritten(m: re.Match[str]) -> str:
    if m["later"]:
        return f"{_small(m['later'])}月{_small(m['last'])}日"
    month = f"{_small(m['month'])}月" if m["month"] else ""
    day = f"{_small(m['day'])}日" if m["day"] else ""
    return f"{m['year'].translate(_DIGITS)}年{month}{day}"


def _small(numeral: str) -> int:
    """A Chinese numeral up to 39."""
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return int(numeral[-1].translate(_DIGITS))
    return int((tens or "一")[-1].translate(_DIGITS)) * 10 + int((ones or "〇")[-1].translate(_DIGITS))


def iso(year: int, month: int, day: int) -> str | None:
    """An ISO date, or None when there is no such day."""
    if not (1900 <= year <= 2099 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def days(text: str, year: int | None) -> list[Day]:
    """The dates of a text in order; one without a year takes the year of the date before, else ``year``."""
    found: list[Day] = []
    at, known = 0, year
    while m := _DAY.search(text, at):
        day_year = _year(m, known)
        date = iso(day_year, int(m["month"] or m["m"]), int(m["day"] or m["d"])) if day_year else None
        until = _TO.match(text, m.end())
        at = until.end() if until else m.end()
        if date:
            known = day_year
            found.append(Day(m.start(), at, date, _until(until["end"], date) if until else None))
    return found


def _year(m: re.Match[str], known: int | None) -> int | None:
    if m["year"] or m["y"]:
        return int(m["year"] or m["y"])
    if known is None:
        return None
    return known + {"去年": -1, "次年": 1}.get(m["relative"] or "", 0)


def _until(words: str, start: str) -> str | None:
    """The end of a period; what it leaves out (year, month) is that of its start."""
    numbers = [int(n) for n in re.findall(r"\d+", words)]
    year, month = int(start[:4]), int(start[5:7])
    if len(numbers) == 3:
        return iso(*numbers)
    if len(numbers) == 1:
        return iso(year, month, numbers[0])
    return iso(year + words.startswith("次年"), *numbers)


def months(text: str) -> list[Day]:
    """Periods of whole months: 2020年4月至6月, from the first day to the last."""
    found = []
    for m in _MONTHS.finditer(text):
        last_year, last = int(m["to_year"] or m["year"]), int(m["to"])
        start = iso(int(m["year"]), int(m["month"]), 1)
        end = iso(last_year, last, monthrange(last_year, last)[1]) if 1 <= last <= 12 else None
        if start and end:
            found.append(Day(m.start(), m.end(), start, end, day_known=False))
    return found
