"""Reads notices driven by labels: ``label: value`` lines, numbered section titles, flattened tables, before/after.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from parsers.closing import is_sign_off
from parsers.marks import Lines, label_table
from parsers.model import Span
from parsers.ordinals import HAN, read_ordinal
from parsers.signs import opens_closing
from parsers.statuses import has_boxes
from parsers.tables import read_tables
from parsers.vocabulary import alternatives


@dataclass(frozen=True, slots=True)
class FieldAt:
    """A labelled value: ``start`` of the label, the value's span."""

    role: str
    shown: str
    word: str
    start: int
    span: Span
    nth: int | None = None  # 问题2：the label's own number


@dataclass(slots=True)
class Card:
    """The labelled values of one issue."""

    fields: list[FieldAt] = field(default_factory=list)
    number: int | None = None
    mark: int | None = None  # a heading number printed before the first label

    def first(self, *roles: str) -> FieldAt | None:
        """The first field of these roles that has a value."""
        return next((f for f in self.fields if f.role in roles and f.span[0] < f.span[1]), None)


# Words that name an item of a list in a title or a label's value.
_ITEM = re.compile(
    rf"(?:第\s*(?P<nth>[{HAN}]+|\d+)\s*(?:项|号|个|条)|(?:序号|编号)\s*[:]?\s*(?P<serial>[{HAN}]+|\d+)(?![\d-]))"
)
_ROLES_OF_A_CARD = {"problem", "target", "measures", "deadline", "body", "person", "conclusion", "finished", "id"}


@cache
def _title_pattern() -> re.Pattern[str]:
    words = alternatives(list(label_table()))
    number = rf"(?:(?P<number>[{HAN}]{{1,3}}[、.,]|\([{HAN}]{{1,3}}\)|\d{{1,2}}[.、]|\(\d{{1,2}}\))\s*)?"
    return re.compile(
        rf"(?m)^[ \t#*|>\[【]*{number}(?:存在(?:的)?|具体|本项)?(?P<word>{words})(?P<nth>[{HAN}]{{0,2}}|\d{{0,3}})(?:\([^()\n]{{0,20}}\))?[\]】*]*[ \t]*(?P<stop>[:][ \t]*|[\t|]+[ \t]*|[ \t]*\|?[ \t]*$)"
    )


def find_fields(text: str, lines: Lines) -> list[FieldAt]:
    """All labelled values at line level in order; a value runs to the next label, a closing line or the end."""
    tabled = read_tables(text, lines)
    if tabled:
        return [FieldAt(role, shown, word, start, span) for role, shown, word, start, span in tabled]
    heads = [m for m in _title_pattern().finditer(text) if _is_label(text, m)]
    found = []
    for n, m in enumerate(heads):
        end = heads[n + 1].start() if n + 1 < len(heads) else len(text)
        role, shown = label_table()[m["word"]]
        stop = _value_end(text, lines, m.end(), end) if role != "notice" else lines.at(m.end())[1]
        span = _trim(text, m.end(), stop)
        if role == "result" and has_boxes(text, *span):
            role, shown = "conclusion", "完成进度"
        found.append(FieldAt(role, shown, m["word"], m.start(), span, read_ordinal(m["nth"])))
    return found


def _is_label(text: str, m: re.Match[str]) -> bool:
    """One-word labels (问题, 进展) need a colon or a cell's edge."""
    if label_table()[m["word"]][0] == "id":
        return True
    return len(m["word"]) > 2 or ":" in m["stop"] or "|" in m["stop"] or "\t" in m["stop"] or bool(m["number"])


def _value_end(text: str, lines: Lines, start: int, end: int) -> int:
    first = lines.row(start)
    while (
        first < lines.row(max(start, end - 1))
        and not text[max(start, lines.starts[first]) : lines.at(lines.starts[first])[1]].strip()
    ):
        first += 1
    for row in range(first + 1, lines.row(max(start, end - 1)) + 1):
        a, b = lines.at(lines.starts[row])
        line = text[a:b]
        if line.strip() and (opens_closing(line) or is_sign_off(lines, row) or _is_item_title(line)):
            return a
    return end


def _is_item_title(line: str) -> bool:
    """A line like 第二十八项整改任务 that opens the next item of a page."""
    return bool(re.fullmatch(rf"[ \t#*]*(?:整改任务|问题)?\s*第[{HAN}\d]+(?:项|号|个问题)[^。]{{0,30}}", line))


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t\n|":
        start += 1
    while end > start and text[end - 1] in " \t\n|":
        end -= 1
    return (start, end)


def is_notice(fields: list[FieldAt], *, headed: int) -> bool:
    """Whether the labels carry the document: three or more roles with problem and result, and few headed responses.

    ``headed`` is how many responses an outline reading finds under numbered headings.
    """
    roles = {f.role for f in fields} & (_ROLES_OF_A_CARD | {"result"})
    problems = sum(f.role in {"problem", "id"} for f in fields)
    before_after = {"整改前", "整改后"} <= {f.word for f in fields}
    return before_after or (
        len(roles) >= 3
        and problems > 0
        and problems >= 0.5 * headed
        and bool(roles & {"result", "conclusion", "measures"})
    )


def build_cards(text: str, fields: list[FieldAt], title: str) -> list[Card]:
    """The fields of each issue: a new one begins where a problem or number is named again."""
    cards: list[Card] = []
    for item in fields:
        if item.role in {"notice", "other"} and not cards:
            continue
        if not cards or _begins(cards[-1], item):
            cards.append(Card())
        cards[-1].fields.append(item)
    cards = [card for card in cards if card.first("problem", "result", "conclusion", "measures")]
    for n, card in enumerate(cards):
        card.number = _number(text, fields, card, title if len(cards) == 1 else _lead(text, cards, n))
    return cards


def _begins(card: Card, item: FieldAt) -> bool:
    have = {f.role for f in card.fields}
    if item.role == "id":
        return bool(have - {"id", "other"}) or item.word in {f.word for f in card.fields}
    return (
        item.role == "problem"
        and "problem" in have
        and bool(have & {"result", "conclusion", "measures", "target", "body"})
    )


def _lead(text: str, cards: list[Card], n: int) -> str:
    """The text between the issue before and this one: it may hold the item's title."""
    floor = cards[n - 1].fields[-1].span[1] if n else 0
    return text[floor : cards[n].fields[0].start]


def _number(text: str, fields: list[FieldAt], card: Card, lead: str) -> int | None:
    named = next((f for f in card.fields if f.role == "id" and not re.search(r"[A-Za-z]", text[slice(*f.span)])), None)
    if named:
        return read_ordinal(text[slice(*named.span)])
    counted = next((f.nth for f in card.fields if f.nth is not None), None)
    return counted if counted is not None else item_number(lead)


def item_number(words: str) -> int | None:
    """The number of an item that a title names (第二十七项, 序号43), or None."""
    found = list(_ITEM.finditer(words))
    return read_ordinal(found[-1]["nth"] or found[-1]["serial"]) if found else None
