"""Findings whose number the source lost: a paragraph, a glued line or the rest of one before a label.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.marks import Lines, label_words
from parsers.model import Damage, Span
from parsers.ordinals import HAN
from parsers.response_starts import Answer
from parsers.signs import is_finding
from parsers.spans import BLANKS, trim
from parsers.vocabulary import alternatives

LONGEST_FINDING = 400
EDGES = BLANKS + "*#●•◆◇▲△►▶★☆"  # marks of emphasis and bullets that stand round a finding
LONGEST_TITLE = 16  # characters of the title of a section without a number
SHORT_FINDING = 60  # a whole last sentence longer than this tells what was done
_STEP = re.compile(
    rf"[ \t]*(?:[{HAN}\d]{{1,2}}是|首先|其次|再次|最后|同时|此外|目前|下一步|截至|\(?\d{{1,2}}[.、)]|[①-⑳])"
)
_TOLD = re.compile(r"已|《|\d|该问题|完成|达到|提[升高]|整改|下降|解决|基本|不再|有效")  # words of what was done
_SECTION = re.compile(r"(?!在)[^。;,:]{2,40}方面")  # the title of a section in a line of its own
_ENDED = tuple("。;:!?”)")


@dataclass(frozen=True, slots=True)
class Orphan:
    """An unnumbered finding, where the response before it ends, and what was broken."""

    problem: Span | None
    cut: int
    damage: tuple[Damage, ...]
    glued_before: bool = False  # it ran on at the end of the response before
    torn: bool = False  # and what is left of its number shows that words are missing


def find_orphan(text: str, lines: Lines, before: int, answer: Answer, *, single: bool, paired: bool = False) -> Orphan:
    """The finding that stands between a response (from ``before``) and an answer without a heading.

    Args:
        text: the shadow text.
        lines: its lines.
        before: where the previous response's text begins, or where the text before the first label begins.
        answer: the label that follows.
        single: whether this report's responses are single paragraphs.
        paired: whether each is followed by the next finding in a paragraph of its own.
    """
    if not answer.at_line_start:
        return _glued(text, lines, before, answer)
    line = _line_before(lines, answer.start, before)
    if line is not None and (whole := _split_line(text, lines, line, before, paired=paired)) is not None:
        return Orphan(whole, whole[0], ("number-lost", "split-heading"))
    if line is not None and _is_finding_line(text, line, single=single, paired=paired):
        return Orphan(line, line[0], ("number-lost",))
    return _rest_of_heading(text, before, answer) or Orphan(None, answer.start, ("heading-lost",))


def _line_before(lines: Lines, place: int, floor: int) -> Span | None:
    """The last line with text that ends before ``place`` and begins after ``floor``'s own line."""
    row = lines.row(place) - 1
    while row > lines.row(floor):
        start, end = lines.at(lines.starts[row])
        if lines.text[start:end].strip():
            return trim(lines.text, start, end, EDGES)
        row -= 1
    return None


def _split_line(text: str, lines: Lines, rest: Span, before: int, *, paired: bool) -> Span | None:
    """A finding broken over two lines, of which ``rest`` is the end: the line above begins it and runs on.

    In a ``paired`` report a short line there is the title of a section.
    """
    upper = _line_before(lines, rest[0], before)
    if (
        upper is None
        or text[text.rfind("\n", 0, rest[0]) + 1 : rest[0]].strip()  # a bullet: it begins there
        or _field().match(text, *upper)
        or (paired and upper[1] - upper[0] <= LONGEST_TITLE)
        or _SECTION.fullmatch(text, *upper)
        or not _runs_on(text, upper)
        or _STEP.match(text[upper[0] : upper[1]])
    ):
        return None
    above = _line_before(lines, upper[0], before)
    begins = above is None or text[above[1] - 1] in _ENDED
    return (upper[0], rest[1]) if begins and is_finding(text[upper[0] : rest[1]].replace("\n", "")) else None


@cache
def _field() -> re.Pattern[str]:
    roles = ("body", "person", "deadline", "finished", "conclusion", "measures", "result")
    return re.compile(rf"(?:{alternatives(label_words(*roles, longer_than=2))})\s*:")


def _is_finding_line(text: str, line: Span, *, single: bool, paired: bool) -> bool:
    words = text[line[0] : line[1]]
    if len(words) > LONGEST_FINDING or _STEP.match(words):
        return False
    if paired or is_titled(words):
        return True
    if not words.endswith((*"。;",)):
        return single or is_finding(words) or len(words) <= 120
    return is_finding(words) and (single or len(words) <= 120)


def is_titled(words: str) -> bool:
    """Whether a paragraph's first sentence names a finding (多计工程价款问题。)."""
    title = words.partition("。")[0]
    return title.endswith("问题") and len(title) <= SHORT_FINDING and not _TOLD.search(title)


def _glued(text: str, lines: Lines, before: int, answer: Answer) -> Orphan:
    start, end = lines.at(answer.start)[0], answer.start
    behind = before > start  # the response before stands in the same line
    start, end = trim(text, max(start, before), end)
    if behind:
        start = _whole_last_sentence(text, start, end)
    if start >= end:
        return Orphan(None, answer.start, ("heading-lost",))
    damage: list[Damage] = ["number-lost", "glued-heading"]
    upper = None if behind else _line_before(lines, start, before)
    while upper is not None and _runs_on(text, upper):
        start = upper[0]
        if "split-heading" not in damage:
            damage.insert(1, "split-heading")
        upper = _line_before(lines, start, before)
    return Orphan((start, end), start, tuple(damage))


def _whole_last_sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence of a response begins, if it is worded as the next finding; else ``end``."""
    at = text.rfind("。", start, end - 1) + 1
    finding = start < at and end - at <= LONGEST_FINDING and is_finding(text[at:end]) and not _STEP.match(text, at)
    return at if finding and not _TOLD.search(text, at, end) else end


def _runs_on(text: str, line: Span) -> bool:
    words = text[line[0] : line[1]]
    return not words.endswith(_ENDED) and len(words) <= LONGEST_FINDING and not _STEP.match(words)


def _rest_of_heading(text: str, before: int, answer: Answer) -> Orphan | None:
    """A finding run on at the end of the response: an unmatched ``)`` is all that is left of its number."""
    start, end = trim(text, before, answer.start)
    if end <= start:
        return None
    if text[end - 1] in "。;":
        whole = _whole_last_sentence(text, start, end)
        short = 0 < end - whole <= SHORT_FINDING
        return Orphan((whole, end), whole, ("number-lost",), glued_before=True) if short else None
    loose = _last_sentence(text, start, end)
    if loose is not None:
        return Orphan((loose, end), loose, ("number-lost",), glued_before=True)
    loose = next(
        (m.start() for m in re.compile(r"\)").finditer(text, start, end) if _unmatched(text, start, m.start())), -1
    )
    if loose < 0 or end - loose > LONGEST_FINDING or re.search(rf"[。;][{HAN}]是", text[loose:end]):
        return None
    return Orphan((loose + 1, end), loose, ("number-lost",), glued_before=True, torn=True)


def _last_sentence(text: str, start: int, end: int) -> int | None:
    """Where the unfinished last sentence of a response begins, if it is worded as a finding."""
    at = text.rfind("。", start, end) + 1
    if at <= start or end - at > LONGEST_FINDING or end - at < 8 or _STEP.match(text, at) or ")" in text[at:end]:
        return None
    return at if is_finding(text[at:end]) else None


def _unmatched(text: str, start: int, place: int) -> bool:
    return text.count("(", start, place) <= text.count(")", start, place)
