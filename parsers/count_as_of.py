"""Reads as of when a count is: 截至6月底, 截至2024年12月20日, 目前."""

from __future__ import annotations

import re

from parsers.deadlines import limit_date
from parsers.front_dates import arabic

_WHEN = re.compile(
    r"截[至止](?:到)?(?P<date>(?:(?:\d{4}|[二一][〇○零0oO九一二三四五六七八]{3})年|今年|去年|当年)?(?:[\d一二三四五六七八九十]{1,3}月份?(?:[\d一二三四五六七八九十]{1,3}日|底|末|[上中下]旬)?"
    r"|年?底|年末|上半年|第?[一二三四]季度末?)?|\d{4}[-./]\d{1,2}[-./]\d{1,2})"
    r"|(?P<now>截[至止](?:到)?(?:目前|当前|现在|发稿|通报|报告)|目前|现已|至今)"
)


def as_of_words(text: str, start: int, end: int) -> str:
    """The last time words of ``[start, end)``: a date's words, ``now``, or nothing."""
    found = ""
    for m in _WHEN.finditer(text, start, end):
        if m["now"]:
            found = found or "now"
        elif m["date"]:
            found = m["date"]
    return found


def as_of(words: str, year: int | None, published: str | None) -> str | None:
    """The ISO date the words mean, ``now``, or None; without a year a day after the publication is last year's."""
    if not words or words == "now":
        return words or None
    words = arabic(words)
    if words.startswith("去年") and year:
        return limit_date(words.removeprefix("去年"), year - 1)
    date = limit_date(words.removeprefix("今年").removeprefix("当年"), year)
    if date and published and date > published and year and not re.match(r"\d{4}|今年|当年", words):
        return limit_date(words, year - 1)
    return date
