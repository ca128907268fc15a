"""A report's habits, by which an exception shows as damage: one paragraph a response, labels at line starts, wraps.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from parsers.marks import Lines
from parsers.ordinals import HAN
from parsers.response_starts import Answer
from parsers.spans import trim

_STEP = re.compile(rf"[ \t]*(?:[{HAN}\d]{{1,2}}是|首先|其次|\(?[{HAN}\d]{{1,2}}[)、.])")
_LABEL_LINE = re.compile(r"[^\n]*(?:整改|落实|完成|进展)(?:情况|成效|结果)\s*[:]")
_OPENS = re.compile(rf"[ \t]*(?:[{HAN}\d]{{1,3}}(?:是|[、.])|\(|[^\n。]{{0,12}}[:]|[#*\-—|☑□■①-⑳]|该(?:问题|项))")
_TITLE = re.compile(r"[ \t#*]*[^\s。;,:!?]{2,24}[ \t*]*")
BULLETS = "●•·◆◇▲△►▶★☆■○"
FEWEST_BULLETS = 3  # findings under a bullet that make a habit
FEWEST_PAIRS = 2  # pairs of a response and a finding that make a habit
WRAPPED_LINES = 4  # this many lines that run on make a page wrapped


@dataclass(frozen=True, slots=True)
class Habits:
    """What this report usually does."""

    single: bool  # a response is one paragraph
    labels_open_lines: bool
    paired: bool  # a response of one paragraph, the next finding in a paragraph without a number, its label
    wrapped: bool  # lines are cut at a width, in the middle of sentences
    bullet: str = ""  # what opens the line of each finding right above its label


def habits_of(text: str, lines: Lines, answers: list[Answer], *, wrapped: bool) -> Habits:
    """Read the habits from the labelled responses and the lines."""
    labelled = [answer for answer in answers if answer.word]
    opening = sum(answer.at_line_start for answer in labelled)
    return Habits(
        _single(text, lines, labelled),
        bool(labelled) and opening >= 0.6 * len(labelled),
        _paired(text, lines, [answer for answer in labelled if answer.at_line_start]),
        wrapped or _wrapped(text, lines),
        _bullet(lines, [answer for answer in labelled if answer.at_line_start]),
    )


def _bullet(lines: Lines, labelled: list[Answer]) -> str:
    """The mark that opens the line above most labels, and none of their own lines; nothing where there is none."""
    above = Counter(opening_mark(lines, lines.row(answer.start) - 1) for answer in labelled)
    own = {opening_mark(lines, lines.row(answer.start)) for answer in labelled}
    mark, count = above.most_common(1)[0] if above else ("", 0)
    return mark if mark not in own and count >= max(FEWEST_BULLETS, 0.7 * len(labelled)) else ""


def opening_mark(lines: Lines, row: int) -> str:
    """The bullet that opens a line, or the last one with text above it; nothing where it opens with none."""
    while row >= 0 and not (line := lines.text[slice(*lines.at(lines.starts[row]))].strip()):
        row -= 1
    return line[0] if row >= 0 and line[0] in BULLETS else ""


def _single(text: str, lines: Lines, labelled: list[Answer]) -> bool:
    inline = [a for a in labelled if lines.row(a.start) == lines.row(a.value) and _told_beside(text, lines, a)]
    if not inline or len(inline) < 0.8 * len(labelled):
        return False
    return sum(_goes_on(text, lines, answer) for answer in inline) <= 0.2 * len(inline)


def _told_beside(text: str, lines: Lines, answer: Answer) -> bool:
    """Does a response begin in the line of its label, not below it?"""
    return bool(text[answer.value : lines.at(answer.value)[1]].strip())


def _paired(text: str, lines: Lines, labelled: list[Answer]) -> bool:
    """Whether between most labels, and some without any number, two plain lines stand: a response, the next finding."""
    between = [_plain_and_numbered(text, lines, one, other) for one, other in pairwise(labelled)]
    pairs = sum(plain == 2 for plain, _ in between)
    return (2, 0) in between and pairs >= max(FEWEST_PAIRS, 0.8 * len(between))


def _plain_and_numbered(text: str, lines: Lines, answer: Answer, following: Answer) -> tuple[int, int]:
    rows = range(lines.row(trim(text, answer.value, len(text))[0]), lines.row(following.start))
    found = [line for row in rows if text[slice(*(line := lines.at(lines.starts[row])))].strip()]
    numbered = sum(bool(_STEP.match(text, *line)) for line in found)
    titled = (
        not numbered and len(found) == 3 and _TITLE.fullmatch(text, *found[1]) is not None
    )  # of the next finding's section
    return len(found) - numbered - titled, numbered


def _goes_on(text: str, lines: Lines, answer: Answer) -> bool:
    """Whether the line after a response's first line is a step of it, and not the heading of the next."""
    row = lines.row(answer.value) + 1
    if row >= len(lines.starts):
        return False
    start, end = lines.at(lines.starts[row])
    return (
        bool(_STEP.match(text, start, end))
        and not _LABEL_LINE.match(text, min(end + 1, len(text)))
        and "整改" not in text[end - 8 : end]
    )


def _wrapped(text: str, lines: Lines) -> bool:
    running = 0
    for row in range(len(lines.starts) - 1):
        start, end = lines.at(lines.starts[row])
        a, b = lines.at(lines.starts[row + 1])
        if end - start > 20 and b > a and text[end - 1] not in "。;:!?”)|》" and not _OPENS.match(text, a, b):
            running += bool(re.search(r"[,、\u4e00-\u9fff\d]", text[end - 1]))
    return running >= WRAPPED_LINES
