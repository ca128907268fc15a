"""Numbers as written in reports: Arabic with thousands commas, Chinese numerals, and the big units 万 and 亿."""

from __future__ import annotations

LONGEST_NUMERAL = 24  # characters
LONGEST = 15  # digits; a longer run is no quantity
DIGITS = {
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
STEPS = {"十": 10, "百": 100, "千": 1000}
MULTIPLIERS = {
    "": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8,
    "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
}  # fmt: skip


def plain_number(value: float) -> float | int:
    """The number as an int where it is whole: 23500.0 is 23500."""
    return int(value) if value == int(value) else value


def arabic(text: str, multiplier: str = "") -> float | int:
    """The value of ``1,234.5`` with a multiplier word (万, 亿 …), multiplied without binary rounding.

    Raises:
        ValueError: the text is no decimal number.
        KeyError: the multiplier is no multiplier word.
    """
    whole, _, part = text.replace(",", "").partition(".")
    scale = MULTIPLIERS[multiplier]
    digits = int(whole + part) * scale
    ten = int(10 ** len(part))
    return digits // ten if digits % ten == 0 else digits / ten


def chinese(text: str) -> int | None:
    """The value of a Chinese numeral (两千, 十二, 一百二十三, 二〇二四); None when it is not well formed."""
    if not text or len(text) > LONGEST_NUMERAL:
        return None
    if len(text) > 1 and all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text)) if 3 <= len(text) <= LONGEST else None
    total = section = 0
    digit: int | None = None
    for c in text:
        if c in DIGITS:
            digit = DIGITS[c]
        elif c in STEPS:
            section += (1 if digit is None else digit) * STEPS[c]
            digit = None
        elif c == "万":
            total, section, digit = total + (section + (digit or 0) or 1) * MULTIPLIERS[c], 0, None
        elif c == "亿":
            total, section, digit = (total + section + (digit or 0) or 1) * MULTIPLIERS[c], 0, None
        else:
            return None
    return total + section + (digit or 0)
