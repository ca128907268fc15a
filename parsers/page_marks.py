"""Takes page numbers that a copy left between the lines (— 2 —, 第2页) out of a text."""

from __future__ import annotations

import re

from parsers.shadow import Shadow, drop

_MARK = re.compile(
    r"\n[ \t]*(?:[—–―-]{1,3}[ \t]*\d{1,3}[ \t]*[—–―-]{1,3}"
    r"|第[ \t]*\d{1,3}[ \t]*页(?:[,、 \t/]*共[ \t]*\d{1,3}[ \t]*页)?)[ \t]*(?=\n)"
)
_ENDED = "。;:!?|)》”"


def without_page_marks(shadow: Shadow, *, mend: bool = False) -> Shadow:
    """The shadow without lines that only number a page.

    Args:
        shadow: the text.
        mend: whether a paragraph that ran on over the page is made one line again.
    """
    text, dropped = shadow.text, []
    for mark in _MARK.finditer(text):
        before = text[: mark.start()].rstrip(" \t")[-1:]
        runs_on = before not in ("", "\n") and before not in _ENDED and text[mark.end() + 1 : mark.end() + 2].strip()
        dropped.append((mark.start(), mark.end() + (mend and bool(runs_on))))
    return drop(shadow, dropped)
