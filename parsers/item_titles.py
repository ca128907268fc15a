"""Titles of the items of a page (第三项, 【序号7】, 问题二, 1.点位:…) and the numbers that they name.

All offsets are offsets into the given text.
"""

from __future__ import annotations

import re

from parsers.model import Span
from parsers.ordinals import HAN, read_ordinal

_EDGES = " \t\n|#*["
_NTH = rf"第\s*(?P<nth>[{HAN}]+|\d+)\s*(?:项|号|个|条|件)"
# Words that name an item of a list in a title or a label's value.
_ITEM = re.compile(rf"(?:{_NTH}|(?:序号|编号)\s*[:]?\s*(?P<serial>[{HAN}]+|\d+)(?![\d-]))")
_LIST = re.compile(rf"第\s*(?:[{HAN}]+|\d+)\s*(?:项|号|个|条)?\s*[、和及,]\s*第")
# A heading at the end of a text: 问题一, 1.点位:…, (二)…
_HEADING = re.compile(
    rf"(?:(?<=[\s。;●•◆▲★])|^)(?:(?:反馈)?问题(?:[{HAN}]{{1,3}}|\d{{1,3}})|\d{{1,3}}[.、][^\n。]{{0,40}}"
    rf"|\((?:[{HAN}]{{1,3}}|\d{{1,3}})\)[^\n。]{{0,40}}(?:(?<=问题)。)?)\s*(?=\n|:|$)"
)
# A line that is an item's title, its number's brackets and ornaments taken off.
_KINDS = r"(?:反馈|整改)?(?:问题|任务|事项)(?:编号|序号)?|序号|编号|点位|隐患|案例|(?:督办|信访|交办|举报)件"
_SERIAL = rf"(?:{_KINDS})\s*[:]?\s*(?P<serial>[{HAN}]{{1,4}}|\d{{1,3}})"
_TITLE = re.compile(rf"(?:(?:[{HAN}]{{1,3}}|\d{{1,3}})[)、.]\s*)?(?:{_NTH}|{_SERIAL}(?![\d年月日是-]))[^。;!?]{{0,40}}")
_PAGE_TITLE = re.compile(rf"(?:[^。;:!?]{{2,40}}{_NTH}[^。;:!?]{{0,40}}(?:公示|公告|公开|通报))")
_BARE = re.compile(rf"\s*[\[(〔]\s*(?P<number>[{HAN}]{{1,3}}|\d{{1,3}})\s*[\])〕]\s*")


def item_number(words: str) -> int | None:
    """The number of an item that a title, or else a sentence, names last (第二十七项, 序号43).

    None where no item is named, or several in one list (第三项、第八项).
    """
    for part in (*(line for line in reversed(words.split("\n")) if "。" not in line), words):
        found = list(_ITEM.finditer(part))
        if found:
            return None if _LIST.search(part) else read_ordinal(found[-1]["nth"] or found[-1]["serial"])
    return None


def is_item_title(line: str) -> bool:
    """Whether a line like 第二十八项整改任务 or …第二十八项整改完成情况公示 opens the next item of a page."""
    words = line.strip(" \t#*")
    named = re.fullmatch(rf"(?:整改任务|问题)?\s*第[{HAN}\d]+(?:项|号|个问题)[^。]{{0,30}}", words)
    return bool(named or _PAGE_TITLE.fullmatch(words))


def title_below(text: str, start: int, stop: int) -> tuple[int, int | None] | None:
    """Where the item's title begins that ends ``[start, stop)``, and the number it names; None where none does."""
    line = _last_line(text, start, stop)
    number = _titled(text[slice(*line)])
    if number is not None:
        return line[0], number
    words = text[start:stop].rstrip(_EDGES) + "\n"
    heading = next((m for m in _HEADING.finditer(words) if not words[m.end() :].strip(_EDGES + ":")), None)
    if heading is None or _counts_on(words[: heading.start()], heading[0]):
        return None
    return start + heading.start(), read_ordinal(heading[0])


def _counts_on(before: str, heading: str) -> bool:
    """Whether (二)… or (2)… is a step of what stands before it, in which the first one stands."""
    first = "(1)" if re.match(r"\(\d", heading) else "(一)"
    return heading.startswith("(") and read_ordinal(heading) != 1 and first in before


def _last_line(text: str, start: int, stop: int) -> Span:
    end = start + len(text[start:stop].rstrip(_EDGES))
    return max(start, text.rfind("\n", start, end) + 1), end


def _titled(line: str) -> int | None:
    """The number that a line names as an item's title."""
    bare = _BARE.fullmatch(line)
    if bare:
        return read_ordinal(bare["number"])
    title = _TITLE.fullmatch(re.sub(r"^[\W_]+|[\W_]+$", "", line))
    return read_ordinal(title["nth"] or title["serial"]) if title else None
