"""Reads notices driven by labels: ``label: value`` lines, numbered section titles, flattened tables, before/after.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise, zip_longest

from parsers.card_sections import headings_above
from parsers.closing import is_sign_off
from parsers.item_titles import is_item_title, item_number, title_below
from parsers.leading_bodies import bodies_lead, spread_bodies
from parsers.lost_rows import apart
from parsers.marks import LEAD as LINE_LEAD
from parsers.marks import Label, Lines, between, label_table
from parsers.model import Span
from parsers.ordinals import HAN, read_ordinal
from parsers.signs import opens_closing
from parsers.spans import CELL_EDGES, trim
from parsers.status_tags import of_the_issue, stands_in, tag_value
from parsers.statuses import stated_in_field
from parsers.tables import read_tables
from parsers.tick_boxes import first_box
from parsers.unknown_labels import above_unknown, unknown_facts
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
    section: int | None = None  # the heading number before it


@dataclass(slots=True)
class Card:
    """The labelled values of one issue."""

    fields: list[FieldAt] = field(default_factory=list)
    number: int | None = None

    def first(self, *roles: str) -> FieldAt | None:
        """The first field of these roles that has a value."""
        return next((f for f in self.fields if f.role in roles and f.span[0] < f.span[1]), None)


_SHORT = 2  # characters of a label that is an everyday word too
FEWEST_ROLES = 4  # labels of so many kinds with only a space behind them are a card's
FEWEST_ENDED = 2  # issues before the last that end with a status of their own: so does the last, whatever follows it
LEAD = 300  # characters before a single issue in which its number may be named, if the title does not name it
# 八、日常管护情况: a line that titles a section, after a label numbered in the same form
_SECTION_NUMBER = re.compile(rf"(?P<number>[{HAN}]{{1,3}})[、.]")
_SECTION = re.compile(rf"(?m)^[ \t#*]*{_SECTION_NUMBER.pattern}[ \t]*[^。;:!?\n]{{2,30}}$")
_WORDS = re.compile(r"[“《]?[^\n]{0,8}[\u4e00-\u9fff][^\n]{3}")
_BOX_TITLE = re.compile(r"[^。;,\n]{2,14}")
_ROLES_OF_A_CARD = {"problem", "target", "measures", "deadline", "body", "person", "conclusion", "finished", "id"}


@cache
def _title_pattern() -> re.Pattern[str]:
    words = alternatives(list(label_table()))
    numeral = rf"第?[{HAN}]{{1,3}}(?:[、.,]| +)|[(\[〔]?[{HAN}]{{1,3}}[)\]〕]|\d{{1,2}}[.、]|[(\[]?\d{{1,2}}[)\]]"
    number = rf"(?:(?P<number>{numeral})[ \t]*)?"
    return re.compile(
        rf"(?m)^[\[|{LINE_LEAD}]*{number}(?P<word>{words})(?P<nth>\((?:[{HAN}]{{1,3}}|\d{{1,3}})\)|[{HAN}]{{0,2}}|\d{{0,3}})"
        r"(?:\([^()\n]{0,20}\))?"
        r"(?P<stop>\*{0,2}\][ \t]*[:]?[ \t]*|[*]*[ \t]*[:][ \t]*|[ \t]*[\t|]+[ \t]*|[ \t]*\|?[ \t]*$|(?P<gap> +)(?=\S))"
    )


def find_fields(text: str, lines: Lines, tags: Sequence[Label]) -> list[FieldAt]:
    """All labelled values at line level in order; a value runs to the next label, a closing line or the end.

    ``tags`` are the statuses that stand alone behind responses.
    """
    tabled = read_tables(text, lines)
    if tabled:
        return [FieldAt(role, shown, word, start, span) for role, shown, word, start, span in tabled]
    heads = [m for m in _heads(text) if not stands_in(tags, m.start("word"))]
    found = []
    ended = 0  # issues that a tag ends
    for m, following in zip_longest(heads, heads[1:]):
        end = following.start() if following else len(text)
        if following and _opens_card(following):
            end = next((mark.start for mark, _ in headings_above(text, m.end(), end)), end)
        own: Sequence[Label] = between(tags, m.start(), end)
        if following or ended < FEWEST_ENDED:
            own = of_the_issue(text, own, end)
        ended += bool(own)
        last = following is not None and not own and _opens_card(following)
        value = _field(text, lines, m, own[0].start if own else end, last=last)
        found += _without_boxes(text, replace(value, span=above_unknown(text, value.role, value.span)))
        others = unknown_facts(text, value.role, value.span)
        found += [FieldAt("other", word, word, start, span) for word, start, span in others]
        found += [FieldAt("conclusion", tag.shown, tag.word, tag.start, tag_value(text, tag)) for tag in own]
    return _last_like_others(text, found)


def _last_like_others(text: str, fields: list[FieldAt]) -> list[FieldAt]:
    """The values, the last of a page without what stands below it where the others of its label have one line each.

    What was done may be of several paragraphs: there only what stands apart, below an empty line, is none of it.
    """
    if not fields:
        return fields
    last, others = fields[-1], [one for one in fields[:-1] if one.word == fields[-1].word and one.span[0] < one.span[1]]
    if len(others) < FEWEST_ENDED or any("\n" in text[slice(*one.span)] for one in others):
        return fields
    stop = text.find("\n\n" if last.role in {"result", "measures"} else "\n", *last.span)
    return [*fields[:-1], replace(last, span=trim(text, last.span[0], stop, CELL_EDGES))] if stop >= 0 else fields


def _field(text: str, lines: Lines, m: re.Match[str], end: int, *, last: bool) -> FieldAt:
    """The value of a label up to ``end``; before the next item's title where it is the ``last`` of its own."""
    role, shown = _role(text, m)
    line = lines.at(m.end())[1]
    whole = role == "notice" or (role == "id" and bool(text[m.end() : line].strip(CELL_EDGES)))
    stop = line if whole else _value_end(text, lines, m.end(), end)
    stop = _before_section(text, m, stop)
    if last:
        stop = _before_item(text, m.end(), stop)
        stop = next((mark.start for mark, _ in headings_above(text, m.end(), stop)), stop)
    span = trim(text, m.end(), stop, CELL_EDGES)
    if role == "conclusion" and (apart := text.find("\n\n", *span)) >= 0:
        span = trim(text, span[0], apart, CELL_EDGES)  # what stands below an empty line is no status
    return FieldAt(role, shown, m["word"], m.start(), span, read_ordinal(m["nth"]), read_ordinal(m["number"] or ""))


