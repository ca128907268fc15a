"""Dates as documents write them: 2024年3月11日, 2024-03-11, 二〇二四年三月十一日, with periods between two of them."""

from __future__ import annotations

import re
from calendar import monthrange

_HAN_YEAR = r"[一二][〇○零０oO0一二三四五六七八九]{3}"
_HAN_DATE = re.compile(
    rf"(?P<year>{_HAN_YEAR})年(?:(?P<month>[一二三四五六七八九十]{{1,2}})月(?:(?P<day>[一二三四五六七八九十]{{1,3}})日)?)?"
    r"|(?<=[至到—~-])(?P<later>[一二三四五六七八九十]{1,2})月(?P<last>[一二三四五六七八九十]{1,3})日"
)
_DIGITS = str.maketrans("〇○零０oO一二三四五六七八九", "000000123456789")


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
        return int(numeral.translate(_DIGITS))
    return int((tens or "一").translate(_DIGITS)) * 10 + int((ones or "〇").translate(_DIGITS))


def iso(year: int, month: int, day: int) -> str | None:
    """An ISO date, or None when there is no such day."""
    if not (1900 <= year <= 2099 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"
