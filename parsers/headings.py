"""Tells the headings among a report's numbers from the numbered steps of a response.

Between one response and the next stand, in this order: steps of the first response (1. 2. 3.), then headings
that lead down to the next issue (section, group, issue). No order of forms is fixed in advance: a level is
pushed when a new form appears and popped when a known one returns.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from parsers.marks import Form, Mark
from parsers.titles import about_title

# A section or group heading is a title, perhaps with a lead sentence; more text than this is a paragraph.
LONGEST_GROUP_TEXT = 400
LONGEST_TITLE = 40


@dataclass(slots=True)
class Stack:
    """The open heading levels, outermost first, each with the last mark seen at it."""

    levels: list[Mark] = field(default_factory=list)
    issue: Mark | None = None  # the last issue's own, if it has a number

    @property
    def sections(self) -> list[Mark]:
        """The levels above the last issue."""
        return self.levels[:-1] if self.levels and self.levels[-1] is self.issue else self.levels

    def index(self, form: Form) -> int | None:
        """The depth at which a form stands, or None."""
        return next((n for n, mark in enumerate(self.levels) if mark.form == form), None)

    def expects(self, mark: Mark) -> bool:
        """Whether the mark continues the numbers of its form."""
        at = self.index(mark.form)
        return at is not None and self.levels[at].number + 1 == mark.number

    def enter(self, mark: Mark) -> None:
        """Open a heading: return to its form's level, or push a new one."""
        at = self.index(mark.form)
        if at is not None:
            del self.levels[at:]
        self.levels.append(mark)


def is_step_chain(marks: list[Mark], at: int) -> bool:
    """Whether the mark at this place ends a run 1, 2, … n of one form that began the list."""
    run = [mark for mark in marks[: at + 1] if mark.form == marks[at].form]
    return len(run) >= 2 and [mark.number for mark in run] == list(range(1, len(run) + 1)) and run[0] is marks[0]


def find_owner(text: str, gap: list[Mark], stack: Stack, *, first: bool, owner_forms: dict[Form, int]) -> int | None:
    """The place in ``gap`` of the mark that owns the label after it, or None for a label without a heading.

    Args:
        text: the shadow text.
        gap: the marks between the previous response's start and the label.
        stack: the levels open before the gap.
        first: whether this is the report's first label (no response stands before it).
        owner_forms: how often each form is the nearest mark before a label.
    """
    if not gap:
        return None
    last = len(gap) - 1
    if not first and gap[last].group is None and _is_step(text, gap, last, stack):
        return None
    start = _enumeration(gap, last)
    if (
        start is not None
        and start > 0
        and owner_forms.get(gap[last].form, 0) < 3
        and _heads(gap[start - 1], gap[start])
    ):
        return start - 1
    return last


def _is_step(text: str, gap: list[Mark], at: int, stack: Stack) -> bool:
    mark = gap[at]
    if about_title(text, mark.end) or not is_step_chain(gap, at):
        return False
    return not stack.expects(mark) or _lowest(stack, mark)


def _lowest(stack: Stack, mark: Mark) -> bool:
    """Whether the mark's form is not open at all, so that it can only be a step."""
    return stack.index(mark.form) is None


def _enumeration(gap: list[Mark], last: int) -> int | None:
    """Where a run (1) (2) … that ends the gap begins, if it has two or more members."""
    start = last
    while start > 0 and gap[start - 1].form == gap[last].form and gap[start - 1].number + 1 == gap[start].number:
        start -= 1
    return start if start < last and gap[start].number == 1 else None


def _heads(upper: Mark, lower: Mark) -> bool:
    return upper.form != lower.form


def heading_chain(text: str, gap: list[Mark], owner: int, stack: Stack) -> list[Mark]:
    """The headings of a gap in order, the owner last: walked upwards from the owner while each leads to the next."""
    chain = [gap[owner]]
    for at in range(owner - 1, -1, -1):
        mark, below = gap[at], chain[0]
        if not (_leads_to(text, mark, below, stack) or _is_sibling(gap, at, below, stack)):
            break
        chain.insert(0, mark)
    return chain


# How high each form stands by custom: a heading never leads down to a form of a higher standing.
_STANDING: dict[Form, int] = {
    "part": -1,
    "item": 0,
    "han": 1,
    "(han)": 2,
    "num": 3,
    "(num)": 4,
    "circle": 5,
    "letter": 5,
    "none": 6,
}


def _leads_to(text: str, mark: Mark, below: Mark, stack: Stack) -> bool:
    if below.form != "item" and _STANDING[mark.form] >= _STANDING[below.form] and stack.index(mark.form) is None:
        return False
    if mark.form == below.form or not _is_title(text[mark.end : below.start]):
        return False
    above = stack.index(mark.form)
    if below.number == 1 and not _inside(stack, mark, below):
        return True
    level = stack.index(below.form)
    if above is None:
        return below.number == 1 if level is None else _opens_group(text, mark, below, stack)
    again = stack.levels[above].number == mark.number and not text[mark.end : below.start].strip()  # (二)2.…
    return (mark.number == 1 or again or stack.expects(mark)) and (level is None or above < level)


def _opens_group(text: str, mark: Mark, below: Mark, stack: Stack) -> bool:
    """Whether a section's first group leads to an item that counts on, where the one before has none (五 (一) 12)."""
    words = text[mark.end : below.start].strip()
    return mark.number == 1 and stack.expects(below) and len(words) <= LONGEST_TITLE and "。" not in words


def _inside(stack: Stack, mark: Mark, below: Mark) -> bool:
    """Whether ``mark`` is of a form that stands deeper than the form of ``below``: then it cannot lead to it."""
    deep, high = stack.index(mark.form), stack.index(below.form)
    return deep is not None and high is not None and deep > high


def _is_title(words: str) -> bool:
    return len(words) <= LONGEST_GROUP_TEXT and "一是" not in words


def _is_sibling(gap: list[Mark], at: int, below: Mark, stack: Stack) -> bool:
    """Whether the mark is an issue whose label the source lost: it continues the numbers and the next continues it."""
    mark = gap[at]
    return (
        mark.form == below.form
        and mark.number + 1 == below.number
        and stack.expects(mark)
        and not is_step_chain(gap, at)
    )
