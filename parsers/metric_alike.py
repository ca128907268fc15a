"""Names what is measured as one just before it, of which only its own word is said: 城东水价为3.2元, 城西为3.5元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_chunks import PER, Chunk
from parsers.metric_marks import BLANK_FIGURE, BLANK_TIME
from parsers.metric_words import words

_STATES = re.compile(rf"(?:[确核]定|(?<!上)限定|定|统一)?(?:则|仍|分别|统一)?(?:为|是)[{BLANK_TIME} ]*$")
_OWN = re.compile("[一-鿿“”]{2,9}")
_LEAST, _SHARED = 2, 2  # characters of what is measured, and of what the two are that stands in both


def alike_name(chunk: Chunk, earlier: Sequence[Chunk]) -> str | None:
    """What it is and what is measured of it; None where the figure just before is of no other of its kind.

    Args:
        chunk: the figure; its kind is known.
        earlier: the figures before it in the same issue, in order; their names are known.
    """
    last = earlier[-1] if earlier else None
    if last is None or last.sentence != chunk.sentence or chunk.after.strip("、,的") or chunk.parent or last.parent:
        return None
    alike = last.q.unit == chunk.q.unit and last.kind.kind == chunk.kind.kind == "level"
    per, said = _said(chunk)
    per_before, before = _said(last)
    if not (alike and per == per_before and _OWN.fullmatch(said) and not words().verb_first.match(said)):
        return None
    measured = _behind_its_like(said, before)
    return f"{per}{said}{measured}" if len(measured) >= _LEAST else None


def _said(chunk: Chunk) -> tuple[str, str]:
    """The unit it is told per (每生每学期) and the words before 为; empty ones where they end otherwise."""
    text = chunk.before.strip(f"{BLANK_FIGURE} ,、")
    per = PER.search(text)
    bare = text[: per.start()] if per else text
    stated = _STATES.search(bare)
    return (per[0] if per else "", bare[: stated.start()].strip(f"{BLANK_TIME} ") if stated else "")


def _behind_its_like(said: str, before: str) -> str:
    """What stands behind the one of its kind in the words before: it ends, or else begins, as that one does."""
    for length in range(len(said), _SHARED - 1, -1):
        at = before.rfind(said[-length:])
        if at >= 0:
            return before[at + length :] if length < len(said) else ""
    at = before.find(said[:_SHARED])
    return before[at + len(said) :] if at >= 0 and len(said) > _SHARED else ""
