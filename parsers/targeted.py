"""Reports in prose without headings: each finding opens a sentence that tells what was done (针对“…”的问题，…).

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re

from parsers.model import Span
from parsers.response_starts import Answer, Style
from parsers.signs import is_finding

_OPENING = re.compile(
    r"(?:(?<=[。;!?\n])|^)[ \t]*(?:针对|关于|对于|对)(?:[\u4e00-\u9fff]{0,8}(?:反馈|指出|提出|存在)的?)?"
    r"(?:“(?P<quoted>[^“”\n]{4,200})”|(?P<plain>[^。;:,\n]{4,80}?))(?:等)?(?:方面)?(?:存在)?(?:的)?问题[,:][ \t]*"
)
_FEWEST = 2


def targeted_answers(text: str) -> tuple[Style, list[Answer]]:
    """The responses of such a report; none where fewer than two findings are answered so."""
    found = [m for m in _OPENING.finditer(text) if m["quoted"] or is_finding(m["plain"])]
    if len(found) < _FEWEST:
        return "none", []
    return "targeted", [Answer(m.end(), m.end(), "", True, None, _problem(m)) for m in found]


def _problem(m: re.Match[str]) -> Span:
    return m.span("quoted") if m["quoted"] else m.span("plain")
