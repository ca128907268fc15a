"""The bracket behind a problem that names who is responsible and by when: (牵头单位:县住建局;整改时限:2024年6月底前).

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from parsers.marks import label_table, label_words
from parsers.model import Span
from parsers.vocabulary import alternatives

_ROLES = frozenset({"body", "person", "deadline", "finished", "target", "conclusion"})
_BETWEEN = " ;,、\t\n"  # what stands before a label behind another value


@dataclass(frozen=True, slots=True)
class Bracket:
    """The bracket's own span and its labelled values: role, field name shown, span."""

    span: Span
    fields: tuple[tuple[str, str, Span], ...]


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?P<word>{alternatives(label_words(*_ROLES))})\s*[:]\s*")


def find_brackets(text: str, start: int, end: int) -> Iterator[Bracket]:
    """The brackets of ``[start, end)`` that open with such a label, in order."""
    for opened in re.compile(r"\(\s*").finditer(text, start, end):
        if _label().match(text, opened.end(), end):
            closed = closing_bracket(text, opened.start(), end)
            if closed is not None:
                yield Bracket((opened.start(), closed + 1), _fields(text, opened.end(), closed))


def parted(text: str, fields: Iterable[tuple[str, str, Span]]) -> tuple[tuple[str, str, Span], ...]:
    """Labelled values, those apart that stand on one line behind another (责任领导:书记;整改时限:12月底前)."""
    found: list[tuple[str, str, Span]] = []
    for role, shown, (start, end) in fields:
        first = next((m.start() for m in _label().finditer(text, start, end) if text[m.start() - 1] in _BETWEEN), None)
        if role not in _ROLES or first is None:
            found.append((role, shown, (start, end)))
            continue
        value = text[start:first].rstrip(" ;,。\n")
        found += [(role, shown, (start, start + len(value))), *_fields(text, first, end)]
    return tuple(found)


def closing_bracket(text: str, start: int, end: int) -> int | None:
    """Where the bracket at ``start`` is closed before ``end``; None where it is not."""
    depth = 0
    for place in range(start, end):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0:
            return place
    return None


def _fields(text: str, start: int, end: int) -> tuple[tuple[str, str, Span], ...]:
    found = list(_label().finditer(text, start, end))
    fields = []
    for n, m in enumerate(found):
        role, shown = label_table()[m["word"]]
        stop = found[n + 1].start() if n + 1 < len(found) else end
        value = text[m.end() : stop].rstrip(" ;,。\n")
        fields.append((role, shown, (m.end(), m.end() + len(value))))
    return tuple(fields)
