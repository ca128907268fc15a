"""Responses whose heading the source lost where no label opens them: a further paragraph where a number is missing.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.drafts import Draft
from parsers.model import Span

FEWEST = 3  # responses of one paragraph between numbers that count on: fewer are no habit
_LARGEST_SHARE = 0.1  # of exceptions
_ENDED = "。;!?)”"
_PARAGRAPH = re.compile(r"[^\s][^\n]*")


def with_lost_headings(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts, each last paragraph before a missing number as one of its own, where all others have only one."""
    steps = [(one, other, _missing(one, other)) for one, other in pairwise(drafts)]
    whole = [len(_paragraphs(text, one)) for one, _, missing in steps if missing == 0]
    single = whole.count(1)
    if single < FEWEST or len(whole) - single > _LARGEST_SHARE * len(whole):
        return drafts
    lost = {id(one): missing for one, _, missing in steps if missing}
    return [part for draft in drafts for part in _parted(text, draft, lost.get(id(draft), 0))]


def _missing(one: Draft, other: Draft) -> int | None:
    """How many numbers are missing between two issues; None where that cannot be told."""
    if one.owner is None or other.owner is None or one.owner.form != other.owner.form:
        return None
    step = other.owner.number - one.owner.number
    return step - 1 if step > 0 and one.owner.group is None and other.owner.group is None else None


def _paragraphs(text: str, draft: Draft) -> Sequence[Span]:
    return [m.span() for m in _PARAGRAPH.finditer(text, *draft.response)] if draft.response else []


def _parted(text: str, draft: Draft, missing: int) -> Iterator[Draft]:
    paragraphs = _paragraphs(text, draft)
    whole = all(text[end - 1] in _ENDED for _, end in paragraphs)  # no line of them was cut at a width
    if not missing or not whole or len(paragraphs) != missing + 1:
        yield draft
        return
    (start, end), *rest = paragraphs
    draft.response = (start, end)
    yield draft
    for start, end in rest:
        yield Draft(draft.path[:-1], None, start, None, (start, end), ["heading-lost"], (), draft.title)
