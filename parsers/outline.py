"""The outline of a report: from marks and labels to drafts of issues, with what the source lost or glued.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from parsers.closing import closing_start
from parsers.habits import Habits, habits_of
from parsers.headings import Stack, find_owner, heading_chain
from parsers.marks import LEAD, Form, Label, Lines, Mark, between, without_marks
from parsers.model import Damage, Span
from parsers.named_findings import named_below, several_named
from parsers.orphans import EDGES, Orphan, find_orphan, is_titled
from parsers.plain_titles import FEWEST, has_plain_titles, title_above
from parsers.response_starts import Answer
from parsers.signs import is_finding, sign
from parsers.spans import trim
from parsers.titles import about_title, first_sentence, title_span, title_text

# What lines between finding and response tell
_FIELDS = frozenset({"body", "person", "deadline", "finished", "target", "measures"})


@dataclass(slots=True)
class Draft:
    """An issue before its measures, statuses and figures are read."""

    path: tuple[Mark, ...] = ()
    owner: Mark | None = None
    start: int = 0
    problem: Span | None = None
    response: Span | None = None
    damage: list[Damage] = field(default_factory=list)
    glued: tuple[Damage, ...] = ()  # what its text, run on at the end of the response before, broke there
    title: Span | None = None  # of a section without a number


@dataclass(frozen=True, slots=True)
class Forms:
    """How often each form of number is the nearest before a response, and which forms lead down to others."""

    owners: Counter[Form]
    sections: frozenset[Form]
    gaps: bool  # whether no number at all stands before some response
    run_on: bool  # whether numbers count on from one section to the next
    loose: bool  # whether several findings that labels name stand below one heading


@dataclass(frozen=True, slots=True)
class Page:
    """A text with the marks, labels and responses' beginnings found in it."""

    text: str
    lines: Lines
    marks: list[Mark]
    labels: list[Label]
    answers: list[Answer]
    wrapped: bool = False

    def gap(self, n: int) -> list[Mark]:
        """The marks between the response before answer ``n`` and that answer, without the steps of what was planned."""
        floor, stop = self.answers[n - 1].value if n else 0, self.answers[n].start
        marks = list(between(self.marks, floor, stop))
        planned = next((label.start for label in between(self.labels, floor, stop) if label.role == "measures"), stop)
        above, steps = [m for m in marks if m.start < planned], [m for m in marks if m.start >= planned]
        run = [(step.form, step.number) for step in steps] == [(steps[0].form, k + 1) for k in range(len(steps))]
        return above if above and run else marks


def build_drafts(page: Page) -> list[Draft]:
    """One draft for each answer, in document order; groups, which have no response of their own, are left out."""
    habits = habits_of(page.text, page.lines, page.answers, wrapped=page.wrapped)
    gaps = [page.gap(n) for n in range(len(page.answers))]
    owners = Counter(gap[-1].form for gap in gaps if gap)
    forms = Forms(owners, _leading_down(gaps), not all(gaps), _runs_on(gaps), several_named(page.labels, page.marks))
    counted = [mark for mark in page.marks if mark.form in owners]
    plain = habits.paired or has_plain_titles(page.text, page.lines, counted)
    stack = Stack()
    drafts: list[Draft] = []
    for n in range(len(page.answers)):
        new = _drafts_for(page, n, stack, habits, forms)
        floor = page.answers[n - 1].value if n else None
        new[0].title = title_above(page.text, page.lines, new[0].start, plain=plain, floor=floor)
        if drafts:
            _end_response(page.text, drafts[-1], _edge(page, new[0]), new[0])
        drafts += new
    if drafts:
        _end_last(page, drafts[-1], habits)
    _forget_habits(page.text, drafts)
    _spread_titles(drafts)
    return _without_groups(drafts)


def _forget_habits(text: str, drafts: list[Draft]) -> None:
    """What most headings do is no damage: they have facts in a line below, or no heading at all has a number."""
    split = [draft for draft in drafts if draft.problem and "\n" in text[slice(*draft.problem)]]
    unnumbered = [draft for draft in drafts if "number-lost" in draft.damage]
    if 2 * len(split) > len(drafts) and len(split) > 1:
        _forget(split, "split-heading")
    if 2 * len(unnumbered) > len(drafts) and len(unnumbered) > 1 and not any(draft.owner for draft in drafts):
        _forget(unnumbered, "number-lost")


def _forget(drafts: list[Draft], code: Damage) -> None:
    for draft in drafts:
        draft.damage = [found for found in draft.damage if found != code]


