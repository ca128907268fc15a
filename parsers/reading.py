"""Reads a whole report: folds it, finds its structure, makes issues, reads figures, facts, counts and warnings."""

from __future__ import annotations

from parsers.breaks import breaks_of
from parsers.counts import read_counts
from parsers.facts import Front, read_front
from parsers.inline_labels import with_own_lines
from parsers.issues import make_issue
from parsers.joined import unjoin
from parsers.kinds import is_reported, kind_of
from parsers.metrics import read_metrics
from parsers.model import Count, Facts, Issue, Report, ReportKind, Span
from parsers.number_lines import with_numbered_lines
from parsers.page_marks import without_page_marks
from parsers.segments import segments_of
from parsers.shadow import Shadow, shadow_of
from parsers.spacing import is_spaced_out, tighten, without_markup, without_padding
from parsers.structure import Structure, find_structure
from parsers.warnings import issue_warnings, kind_warnings, text_warnings
from parsers.wrapping import unwrap


def read_text(
    text: str, *, title: str | None = None, published: str | None = None, source: str | None = None
) -> Report:
    """Read a decoded text into a report; never raises, whatever the text.

    Args:
        text: the original decoded text; every span of the result is an offset into it.
        title: the title from the file's own metadata, if any.
        published: the publication date from the file's own metadata, ISO.
        source: where the file says it comes from.

    Returns:
        The reading. A text that is no report has kind ``other`` and the reason as a warning.
    """
    pages = without_padding(without_markup(shadow_of(text)))
    pages = with_numbered_lines(tighten(pages) if is_spaced_out(pages) else pages)
    joined = tighten(unjoin(without_page_marks(pages)))
    shadow = unwrap(joined)
    if shadow is joined:  # its lines are paragraphs
        shadow = joined = tighten(unjoin(without_page_marks(pages, mend=True)))
    wrapped, shadow = shadow is not joined, with_own_lines(shadow)
    front = read_front(shadow, title=title, published=published, source=source)
    structure = find_structure(shadow.text, front, wrapped=wrapped)
    issues = _issues(shadow, structure, front.year)
    spans = [span for issue in issues for span in _own_spans(issue, bundles=structure.bundles) if span]
    counts, doubts = read_counts(shadow, 0, len(shadow.text), front.year, published=front.published, issues=spans)
    kind = _kind(shadow.text, front, structure, issues, counts)
    body = (shadow.back(structure.start, structure.start)[0], shadow.back(structure.end, structure.end)[0])
    segments = segments_of(len(text), body, issues)
    metrics = read_metrics(shadow, segments, front.year, front.published) if kind != "other" else ()
    warnings = [
        *kind_warnings(shadow, front, kind),
        *issue_warnings(issues, notice=structure.notice),
        *doubts,
        *text_warnings(shadow),
    ]
    doubted = tuple(sorted(warnings, key=lambda w: w.span))
    return Report(text, _facts(front, kind, counts), issues, metrics, doubted, breaks_of(shadow))


def _own_spans(issue: Issue, *, bundles: bool) -> tuple[Span | None, ...]:
    """Where an issue's own counts stand, none of the report's; a bundle's counts are the report's too."""
    return (issue.response_span,) if bundles else (issue.problem_span, issue.response_span)


def _issues(shadow: Shadow, structure: Structure, year: int | None) -> tuple[Issue, ...]:
    made: list[Issue] = []
    for place, (parts, name) in enumerate(zip(structure.parts, structure.names, strict=True)):
        parent = made[name.parent].id if name.parent is not None else None
        made.append(make_issue(shadow, parts, name, place, parent, year, verdict_first=structure.verdict_first))
    return tuple(made)


def _kind(text: str, front: Front, structure: Structure, issues: tuple[Issue, ...], counts: list[Count]) -> ReportKind:
    results = sum(issue.response is not None for issue in issues)
    return kind_of(
        text,
        front.heading,
        notice=structure.notice and not (_is_whole(issues) and is_reported(text, front.heading)),
        bundles=structure.bundles,
        issues=len(issues),
        counts=len(counts),
        results=results,
    )


def _is_whole(issues: tuple[Issue, ...]) -> bool:
    """Whether they are no excerpt of a longer list: several, counted from 1 or without numbers."""
    first = next((issue.number for issue in issues if issue.number is not None), 1)
    return len(issues) > 1 and first == 1


def _facts(front: Front, kind: ReportKind, counts: list[Count]) -> Facts:
    return Facts(
        title=front.title,
        kind=kind,
        inspected=front.inspected,
        inspector=front.inspector,
        inspection_period=front.inspection_period,
        feedback_date=front.feedback_date,
        published=front.published,
        year=front.year,
        issuer=front.issuer,
        document_number=front.document_number,
        source=front.source,
        counts=tuple(counts),
    )
