"""The issue a text names at its very beginning, and the words that follow unchanged: ``9(2) 已完成，见附件``."""

from __future__ import annotations

import re

from parsers.question_numbers import Naming, bare_numbers, marked_numbers
from parsers.questions import normalise

_REACH = 24  # characters a name takes: 第二十一个问题的第(2)小点
_BETWEEN = " \t\r\n,，:：、;；.。"
_JOINED = re.compile(r"\s*(?:[、,，&和及与跟~～-]|and\b|to\b|至|到)\s*(?=[\d#第问一二三四五六七八九十])")


def leading_number(text: str) -> tuple[Naming | None, str]:
    """The issue named at the beginning, None when none is, and the rest of the text as written."""
    text = text.strip()
    for end in range(min(len(text), _REACH), 0, -1):
        if text[end - 1 : end + 1].isdecimal() and end < len(text):
            continue  # inside a number
        naming = _whole(normalise(text[:end]))
        if naming is not None:
            return naming, text[end:].lstrip(_BETWEEN)
    return None, text


def names_several(text: str) -> bool:
    """Does a text begin with more than one issue (9、10 已完成, 9-12)?"""
    text = text.strip()
    naming, _ = leading_number(text)
    if naming is None:
        return False
    for end in range(min(len(text), _REACH), 0, -1):
        if _whole(normalise(text[:end])) == naming:
            joined = _JOINED.match(text[end:])
            return joined is not None and leading_number(text[end + joined.end() :])[0] is not None
    return False


def _whole(plain: str) -> Naming | None:
    """The one issue that a normalised text consists of."""
    found = marked_numbers(plain)
    if len(found) == 1 and not plain[: found[0].start].strip() and found[0].end == len(plain):
        return found[0]
    bare = bare_numbers(plain)
    return bare[0] if len(bare) == 1 else None
