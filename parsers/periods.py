"""Finds the times a text speaks of and resolves them: 今年以来, 一季度, 1月至5月, 截至4月底, 2023年底.

A period is written as in the ledger: ``2024``, ``2021/2023``, ``2024-01/2024-05``, ``2024-Q1``, ``2024-04-30`` or
``now``. Offsets are those of the text that is given (the folded shadow).
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Literal

Role = Literal["time", "open", "base", "deadline", "from", "title"]

_NEXT = r"(?=(?:、|和|及|与)(?:(?:19|20)\d\d(?:、|和|及|与))*(?:19|20)\d\d年)"  # 2022和2023年: 年 is said once
_YEAR = (
    rf"(?:(?P<{{0}}>(?:19|20)\d\d)(?:[年届]度?|{_NEXT})"
    r"|(?P<{0}r>今年|本年度?|去年|上年度?|前年|明年|当年)(?!份)的?)"
)
_MONTH = r"(?<!\d)(?P<{0}>1[0-2]|0?[1-9])月份?"
_TO = r"(?:至|到|—{1,2}|–|-|~)"
_FIRST = r"[前头](?P<first>1[0-2]|[1-9]|十[一二]?|[二两三四五六七八九])个月"  # of a year
PATTERN = re.compile(
    r"(?P<now>截[至止]目前|目前(?!的)|现有(?!的)|现阶段|当前(?=[,,]))"
    r"|(?P<plan>十[一二三四五]五)”?(?P<planof>以来|期间|时期|期末|末)"
    r"|近(?P<last>[两二三四五六七八九十]|\d{1,2})年(?P<lasting>来)?"
    rf"|(?P<years>(?P<y1>(?:19|20)\d\d)年?度?{_TO}(?P<y2>(?:19|20)\d\d)年(?!\d|[01]?\d月)度?)"
    rf"|(?P<dated>{_YEAR.format('y')}?[ \n]?"
    r"(?:(?P<quarter>(?:第?[一二三四1-4]|前[二三两]个?)季[ \n]?度|[上下]半年)"
    rf"|{_FIRST}"
    r"|(?:全年|年)?(?P<yearend>年?[底末]|岁末)"
    rf"|{_MONTH.format('m1')}[ \n]?(?:(?P<d1>\d{{1,2}})[日号]|(?P<end1>[底末]))?"
    rf"(?:{_TO}{_YEAR.format('z')}?{_MONTH.format('m2')}(?:(?P<d2>\d{{1,2}})[日号]|(?P<end2>[底末]))?)?"
    rf"|(?P<m3>1[0-2]|[1-9])(?:{_TO}|[、])(?P<m4>1[0-2]|[1-9])月份?"
    r")?)(?P<tail>以来|至今|起|[之以]?前(?![移列后置景所往进十三百])|以后)?"
)
# Where a time can begin: one character of a class, then what must follow it. PATTERN itself is tried only there.
START = re.compile(
    r"[0-9今去上前头明当本目现截近十第一二三四下年岁]"
    r"(?:(?<=[0-9])(?:\d{3}(?:[年届]|[—–~至到-]|[、和及与](?=(?:19|20)\d\d))|\d?[月份]|\d?(?:[至到—~–、-])\d{1,2}月|季)"
    r"|(?<=[今去上前明当本])年|(?<=目)前|(?<=现)(?:有|阶段)|(?<=当)前|(?<=截)[至止]目前|(?<=近)[两二三四五六七八九十\d]\d?年"
    r"|(?<=十)[一二三四五]五|(?<=第)[一二三四1-4]季|(?<=前)[二三两]个?季|(?<=[前头])(?:\d\d?|[十二两三四五六七八九][一二]?)个月|(?<=[一二三四])季|(?<=[上下])半年|(?<=年)[底末]|(?<=岁)末)"
)
_CAPITAL = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
TITLE = re.compile("《[^《》\n]{1,80}》")
TO_COME = re.compile("预计|计划|拟|将|力争|争取|确保|目标|要求|不晚于|提前|安排|部署|准备|打算|下一步|接下来")
_SENTENCE, _AS_FAR = re.compile("[。；;\n]"), 60  # characters before a time in which its sentence may speak of plans
_BEFORE = re.compile("[\u4e00-\u9fff]$")  # 到期前3个月: three months before something
_BASE = re.compile(r"(?:较|比|与|跟|同比|相比于?|对比|高于|低于|超过)$")


@dataclass(frozen=True, slots=True)
class Time:
    """A time in the text.

    ``role``: time, open (今年以来: lasts until now), base (较2019年: only compared with), deadline (6月底前),
    from (由上年的: belongs to the next figure only), title (《行动方案(2023—2025年)》: names a document).
    ``period`` is None when it cannot be resolved.
    """

    start: int
    end: int
    period: str | None
    role: Role
    year: int | None = None


def find_times(text: str, year: int | None, published: str | None = None) -> list[Time]:
    """All times of a text in order; relative ones are resolved with the report's year.

    上年 is the year before the one last told of in its paragraph: it tells a story, where 去年 dates from the report.
    A month without a year that was still to come when the report was published is one of the year before.

    Args:
        text: the folded text.
        year: the report's year.
        published: when the report was published, ISO.
    """
    month = int(published[5:7]) if published and year and published.startswith(str(year)) else 12
    titles = [title.span() for title in TITLE.finditer(text)]
    starts = [start for start, _ in titles]
    times: list[Time] = []
    said: int | None = None  # the year of the sentence
    told: int | None = None  # the year last said in the paragraph
    stop = 0
    for match in _matches(text):
        if stop and text.find("。", stop, match.start()) >= 0:
            said = None
        if stop and text.find("\n", stop, match.start()) >= 0:
            told = None
        stop = match.end()
        before = (match["yr"] or "").startswith("上年")
        of = said or (told if before else None)
        of = year - 1 if of is None and year and _is_to_come(text, match, month) else of
        time = _read(text, match, year, of)
        if time is None:
            continue
        place = bisect_right(starts, time.start) - 1
        if place >= 0 and time.start < titles[place][1]:
            time = replace(time, role="title")
        if time.year is not None and time.role not in ("base", "title") and not before:
            said = told = time.year
        times.append(time)
    return times


def _is_to_come(text: str, match: re.Match[str], month: int) -> bool:
    """Is it a month or quarter of no year told, behind the month of publication, and nothing planned?"""
    if month == 12 or match["y"] or match["yr"] or match["tail"] in ("前", "之前", "以前") or not match["dated"]:
        return False
    quarter = (match["quarter"] or "").replace(" ", "").replace("\n", "").removeprefix("第")
    months = [int(match[m]) for m in ("m1", "m2", "m4") if match[m]]
    months += [_month_number(match["first"])] if match["first"] else []
    last = {"上半年": 6, "下半年": 12}.get(quarter) or (
        3 * (_CAPITAL.get(quarter.strip("前个季度")) or 0) if quarter else 0
    )
    told = _SENTENCE.split(text[max(0, match.start() - _AS_FAR) : match.start()])[-1]
    return max(last, *months, 0) > month and not TO_COME.search(told)


def _matches(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    stop = 0
    for begin in START.finditer(text):
        at = begin.start()
        before = text[at - 1 : at]
        if at < stop or before.isdecimal():
            continue
        match = PATTERN.match(text, at)
        if (
            match is not None
            and match.end() > at
            and (before != "." or not text[at].isdecimal() or match["y"] or match["y1"])
        ):
            found.append(match)
            stop = match.end()
    return found


def _read(text: str, match: re.Match[str], year: int | None, said: int | None) -> Time | None:
    start, end = match.span()
    before = text[max(0, start - 2) : start]
    if match["first"] and not (match["y"] or match["yr"]) and _BEFORE.search(before):
        return None
    role: Role = "time"
    if _BASE.search(before):
        role = "base"
    elif match["tail"] in ("前", "之前", "以前"):
        role = "deadline"
    elif match["tail"] in ("以来", "至今") or match["planof"] == "以来":
        role = "open"
    elif before.endswith(("由", "从")):
        role = "from"
    period, own = _period(text, match, year, said)
    if period is None and own is None and role != "deadline":
        return None
    return Time(start, end, period, role, own)


def _period(text: str, match: re.Match[str], year: int | None, said: int | None) -> tuple[str | None, int | None]:
    if match["now"]:
        return "now", None
    if match["plan"]:
        first = 2006 + 5 * (_CAPITAL[match["plan"][1]] - 1)
        last = year if match["planof"] == "以来" else first + 4
        return (f"{first}/{last}" if last else None), None
    if match["last"]:
        return _last_years(match, year), None
    if match["years"]:
        return f"{match['y1']}/{match['y2']}", int(match["y2"])
    return _dated(text, match, year, said)


def _last_years(match: re.Match[str], year: int | None) -> str | None:
    count = _CAPITAL.get(match["last"]) or int(match["last"])
    return f"{year - count + 1}/{year}" if year else None


def _dated(text: str, match: re.Match[str], year: int | None, said: int | None) -> tuple[str | None, int | None]:
    own = _year_of(match["y"], match["yr"], year, said)
    named = match["y"] is not None or match["yr"] is not None
    of = own if named else (said or year)
    if match["quarter"]:
        return _quarter(match["quarter"].replace(" ", "").replace("\n", ""), of), own if named else None
    if match["yearend"]:
        return (f"{of}-12-31" if of and (named or _says_until(text, match)) else None), own if named else None
    if last := match["m4"] or match["first"]:
        return _months(of, int(match["m3"] or 1), of, _month_number(last)), own if named else None
    if match["m1"]:
        return _months_or_days(text, match, of, year, said), own if named else None
    if not named:
        return None, None
    return _whole_year(text, match, own, year), own


def _year_of(digits: str | None, word: str | None, year: int | None, said: int | None) -> int | None:
    if digits:
        return int(digits)
    if word is None or year is None:
        return None
    word = word[:2]
    if word in ("去年", "上年", "前年"):
        return ((said if word == "上年" else None) or year) - (2 if word == "前年" else 1)
    if word == "当年":
        return said or year
    return year + (word == "明年")


def _says_until(text: str, match: re.Match[str]) -> bool:
    return text[max(0, match.start() - 2) : match.start()] in ("截至", "截止") or match["tail"] == "前"


def _quarter(word: str, year: int | None) -> str | None:
    if year is None:
        return None
    if "半年" in word:
        return f"{year}-01/{year}-06" if word[0] == "上" else f"{year}-07/{year}-12"
    number = word.removeprefix("第").removesuffix("季度").removesuffix("个")
    if number.startswith("前"):
        return f"{year}-01/{year}-{3 * _CAPITAL[number[1]]:02d}"
    return f"{year}-Q{_CAPITAL.get(number) or number}"


def _month_number(word: str) -> int:
    return int(word) if word.isdecimal() else sum(_CAPITAL[one] for one in word)


def _months(first: int | None, low: int, last: int | None, high: int) -> str | None:
    return f"{first}-{low:02d}/{last}-{high:02d}" if first and last and (first, low) <= (last, high) else None


def _months_or_days(text: str, match: re.Match[str], of: int | None, year: int | None, said: int | None) -> str | None:
    if of is None:
        return None
    low = int(match["m1"])
    if not match["m2"]:
        return _one_month(text, match, of, low, year)
    last = _year_of(match["z"], match["zr"], year, said) or of
    high = int(match["m2"])
    if match["d1"] and match["d2"]:
        return f"{of}-{low:02d}-{int(match['d1']):02d}/{last}-{high:02d}-{int(match['d2']):02d}"
    return _months(of, low, last, high)


def _one_month(text: str, match: re.Match[str], of: int, month: int, year: int | None) -> str:
    if match["d1"]:
        return f"{of}-{month:02d}-{int(match['d1']):02d}"
    before = text[max(0, match.start() - 2) : match.start()]
    if match["end1"] or before in ("截至", "截止"):
        return f"{of}-{month:02d}-{calendar.monthrange(of, month)[1]:02d}"
    if match["tail"] == "以来":
        return f"{of}-{month:02d}/{year}" if year else f"{of}-{month:02d}"
    return f"{of}-{month:02d}"


def _whole_year(text: str, match: re.Match[str], own: int | None, year: int | None) -> str | None:
    if own is None:
        return None
    if match["tail"] in ("以来", "至今", "起") and year is not None and own < year:
        return f"{own}/{year}"
    if text[max(0, match.start() - 2) : match.start()] in ("截至", "截止") and (year is None or own < year):
        return f"{own}-12-31"
    return str(own)
