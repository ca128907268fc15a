"""Whether an English message says that something is wrong (teachers giving paid lessons): it speaks of a finding."""

from __future__ import annotations

import re

_PLAINT = re.compile(
    r"\b(?:not|no|nobody|never|can't|cannot|without|too|still|problems?|fake|broken|lack\w*|shortages?|empty|idle"
    r"|slow|late|delay\w*|poor\w*|bad\w*|weak|lax|sloppy|messy|mis(?:use|us|manag|appropriat|conduct|treat)\w*"
    r"|un(?:paid|used|fair|clear|safe|finished|licensed|occupied|qualified|even)|over(?:sized?|priced|charg\w+|due|crowded)"
    r"|siphon\w*|pocket\w*|embezzl\w*|wast(?:e|ed|ing|eful)|abus\w+|neglect\w*|ignor\w*|wrong\w*|dodg\w*|cheat\w*)\b"
    r"|\b(?:\w{3,}s|people|staff|police|children) (?!parking|training|housing|building|farming|fishing|mining|heating"
    r"|nursing|planting|testing|screening|meeting|processing)[a-z]+ing\b"  # teachers giving paid lessons
)
# illegal buildings demolished: what was done is named last
_PUT_RIGHT = re.compile(r"^(?!.*\b(?:not|no|never|nobody|still|too|without|left|being)\b).* (?!un)\w+ed[\s.!?]*$")


def complains(text: str) -> bool:
    """Does a normalised English message say that something is wrong?"""
    return _PLAINT.search(text) is not None and not _PUT_RIGHT.search(text)
