"""Joins the messages of a pasted report and says where a part may be missing.

Telegram cuts what is longer than 4096 UTF-16 units into several messages: at a line or a sentence where its program
looks for one, else in the middle of a word; and it trims the ends of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from handlers.pages import units

FULL = 4090  # units: a message this long was cut where the limit is, not where a line ended
_SHOWN = 12  # characters on either side of a joint
_SENTENCE_END = re.compile(r"[。！？；!?;：:”’』」）)》〉…]\s*$")
_GOES_ON = re.compile(r"^[，,、；;。：:！？”’』」）)》]")
_BEGINS = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十百]{1,3}[）)、.．]|[一二三四五六七八九十]{1,2}是|[（(]?\d{1,3}[）)、.．]|第[一二三四五六七八九十百\d]+[章节部条个项])"
)
_PAIRS = {"“": "”", "（": "）", "(": ")", "《": "》", "「": "」", "『": "』"}


@dataclass(frozen=True, slots=True)
class Joint:
    """Where two messages meet: the words before and after, and whether something may be missing between them."""

    before: str
    after: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """The text of a paste; ``cut_off``: its last sentence has no end."""

    text: str
    parts: int
    joints: tuple[Joint, ...]
    cut_off: bool


def join(parts: Sequence[str]) -> Joined:
    """Put the messages of a paste together, in the order they were sent."""
    whole = parts[0]
    for before, after in pairwise(parts):
        whole += after if _mid_sentence(before) else f"\n{after}"
    joints = tuple(_joints(parts))
    return Joined(whole, len(parts), joints, _cut_off(parts[-1]))


def _joints(parts: Sequence[str]) -> Iterator[Joint]:
    for before, after in pairwise(parts):
        yield Joint(before.rstrip()[-_SHOWN:], after.lstrip()[:_SHOWN], _doubtful(before, after))


def _mid_sentence(part: str) -> bool:
    """Was the message cut at the limit, with its sentence not at its end?"""
    return units(part) >= FULL and not _SENTENCE_END.search(part)


def _doubtful(before: str, after: str) -> bool:
    """May a message be missing here? A sentence was cut and the next message does not go on with it."""
    broken = _mid_sentence(before) or before.rstrip().endswith(("，", ",", "、"))
    if broken and _BEGINS.match(after):
        return True
    if not broken and _GOES_ON.match(after.lstrip()):
        return True
    return _opened(before) != _closed(after)


def _opened(part: str) -> str:
    """The bracket or quotation mark that the last sentence leaves open, as its closing one; "" for none."""
    last = re.split(r"[。！？\n]", part.rstrip())[-1]
    open_ones = [mark for mark in _PAIRS if last.count(mark) > last.count(_PAIRS[mark])]
    return _PAIRS[max(open_ones, key=last.rfind)] if open_ones else ""


def _closed(part: str) -> str:
    """The closing mark without an opening one in the first sentence; "" for none."""
    first = re.split(r"[。！？\n]", part.lstrip(), maxsplit=1)[0]
    for opening, closing in _PAIRS.items():
        if first.count(closing) > first.count(opening):
            return closing
    return ""


def _cut_off(last: str) -> bool:
    """Does the last message end in the middle of a sentence at Telegram's limit, or with a comma?"""
    return _mid_sentence(last) or last.rstrip().endswith(("，", ",", "、", "：", ":"))
