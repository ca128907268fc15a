"""Facts told behind a response in its own line: …;责任人:…;完成时间:…;整改结果:已完成 (several in one report).

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from parsers.issues import Parts
from parsers.marks import label_table, label_words
from parsers.model import Span
from parsers.spans import trim
from parsers.statuses import is_status
from parsers.vocabulary import alternatives

FEWEST = 2  # responses with such facts: a single one may be worded so
LONGEST = 40  # characters of a value
_ROLES = ("body", "person", "deadline", "finished", "conclusion", "result")
_EDGES = " \t;,、"


@cache
def _label() -> re.Pattern[str]:
    words = alternatives(label_words(*_ROLES, longer_than=2))
    return re.compile(rf"(?<=[;。,、) \t])(?P<word>{words})[ \t]*:[ \t]*")


def with_tails(text: str, parts: Sequence[Parts]) -> Iterator[Parts]:
    """The issues with such facts as labelled values, where several responses end with them."""
    tails = [_tail(text, *one.response) if one.response else () for one in parts]
    habit = sum(bool(tail) for tail in tails) >= FEWEST
    for one, tail in zip(parts, tails, strict=True):
        if not (habit and tail and one.response):
            yield one
            continue
        start, end = one.response[0], tail[0][0]
        fields = tuple((role, shown, span) for _, role, shown, span in tail)
        yield replace(one, response=trim(text, start, end, _EDGES), fields=(*one.fields, *fields))


def _tail(text: str, start: int, end: int) -> tuple[tuple[int, str, str, Span], ...]:
    """The facts at the end of a response: each label's place, role, field name shown and value."""
    line = max(start, text.rfind("\n", start, end) + 1)
    found: list[tuple[int, str, str, Span]] = []
    stop = end
    for m in reversed(list(_label().finditer(text, line, end))):
        role, shown = label_table()[m["word"]]
        value = trim(text, m.end(), stop, _EDGES + "。")
        words = text[slice(*value)]
        if (
            not 0 < len(words) <= LONGEST
            or re.search("[。;]", words)
            or (role == "result" and not is_status(text, *value))
        ):
            break
        if not text[start : m.start()].strip(_EDGES):
            break
        role, shown = ("conclusion", "完成进度") if role == "result" else (role, shown)
        found.insert(0, (m.start(), role, shown, value))
        stop = m.start()
    return tuple(found)
