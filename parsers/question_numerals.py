"""Numbers in a question's words, in the ways reports write them: 十亿, 一类, 5亿以上, 四十五岁以下."""

from __future__ import annotations

import re

from parsers.ordinals import HAN, read_han

_NUMERAL = re.compile(rf"([{HAN}]{{1,4}})(万|亿|倍|成)")
_THRESHOLD = re.compile(r"(\d+)([万亿]?[元人亩吨岁户米年]?|平方米|公里|个月)(及?以上|及?以下|及?以内)")
_SPOKEN = re.compile(rf"([{HAN}两]{{1,4}})([万亿]元?|[元人亩吨岁户米年]|个月)(及?以上|及?以下|及?以内)")
_WRITTEN_OUT = ("", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十")  # 三年以上
_CLASS = re.compile("第?([一二三四])类")
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
