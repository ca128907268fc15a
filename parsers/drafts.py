"""What an outline is made of: the page with its marks and labels, drafts of its issues, the titles above them.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from parsers.marks import Form, Label, Lines, Mark, between
from parsers.model import Damage, Span
from parsers.response_starts import Answer
from parsers.spans import trim
from parsers.titles import title_span

SECTIONS: tuple[Form, ...] = ("han", "(han)")
_TITLE_LABEL = re.compile(r"(?:反馈|存在)?问题\s*[:]\s*")
_RUN_ON = re.compile(r"(?<=方面|领域|情况|工作)[ \t]*(?:\d{1,3}[.、](?!\d)|\(\d{1,2}\)|[①-⒛])")


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


def glued_before(page: Page, start: int) -> tuple[Damage, ...]:
    """What a heading that runs on at the end of the paragraph before breaks there."""
    before = page.text[page.lines.at(start)[0] : start]
    return ("glued-next-heading",) if before.strip(" \t*#>") else ()


def edge(page: Page, draft: Draft) -> int:
    """Where a draft's text begins, the title above it included."""
    return page.lines.at(draft.title[0])[0] if draft.title else draft.start


def above(draft: Draft) -> tuple[Mark, ...]:
    """The headings above an issue, outermost first."""
    return draft.path[:-1] if draft.owner else draft.path


def sections_of(draft: Draft) -> list[Mark]:
    """Those of the headings above an issue that have the form of a section's."""
    return [mark for mark in above(draft) if mark.form in SECTIONS]


def section_titles(text: str, draft: Draft) -> list[Span]:
    """The spans of the titles of the headings above an issue, outermost first."""
    below = [*draft.path[1:], None]
    own = ((m, after) for m, after in zip(above(draft), below, strict=False) if not after or text[m.end : after.start])
    found = ((title_span(text, _title_start(text, mark)), after) for mark, after in own)
    titles = [_before(text, title, after) for title, after in found if title]
    return sorted({*titles, *([draft.title] if draft.title else [])})


def _before(text: str, title: Span, after: Mark | None) -> Span:
    """A title's span up to the heading that runs on in its line: the one below it, or another."""
    run_on = _RUN_ON.search(text, *title)
    end = run_on.start() if run_on else title[1]
    return trim(text, title[0], min(end, after.start) if after and title[0] < after.start else end)


def _title_start(text: str, mark: Mark) -> int:
    """Where the words of a section heading begin: behind its number and a label such as 反馈问题."""
    label = _TITLE_LABEL.match(text, mark.end)
    return label.end() if label else mark.end
