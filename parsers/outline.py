"""The outline of a report: from marks and labels to drafts of issues, with what the source lost or glued.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

from itertools import pairwise

from parsers.closing import closing_start
from parsers.drafts import Draft, Page, above, edge, sections_of
from parsers.habits import Habits, habits_of
from parsers.heading_forms import Forms, forms_of
from parsers.headings import Stack, find_owner, heading_chain
from parsers.leading_bodies import leading_lines, line_above
from parsers.lost_numbers import lost_number, orphan_draft
from parsers.marks import without_marks
from parsers.model import Damage
from parsers.owned_findings import owned_draft, unlabelled
from parsers.plain_titles import FEWEST, has_plain_titles, title_above
from parsers.section_findings import below_section, first_in_section, is_bare_section
from parsers.spans import trim


def build_drafts(page: Page) -> list[Draft]:
    """One draft for each answer, in document order; groups, which have no response of their own, are left out."""
    habits = habits_of(page.text, page.lines, page.answers, wrapped=page.wrapped)
    forms = forms_of(page)
    counted = [mark for mark in page.marks if mark.form in forms.owners]
    plain = habits.paired or has_plain_titles(page.text, page.lines, counted)
    leading = leading_lines(page.lines, page.marks, page.labels, page.answers)
    stack = Stack()
    drafts: list[Draft] = []
    for n in range(len(page.answers)):
        new = _drafts_for(page, n, stack, habits, forms)
        floor = page.answers[n - 1].value if n else None
        leader = line_above(page.lines, leading, new[0].start)
        new[0].title = leader or title_above(page.text, page.lines, new[0].start, plain=plain, floor=floor)
        if drafts:
            _end_response(page.text, drafts[-1], edge(page, new[0]), new[0])
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


def _drafts_for(page: Page, n: int, stack: Stack, habits: Habits, forms: Forms) -> list[Draft]:
    answer, gap = page.answers[n], page.gap(n)
    if answer.mark is None and answer.problem is not None:  # a heading that has lost its number
        return [lost_number(page, n, stack)]
    if answer.mark in gap:  # torn quotation marks can put it inside the response before
        owner: int | None = gap.index(answer.mark)
    else:
        owner = find_owner(page.text, gap, stack, first=not n, owner_forms=forms.owners)
    if owner is None:
        return [orphan_draft(page, n, stack, habits)]
    chain = heading_chain(page.text, gap, owner, stack)
    if is_bare_section(page, gap[owner], answer, forms):
        for mark in chain:
            stack.enter(mark)
        stack.issue = None
        return [first_in_section(page, chain, answer, stack, habits)]
    if (found := below_section(page, gap[owner], answer, forms, habits)) is not None:
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
            drafts.append(unlabelled(page.text, mark, below, stack))
    stack.enter(gap[owner])
    stack.issue = gap[owner]
    return [*drafts, owned_draft(page, gap[owner], chain[0], answer, stack, habits)]


def _spread_titles(drafts: list[Draft]) -> None:
    """A title holds for the issues below it, up to the next or to another heading; a single one is no habit."""
    if sum(draft.title is not None for draft in drafts) < FEWEST:
        for draft in drafts:
            draft.title = None
    for draft, following in pairwise(drafts):
        if following.title is None and sections_of(draft) == sections_of(following):
            following.title = draft.title


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
        if not (empty and following and draft.owner in above(following)):
            kept.append(draft)
    return kept
