"""Times as questions name them in the report's own way (22年: 2022年; first quarter: 一季度)."""

from __future__ import annotations

import re
from functools import partial

from parsers.ordinals import read_han

_SHORT_YEAR = re.compile(r"(?<![\d.])([012]\d)年(?!以[上下内外])")  # 15年以上的电梯
_COHORT = re.compile(  # 23届和24届, 24届毕业生; 第20届 and 20届三中全会 are none of graduates
    r"(?<![\d第])(?:20)?(19|2\d|3\d)届(?![一二三四五六七八九中全党人政])"
)
_MONTHS: tuple[str, ...] = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "|".join(rf"{m[:3]}(?:{m[3:]})?" if m != "may" else "may" for m in _MONTHS)
_ENGLISH_MONTHS = re.compile(rf"\b({_MONTH})\s*(?:-|to|through|until)\s*({_MONTH})\b")
_QUARTERS = {"first": "一", "second": "二", "third": "三", "fourth": "四", "1": "一", "2": "二", "3": "三", "4": "四"}
_IN_PLAN = r"(?:(since|during|in|over) )?(?:the )?(?:(?:start|beginning) of the )?"
_ENGLISH = (
    (re.compile(r"\b(?:(first|second|third|fourth) quarter|q([1-4])\b)(?:,? (?:of )?(20\d\d)\b)?"), "quarter"),
    (re.compile(r"(?:(?<=比)|\b(?:in|of|for|by|at)?\s*\b)(20\d\d)\b(?![年.\d-])"), "year"),
    (re.compile(r"\b(?:in the )?provinc(?:e(?:-?wide)?|ial)(?= rank)|(?<=rank)\w* in (?:the )?province\b"), "全省"),
    (re.compile(r"\b(?:national|nationwide)(?= rank)|(?<=rank)\w* (?:nationwide|nationally|in the country)\b"), "全国"),
    (re.compile(rf"\b{_IN_PLAN}(1[1-5])th five[- ]year plan(?: period)?(?: (?:began|started))?"), "plan"),
    (re.compile(r"\blast year\b"), "去年"),
    (re.compile(r"\bthis year\b"), "今年"),
    (re.compile(r"\bfirst half(?: of)?\b"), "上半年"),
    (re.compile(r"\bsecond half(?: of)?\b"), "下半年"),
)
_FEW = re.compile(  # 这几个月 asks for no number of months
    r"(?:[这近头]|(?<![以之目])前)[几些](?:个月|年|天|周|个季度)(?!来?的?(?:增|降|涨))"
)
_SEASON = re.compile(  # 2022到2023供暖季
    r"(20\d\d)\s*(?:年?[到至~—-]+)\s*(20\d\d)(?=年?(?:供暖季|采暖季|供热季|榨季|学年|年度))"
)
_LATIN, _DIGIT = re.compile("[a-z]"), re.compile(r"\d")
_HALF_FIRST = re.compile(r"([上下]半年)\s*(20\d\d年)")  # first half of 2024
_APART = re.compile(r"(?<=\d年)\s+(?=[上下]半年|[一二三四]季度|[底末])|(?<=\d)\s+(?=[年月])|(?<=[年月])\s+(?=\d)")
_YEAR_START = re.compile(r"(?<![比较与同和跟去前上明后\d年])(?:(?:今年)?年初|今年初)(?!预算|计划|目标|部署|安排|下达)")
_TWO_JOINED = re.compile(r"(?<=[年底末月度])[与跟](?=(?:20)?\d{2}年)(?=.*(?:分别|各))(?!.*比)")  # 2022年跟2023年各多少
_WHOLE_YEAR = re.compile(r"(?<=年)的?(?:全年|一整年|整年|一年)(?!级)")  # 2023年全年
_THEN = re.compile(  # 23年的时候
    r"(?<=\d年|\d月|年[底末初])(?:(?:的?那?时候?|那阵子?)(?=[是呢多几有又才只占达,，?？\s]|$)|那会儿?(?![议场上]))"
)
_COMPARED = re.compile(
    r"[和跟与同]((?:20\d\d|[去上前今])年[上下]?(?:半年|底|末)?|[上下]半年|[一二三四]季度|年初)(?:相|做)?比(?:较|起来)?"
)
_YEAR_BEFORE = re.compile("(?<=[比较])(?:上一|前一|上个)年度?(?![底末])")
_AGAINST = re.compile(  # vs 2019: what it is compared with; with another time named, both are asked for
    r"\b(?:vs\.?|versus|compared (?:with|to)|relative to|than(?: in)?) ?(?=20\d\d\b)"
)
YEARS_ON = re.compile("(前一年|上一年|前一个年度|the year before)|后一年|下一年|次年|第二年|the year after")
_TIMES = re.compile(r"20\d\d|[今去前]年|\bnow\b|现在|目前")
_PLAN_END = re.compile(r"“?十([一二三四五])五”?(?:期)?末")
_FIRST_MONTHS = re.compile(r"(?:今年|年初|开年|上来)*[前头](1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])个月")
_HAN_MONTHS = re.compile(
    r"(?<![一二三四五六七八九十\d个])(十[一二]?|[一二三四五六七八九])月?([到至-])(十[一二]?|[一二三四五六七八九])月|(?<![一二三四五六七八九十\d个同每])(十[一二]?|[一二三四五六七八九])月(?=份?[底末]?)"
)


