"""Reads from its verbs whether a measure is done, ongoing or planned (the assessed status).

This is our reading, never the report's own word. All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.model import AssessedValue, Span
from parsers.vocabulary import grouped

_CLAUSE = re.compile(r"[^。;,!?\n]+")
_QUOTED = re.compile(r"《[^》\n]*》|“[^”\n]*”")


@dataclass(frozen=True, slots=True)
class Tense:
    """An assessed value and the span of the words it rests on."""

    value: AssessedValue
    span: Span


@cache
def _deeds(tense: str) -> re.Pattern[str]:
    return re.compile("|".join(grouped("deeds")[tense]))


def assess(text: str, start: int, end: int) -> Tense:
    """The tense of a measure ``[start, end)``: done when finished acts prevail, planned when nothing but plans is said."""
    tally: dict[str, list[Span]] = {"done": [], "ongoing": [], "planned": [], "weak": []}
    masked = _QUOTED.sub(lambda m: "〇" * len(m[0]), text[start:end])
    last = "weak"
    for clause in _CLAUSE.finditer(masked):
        kind, span = _tense(clause[0], start + clause.start())
        tally[kind].append(span)
        last = kind if kind != "weak" else last
    return _verdict(tally, last, (start, end))


def _tense(clause: str, at: int) -> tuple[str, Span]:
    for kind in ("planned", "ongoing"):
        found = _deeds(kind).search(clause)
        if found and not re.search(r"已(?!有)", clause[found.end() :]):
            return kind, (at + found.start(), at + found.end())
    done = _deeds("done").search(clause)
    weak = _deeds("weak").match(clause.lstrip("一二三四五六七八九十是 、"))
    figure = _deeds("figure").search(clause)
    if done and (not weak or figure or "已" in clause):
        return "done", (at + done.start(), at + done.end())
    if figure:
        return "done", (at + figure.start(), at + figure.end())
    found = _deeds("weak").search(clause)
    span = (at + found.start(), at + found.end()) if found else (at, at + len(clause))
    return "weak", span


def _verdict(tally: dict[str, list[Span]], last: str, whole: Span) -> Tense:
    done, ongoing, planned = tally["done"], tally["ongoing"], tally["planned"]
    if done and (
        len(ongoing) + len(planned) < len(done) or (last == "done" and len(ongoing) + len(planned) <= len(done))
    ):
        return Tense("done", done[-1])
    if planned and not done and not ongoing and len(planned) >= len(tally["weak"]):
        return Tense("planned", planned[0])
    if ongoing or planned:
        return Tense("ongoing", (ongoing or planned)[-1])
    return Tense("ongoing", tally["weak"][-1] if tally["weak"] else whole)
