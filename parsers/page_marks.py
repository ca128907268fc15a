"""Takes out of a text what a copy of pages left between its lines: page numbers (— 2 —, 第2页, 2/9), running heads."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from parsers.shadow import Shadow, drop

_MARK = re.compile(
    r"\n\s*(?:[—–―·-]{1,3}[ \t]*\d{1,3}[ \t]*[—–―·-]{1,3}"
    r"|第[ \t]*\d{1,3}[ \t]*页(?:[,、 \t/]*共[ \t]*\d{1,3}[ \t]*页)?"
    r"|\d{1,3}[ \t]*/[ \t]*\d{1,3}"
    r"|(?P<bare>\d{1,3}))[ \t]*(?=\n)(?:[ \t]*\n)*(?=\n)"
)
_NUMBERED_ROWS = re.compile(r"(?m)^[ \t|]*(?:序号|编号)[ \t|]*$")
_FEWEST = 3  # bare numbers that count pages
_PAGE = 300  # characters between two of them
_LONGEST_HEAD = 40  # characters of a running head
_ENDED = "。;:!?|)》”"


def without_page_marks(shadow: Shadow, *, mend: bool = False) -> Shadow:
    """The shadow without lines that only number a page or come back with every page.

    Args:
        shadow: the text.
        mend: whether a paragraph that ran on over the page is made one line again.
    """
    text, dropped = shadow.text, []
    for start, end in _with_heads(text, _marks(text)):
        before = text[:start].rstrip(" \t")[-1:]
        runs_on = before not in ("", "\n") and before not in _ENDED and text[end + 1 : end + 2].strip()
        dropped.append((start, end + (mend and bool(runs_on))))
    return drop(shadow, dropped)


def _marks(text: str) -> list[tuple[int, int]]:
    """The places of page numbers, each from the line break before it to the one behind it."""
    found = list(_MARK.finditer(text))
    bare = [] if _NUMBERED_ROWS.search(text) else [m for m in found if m["bare"]]
    counted = {m.start() for run in _runs(bare) if len(run) >= _FEWEST for m in run}
    return [m.span() for m in found if not m["bare"] or m.start() in counted]


def _runs(bare: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Bare numbers that count up, a page of text between each two."""
    runs = [bare[:1]] if bare else []
    for before, m in pairwise(bare):
        if int(m["bare"]) == int(before["bare"]) + 1 and m.start() - before.end() >= _PAGE:
            runs[-1].append(m)
        else:
            runs.append([m])
    return runs


def _with_heads(text: str, marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places with the lines above and below a page number that stand so with most of them."""
    above = [text.rfind("\n", 0, start) for start, _ in marks]
    below = [text.find("\n", end + 1) for _, end in marks]
    heads = Counter(text[a:start].strip() for a, (start, _) in zip(above, marks, strict=True) if a >= 0)
    heads += Counter(text[end:b].strip() for b, (_, end) in zip(below, marks, strict=True) if b >= 0)
    repeated = {words for words, n in heads.items() if 0 < len(words) <= _LONGEST_HEAD and n >= max(3, len(marks) / 2)}
    return [
        (a if a >= 0 and text[a:start].strip() in repeated else start, b if text[end:b].strip() in repeated else end)
        for a, b, (start, end) in zip(above, below, marks, strict=True)
    ]