def plain_times(text: str) -> str:
    """Short years and English times in the report's own way (22年: 2022年; first quarter: 一季度)."""
    text = _YEAR_BEFORE.sub("上年", _FEW.sub(" ", text))
    text = _SEASON.sub(r"\1\2", _SHORT_YEAR.sub(r"20\1年", _COHORT.sub(r"20\1年", _THEN.sub("", text))))
    text = _TWO_JOINED.sub("和", _WHOLE_YEAR.sub("", _COMPARED.sub(r"比\1", text)))
    text = _AGAINST.sub("比", text) if len(_TIMES.findall(text)) == 1 else text
    text = _FIRST_MONTHS.sub(_first_months, text)
    text = _PLAN_END.sub(lambda m: f"{2010 + 5 * ('一二三四五'.index(m[1]) - 1)}年底", _YEAR_START.sub("去年底", text))
    text = _HAN_MONTHS.sub(_months_in_digits, text)
    if _LATIN.search(text):
        text = _ENGLISH_MONTHS.sub(lambda m: f"{_month(m[1])}月至{_month(m[2])}月", text)
    elif _DIGIT.search(text) is None:
        return text
    for pattern, instead in _ENGLISH:
        text = pattern.sub(partial(_chinese_time, instead=instead), text)
    text = _APART.sub("", _HALF_FIRST.sub(r"\2\1", text))
    return re.sub(r"(?<=\d)\s*(?=[到至-]\s*\d+\s*月)|(?<=比) +(?=20)", "", text)


def _first_months(match: re.Match[str]) -> str:
    """前五个月 as 1月至5月."""
    last = match[1] if match[1].isdecimal() else read_han(match[1])
    return f"1月至{last}月"


def _months_in_digits(match: re.Match[str]) -> str:
    """一至五月 and 五月底 as reports write them."""
    first, to, last, one = match.groups()
    return f"{read_han(one)}月" if one else f"{read_han(first)}月{to}{read_han(last)}月"


def _month(word: str) -> int:
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(word[:3]))


def _chinese_time(match: re.Match[str], instead: str) -> str:
    if instead == "quarter":
        year = f"{match[3]}年" if match[3] else ""
        return f" {year}{_QUARTERS[match[1] or match[2]]}季度 "
    if instead == "plan":
        return f" 十{'一二三四五'[int(match[2]) - 11]}五{'以来' if match[1] == 'since' else '期间'} "
    return f" {match[1]}年 " if instead == "year" else f" {instead} "