def _leading_down(gaps: list[list[Mark]]) -> frozenset[Form]:
    """The forms of headings right below which another form begins to count."""
    steps = ((upper, lower) for gap in gaps for upper, lower in pairwise(gap))
    return frozenset(upper.form for upper, lower in steps if lower.number == 1 and lower.form != upper.form)


def _runs_on(gaps: list[list[Mark]]) -> bool:
    """Whether numbers count on from one section to the next ((二)… 6. behind 5.), whatever has lost its own between."""
    below = [(upper, lower) for gap in gaps for upper, lower in pairwise(gap) if upper.form != lower.form]
    if any(lower.number > 1 and upper.form in _SECTIONS and lower.form == "num" for upper, lower in below):
        return True
    counts_on, fresh, last = False, False, 0
    for gap in gaps:
        fresh = fresh or any(mark.form in _SECTIONS for mark in gap)
        if not gap or gap[-1].form != "num":
            continue
        if fresh and gap[-1].number <= last:
            return False
        counts_on = counts_on or (fresh and last > 0)
        fresh, last = False, gap[-1].number
    return counts_on


def _drafts_for(page: Page, n: int, stack: Stack, habits: Habits, forms: Forms) -> list[Draft]:
    answer, gap = page.answers[n], page.gap(n)
    if answer.mark is None and answer.problem is not None:  # a heading that has lost its number
        return [_lost_number(page, n, stack)]
    if answer.mark in gap:  # torn quotation marks can put it inside the response before
        owner: int | None = gap.index(answer.mark)
    else:
        owner = find_owner(page.text, gap, stack, first=not n, owner_forms=forms.owners)
    if owner is None:
        return [_orphan_draft(page, n, stack, habits)]
    chain = heading_chain(page.text, gap, owner, stack)
    if _is_bare_section(page, gap[owner], answer, forms):
        for mark in chain:
            stack.enter(mark)
        stack.issue = None
        return [_first_in_section(page, chain, answer, stack, habits)]
    if (found := _below_section(page, gap[owner], answer, forms, habits)) is not None:
        for mark in chain:
            stack.enter(mark)
        stack.issue = None
        draft = Draft(tuple(stack.levels), None, chain[0].start, found, (answer.value, answer.value))
        draft.damage += [] if forms.loose else ["number-lost"]
        return [draft]
    drafts: list[Draft] = []
    for mark, below in pairwise(chain):
        stack.enter(mark)
        if mark.form == below.form:
            drafts.append(_unlabelled(page.text, mark, below, stack))
    stack.enter(gap[owner])
    stack.issue = gap[owner]
    return [*drafts, _owned_draft(page, gap[owner], chain[0], answer, stack, habits)]


def _is_bare_section(page: Page, mark: Mark, answer: Answer, forms: Forms) -> bool:
    """Is a heading that of a section whose findings count on from those above it, its first one lost or glued?"""
    section = mark.form in forms.sections and mark.form in _SECTIONS and forms.run_on
    line = page.text[mark.end : page.lines.at(mark.start)[1]]
    titled = _SECTION_TITLE.fullmatch(title_text(page.text, mark.end)) is not None
    titled = titled or not (is_finding(line) or line.rstrip().endswith("。"))
    alone = not page.text[page.lines.at(mark.start)[1] : answer.start].strip()
    return section and titled and bool(answer.word) and (alone if answer.at_line_start else not alone)


def _first_in_section(page: Page, chain: list[Mark], answer: Answer, stack: Stack, habits: Habits) -> Draft:
    """The finding below the title of a section whose heading is lost, or glued to the label of its response."""
    floor = page.lines.at(chain[-1].start)[1]
    orphan = find_orphan(page.text, page.lines, floor, answer, single=habits.single, paired=habits.paired)
    place = (answer.value, answer.value)
    return Draft(tuple(stack.levels), None, chain[0].start, orphan.problem, place, list(orphan.damage))


def _below_section(page: Page, mark: Mark, answer: Answer, forms: Forms, habits: Habits) -> Span | None:
    """A finding that has lost its number, right below the heading of its section; None where none is.

    A heading of a form that leads to no others is no section's: below it stand its own facts, as 审计指出, says.
    """
    title = title_text(page.text, mark.end)
    if not answer.word or not answer.at_line_start or is_finding(title):
        return None
    if forms.loose and (named := named_below(page.lines, page.labels, mark, answer.start)):
        return without_marks(page.text, *named)
    section = bool(_LOOSE_TITLE.fullmatch(title))
    start = trim(page.text, page.lines.at(mark.start)[1], answer.start)[0]
    bulleted = page.text.startswith(_BULLETS, start)
    if mark.form not in forms.sections and not (habits.paired or section or bulleted):
        return None
    line = trim(page.text, *page.lines.at(start), EDGES) if start < answer.start else (start, start)
    if line[0] == line[1] or between(page.labels, mark.start, line[1]):
        return None
    if sign("facts").match(page.text, *line) and not section:
        return None
    words = page.text[slice(*line)]
    told = is_finding(words) or is_titled(words) or habits.paired or (forms.gaps and (section or bulleted))
    stop = next((label.start for label in between(page.labels, line[0], answer.start)), answer.start)
    return without_marks(page.text, line[0], stop) if told else None


