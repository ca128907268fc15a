"""One issue in two versions, sentence by sentence, each side as printed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from handlers.answer import Line, Term
from handlers.diff_items import basis, figure_line, value
from handlers.entered_lines import corrected_line
from handlers.issue_answer import ref_label, title_of
from handlers.put_right import Right
from parsers.model import Span
from store.comparison import Change, Comparison, IssueChange

Breaks = tuple[tuple[Span, ...], tuple[Span, ...]]
_LISTS = ("ref", "section", "bodies", "damage")


def diff_details(comparison: Comparison, key: int, right: Right | None = None) -> tuple[Line, ...] | None:
    """All that differs in the issue with this 台账号, beside what was put right by hand; None when nothing does."""
    change = next((c for c in comparison.issues if c.key == key), None)
    if change is None:
        return None
    figures = [f for f in comparison.figures if f.key == key]
    return (
        Line("head", {"label": ref_label(change.issue), "title": title_of(change.issue)}),
        *map(corrected_line, (right or {}).get(key, ())),
        *_status(change),
        *_presence(change, comparison.breaks),
        *_changes(change, comparison.breaks),
        *((Line("diff.detail.figures"), *map(figure_line, figures)) if figures else ()),
    )


def _status(change: IssueChange) -> Iterator[Line]:
    old, new = change.statuses
    if change.kind == "changed":
        values = {"old": value(old), "old_basis": basis(old), "new": value(new), "new_basis": basis(new)}
        yield Line("diff.detail.status" if change.movement else "diff.detail.status-same", values)
    else:
        shown = new or old
        yield Line(
            "diff.detail.fresh" if change.kind == "new" else "diff.detail.gone",
            {"status": value(shown), "basis": basis(shown)},
        )


def _presence(change: IssueChange, breaks: Breaks) -> Iterator[Line]:
    if change.perhaps:
        yield Line("diff.doubt.perhaps", {"refs": "、".join(change.perhaps)})
    if change.gap:
        yield Line("diff.doubt.gap")
    if change.paired == "response":
        yield Line("diff.paired")
    issue = change.issue
    if change.kind != "changed":
        for key, text, span in (
            ("problem", issue.problem, issue.problem_span),
            ("source.response", issue.response, issue.response_span),
        ):
            if text:
                yield Line(key, body=text, span=span, breaks=breaks[change.new is not None])


def _changes(change: IssueChange, breaks: Breaks) -> Iterator[Line]:
    """What differs, each thing under a heading, all sentences of one measure under one.

    The words of a status are left out: the status and the sentences that differ say them.
    """
    told = (one for one in change.changes if one.what not in ("stated", "assessed"))
    for _, group in groupby(told, _subject):
        first, *further = group
        yield from _heading(first)
        yield from (line for one in (first, *further) for line in _sides(one, breaks))


def _subject(one: Change) -> tuple[str, str]:
    return ("measure" if one.what == "measure-status" else one.what, one.label)


def _heading(one: Change) -> Iterator[Line]:
    if one.what == "measure-status":
        old, new = Term(f"status.{one.old}"), Term(f"status.{one.new}")
        yield Line("diff.detail.measure-status", {"name": one.label, "old": old, "new": new})
    elif one.what not in ("document-added", "document-removed"):
        yield Line(f"diff.detail.{one.what}", {"name": one.label} if one.label else {})


def _sides(one: Change, breaks: Breaks) -> Iterator[Line]:
    """Both sides as printed; what only one version has stands alone under its heading."""
    if one.what in _LISTS:
        yield Line("diff.both", {"old": one.old or Term("diff.none"), "new": one.new or Term("diff.none")})
    elif one.what in ("document-added", "document-removed"):
        yield Line(f"diff.{one.what}", {"name": one.new or one.old or ""})
    elif one.what in ("measure-added", "measure-removed"):
        span, known = (one.new_span, breaks[1]) if one.new else (one.old_span, breaks[0])
        yield Line("diff.detail.quote", body=one.new or one.old or "", span=span, breaks=known)
    elif one.what != "measure-status":
        sides = (("old", one.old, one.old_span, breaks[0]), ("new", one.new, one.new_span, breaks[1]))
        for key, words, span, known in sides:
            if words:
                yield Line(f"diff.detail.{key}", body=words, span=span, breaks=known)
            else:
                yield Line(f"diff.detail.no-{key}")
