"""Findings under a number of their own: their words, and what the source broke in their headings.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

from parsers.drafts import Draft, Page, glued_before
from parsers.habits import Habits
from parsers.headings import Stack
from parsers.marks import Label, Mark, between, without_marks
from parsers.model import Span
from parsers.response_starts import Answer
from parsers.spans import trim
from parsers.titles import about_title, first_sentence


def unlabelled(text: str, mark: Mark, following: Mark, stack: Stack) -> Draft:
    """An issue whose label the source lost: the first sentence is the problem, the rest the response."""
    problem = first_sentence(text, mark.end, following.start)
    rest = trim(text, problem[1], following.start)
    return Draft(tuple(stack.levels), mark, mark.start, trim(text, *problem), rest if rest[0] < rest[1] else None)


def owned_draft(page: Page, mark: Mark, top: Mark, answer: Answer, stack: Stack, habits: Habits) -> Draft:
    """The issue of an answer under a number; ``top`` is the outermost of the headings that lead down to it."""
    own = list(between(page.labels, mark.start, answer.start))
    draft = Draft(tuple(stack.levels), mark, top.start, answer.problem, (answer.value, answer.value))
    draft.glued = () if answer.word else glued_before(page, top.start)
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
