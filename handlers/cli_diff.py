"""`python bot.py diff`: two files, or two versions in the ledger, compared for the command line and for programs."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from handlers.answer import Answer, Line
from handlers.cli import read_report, refuse, spoken
from handlers.diff_details import diff_details
from handlers.diff_items import diff_groups, totals
from handlers.put_right import Right, right_of
from handlers.report_list import title_of
from handlers.wording import plain_text, say
from parsers.model import Metric
from parsers.questions import Language
from parsers.words import bare
from store.comparing import compare, compare_reports
from store.comparison import Comparison, FigureChange, IssueChange
from store.records import Version
from store.store import Store


def compare_files(old: Path, new: Path) -> tuple[Comparison, Right]:
    """The comparison of two files, of which nothing was put right; ends with code 2 when one is no report.

    Raises:
        DocumentError: one cannot be read.
    """
    return compare_reports(read_report(old), read_report(new)), {}


def compare_versions(db: Path, words: str | None, numbers: tuple[int, int]) -> tuple[Comparison, Right]:
    """Two versions in a ledger compared, and what was put right by hand; ends with code 2 when there are none such.

    Args:
        db: the ledger's file.
        words: of the report's title, where the ledger holds several; None for the newest.
        numbers: of the old and the new version.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if not db.exists():
        refuse(say("cli.no-database", spoken(), path=db))
    with Store.open(db) as store:
        history = {version.number: version for version in store.history(report_named(store, words).report)}
        missing = next((n for n in numbers if n not in history), None)
        if missing is not None:
            refuse(say("cli.no-version", spoken(), missing=missing, last=max(history)))
        old, new = history[numbers[0]], history[numbers[1]]
        return store.read(compare, old.id, new.id), right_of(store, new.report)


def report_named(store: Store, words: str | None) -> Version:
    """The newest version of the report whose title holds the words; ends with code 2 when there is not one such."""
    versions = store.versions()
    if not versions:
        refuse(say("cli.empty", spoken()))
    fitting = [v for v in versions if bare(words or "") in bare(title_of(v))]
    if not fitting:
        refuse(say("cli.no-such-report", spoken(), words=words))
    if words and len(fitting) > 1:
        refuse(say("cli.which-report", spoken(), titles="、".join(title_of(v) for v in fitting)))
    return fitting[0]


def diff_text(comparison: Comparison, right: Right, language: Language, *, full: bool) -> str:
    """The comparison for people; ``full`` adds what differs in each issue, sentence by sentence."""
    if comparison.same:
        return plain_text(Answer("list", (Line("diff.same"),)), language)
    lines = [Line("cli.diff", _dates(comparison)), totals(comparison)]
    for group in diff_groups(comparison, right):
        lines += [Line("blank"), group.head, *(line for item in group.items for line in item.lines)]
    for change in comparison.issues if full else ():
        lines += [Line("blank"), *(diff_details(comparison, change.key, right) or ())]
    return plain_text(Answer("list", tuple(lines)), language)


def _dates(comparison: Comparison) -> dict[str, str]:
    sides = {"old": comparison.old, "new": comparison.new}
    return {name: f"{facts.title or ''} {facts.published or ''}".strip() for name, facts in sides.items()}


def diff_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison as the object of ``diff --json``; the README names its members."""
    sides = {"old": comparison.old, "new": comparison.new}
    return {
        **{name: {"title": facts.title, "published": facts.published} for name, facts in sides.items()},
        "same": comparison.same,
        "renumbered": [{"old": old, "new": new} for old, new in comparison.renumbered],
        "issues": [_issue(change) for change in comparison.issues],
        "figures": [_figure(change) for change in comparison.figures],
    }


def _issue(change: IssueChange) -> dict[str, Any]:
    old, new = change.statuses
    return {
        "change": change.kind,
        "key": change.key,
        "ref": change.new.ref if change.new else None,
        "old_ref": change.old.ref if change.old else None,
        "title": change.issue.topic or change.issue.problem,
        "status": {"old": asdict(old) if old else None, "new": asdict(new) if new else None},
        "movement": change.movement,
        "matched_by": change.paired,
        "certain": change.sure,
        "perhaps": list(change.perhaps),
        "changes": [asdict(one) for one in change.changes],
    }


def _figure(change: FigureChange) -> dict[str, Any]:
    metric = change.metric
    return {
        "change": change.kind,
        "key": change.key,
        "ref": change.ref,
        "name": metric.name,
        "unit": metric.unit,
        "kind": metric.kind,
        "target": metric.target,
        "old": _reading(change.old),
        "new": _reading(change.new),
    }


def _reading(metric: Metric | None) -> dict[str, Any] | None:
    if metric is None:
        return None
    names = ("quote", "span", "value", "low", "high", "comparator", "direction", "period", "baseline", "where")
    return {name: getattr(metric, name) for name in names}
