"""Dates as pages print them."""

from __future__ import annotations

import re
from datetime import date

_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")


def iso_date(text: str) -> str | None:
    """The first whole date in a text (2024-06-18, 2024/6/18, 2024年6月18日, 20240618) as ISO, or None."""
    for pattern in (_DATE, _COMPACT):
        for match in pattern.finditer(text):
            year, month, day = (int(part) for part in match.groups())
            try:
                return date(year, month, day).isoformat()
            except ValueError:
                continue
    return None
