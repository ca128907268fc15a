"""A message after a figure that asks for the same of other places (其他县呢, other districts?)."""

from __future__ import annotations

import re

_OTHERS = re.compile(
    r"^(?:那|那么|and|but|what about|how about|in|for|of|the)*\s*"
    r"(?:其他|其它|别的|另外的|(?:(?:the|all|any)\s+)?others?|another)\s*(?:几|各|一)?个?的?"
    r"(?:省份?|地市|区县|县区|市|县|区|城市|地方|地区|乡镇|镇|街道"
    r"|cit(?:y|ies)|count(?:y|ies)|districts?|towns?|townships?|provinces?|places?|areas?|regions?)"
    r"(?:的|呢|怎么样|怎样|情况|多少|是|as well|too|有)*[\s?？。!！]*$"
)


def of_other_places(said: str) -> bool:
    """Does a normalised message ask for nothing but other places than the one told?"""
    return _OTHERS.match(said) is not None
