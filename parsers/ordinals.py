"""Reads the numbers that name headings and issues: 九, 第二十一, (3), ⑴, ①, 12."""

from __future__ import annotations

import re

LONGEST = 9  # a longer run of digits is no ordinal
HAN = "一二三四五六七八九十百〇零"
_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_FIND = re.compile(rf"[{HAN}两]+|\d+|[\u2460-\u249b\u3220-\u3229]")


def read_ordinal(text: str) -> int | None:
    """The first number in the text as an int, or None.

    Reads Arabic digits, Chinese numerals up to 999 and the circled, bracketed and dotted digits ① to ⒛, ㈠ to ㈩.
    """
    found = _FIND.search(text)
    if not found:
        return None
    word = found[0]
    if len(word) > LONGEST:
        return None
    if word.isdecimal():
        return int(word)
    if "\u2460" <= word <= "\u249b":
        return (ord(word) - 0x2460) % 20 + 1
    if "\u3220" <= word <= "\u3229":
        return ord(word) - 0x321F
    return read_han(word)


def read_han(word: str) -> int | None:
    """A Chinese numeral up to 999 (二十一, 一百零三, 二〇), or None when it is malformed."""
    if not any(c in "十百" for c in word):
        digits = [_DIGITS[c] for c in word]
        return int("".join(map(str, digits))) if digits else None
    total, digit = 0, 0
    for c in word:
        if c in "十百":
            total += (digit or 1) * (10 if c == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[c]
    return total + digit
