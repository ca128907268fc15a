"""Finds the structure of a document: whether labels or headings drive it, its issues as parts, and how they are named.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from parsers.answers import action_items, find_answers
from parsers.audit_bundles import bundle_answers, with_counts
from parsers.bracketed_verdicts import find_verdicts, headings_of, masked, with_verdicts
from parsers.brackets import parted
from parsers.broken_numbers import with_broken_numbers
from parsers.card_sections import headings_above, open_headings, stands_in_chapters
from parsers.common_verdicts import with_common
from parsers.counted_sections import mostly_counts
from parsers.decimal_numbers import with_decimals
from parsers.drafts import Draft, Page, section_titles
from parsers.facts import Front
from parsers.glued_headings import glued_marks
from parsers.heading_facts import Facts as Beside
from parsers.heading_facts import answers_behind, find_facts, with_facts, without_facts
from parsers.issues import Parts
from parsers.item_titles import title_below
from parsers.kinds import is_audit, is_look_alike, is_plan, speaks_of_answers, speaks_of_rectification
from parsers.leading_bodies import leader
from parsers.listed_pairs import addressed_answers, paired_answers
from parsers.lost_headings import with_lost_headings
from parsers.marks import Label, Mark, apart_from_labels, between, find_labels, find_marks, lines_of, without_marks
from parsers.model import Span
from parsers.notices import Card, FieldAt, build_cards, find_fields, is_notice
from parsers.numbering import Numbered, name_cards, number_issues
from parsers.outline import build_drafts
from parsers.response_starts import Answer, Style
from parsers.sectioned import is_sectioned
from parsers.signs import sign
from parsers.spans import trim
from parsers.status_tags import of_the_issue, status_tags, tag_value, with_tags
from parsers.statuses import stated_in_field
from parsers.tagged import tagged_answers
from parsers.tail_facts import with_tails
from parsers.targeted import targeted_answers
from parsers.titles import title_text
from parsers.told_measures import measures_are_told
from parsers.unknown_labels import above_unknown, unknown_facts
from parsers.unnumbered import without_bullet

LONGEST_STATUS = 24  # characters of a status field beside a response


@dataclass(frozen=True, slots=True)
class Structure:
    """The issues of a document in order, as parts with names, and where they begin and end."""

    parts: tuple[Parts, ...]
    names: tuple[Numbered, ...]
    start: int
    end: int
    notice: bool = False  # labels drive it, not headings
    verdict_first: bool = False  # a response's first sentence states what became of the issue
    bundles: bool = False  # each issue is a bundle of findings, told by their counts


def find_structure(text: str, front: Front, *, wrapped: bool = False) -> Structure:
    """The structure of a shadow text; without issues where it has none or is no report.

    ``wrapped`` says that lines of the page were cut at a width.
    """
    nothing = Structure((), (), len(text), len(text))
    if not ("整改" in text or speaks_of_answers(text)) or is_look_alike(text, front.heading):
        return nothing
    lines, tags, found = lines_of(text), status_tags(text), find_marks(text)
    facts = find_facts(text, lines, found)
    plain = without_facts(text, facts)
    beside = status_tags(plain) if facts else tags
    verdicts = find_verdicts(plain, beside)
    bare = masked(plain, verdicts)
    found = find_marks(bare) if facts or verdicts else found
    marks, labels = apart_from_labels(_numbers(bare, found), find_labels(bare, lines))
    marks = sorted([*marks, *glued_marks(bare, marks, labels)], key=lambda mark: mark.start)
    beside = status_tags(bare) if verdicts else beside
    labels = with_tags(labels, beside)
    style, answers = find_answers(bare, marks, labels)
    fields = find_fields(text, lines, tags)
    pairs = paired_answers(bare, marks, labels) or addressed_answers(bare, marks)
    outlined = bool(pairs) or any(mark.group for mark in marks)
    if not outlined and is_notice(fields, headed=_headed(marks, answers)) and not is_sectioned(text, fields):
        cards = build_cards(text, fields, front.heading or text[:200])
        told = _of_cards(text, cards, told=measures_are_told(text, front.heading, cards))
        return replace(told, parts=tuple(with_common(text, told.parts, told.names, verdict_first=False)))
    if pairs:
        style, answers = "about", pairs
        own = [answer.mark for answer in pairs if answer.mark and answer.mark not in marks]
        marks = sorted([*marks, *own], key=lambda mark: mark.start)
    elif style != "labels":
        told_beside = facts or [Beside(mark, span, ()) for mark, span in headings_of(bare, verdicts, marks)]
        style, answers = _unlabelled(bare, told_beside, marks, beside, style, answers)
    speaks = speaks_of_answers if style == "finding" else speaks_of_rectification
    if style in {"none", "finding"} and not speaks(text):
        return nothing
    if style == "none":
        style, answers = _without_findings(bare, front, marks)
    drafts = build_drafts(Page(bare, lines, marks, labels, answers, wrapped)) if answers else []
    if style in {"about", "verdict", "finding", "action"}:
        drafts = with_lost_headings(bare, drafts)
    if style == "targeted":
        for draft in drafts:
            draft.damage, draft.path = [], ()  # nothing is numbered there
    plan = is_plan(text, front.heading, sum(label.role == "result" for label in labels))
    told = _of_drafts(bare, drafts, labels, style, plan=plan) if drafts else nothing
    counted_parts = with_counts(bare, told.parts) if style == "bundle" else told.parts
    parts = tuple(with_facts(bare, tuple(with_tails(bare, tuple(counted_parts))), facts))
    parts = tuple(with_verdicts(bare, parts, verdicts))
    return replace(told, parts=tuple(with_common(bare, parts, told.names, verdict_first=told.verdict_first)))


def _unlabelled(
    text: str, facts: list[Beside], marks: list[Mark], tags: list[Label], style: Style, answers: list[Answer]
) -> tuple[Style, list[Answer]]:
    """The responses of a text without labels, behind findings with facts or a status beside them."""
    if style == "none" and facts:
        return "finding", answers_behind(text, facts, marks)
    if style == "none" and (tagged := tagged_answers(text, marks, tags)):
        return "finding", tagged
    return style, answers


def _numbers(text: str, found: list[Mark]) -> list[Mark]:
    """The marks with those that are broken or decimals."""
    return with_decimals(text, with_broken_numbers(text, found))


def _headed(marks: list[Mark], answers: list[Answer]) -> int:
    """How many responses stand under a numbered heading."""
    count, floor = 0, 0
    for answer in answers:
        count += bool(between(marks, floor, answer.start))
        floor = answer.start
    return count


def _without_findings(text: str, front: Front, marks: list[Mark]) -> tuple[Style, list[Answer]]:
    """The responses where no heading states a finding: in bundles, under actions, or behind what they are aimed at."""
    if bundles := bundle_answers(text, marks):
        return "bundle", bundles
    style, items = _actions(text, front, marks)
    return targeted_answers(text) if style == "none" else (style, items)


def _actions(text: str, front: Front, marks: list[Mark]) -> tuple[Style, list[Answer]]:
    """The items of an action-only report; none where the text reports bundles of audit findings or mere counts."""
    if is_audit(text, front.heading):
        return "none", []
    items = action_items(text, marks, _body_start(text, marks))
    return ("action", items) if len(items) >= 2 and not mostly_counts(text, items) else ("none", [])


def _body_start(text: str, marks: list[Mark]) -> int:
    """Where an action-only report's body begins: at the heading on the findings, else after the preamble."""
    tops = [mark for mark in marks if mark.form == marks[0].form] if marks else []
    titles = [(mark.start, title_text(text, mark.end)) for mark in tops]
    rest = [(start, title) for start, title in titles if not sign("preamble").search(title)]
    named = [start for start, title in rest if sign("body").search(title)]
    return named[0] if named else rest[0][0] if rest else len(text)


