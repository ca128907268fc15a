"""Signs that the source lost words: a measure word without its number, a sentence without its beginning.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.model import Span
from parsers.vocabulary import rows

# What may stand before 个 or 条措施: a number, or a word that counts or points.
_COUNTS = (
    "0-9０-９一二三四五六七八九十百千万亿零〇两俩几多数余来半双单各每逐整这那哪某该此本首前后头上下同另其第一些若干大小"
)
_NUMBERLESS = (
    re.compile(rf"(?<=[\u4e00-\u9fff])(?<![{_COUNTS}])个(?=[\u4e00-\u9fff])(?![人体别性案税位头中展])"),
    re.compile(rf"(?<=[\u4e00-\u9fff])(?<![{_COUNTS}])条(?=措施|意见|规定|举措|禁令|线索|建议)(?<!链条)"),
)
# A paragraph that opens with one lone character and then a quotation mark has lost its beginning.
_HEADLESS = re.compile(r"(?![对在以把将从按就为与和向由经被据凭用跟让给朝让“])[\u4e00-\u9fff]“")
_RUN_TOGETHER = re.compile(r"(?<!\d)(?:20\d{2})(?:\d{1,4})(?=[月日])|(?<!\d)[1-9]\d{2,3}(?=日)")


def numberless(text: str, start: int, end: int) -> list[Span]:
    """Measure words that stand without a number where the grammar wants one (讲线个单位)."""
    return [m.span() for pattern in _NUMBERLESS for m in pattern.finditer(text, start, end)]


def lost_beginning(text: str, start: int, end: int) -> bool:
    """Whether a paragraph begins in the middle of a sentence."""
    return bool(_HEADLESS.match(text, start, end)) or (start < end and text[start] in ",、;)")


@cache
def _spam() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for _, pattern in rows("spam")), re.IGNORECASE)


def spam_spans(text: str, start: int, end: int) -> list[Span]:
    """Advertisements that a scraped copy carries in the middle of a text."""
    return [m.span() for m in _spam().finditer(text, start, end)]


def run_together_dates(text: str) -> list[Span]:
    """Dates whose digits ran together (2024717日): they cannot be read and are not guessed."""
    return [m.span() for m in _RUN_TOGETHER.finditer(text)]