def _unlabelled(text: str, mark: Mark, following: Mark, stack: Stack) -> Draft:
    """An issue whose label the source lost: the first sentence is the problem, the rest the response."""
    problem = first_sentence(text, mark.end, following.start)
    rest = trim(text, problem[1], following.start)
    return Draft(tuple(stack.levels), mark, mark.start, trim(text, *problem), rest if rest[0] < rest[1] else None)


def _owned_draft(page: Page, mark: Mark, top: Mark, answer: Answer, stack: Stack, habits: Habits) -> Draft:
    own = list(between(page.labels, mark.start, answer.start))
    draft = Draft(tuple(stack.levels), mark, top.start, answer.problem, (answer.value, answer.value))
    draft.glued = () if answer.word else _glued(page, top.start)
    stated = next((label for label in own if label.role == "problem"), None)
    if draft.problem is None and answer.word:
        draft.problem = _problem_text(page.text, mark, stated, answer, own)
    if stated and _is_rest_of_heading(page.text, mark, stated):
        draft.owner = None  # a section title, then the rest of a heading: its number is lost
        draft.damage.append("number-lost")
    _heading_damage(page, draft, mark, answer, habits)
    return draft


def _is_rest_of_heading(text: str, mark: Mark, stated: Label) -> bool:
    """Whether 反馈问题: stands behind a full stop that was a number's, after the words of a section title."""
    title = text[mark.end : stated.start].rstrip()
    return title.endswith((".", "、", "。")) and bool(title.strip(".、。 ")) and mark.form in {"han", "(han)"}


def _heading_damage(page: Page, draft: Draft, mark: Mark, answer: Answer, habits: Habits) -> None:
    """A numbered heading glued to its label, or broken over two lines, where the report does otherwise."""
    same_line = page.lines.row(mark.start) == page.lines.row(answer.start)
    if answer.word and not answer.at_line_start and habits.labels_open_lines and same_line:
        draft.damage.append("glued-heading")
    if draft.problem and "”" not in page.text[draft.problem[1] : answer.start] and not habits.wrapped:
        first = page.lines.at(draft.problem[0])[1]
        if first < draft.problem[1] and page.text[first - 1] not in "。;:!?":
            draft.damage.append("split-heading")


def _problem_text(text: str, mark: Mark, stated: Label | None, answer: Answer, own: list[Label]) -> Span | None:
    start = stated.end if stated else mark.end
    stop = next((label.start for label in own if label.start >= start and label.role != "problem"), answer.start)
    start, stop = trim(text, start, stop)
    title = about_title(text, start)
    if title and title.end <= answer.start and not text[title.end : stop].strip():
        return title.problem
    stop = without_marks(text, start, stop)[1]
    return (start, stop) if start < stop else None


def _orphan_draft(page: Page, n: int, stack: Stack, habits: Habits) -> Draft:
    answer, floor = page.answers[n], page.answers[n - 1].value if n else 0
    place, near = answer.start, between(page.labels, floor, answer.start)
    stated = next((label for label in reversed(near) if label.role == "problem"), None)
    if stated:
        orphan = Orphan(without_marks(page.text, stated.end, answer.start), stated.start, ())
    else:
        place, floor = _above_fields(page, near, floor, answer)
        above = replace(answer, start=place)
        orphan = find_orphan(page.text, page.lines, floor, above, single=habits.single, paired=habits.paired)
    start = orphan.cut if orphan.problem else place
    draft = Draft(tuple(stack.sections), None, start, orphan.problem, (answer.value, answer.value))
    draft.damage = list(orphan.damage)
    if orphan.glued_before:
        draft.glued = ("glued-next-heading", "words-lost") if orphan.torn else ("glued-next-heading",)
    return draft


def _above_fields(page: Page, near: Sequence[Label], floor: int, answer: Answer) -> tuple[int, int]:
    """Where the fields right above a response begin, and behind which status of the issue before they stand."""
    place = answer.start
    for label in reversed([x for x in near if x.at_line_start]):
        if label.role == "status":
            return place, label.start
        if label.role not in _FIELDS or page.text[page.lines.at(label.start)[1] : place].strip("\n" + LEAD):
            break
        place = label.start
    return place, floor