def _of_drafts(text: str, drafts: list[Draft], labels: list[Label], style: Style, *, plan: bool) -> Structure:
    names = number_issues(drafts, numbered=style != "action")
    parts = tuple(_draft_parts(text, draft, labels, plan=plan) for draft in drafts)
    end = max((draft.response[1] for draft in drafts if draft.response), default=len(text))
    first, bundles = style == "verdict", style == "bundle"
    return Structure(parts, tuple(names), drafts[0].start, end, verdict_first=first, bundles=bundles)


def _draft_parts(text: str, draft: Draft, labels: list[Label], *, plan: bool) -> Parts:
    """A draft with its labelled values cut out of it; what a plan plans is a field and no response."""
    section, damage = tuple(section_titles(text, draft)), tuple(draft.damage)
    problem = draft.problem and without_bullet(text, draft.problem)
    if draft.response is None:
        return Parts(problem, None, (), section, damage)
    start, end = draft.response
    near = [x for x in between(labels, draft.start, end) if x.at_line_start and x.start != start]
    tags = [x for x in near if x.role == "status" and x.start > start]
    if not of_the_issue(text, tags, end):  # statuses of its steps are none of its own
        near = [x for x in near if x.role != "status" or x.start <= start]
    inside = [x for x in near if x.role not in {"problem", "result", "notice"} and x.end != start]
    values = [(x, _value(text, x, near, start, end)) for x in inside]
    fields = parted(text, ((x.role, x.shown, above_unknown(text, x.role, value)) for x, value in values))
    fields += tuple(("other", word, fact) for x, v in values for word, _, fact in unknown_facts(text, x.role, v))
    fields += _status_field(text, [x for x in near if x.end != start], end)
    if (led := leader(text, labels, draft.title)) and not any(role == led[0] for role, _, _ in fields):
        fields = (*parted(text, (led,)), *fields)
    response = without_marks(text, start, min((x.start for x in inside if x.start > start), default=end))
    if plan:
        return Parts(problem, None, (("measures", "整改措施", response), *fields), section, damage)
    return Parts(problem, response if response[0] < response[1] else None, fields, section, damage)


