"""Reads what stands behind a heading number: a quoted problem, 关于…的问题, or a plain first sentence.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.model import Span
from parsers.signs import is_finding

_ABOUT = r"(?:关于|针对|对于|对|就|在|围绕|聚焦)"
_QUOTED = re.compile(rf"(?:{_ABOUT}\s*)?(?P<lead>[^“”\n。;:]{{0,30}}?)\s*(?P<open>“)")
# Words that show that the quotation mark belongs to a later heading on the same line.
_LEAD_OF_ANOTHER = re.compile(r"方面|\d[.、]")
_QUOTED_END = re.compile(
    r"[ \t]*(?:等)?(?:方面)?(?:存在)?的?[ \t]*(?P<tail>问题|情况)?[ \t]*"
    r"(?P<fix>(?:的)?[ \t]*整改(?:落实)?(?:工作)?(?:情况|进展(?:情况)?|方面)?)?[ \t]*[。:;,]?[ \t]*"
)
_NAMED, _WORD = 2, 8  # characters before and between quotation marks that set a word of a title apart
_EXISTS = re.compile("[仍还]?存在的?|反映的?|有关|所谓")  # before a whole finding, no name of which a word is quoted
_PLAIN = re.compile(
    r"(?P<problem>(?:关于|针对)(?:[^“”\n。]|“[^“”\n。]{1,30}”){2,300}?(?:的)?问题)"  # words of it may be quoted
    r"(?P<fix>(?:的)?整改(?:落实)?(?:工作)?(?:情况|进展(?:情况)?)?)?[ \t]*(?P<end>[。:;]|$|(?=\n)|(?=整改))[ \t]*",
    re.MULTILINE,
)
_TOLD = re.compile(
    r"(?:巡视|巡察|督察|审计|检查|督导|评估|调研|抽查|抽检|反馈|报告|意见|通报|组|中)*"
    r"(?:指出|提出|反映|认为|发现)的?[,:]?[ \t]*“"
)
_TOLD_END = re.compile(r"[ \t]*(?:等)?(?:的)?(?:问题|意见|情况)?[ \t]*[。;,:][ \t]*")
_SENTENCE = re.compile(r"[^\n。]*(?:。|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class AboutTitle:
    """A heading 关于…问题(的整改): the problem's span and where the heading ends."""

    problem: Span
    end: int


def about_title(text: str, at: int) -> AboutTitle | None:
    """The title 关于“…”问题(的整改) or 关于…的问题 that begins at ``at``, or None."""
    return _quoted_title(text, at) or _plain_title(text, at) or _told_title(text, at)


def _quoted_title(text: str, at: int) -> AboutTitle | None:
    opened = _QUOTED.match(text, at)
    if not opened or _LEAD_OF_ANOTHER.search(opened["lead"]):
        return None
    start = opened.end("open")
    end = _closing_quote(text, start)
    if end is None:
        return None
    tail = _QUOTED_END.match(text, end + 1)
    if tail is None or not tail["tail"] or text.startswith("在", at):
        return None
    if tail["tail"] == "情况" and not tail["fix"]:
        return None
    if (
        len(opened["lead"]) >= _NAMED
        and not _EXISTS.fullmatch(opened["lead"])
        and end - start <= _WORD
        and not is_finding(text[start:end])
    ):
        return AboutTitle((at, tail.end("tail")), tail.end())  # only a word of it is quoted
    return AboutTitle((start, end), tail.end())


def _told_title(text: str, at: int) -> AboutTitle | None:
    """What the inspectors said, in quotation marks that open a heading (反馈指出“…”。)."""
    told = _TOLD.match(text, at)
    end = _closing_quote(text, told.end()) if told else None
    behind = _TOLD_END.match(text, end + 1) if end is not None else None
    return AboutTitle((told.end(), end), behind.end()) if told and end is not None and behind else None


def _closing_quote(text: str, start: int, limit: int = 3000) -> int | None:
    """The place of the quotation mark that closes the one before ``start``; 问题 must follow it."""
    depth, last = 1, None
    for m in re.compile(r"[“”]").finditer(text, start, min(len(text), start + limit)):
        depth += 1 if m[0] == "“" else -1
        if depth == 0 or (m[0] == "”" and re.match(r"\s*(?:等)?(?:方面)?的?\s*问题", text[m.end() : m.end() + 12])):
            end = m.start()
            follow = re.match(r"\s*[、和及]?\s*“", text[end + 1 : end + 6])
            if not follow:
                return end
            depth, last = 0, end
    return last


def _plain_title(text: str, at: int) -> AboutTitle | None:
    found = _PLAIN.match(text, at)
    if not found:
        return None
    return AboutTitle(found.span("problem"), found.end())


def first_sentence(text: str, start: int, end: int) -> Span:
    """The first sentence of ``[start, end)``: up to its 。 inclusive, or to the end of the line."""
    found = _SENTENCE.match(text, start, end)
    return (start, found.end()) if found else (start, end)


def title_span(text: str, start: int, limit: int = 80) -> Span | None:
    """The span of a section heading's words: 关于“…” is what stands inside the quotation marks."""
    about = about_title(text, start)
    if about:
        return about.problem
    words = title_text(text, start, limit)
    at = text.find(words, start) if words else -1
    return (at, at + len(words)) if at >= 0 else None


def title_text(text: str, start: int, limit: int = 80) -> str:
    """The words of a section heading that begins at ``start``: up to the line's end or 。 or :, cut at ``limit``."""
    found = re.compile(r"[^\n。:]*").match(text, start)
    words = found[0].strip(" \t*#、.,;") if found else ""
    return words[:limit]
