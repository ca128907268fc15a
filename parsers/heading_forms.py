"""Which forms of numbers stand before responses, which lead down to others, and whether they count on.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from parsers.drafts import SECTIONS, Page
from parsers.marks import Form, Mark
from parsers.named_findings import several_named


@dataclass(frozen=True, slots=True)
class Forms:
    """How often each form of number is the nearest before a response, and which forms lead down to others."""

    owners: Counter[Form]
    sections: frozenset[Form]
    gaps: bool  # whether no number at all stands before some response
    run_on: bool  # whether numbers count on from one section to the next
    loose: bool  # whether several findings that labels name stand below one heading


def forms_of(page: Page) -> Forms:
    """Read the forms from what stands before each response."""
    gaps = [page.gap(n) for n in range(len(page.answers))]
    owners = Counter(gap[-1].form for gap in gaps if gap)
    return Forms(owners, _leading_down(gaps), not all(gaps), _runs_on(gaps), several_named(page.labels, page.marks))


def _leading_down(gaps: list[list[Mark]]) -> frozenset[Form]:
    """The forms of headings right below which another form begins to count."""
    steps = ((upper, lower) for gap in gaps for upper, lower in pairwise(gap))
    return frozenset(upper.form for upper, lower in steps if lower.number == 1 and lower.form != upper.form)


def _runs_on(gaps: list[list[Mark]]) -> bool:
    """Whether numbers count on from one section to the next ((二)… 6. behind 5.), whatever has lost its own between."""
    below = [(upper, lower) for gap in gaps for upper, lower in pairwise(gap) if upper.form != lower.form]
    if any(lower.number > 1 and upper.form in SECTIONS and lower.form == "num" for upper, lower in below):
        return True
    counts_on, fresh, last = False, False, 0
    for gap in gaps:
        fresh = fresh or any(mark.form in SECTIONS for mark in gap)
        if not gap or gap[-1].form != "num":
            continue
        if fresh and gap[-1].number <= last:
            return False
        counts_on = counts_on or (fresh and last > 0)
        fresh, last = False, gap[-1].number
    return counts_on