def _status_field(text: str, labels: list[Label], end: int) -> tuple[tuple[str, str, Span], ...]:
    """A second result label whose value is nothing but a status (整改成效: … 完成情况:已完成) is a status field."""
    for label in (x for x in reversed(labels) if x.role == "result"):
        line_end = text.find("\n", label.end, end)
        span = trim(text, label.end, line_end if line_end >= 0 else end)
        if 0 < span[1] - span[0] <= LONGEST_STATUS and stated_in_field(text, *span):
            return (("conclusion", "完成进度", span),)
    return ()


def _value(text: str, label: Label, near: list[Label], start: int, end: int) -> Span:
    """A field's value: to the next label, to the line's end before the response's label, or to the response's end."""
    if label.role == "status":
        return tag_value(text, label)
    limit = end
    if label.start < start and label.role == "other":
        limit = text.find("\n", label.end, start)
    elif label.start < start:
        line_end = text.rfind("\n", label.end, start)
        limit = line_end if line_end >= 0 else start
    following = min((x.start for x in near if x.start > label.start), default=limit)
    return trim(text, label.end, min(following, limit) if following > label.end else limit)


def _of_cards(text: str, cards: list[Card], *, told: bool) -> Structure:
    fields = [field for card in cards for field in card.fields]
    start = min((field.start for field in fields), default=len(text))
    end = max((field.span[1] for field in fields), default=len(text))
    floors = [0, *(card.fields[-1].span[1] for card in cards)]
    own = [_headings(text, floor, card) for floor, card in zip(floors, cards, strict=False)]
    above = list(open_headings(own))
    numbers = [card.number for card in cards]
    if not any(numbers) and all(own):
        numbers = [each[-1][0].number for each in own]
    names = name_cards(numbers, [[mark.number for mark, _ in each] for each in above])
    parts = [_card_parts(text, card, told=told) for card in cards]
    placed = (replace(part, section=tuple(title for _, title in each)) for part, each in zip(parts, above, strict=True))
    stated = min((field.start for field in fields if field.role in {"problem", "id"}), default=start)
    notice = bool(cards) and not stands_in_chapters(text, stated)
    return Structure(tuple(placed), tuple(names), start, end, notice=notice)


def _headings(text: str, floor: int, card: Card) -> list[tuple[Mark, Span]]:
    """The headings above a card's first label, or above its item's title (问题3) that stands there."""
    start = card.fields[0].start
    title = title_below(text, floor, start)
    return headings_above(text, floor, start) or (headings_above(text, floor, title[0]) if title else [])


def _card_parts(text: str, card: Card, *, told: bool) -> Parts:
    """A card's texts and values; with ``told`` its measures are what was done."""
    before = next((f for f in card.fields if f.word == "整改前" and f.span[0] < f.span[1]), None)
    problem, result = before or card.first("problem"), card.first("measures" if told else "result")
    rest = [f for f in card.fields if f is not problem and f is not result and f.span[0] < f.span[1]]
    return Parts(_span(problem), _span(result), parted(text, ((f.role, f.shown, f.span) for f in rest)))


def _span(found: FieldAt | None) -> Span | None:
    return found.span if found else None
