"""Titles of sections without a number (资产管理方面 in a line of its own): they stand above findings, in no response.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.marks import LEAD, Lines, Mark
from parsers.model import Span
from parsers.signs import is_finding
from parsers.spans import trim
from parsers.statuses import is_status

FEWEST = 2  # such titles: a single one is no habit
_EDGES = LEAD + "■"
_PLAIN = re.compile(r"[^\s。;,:!?()\[\]\d]{2,16}")
_MANY = r"\d{1,3}[个项条件宗处]"
_COUNTED = re.compile(  # 区财政局牵头(2个), [区教育局](共3项), 区水利局:2项
    r"\[?[^\s。;,:!?()\[\]\d]{2,24}\]?[ \t]*"
    rf"(?:\((?:[^()\d\n]{{0,6}}[:]?)?{_MANY}[^()\d\n]{{0,6}}\)|:[ \t]*共?{_MANY}(?:问题)?)"
)
_LOOSE = re.compile(r"[^。;,:]{2,40}(?:方面|情况|问题整改)")
_OF_ALL = re.compile(
    r"[^。;,:]*(?:反馈|整改|问题|巡[视察]|审计|督察)|具体|\d"
)  # how the title of all findings is worded
_ENDED = tuple("。;)]")


def title_above(text: str, lines: Lines, place: int, *, plain: bool, floor: int | None) -> Span | None:
    """The title in the line above a finding that begins at ``place``.

    Args:
        text: the shadow text.
        lines: its lines.
        place: where the finding's heading begins.
        plain: whether any short line there is one, or only one that ends in 方面, 情况.
        floor: where the response above begins; None above the first finding.
    """
    line = _line_above(text, lines, place)
    if line is None or (floor is None and _OF_ALL.match(text[slice(*line)]) and not _COUNTED.fullmatch(text, *line)):
        return None
    told = plain and (floor is None or line[0] > floor) and _is_plain(text[slice(*line)])
    return line if told or _LOOSE.fullmatch(text[slice(*line)]) else None


def has_plain_titles(text: str, lines: Lines, marks: Sequence[Mark]) -> bool:
    """Whether above several of these headings a short line stands, behind a paragraph that has ended."""
    found = 0
    for mark in marks:
        line = _line_above(text, lines, mark.start)
        if line and _is_plain(text[slice(*line)]) and not is_finding(text[slice(*line)]):
            upper = _line_above(text, lines, line[0])
            found += upper is not None and text[slice(*upper)].endswith(_ENDED)
    return found >= FEWEST


def _is_plain(words: str) -> bool:
    plain = _PLAIN.fullmatch(words) or _COUNTED.fullmatch(words)
    return bool(plain) and not is_status(words, 0, len(words))


def _line_above(text: str, lines: Lines, place: int) -> Span | None:
    row = lines.row(place) - 1
    while row >= 0:
        line = trim(text, *lines.at(lines.starts[row]), _EDGES)
        if line[0] < line[1]:
            return line
        row -= 1
    return None
