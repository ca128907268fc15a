"""How well the time a figure is of answers the time asked for."""

from __future__ import annotations

import re

_YEARS = re.compile(r"\d{4}(?:/\d{4})?")  # a period of whole years
_Months = tuple[tuple[int, int], tuple[int, int]]


def undated(stated: str | None, year: int | None) -> str | None:
    """A stated period of the year beside the report's as one of the report's own, for months asked without a year."""
    told = stated[:4] if year is not None and stated and stated[4:5] == "-" else ""
    return (
        stated.replace(told, str(year))
        if stated and told in (str(year and year - 1), str(year and year + 1))
        else stated
    )


def fits(asked: str, stated: str | None, year: int | None, text: str = "") -> float:
    """How well a stated period answers an asked one, 0 (another time) to 1 (the same).

    Args:
        asked: a period as in the ledger.
        stated: the figure's, None when its sentence gives none.
        year: the report's.
        text: what stands round the figure: a year printed there counts.
    """
    if stated == asked:
        return 1.0
    wanted = _months(asked)
    if wanted is None:
        return 0.0
    given = None if stated in (None, "now") else _months(stated or "")
    if given is not None:
        return _inside(wanted, given, asked)
    of_report = stated in (None, "now") and year is not None and wanted == ((year, 1), (year, 12))
    printed = len(asked) == 4 and f"{asked}年" in text
    return 0.6 if of_report or printed else 0.0


def _inside(wanted: _Months, given: _Months, asked: str) -> float:
    if wanted[0] <= given[0] and given[1] <= wanted[1]:
        if given[1] == wanted[1]:
            return 0.9
        # a half year is not told by its first quarter, nor a plan's five years by one of them
        part = not _YEARS.fullmatch(asked) or (wanted[0][0] != wanted[1][0] and given[1][0] == given[0][0])
        return 0.0 if part else 0.9 if given[0] == wanted[0] else 0.75
    whole_year = ((wanted[0][0], 1), wanted[1])
    return 0.6 if asked.endswith("12-31") and given == whole_year else 0.0


def last_month(period: str | None) -> tuple[int, int]:
    """The year and the month a period ends in; (0, 0) where it has no date."""
    months = _months(period) if period else None
    return months[1] if months else (0, 0)


def _months(period: str) -> _Months | None:
    """The first and the last month of a period."""
    first, _, last = period.partition("/")
    start, end = _ends(first), _ends(last or first)
    return (start[0], end[1]) if start and end else None


def _ends(part: str) -> _Months | None:
    match = re.fullmatch(r"(\d{4})(?:-(?:Q([1-4])|(\d\d))(?:-\d\d)?)?", part)
    if not match:
        return None
    year = int(match[1])
    if match[2]:
        quarter = int(match[2])
        return (year, 3 * quarter - 2), (year, 3 * quarter)
    if match[3]:
        return (year, int(match[3])), (year, int(match[3]))
    return (year, 1), (year, 12)