def _role(text: str, m: re.Match[str]) -> tuple[str, str]:
    """What a label's value is; behind a numbered 序号1: in words it is the finding."""
    role, shown = label_table()[m["word"]]
    if role == "id" and m["nth"] and _WORDS.match(text, m.end()):
        return "problem", "反馈问题"
    return role, shown


def _without_boxes(text: str, value: FieldAt) -> list[FieldAt]:
    """A response apart from the tick boxes behind it, under whatever title (完成情况勾选): they are its status."""
    start, end = value.span
    box = first_box(text, start, end) if value.role == "result" else None
    if box is None or not stated_in_field(text, box, end):
        return [value]
    told = trim(text, start, _above_boxes(text, start, box), CELL_EDGES)
    if told[0] == told[1]:
        return [replace(value, role="conclusion", shown="完成进度")]
    boxes = FieldAt("conclusion", "完成进度", "", box, trim(text, box, end, CELL_EDGES))
    return [replace(value, span=told), boxes]


def _above_boxes(text: str, start: int, box: int) -> int:
    """Where the line right above the boxes begins, if it is a title, else where they do."""
    above = trim(text, start, box, CELL_EDGES)[1]
    line = text.rfind("\n", start, above) + 1
    return line if "\n" in text[above:box] and line and _BOX_TITLE.fullmatch(text, line, above) else box


