"""What a person sees of a file or paste before it is loaded: what was read, what is doubtful, what would change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from handlers.answer import Answer, Line, Term
from handlers.issue_answer import ref_label
from handlers.joining import Joined
from handlers.list_answer import group_of
from handlers.report_list import title_of
from handlers.warning_words import in_words
from parsers.breaks import joined
from parsers.documents import say_note
from parsers.model import Facts, Metric, ReadingWarning, Report
from parsers.questions import Language
from store.ahead import Ahead
from store.comparison import Comparison, FigureChange, IssueChange, Status

_SHOWN = 5  # of a list; the whole of it is in the ledger after loading
_FIRST = 2  # warnings of one code
_NAME = 40  # characters of a figure's name
_REASON = "：:"


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent: the name people know it by, how it was read, and how it was joined if it came in parts."""

    file: str
    report: Report
    notes: tuple[str, ...] = ()
    joined: Joined | None = None


def is_report(report: Report) -> bool:
    """Does the reading hold something to load?"""
    return report.facts.kind != "other"


def preview(sent: Sent, ahead: Ahead, language: Language) -> Answer:
    """The reading in lines; warnings are given in the language."""
    if not is_report(sent.report):
        return Answer("report", (_refusal(sent, language), *_joined(sent.joined)))
    if ahead.known is not None:
        number = ahead.known.number
        return Answer("report", (Line("load.known", {"file": sent.file, "number": number}),))
    lines = (
        Line("load.read", {"file": sent.file}),
        *_facts(sent.report.facts),
        *_amounts(sent.report),
        *_joined(sent.joined),
        *(Line("load.note", {"words": say_note(note, language)}) for note in sent.notes),
        *_warnings(sent.report, language),
        *_changes(ahead),
        Line(_audience(ahead)),
    )
    return Answer("report", lines)


def _refusal(sent: Sent, language: Language) -> Line:
    messages = [in_words(w.message, language) for w in sent.report.warnings]
    told = messages[0] if messages else ""
    reason = told.partition("：" if language == "zh" else ": ")[2] or told
    return Line("load.no-report", {"file": sent.file, "reason": reason})


def _facts(facts: Facts) -> Iterator[Line]:
    told = {
        "title": facts.title,
        "inspected": facts.inspected,
        "inspector": facts.inspector,
        "period": " — ".join(facts.inspection_period) if facts.inspection_period else None,
        "feedback": facts.feedback_date,
        "published": " ".join(filter(None, (facts.published, facts.issuer, facts.document_number))),
    }
    yield from (Line(f"fact.{name}", {"words": words}) for name, words in told.items() if words)
    yield Line("load.kind", {"kind": Term(f"load.kind.{facts.kind}")})


def _amounts(report: Report) -> Iterator[Line]:
    groups = Counter(group_of(issue) for issue in report.issues)
    counts = {name: groups[name] for name in ("done", "ongoing", "planned", "unknown")}
    measures = sum(len(issue.measures) for issue in report.issues)
    yield Line("load.amounts", {"issues": len(report.issues), "measures": measures, "metrics": len(report.metrics)})
    if report.issues:
        yield Line("load.statuses", counts)
    for count in report.facts.counts[:_SHOWN]:
        words = joined(report.quote(count.span), report.breaks, count.span[0])
        yield Line("load.total", body=" ".join(words.split()))


def _joined(joined: Joined | None) -> Iterator[Line]:
    if joined is None or joined.parts == 1:
        if joined is not None and joined.cut_off:
            yield Line("load.cut-off")
        return
    yield Line("load.joined", {"count": joined.parts})
    for place, joint in enumerate(joined.joints, 1):
        key = "load.joint-doubtful" if joint.doubtful else "load.joint"
        before, after = (" ".join(words.split()) for words in (joint.before, joint.after))
        yield Line(key, {"one": place, "two": place + 1, "before": before, "after": after})
    if joined.cut_off:
        yield Line("load.cut-off")


def _warnings(report: Report, language: Language) -> Iterator[Line]:
    if not report.warnings:
        yield Line("load.no-warnings")
        return
    by_code: dict[str, list[ReadingWarning]] = defaultdict(list)
    for warning in report.warnings:
        by_code[warning.code].append(warning)
    yield Line("load.warnings", {"count": len(report.warnings)})
    for group in by_code.values():
        yield from _warning_group(report, group, language)