def _lost_number(page: Page, n: int, stack: Stack) -> Draft:
    """An issue whose heading has lost its number; right below another heading it is one of that group."""
    answer, before = page.answers[n], page.answers[n - 1].value if n else 0
    line, problem = page.lines.at(answer.start)[0], answer.problem or (answer.start, answer.start)
    start = max(page.text.rfind(mark, line, problem[0]) + 1 for mark in "。;\n") or line
    upper = _sections_above(page, n, start)
    for mark in upper:
        stack.enter(mark)
        stack.issue = None
    levels = stack.levels if not page.text[before:start].strip() else stack.sections
    top, glued = (upper[0].start, ()) if upper else (start, _glued(page, start))
    return Draft(tuple(levels), None, top, answer.problem, (answer.value, answer.value), ["number-lost"], glued)


def _sections_above(page: Page, n: int, start: int) -> list[Mark]:
    """The headings in lines of their own right above a finding without a number, outermost first."""
    found: list[Mark] = []
    for mark in reversed(page.gap(n)):
        end = page.lines.at(mark.start)[1]
        if end > start or page.text[end:start].strip() or page.lines.at(start)[0] != start:
            break
        if re.search("[。;]", page.text[mark.start : end]):
            break  # a step of what was done above
        found.insert(0, mark)
        start = page.lines.at(mark.start)[0]
    return found


def _glued(page: Page, start: int) -> tuple[Damage, ...]:
    """What a heading that runs on at the end of the paragraph before breaks there."""
    before = page.text[page.lines.at(start)[0] : start]
    return ("glued-next-heading",) if before.strip(" \t*#>") else ()


_SECTIONS: tuple[Form, ...] = ("han", "(han)")
_SECTION_TITLE = re.compile(r"[^。;,:]{2,40}方面")
_BULLETS = tuple("●•◆◇▲△►▶★☆■")
_LOOSE_TITLE = re.compile(r"[^。;,:]{2,40}(?:方面|情况|问题整改)")


def _edge(page: Page, draft: Draft) -> int:
    """Where a draft's text begins, the title above it included."""
    return page.lines.at(draft.title[0])[0] if draft.title else draft.start


def _spread_titles(drafts: list[Draft]) -> None:
    """A title holds for the issues below it, up to the next or to another heading; a single one is no habit."""
    if sum(draft.title is not None for draft in drafts) < FEWEST:
        for draft in drafts:
            draft.title = None
    for draft, following in pairwise(drafts):
        if following.title is None and _sections_of(draft) == _sections_of(following):
            following.title = draft.title


def _sections_of(draft: Draft) -> list[Mark]:
    return [mark for mark in _above(draft) if mark.form in _SECTIONS]


def _end_response(text: str, draft: Draft, end: int, following: Draft) -> None:
    """Close the response of a draft at ``end``, unless it is closed or there is none."""
    if draft.response is None or draft.response[1] > draft.response[0]:
        return
    draft.response = without_marks(text, draft.response[0], max(draft.response[0], end))
    draft.damage.extend(following.glued)


def _end_last(page: Page, draft: Draft, habits: Habits) -> None:
    if draft.response is None or draft.response[1] > draft.response[0]:
        return
    upper = {mark.form for mark in draft.path[:-1]} | {"han"}
    start = draft.response[0]
    end = closing_start(page.text, page.lines, start, page.marks, single=habits.single, upper=upper)
    draft.response = trim(page.text, start, end)


def _without_groups(drafts: list[Draft]) -> list[Draft]:
    """Drop headings without a response of their own that lead to deeper ones: they are their children's section."""
    kept = []
    for n, draft in enumerate(drafts):
        empty = draft.response is None or draft.response[0] >= draft.response[1]
        following = drafts[n + 1] if n + 1 < len(drafts) else None
        if not (empty and following and draft.owner in _above(following)):
            kept.append(draft)
    return kept


def _above(draft: Draft) -> tuple[Mark, ...]:
    """The headings above an issue, outermost first."""
    return draft.path[:-1] if draft.owner else draft.path


_TITLE_LABEL = re.compile(r"(?:反馈|存在)?问题\s*[:]\s*")


def section_titles(text: str, draft: Draft) -> list[Span]:
    """The spans of the titles of the headings above an issue, outermost first."""
    titles = [title for mark in _above(draft) if (title := title_span(text, _title_start(text, mark)))]
    return sorted({*titles, *([draft.title] if draft.title else [])})


def _title_start(text: str, mark: Mark) -> int:
    """Where the words of a section heading begin: behind its number and a label such as 反馈问题."""
    label = _TITLE_LABEL.match(text, mark.end)
    return label.end() if label else mark.end
