"""Reads overall count sentences: of what, how many, the parts with their status, the rate and as of when.

Parts joined by 、 or , are disjoint; 其中 and (含…) are inside the part before; 销号 is inside 已完成;
分别 pairs by position; scopes are never added together.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from parsers import count_words as words
from parsers.count_as_of import as_of
from parsers.count_assembly import Draft, assemble
from parsers.count_checks import Checked, check
from parsers.count_sentences import Sentence, sentences
from parsers.model import Count, CountPart, ReadingWarning, Span
from parsers.shadow import Shadow

_REPORTED = re.compile(r"反馈|指出|查出|交办|移交|提出的|反映的|[^,。]{0,8}(?:巡视|巡察|督察)")


def read_counts(
    shadow: Shadow,
    start: int,
    end: int,
    year: int | None,
    *,
    published: str | None = None,
    issues: Sequence[Span] = (),
) -> tuple[list[Count], list[ReadingWarning]]:
    """The overall counts of ``[start, end)`` of the shadow, each checked.

    Args:
        shadow: the folded text.
        start: where to begin, in the shadow.
        end: where to stop, in the shadow.
        year: the report's year, for 截至6月底.
        published: when the report was published (ISO), so that 截至12月底 in January is last year's.
        issues: original spans of the issues; what stands inside one counts only when it speaks of the whole inspection.

    Returns:
        The counts in the text's order, spans in the original, and warnings with both readings.
    """
    counts: list[Count] = []
    warnings: list[ReadingWarning] = []
    spans = sorted(issues)
    starts, reach = [a for a, _ in spans], list(accumulate((b for _, b in spans), max))
    waiting: Draft | None = None  # a total without parts, whose parts may follow in the next sentence
    for sentence in sentences(shadow.text, start, end):
        drafts = assemble(shadow, sentence, waiting)
        waiting = next((d for d in reversed(drafts) if not d.says_something()), None)
        for draft in drafts:
            if not _is_overall(draft, inside=_inside(shadow, draft, starts, reach)):
                continue
            checked = _checked(shadow, draft, year, published, alone=len(drafts) == 1)
            counts.append(checked.count)
            warnings += check(checked)
    return counts, warnings


def _inside(shadow: Shadow, draft: Draft, starts: Sequence[int], reach: Sequence[int]) -> bool:
    """Whether a count begins in an issue; ``reach`` is how far the issues up to each one go."""
    at = shadow.back(*draft.sentence.span(draft.start, draft.start + 1))[0]
    n = bisect_right(starts, at)
    return n > 0 and at < reach[n - 1]


def _is_overall(draft: Draft, *, inside: bool) -> bool:
    """Whether a count is of the inspection's findings, not of what one measure found and settled."""
    if not draft.says_something():
        return False
    lead = draft.scope + draft.sentence.text[: draft.start]
    named = bool(words.word("overall").search(draft.scope))
    dated = bool(draft.as_of_words)
    if inside:
        return named and bool(_REPORTED.search(draft.scope)) and (dated or len(draft.parts) >= 2)
    if draft.total is None:
        return dated or bool(words.word("overall").search(lead))
    if draft.sentence.heading or named or dated:
        return True
    return not words.word("activity").search(lead)


def _checked(shadow: Shadow, draft: Draft, year: int | None, published: str | None, *, alone: bool) -> Checked:
    sentence = draft.sentence
    span = (draft.from_shadow, sentence.end) if alone else sentence.span(draft.start, draft.end)
    parts = tuple(CountPart(_label(shadow, sentence, p.label), p.value, p.status) for p in draft.parts)
    count = Count(
        draft.scope, draft.total, draft.unit, parts, draft.rate,
        as_of(draft.as_of_words, year, published), shadow.back(*span),
    )  # fmt: skip
    return Checked(count, tuple(p.inside for p in draft.parts), not draft.vague_rate, draft.approximate)


def _label(shadow: Shadow, sentence: Sentence, label: tuple[int, int]) -> str:
    return re.sub(r"\s+", "", shadow.quote(*sentence.span(*label))) if label[0] < label[1] else ""