def _warning_group(report: Report, group: Sequence[ReadingWarning], language: Language) -> Iterator[Line]:
    """One kind of doubt: what it is, how often, and where it is met first."""
    words = in_words(group[0].message, language)
    yield Line("load.warning", {"words": words, "count": len(group)})
    for warning in group[:_FIRST]:
        line = report.text.count("\n", 0, warning.span[0]) + 1
        yield Line("load.at", {"line": line, "words": _around(report, warning)})


def _around(report: Report, warning: ReadingWarning) -> str:
    """The beginning of the line a warning points into."""
    start = warning.span[0]
    shown = " ".join(report.text[start : max(warning.span[1], start + 1)].split())
    return shown if len(shown) <= _NAME else f"{shown[: _NAME - 1]}…"


def _changes(ahead: Ahead) -> Iterator[Line]:
    if ahead.before is None or ahead.comparison is None:
        yield Line("load.new-report")
        return
    comparison = ahead.comparison
    yield Line("load.before", {"report": title_of(ahead.before), "number": ahead.before.number})
    if comparison.same:
        yield Line("load.same")
    for kind in ("new", "gone", "changed"):
        yield from _listed(kind, [c for c in comparison.issues if c.kind == kind and c.sure])
    yield from _moves(comparison)
    yield from _figures(comparison)
    yield from _doubtful(comparison)


def _listed(kind: str, changes: Sequence[IssueChange]) -> Iterator[Line]:
    if changes:
        yield Line(f"load.{kind}", {"count": len(changes), "refs": _some(c.issue.ref for c in changes)})


def _moves(comparison: Comparison) -> Iterator[Line]:
    back = [c for c in comparison.issues if c.movement == "back"]
    if back:
        yield Line("load.back", {"count": len(back)})
    for change in back[:_SHOWN]:
        yield Line("load.move", {"label": ref_label(change.issue), **_statuses(change)})


def _statuses(change: IssueChange) -> dict[str, Term]:
    return {name: _term(status) for name, status in zip(("old", "new"), change.statuses, strict=True)}


def _term(status: Status | None) -> Term:
    return Term(f"status.{status.value if status else 'unknown'}")


def _figures(comparison: Comparison) -> Iterator[Line]:
    moved = [f for f in comparison.figures if f.kind == "moved"]
    others = Counter(f.kind for f in comparison.figures)
    if moved:
        yield Line("load.moved", {"count": len(moved)})
    yield from (_moved(figure) for figure in moved[:_SHOWN])
    if len(moved) > _SHOWN:
        yield Line("load.moved-more", {"count": len(moved) - _SHOWN})
    if others["new"] or others["gone"] or others["period"]:
        yield Line("load.figures", {name: others[name] for name in ("new", "gone", "period")})


def _moved(figure: FigureChange) -> Line:
    old, new = (metric.quote if metric else "" for metric in (figure.old, figure.new))
    return Line("load.figure", {"name": _name(figure.metric), "old": old, "new": new})


def _name(metric: Metric) -> str:
    return metric.name if len(metric.name) <= _NAME else f"{metric.name[: _NAME - 1]}…"


def _doubtful(comparison: Comparison) -> Iterator[Line]:
    """Issues whose 台账号 an editor must check: perhaps the same as another, or matched without its number."""
    unsure = [c for c in comparison.issues if not c.sure]
    guessed = [c for c in comparison.issues if c.paired != "key" and c.old and c.new]
    if unsure or guessed:
        yield Line("load.doubtful", {"count": len(unsure) + len(guessed)})
    for change in unsure[:_SHOWN]:
        yield Line(
            f"load.perhaps-{change.kind}" if change.perhaps else "load.perhaps-lost",
            {"label": ref_label(change.issue), "refs": _some(change.perhaps)},
        )
    for change in guessed[:_SHOWN]:
        old, new = (issue.ref if issue else "" for issue in (change.old, change.new))
        yield Line("load.guessed", {"old": old, "new": new})


def _some(refs: Iterable[str]) -> str:
    known = list(refs)
    return "、".join(known[:_SHOWN]) + ("…" if len(known) > _SHOWN else "")


def _audience(ahead: Ahead) -> str:
    if ahead.limited is None:
        return "load.audience-new"
    return "load.audience-limited" if ahead.limited else "load.audience-public"
