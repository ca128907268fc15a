"""Printed lines joined into paragraphs, so that no figure is cut in two."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from parsers.documents.pdf_lines import Line

_INDENT = 0.8  # in characters: a first line is set in by two
_CENTRED_INDENT = 2.6  # more than a first line's
_OFF_CENTRE = 0.8
_OTHER_SIZE = 1.12
_PARAGRAPH_GAP = 1.6
_SLACK = 0.4  # in characters: what lines differ in width
_FLUSH = 0.6  # in characters: how far from the margin justified lines end, and their last marks
_JUSTIFIED = 0.5  # of the lines end at the margin
_INDENTED = 0.15  # of the lines are set in, where first lines are
_TOKEN = re.compile(r"[（(“‘《〈【〔「『]*(?:[A-Za-z0-9.,%‰:/+\-—…]+|.)[，。、；：！？）)”’》〉】〕」』,.;:!?%‰]*")
_HEADING = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳]"
    r"|第[一二三四五六七八九十]{1,3}[章节条项部]|[\u4e00-\u9fff]{2,8}[：:]|[【\[]"
)
_SENTENCE_END = re.compile(r"[。！？；：!?;:]”?$")
_HALF_WIDE = 0.55
_TITLE_LINES = 10


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the text of a document stands: its margins and its usual size and distance of lines, in points."""

    left: float
    right: float
    size: float
    step: float
    justified: bool
    indented: bool

    def centred(self, line: Line) -> bool:
        """Whether a line stands in the middle, and not just set in like a first line."""
        off = abs((line.left + line.right) / 2 - (self.left + self.right) / 2)
        inner = line.left - self.left > _INDENT * line.size and self.right - line.right > _INDENT * line.size
        wide = line.left - self.left > _CENTRED_INDENT * self.size or line.size > self.size * _OTHER_SIZE
        return off < _OFF_CENTRE * line.size and inner and wide


def frame_of(pages: list[list[Line]]) -> Frame:
    """The frame of the text: the outermost margins that more than a stray line keeps."""
    lines = [line for page in pages for line in page]
    size = median(line.size for line in lines)
    steps = [a.base - b.base for page in pages for a, b in pairwise(page)]
    left = _outermost([line.left for line in lines], size, leftmost=True)
    right = _outermost([line.right for line in lines], size, leftmost=False)
    flush = sum(right - line.right < _FLUSH * size / 2 for line in lines)
    set_in = sum(_INDENT < (line.left - left) / size < _CENTRED_INDENT for line in lines)
    return Frame(
        left,
        right,
        size,
        median(steps) if steps else size * 2,
        justified=flush >= len(lines) * _JUSTIFIED,
        indented=set_in >= len(lines) * _INDENTED,
    )


def _outermost(edges: list[float], size: float, *, leftmost: bool) -> float:
    """The outermost edge shared by a twentieth of the lines (at least two); the outermost of all if there is none."""
    counts = Counter(round(edge / (size / 2)) for edge in edges)
    needed = max(2, len(edges) / 20)
    shared = [edge for edge in edges if counts[round(edge / (size / 2))] >= needed] or edges
    return min(shared) if leftmost else max(shared)


def paragraphs(pages: list[list[Line]], frame: Frame) -> list[str]:
    """The paragraphs of a document; they run on from page to page."""
    texts: list[str] = []
    before: Line | None = None
    for line in (line for page in pages for line in page):
        if before is not None and _runs_on(before, line, frame):
            texts[-1] = _joined(texts[-1], line.text)
        else:
            texts.append(line.text)
        before = line
    return texts


def title_of(lines: list[Line], frame: Frame) -> str | None:
    """The centred lines at the head of the first page: the largest, and of equal ones the longest."""
    runs: list[list[Line]] = []
    for index, line in enumerate(lines[:_TITLE_LINES]):
        if not frame.centred(line):
            continue
        follows = runs and index and lines[index - 1] is runs[-1][-1] and _same_size(runs[-1][-1], line)
        if follows:
            runs[-1].append(line)
        else:
            runs.append([line])
    best = max(runs, key=lambda run: (round(run[0].size), sum(len(line.text) for line in run)), default=None)
    return "".join(line.text.replace("\t", "") for line in best) if best else None


def _runs_on(before: Line, line: Line, frame: Frame) -> bool:
    """Whether a line continues the paragraph of the line before it."""
    if "\t" in before.text + line.text or not _same_size(before, line):
        return False
    if before.page == line.page and before.base - line.base > _PARAGRAPH_GAP * frame.step:
        return False
    centred = frame.centred(before), frame.centred(line)
    if any(centred):
        return all(centred) and not _SENTENCE_END.search(before.text)
    if _is_set_in(line, frame):
        return False
    heads = not frame.indented and bool(_SENTENCE_END.search(before.text)) and bool(_HEADING.match(line.text))
    return not heads and not _would_have_fitted(before, line, frame)


def _is_set_in(line: Line, frame: Frame) -> bool:
    return line.left - frame.left > _INDENT * line.size


def _same_size(before: Line, line: Line) -> bool:
    return 1 / _OTHER_SIZE < line.size / before.size < _OTHER_SIZE


def _would_have_fitted(before: Line, line: Line, frame: Frame) -> bool:
    """Whether the first word of a line had room on the line before, so that the break was meant.

    A figure is one word, and a mark that may not begin a line goes with the character before it.
    """
    if frame.justified:
        return frame.right - before.right > _FLUSH * before.size
    first = _TOKEN.match(line.text)
    width = sum(_HALF_WIDE if c.isascii() else 1.0 for c in first[0]) if first else 1.0
    return frame.right - before.right > (width + _SLACK) * before.size


def _joined(before: str, after: str) -> str:
    """Two pieces of a paragraph: a space only between Latin words."""
    words = before[-1:].isascii() and before[-1:].isalpha() and after[:1].isascii() and after[:1].isalpha()
    return f"{before} {after}" if words else before + after
