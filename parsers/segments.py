"""Cuts a text into the stretches whose figures belong together; all spans are of the original text."""

from __future__ import annotations

from parsers.model import Issue, Segment, Span


def segments_of(length: int, body: Span, issues: tuple[Issue, ...]) -> list[Segment]:
    """Segments that cover the whole text in order.

    Args:
        length: the length of the original text.
        body: where the issues begin and end in the original.
        issues: the issues in document order.
    """
    if not issues:
        return [Segment((0, length), "front")]
    inner = sorted((s for issue in issues for s in _of_issue(issue)), key=lambda s: s.span)
    segments, at = [Segment((0, body[0]), "front")] if body[0] else [], body[0]
    for segment in inner:
        if segment.span[0] < at:
            continue  # a value quoted in two fields is read once
        if segment.span[0] > at:
            segments.append(Segment((at, segment.span[0]), "problem"))  # headings between the issues
        segments.append(segment)
        at = segment.span[1]
    return [*segments, Segment((at, length), "closing")] if at < length else segments


def _of_issue(issue: Issue) -> list[Segment]:
    segments = [Segment(issue.problem_span, "problem", issue.id)] if issue.problem_span else []
    segments += [Segment(field.span, "problem", issue.id) for field in issue.fields]
    if issue.response_span is None or not issue.measures:
        return segments
    start, first = issue.response_span[0], issue.measures[0].span[0]
    lead = [Segment((start, first), "response", issue.id)] if first > start else []
    return segments + lead + [Segment(m.span, "response", issue.id, n) for n, m in enumerate(issue.measures)]