def _opens_card(label: re.Match[str]) -> bool:
    return label_table()[label["word"]][0] in {"problem", "id"}


def _heads(text: str) -> list[re.Match[str]]:
    """The labels; those with only a space behind them where a card's labels stand so."""
    all_ = list(_title_pattern().finditer(text))
    alone = _alone(all_)
    found = [m for m in all_ if _is_label(m) or m.start() in alone]
    found = _without_told(text, found)
    found = [m for m, after in zip_longest(found, found[1:]) if after is None or not _titles(text, m, after)]
    parted = {label_table()[m["word"]][0] for m in found if m["gap"]}
    return [m for m in found if not m["gap"] or (len(parted) >= FEWEST_ROLES and len(m["word"]) > 2)]


def _without_told(text: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """The labels without 整改前 and 整改后 where they part what was done, right below the label of a response."""
    told = {
        n
        for n, (above, m) in enumerate(pairwise(found), 1)
        if m["word"] == "整改前" and label_table()[above["word"]][0] == "result" and above["word"] != "整改后"
        if not text[above.end() : m.start()].strip(LINE_LEAD + "\n")
    }
    told |= {n + 1 for n in told if n + 1 < len(found) and found[n + 1]["word"] == "整改后"}
    return [m for n, m in enumerate(found) if n not in told]


def _titles(text: str, label: re.Match[str], following: re.Match[str]) -> bool:
    """Whether a numbered word alone on its line (整改问题2) titles an item whose finding is named below it."""
    alone = bool(label["nth"]) and not (label["stop"].strip() or label["gap"])
    both = {label_table()[m["word"]][0] for m in (label, following)} == {"problem"}
    return alone and both and not text[label.end() : following.start()].strip(LINE_LEAD + "\n")


def _alone(found: list[re.Match[str]]) -> set[int]:
    """Where the one-word labels alone on lines (进度) begin, where several such words come back."""
    short = [m for m in found if len(m["word"]) <= _SHORT and not (m["stop"].strip() or m["gap"] or m["number"])]
    often = Counter(m["word"] for m in short)
    again = {word for word in often if often[word] > 1}
    return {m.start() for m in short if m["word"] in again} if len(again) > 1 else set()


def _is_label(m: re.Match[str]) -> bool:
    """One-word labels (问题, 进展) need a colon or a cell's edge."""
    if label_table()[m["word"]][0] == "id":
        return True
    return (
        len(m["word"]) > _SHORT
        or "]" in m["stop"]
        or ":" in m["stop"]
        or "|" in m["stop"]
        or "\t" in m["stop"]
        or bool(m["number"])
    )


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
        if line.strip() and (opens_closing(line, text[b:end]) or is_sign_off(lines, row) or is_item_title(line)):
            return a
    return end


def _before_section(text: str, label: re.Match[str], stop: int) -> int:
    """A numbered label's value ends where the next number of its form titles a section that is no label of ours."""
    number = _SECTION_NUMBER.fullmatch((label["number"] or "").strip())
    own = read_ordinal(number["number"]) if number else None
    if own is None:
        return stop
    sections = _SECTION.finditer(text, label.end(), stop)
    return next((s.start() for s in sections if read_ordinal(s["number"]) == own + 1), stop)


def _before_item(text: str, start: int, stop: int) -> int:
    """A value's end before the title of the next item (问题二, 2.点位:…), right above that item's first label."""
    title = title_below(text, start, stop)
    return title[0] if title and title[0] > start else stop


def is_notice(fields: list[FieldAt], *, headed: int) -> bool:
    """Whether the labels carry the document: three or more roles with problem and result, and few headed responses.

    ``headed`` is how many responses an outline reading finds under numbered headings.
    """
    roles = {f.role for f in fields} & (_ROLES_OF_A_CARD | {"result"})
    problems = sum(f.role in {"problem", "id"} for f in fields)
    if _counts_findings(fields):
        return False
    before_after = {"整改前", "整改后"} <= {f.word for f in fields}
    return before_after or (
        len(roles) >= 3
        and (problems > 0 or len(roles) >= 5)
        and problems >= 0.5 * headed
        and bool(roles & {"result", "conclusion", "measures"})
    )


def _counts_findings(fields: list[FieldAt]) -> bool:
    """1.反馈问题: … 2.反馈问题: an outline with fields; where each label has a number of its own, it is a card's."""
    numbers = [f.section for f in fields if f.role == "problem" and f.section is not None]
    others = {f.section for f in fields if f.role != "problem" and f.section is not None}
    return len(numbers) >= 2 and not (len(set(numbers)) == 1 and others - set(numbers))


def build_cards(text: str, fields: list[FieldAt], title: str) -> list[Card]:
    """The fields of each issue: a new one begins where a problem or number is named again."""
    cards: list[Card] = []
    led = bodies_lead([item.role for item in fields])
    for item in fields:
        if not cards and (item.role in {"notice", "other"} or _titles_all(item)):
            continue
        if not cards or _begins(cards[-1], item) or (led and item.role == "body" and cards[-1].first("result")):
            cards.append(Card())
        cards[-1].fields.append(item)
    if led:
        spread_bodies([card.fields for card in cards])
    cards = [Card(fields) for fields in apart([card.fields for card in cards])]
    for card in cards:
        card.fields = _with_status(text, _without_chapter(card.fields))
    cards = [card for card in cards if card.first("problem", "result", "conclusion", "measures")]
    for n, card in enumerate(cards):
        lead = f"{_lead(text, cards, n)[-LEAD:]}\n{title}" if len(cards) == 1 else _lead(text, cards, n)
        card.number = _number(text, card, lead, alone=len(cards) == 1)
    first = [card.fields[0].section for card in cards]
    if (
        len(cards) >= FEWEST_ENDED
        and all(card.number is None for card in cards)
        and first == list(range(1, len(cards) + 1))
    ):
        for card, number in zip(cards, first, strict=True):
            card.number = number  # before its first label (1.受理编号:…)
    return cards


def _titles_all(item: FieldAt) -> bool:
    """Whether a numbered label (二、整改落实情况) is the title of the chapter with all issues: it has no value."""
    return item.section is not None and item.role == "result" and item.span[0] == item.span[1]


def _without_chapter(fields: list[FieldAt]) -> list[FieldAt]:
    """The fields without a chapter of the whole report (三、下一步打算) behind labels that no numbers stand before."""
    last = fields[-1]
    numbered = last.section is not None and not any(field.section is not None for field in fields[:-1])
    return fields[:-1] if numbered and last.role == "other" and len(fields) > 1 else fields


def _with_status(text: str, fields: list[FieldAt]) -> list[FieldAt]:
    """Of two result columns the second, when it holds a bare status, is the status (整改进展 | 完成情况)."""
    results = [f for f in fields if f.role == "result" and f.span[0] < f.span[1]]
    if (
        len(results) < 2
        or not stated_in_field(text, *results[-1].span)
        or results[-1].span[1] - results[-1].span[0] > 24
    ):
        return fields
    return [replace(f, role="conclusion", shown="完成进度") if f is results[-1] else f for f in fields]


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


def _number(text: str, card: Card, lead: str, *, alone: bool) -> int | None:
    """The issue's printed number: its number field, the heading above, its label's own, or the title's item."""
    named = next((f for f in card.fields if f.role == "id" and not re.search(r"[A-Za-z]", text[slice(*f.span)])), None)
    if named:
        return read_ordinal(text[slice(*named.span)]) or named.nth
    title = None if alone else title_below(lead, 0, len(lead))
    counted = next((f.nth for f in card.fields if f.nth is not None), None)
    return title[1] if title else counted if counted is not None else item_number(lead)
