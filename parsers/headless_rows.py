"""Rows of a table whose header the page lost, told by what a column's cells hold: 1|…不到位|补登资产214处|已完成.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.model import Span
from parsers.signs import is_finding
from parsers.statuses import is_status
from parsers.table_rows import may_hold

FEWEST_ROWS, FEWEST_CELLS = 3, 4
LONGEST_NAME = 14  # characters of a body's or a person's cell
_NUMBER = re.compile(r"\d{1,3}")
Column = tuple[str, str, str]  # role, field name shown, column name
_PROBLEM, _RESULT = ("problem", "反馈问题", "反馈问题"), ("result", "整改情况", "整改情况")
_STATUS, _LIMIT = ("conclusion", "完成进度", "完成进度"), ("deadline", "整改时限", "整改时限")
_BODY, _ID = ("body", "责任单位", "责任单位"), ("id", "序号", "序号")


def headless_rows(text: str, rows: Sequence[list[Span]]) -> list[list[Span]]:
    """The rows of as many cells each that are numbered from 1 on; none where fewer than three are."""
    found: list[list[Span]] = []
    for cells in rows:
        number = text[slice(*cells[0])] if len(cells) >= FEWEST_CELLS else ""
        if _NUMBER.fullmatch(number) and int(number) == len(found) + 1 and len(cells) == len((found or [cells])[0]):
            found.append(cells)
    return found if len(found) >= FEWEST_ROWS else []


def columns_of(text: str, rows: Sequence[list[Span]]) -> list[Column | None]:
    """What the columns of such rows hold; nothing where no column states findings or none what became of them."""
    cells = [[text[slice(*row[n])] for row in rows] for n in range(len(rows[0]))]
    found: list[Column | None] = [_ID, *(_plain(column) for column in cells[1:])]
    rest = [n for n, column in enumerate(found) if column is None]
    if not rest or 2 * sum(map(is_finding, cells[rest[0]])) < len(rows):
        return []
    found[rest[0]] = _PROBLEM
    told = max(rest[1:], key=lambda n: sum(map(len, cells[n])), default=None)
    if told is not None:
        found[told] = _RESULT
    return found if _RESULT in found or _STATUS in found else []


def _plain(cells: Sequence[str]) -> Column | None:
    """A column of nothing but statuses, time limits or names."""
    if all(is_status(cell, 0, len(cell)) for cell in cells):
        return _STATUS
    if all(may_hold("deadline", cell) for cell in cells):
        return _LIMIT
    named = all(0 < len(cell) <= LONGEST_NAME and not re.search(r"\d", cell) for cell in cells)
    return _BODY if named and not any(map(is_finding, cells)) else None
