"""Names of bodies: those a field or a bracket states as responsible, and those a response shows acting.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.model import Span
from parsers.vocabulary import grouped

_HEAD = re.compile(
    r"(?:整改)?(?:牵头|责任|配合|主责|督导|督办|主办|承办|协办|参与)?(?:责任)?(?:单位|部门|主体|科室|处室|领导|人)\s*(?:\([^()]*\))?\s*[:]\s*"
)
_ROLE = re.compile(r"[(](?:牵头|主责|配合|责任|主办|协办|参与)[^()]{0,4}[)]$|(?:牵头|配合|负责)$")
MOST = 6


def split_names(text: str, start: int, end: int) -> list[Span]:
    """The spans of the names in a list of bodies ``[start, end)``.

    Split at 、 ; , but not inside brackets; role words (牵头单位:, (牵头)) are left out, masked names stay masked.
    """
    cuts, depth = [start], 0
    for place in range(start, end):
        c = text[place]
        depth += (c == "(") - (c == ")")
        if depth <= 0 and c in "、;,\n/|":
            cuts.append(place + 1)
    spans = (_name(text, a, b - 1) for a, b in zip(cuts, [*cuts[1:], end + 1], strict=True))
    return [span for span in spans if span[0] < span[1]]


def _name(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t。:":
        start += 1
    head = _HEAD.match(text, start, end)
    start = head.end() if head else start
    tail = _ROLE.search(text[start:end].rstrip(" \t。:"))
    end = start + (tail.start() if tail else len(text[start:end].rstrip(" \t。:")))
    return (start, max(start, end))


@cache
def _actor() -> re.Pattern[str]:
    """A clause that opens with a body's name, or several, and what it does."""
    words = {part: grouped("bodies")[part][0] for part in ("tail", "act")}
    name = rf"[\u4e00-\u9fff]{{0,12}}?(?:{words['tail']})"
    return re.compile(rf"(?:^|(?<=[。;:!?\n是)\]*—]))(?P<names>{name}(?:[、和及与]{name}){{0,4}})(?={words['act']})")


@cache
def _body_name() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = grouped("bodies")
    return re.compile(words["head"][0]), re.compile(words["never"][0])


def acting_bodies(text: str, start: int, end: int) -> list[str]:
    """Bodies that open a sentence and act in it (市水务局牵头…), at most six, in order, in simplified characters."""
    head, never = _body_name()
    names: list[str] = []
    for m in _actor().finditer(text, start, end):
        for name in re.split(r"[、和及与]", m["names"]):
            if 2 <= len(name) <= 16 and head.match(name) and not never.search(name) and name not in names:
                names.append(name)
    return names[:MOST]


_DOCUMENT = re.compile(r"《(?P<name>(?:[^《》]|《[^《》]*》){1,120})》")


def document_names(text: str, start: int, end: int) -> list[Span]:
    """The spans of names in 《》, without the brackets, each name once."""
    spans: dict[str, Span] = {}
    for m in _DOCUMENT.finditer(text, start, end):
        spans.setdefault(m["name"], m.span("name"))
    return list(spans.values())
