"""The line breaks inside sentences that a reading takes out, for all who read the original text after it.

A break is a stretch of the original, with the page number it may hold, between two characters that belong together.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from parsers.model import Assessed, Deadline, Issue, Measure, Span, Stated
from parsers.shadow import Shadow

Worded = TypeVar("Worded", Assessed, Stated, Deadline)
GAP = "\x1f"  # blank space that ends nothing and that no text has of its own
_LATIN = re.compile(r"[A-Za-z]{2}")


def breaks_of(shadow: Shadow) -> tuple[Span, ...]:
    """The stretches with a line break that the shadow leaves out, in order; where it keeps one of several, none."""
    if shadow.origins is None:
        return ()
    found: dict[Span, None] = {}
    for match in re.finditer("\n", shadow.original):
        after = shadow.place(match.start())
        if not 0 < after < len(shadow.text) or shadow.origins[after] == match.start():
            continue
        if "\n" not in shadow.text[after - 1 : after + 1]:
            found[shadow.origins[after - 1] + 1, shadow.origins[after]] = None
    return tuple(found)


def closed(text: str, breaks: Sequence[Span], at: int = 0) -> str:
    """A stretch of the original that begins at ``at`` with gaps for the breaks: every offset stays."""
    return "".join(piece or GAP * gap for piece, gap in _pieces(text, breaks, at))


def joined(text: str, breaks: Sequence[Span], at: int = 0) -> str:
    """A stretch of the original that begins at ``at`` as people read it, without the breaks."""
    made = ""
    for piece, _ in _pieces(text, breaks, at):
        apart = _LATIN.fullmatch(made[-1:] + piece[:1]) if piece else None
        made += f" {piece}" if apart else piece
    return made


def in_line(words: str) -> str:
    """Words that stand inside one sentence without its breaks."""
    return joined(words, [m.span() for m in re.finditer(r"\s*\n\s*", words)]) if "\n" in words else words


def flowing(issue: Issue, breaks: Sequence[Span]) -> Issue:
    """An issue with the breaks taken out of its texts; its spans are those of the original."""
    if not breaks:
        return issue
    return replace(
        issue,
        problem=issue.problem and _told(issue.problem, issue.problem_span, breaks),
        response=issue.response and _told(issue.response, issue.response_span, breaks),
        stated=issue.stated and _worded(issue.stated, breaks),
        assessed=issue.assessed and _worded(issue.assessed, breaks),
        deadline=issue.deadline and _worded(issue.deadline, breaks),
        fields=tuple(replace(field, text=_told(field.text, field.span, breaks)) for field in issue.fields),
        measures=tuple(_step(measure, breaks) for measure in issue.measures),
    )


def _step(measure: Measure, breaks: Sequence[Span]) -> Measure:
    place = measure.text.find(measure.title)
    title = joined(measure.title, breaks, measure.span[0] + place) if place >= 0 else measure.title
    text = _told(measure.text, measure.span, breaks)
    return replace(measure, title=title, text=text, assessed=_worded(measure.assessed, breaks))


def _worded(one: Worded, breaks: Sequence[Span]) -> Worded:
    return replace(one, words=_told(one.words, one.span, breaks))


def _told(text: str, span: Span | None, breaks: Sequence[Span]) -> str:
    """The text of a span; another one is left alone."""
    return joined(text, breaks, span[0]) if span and span[1] - span[0] == len(text) else text


def _pieces(text: str, breaks: Sequence[Span], at: int) -> Iterator[tuple[str, int]]:
    """The text between the breaks, and in turn an empty text with the length of the break."""
    low = 0
    for n in range(bisect_left(breaks, (at, at)), len(breaks)):
        start, stop = breaks[n][0] - at, min(breaks[n][1] - at, len(text))
        if start >= len(text):
            break
        yield text[low:start], 0
        yield "", stop - start
        low = stop
    yield text[low:], 0
