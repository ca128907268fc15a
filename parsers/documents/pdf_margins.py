"""Running heads, feet and page numbers: what a page repeats around its text."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from parsers.documents.pdf_lines import Line

_EDGE = 2  # lines at the top and at the bottom that may be a head or a foot
_GAP = 1.35  # of the usual distance of lines
_REPEATED = 0.4  # of the pages: left and right pages may have heads of their own
_PAGE_NUMBER = re.compile(
    r"[-—–－·•~\s]+\d{1,4}[-—–－·•~\s]+|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}"
)
_BARE_NUMBER = re.compile(r"\d{1,4}")


def without_margins(pages: list[list[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without what stands around their text, and how many lines were left out."""
    step = _usual_step(pages)
    edges = [_edge_lines(page, step) for page in pages]
    repeated = Counter(key for page in edges for key in {_key(line) for line in page})
    needed = max(2, len(pages) * _REPEATED)
    offset = _number_offset(edges)
    dropped = {
        id(line)
        for page in edges
        for line in page
        if repeated[_key(line)] >= needed or _is_number(line, offset) or _PAGE_NUMBER.fullmatch(line.text)
    }
    return [[line for line in page if id(line) not in dropped] for page in pages], len(dropped)


def _usual_step(pages: list[list[Line]]) -> float:
    steps = [a.base - b.base for page in pages for a, b in pairwise(page)]
    return median(steps) if steps else 0.0


def _edge_lines(page: list[Line], step: float) -> list[Line]:
    """The outermost lines that keep more than the usual distance from the text; a page of one line has none but it."""
    found: list[Line] = []
    for lines in (page, page[::-1]):
        for count in range(1, min(_EDGE, len(lines) - 1) + 1):
            if abs(lines[count - 1].base - lines[count].base) > _GAP * step:
                found += [line for line in lines[:count] if line not in found]
    numbers = [line for line in (page[:1] + page[-1:]) if _PAGE_NUMBER.fullmatch(line.text) and line not in found]
    return found + numbers


def _key(line: Line) -> tuple[str, int]:
    """What makes two heads the same: their words without figures, at the same height."""
    return re.sub(r"\d+", "#", line.text), round(line.base / 6)


def _number_offset(edges: list[list[Line]]) -> int | None:
    """How far bare numbers run ahead of the count of pages, where they do so steadily."""
    numbers = [int(line.text) - line.page for page in edges for line in page if _BARE_NUMBER.fullmatch(line.text)]
    offset, count = Counter(numbers).most_common(1)[0] if numbers else (None, 0)
    return offset if count > 1 or offset == 0 else None


def _is_number(line: Line, offset: int | None) -> bool:
    return bool(_BARE_NUMBER.fullmatch(line.text)) and offset is not None and int(line.text) - line.page == offset
