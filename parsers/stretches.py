"""Stretches of characters in a text: whether one begins and ends where words do."""

from __future__ import annotations

import re
from itertools import islice

from parsers.words import known

_OFTEN = 30  # times a word is met in the dictionary's texts
_LOOKED_AT = 4  # places of a stretch in a text


def stands_whole(stretch: str, text: str, *, left: bool = True, right: bool = True) -> bool:
    """Does a stretch stand in a text without cutting a word in two (个季 of 两个季度) and not right behind a number?

    ``left`` and ``right`` tell which of its ends are looked at.
    """
    first, last = known(stretch[:2], _OFTEN), known(stretch[-2:], _OFTEN)
    for match in islice(re.finditer(re.escape(stretch), text), _LOOKED_AT):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        torn_before = left and (before.isdigit() or (not first and known(before + stretch[0], _OFTEN)))
        torn_after = right and not last and known(stretch[-1] + after, _OFTEN)
        if not torn_before and not torn_after:
            return True
    return False
