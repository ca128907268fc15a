"""Names what is measured as one just before it, of which only its own word is said: 城东水价为3.2元, 城西为3.5元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_chunks import PER, PER_AT_START, Chunk
from parsers.metric_marks import BLANK_FIGURE, BLANK_TIME
from parsers.metric_parts import leading_part
from parsers.metric_words import words

_STATES = re.compile(
    rf"(?:[确核]定|(?<!上)限定|定|统一)?(?:则|仍|分别|统一)?(?:[为是由从])(?:原来?的)?[{BLANK_TIME} ]*$"
)
_OWN = re.compile("[一-鿿“”]{2,9}")
_UNIVERSITY = re.compile("[一-鿿]{2,8}?大学(?!生)")
_COMPARED = re.compile(
    "(?:(?P<less>低于|落后于?|少于|不及)|高于|高出|超过|优于|领先于?)"
    "(?P<area>全[国省市县区州]|国家|[省市])的?(?P<mean>平均水平|平均|均值)?$"
)
_LEVEL_BEHIND = re.compile("的?(?:平均水平|平均|水平|均值)")
_LEAST, _SHARED = 2, 2  # characters of what is measured, and of what the two are that stands in both


def level_compared(chunk: Chunk, earlier: Sequence[Chunk]) -> str:
    """The wider area whose own level a figure is (参保率93%,低于全市96%的平均水平); empty for a gap, or another figure.

    Args:
        chunk: the figure.
        earlier: the figures before it in the same issue, in order.
    """
    last = earlier[-1] if earlier else None
    compared = _COMPARED.search(chunk.before.rstrip(f"{BLANK_FIGURE} "))
    if last is None or compared is None or last.sentence != chunk.sentence or last.q.unit != chunk.q.unit:
        return ""
    value, own = chunk.q.value or 0, last.q.value or 0
    beyond = value > own if compared["less"] else value < own
    as_level = _LEVEL_BEHIND.match(chunk.after) or (chunk.q.unit == "%" and compared["mean"])
    return compared["area"] if beyond and as_level else ""


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
    per_before, before = _said_of_first(last) if last.became else _said(last)
    per = per or (per_before if last.became else "")
    if not (alike and per == per_before and _OWN.fullmatch(said) and not words().verb_first.match(said)):
        return None
    measured = _behind_its_like(said, before)
    told = len(measured) >= _LEAST or (per and before == f"非{said}")
    return f"{per}{said}{measured}" if told else None


def _said_of_first(last: Chunk) -> tuple[str, str]:
    """The unit and the words of the first of 由A调整为B: 非居民每立方米由1.2元调整为1.4元,居民仍为0.95元."""
    per = PER_AT_START.match(last.full)
    return (per[0], last.full[per.end() :]) if per else ("", last.full)


def acting_body(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str:
    """Whose act an item of a list is that names only what was done (县医院清理项目9个、收回资金80万元); else empty.

    An act alone that counts in the same unit is done to the same thing (县医院清理项目9个、停用3个).
    """
    last = earlier[-1] if earlier else None
    listed = last is not None and chunk.joined and last.clause == chunk.clause and not (chunk.parent or chunk.place)
    if last is None or not listed or chunk.kind.kind != "level" or not words().verb_first.match(core):
        return ""
    body = leading_part(last.full) or (_UNIVERSITY.match(last.full) or [""])[0]
    acts = words().verb_first.match(last.full, len(body)) if body else None
    if acts is None or not last.full.startswith(body) or core.startswith(body[:2]):
        return ""
    to_the_same = last.q.unit == chunk.q.unit and words().verb_first.fullmatch(core)  # 清理线索12条、办结9条
    return body + last.full[acts.end() :] if to_the_same else body


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
            if before[at - 1 : at] == "非":  # 非居民水价, 居民
                return before[at + length :]
            return before[at + length :] if length < len(said) else ""
    at = before.find(said[:_SHARED])
    return before[at + len(said) :] if at >= 0 and len(said) > _SHARED else ""
