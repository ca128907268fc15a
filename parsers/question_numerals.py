"""Numbers in a question's words, in the ways reports write them: 十亿, 一类, 5亿以上, 四十五岁以下."""

from __future__ import annotations

import re

from parsers.ordinals import HAN, read_han

_NUMERAL = re.compile(rf"([{HAN}]{{1,4}})(万|亿|倍|成)")
_THRESHOLD = re.compile(r"(\d+)([万亿]?[元人亩吨岁户米年]?|平方米|公里|个月)(及?以上|及?以下|及?以内)")
_SPOKEN = re.compile(rf"([{HAN}两]{{1,4}})([万亿]元?|[元人亩吨岁户米年]|个月)(及?以上|及?以下|及?以内)")
_AGE = re.compile(rf"(?<![\d{HAN}])(\d{{1,3}}|[{HAN}]{{1,3}})(?:多|来|几|出头)?周?岁(?!及?以|末)|百岁")
_WRITTEN_OUT = ("", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十")  # 三年以上
_CLASS = re.compile("第?([一二三四])类")
_TO = ("至", "")  # between the ends of a band; the index keeps no signs
_ROMAN = 3  # up to which a roman number repeats its letter


def digits_threshold(text: str, at: int) -> str:
    """The threshold in digits (5亿以上) that stands at a place; empty where none does."""
    match = _THRESHOLD.match(text, at)
    return match[0] if match else ""


def spoken_threshold(text: str, at: int) -> str | None:
    """The threshold in Chinese numerals (四十五岁以下) that stands at a place."""
    match = _SPOKEN.match(text, at)
    return match[0] if match and read_han(match[1]) else None


def threshold_forms(word: str) -> tuple[str, ...]:
    """A threshold in the ways reports write it; empty for another word."""
    if match := _THRESHOLD.fullmatch(word):
        return _beyond(*match.groups())
    match = _SPOKEN.fullmatch(word)
    number = read_han(match[1]) if match else None
    return _beyond(str(number), match[2], match[3]) if match and number else ()


def age_at(text: str, at: int) -> str | None:
    """An age (95岁, 八十多岁, 百岁) that stands at a place."""
    match = _AGE.match(text, at)
    return match[0] if match and _years(match) else None


def age_forms(word: str) -> tuple[str, ...]:
    """An age as reports write the bands that hold it (90至99周岁, 90岁以上); empty for another word."""
    match = _AGE.fullmatch(word)
    years = _years(match) if match else 0
    if not years:
        return ()
    ten, five = years // 10 * 10, (years - 1) // 5 * 5
    lows = {low for low in (ten - 10, ten, ten + 5, five - 4, five + 1) if low <= years}
    highs = {high for high in (ten + 4, ten + 9, ten + 19, five + 5, five + 10) if high >= years}
    bands = [f"{low}{to}{high}" for low in sorted(lows) for high in sorted(highs) for to in _TO]
    above = [f"{ten}{unit}岁{side}" for unit in ("", "周") for side in ("以上", "及以上")]
    return (word, f"{years}岁", *(f"{age}{unit}" for age in bands for unit in ("岁", "周岁")), *above)


def _years(match: re.Match[str]) -> int:
    return 100 if match[0] == "百岁" else int(match[1]) if match[1].isdecimal() else read_han(match[1]) or 0


def _beyond(number: str, unit: str, side: str) -> tuple[str, ...]:
    """5亿以上 in the ways reports write it (5亿元及以上, 超5亿元)."""
    units = dict.fromkeys((unit, f"{unit}元" if unit[-1:] in ("万", "亿") else unit, unit.removesuffix("元")))
    over = ("超", "超过") if side.endswith("以上") else ()
    ends = dict.fromkeys((side, f"及{side.removeprefix('及')}", side.removeprefix("及")))
    numbers = (number, "") if number == "1" and unit[:1] in ("万", "亿") else (number,)  # 亿元以上
    small = int(number) < len(_WRITTEN_OUT) and unit in ("年", "个月")
    numbers = (*numbers, _WRITTEN_OUT[int(number)]) if small else numbers
    forms = [f"{count}{one}{end}" for count in numbers for one in units for end in ends]
    return (*forms, *(f"{more}{number}{one}" for more in over for one in units))


def in_roman(word: str) -> tuple[str, ...]:
    """一类 as I类, with a Latin or a Greek letter."""
    match = _CLASS.fullmatch(word)
    count = "一二三四".find(match[1]) + 1 if match else 0
    return tuple(f"{letter * count}类" for letter in ("i", "ι")) if match and count <= _ROMAN else ()


def in_digits(word: str) -> tuple[str, ...]:
    """十亿 as 10亿, as reports write it."""
    match = _NUMERAL.fullmatch(word)
    value = read_han(match[1]) if match else None
    return (f"{value}{match[2]}",) if match and value else ()
