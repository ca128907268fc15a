"""Two versions of a report compared: issue by issue over the 台账号, figure by figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from rapidfuzz import fuzz
from sqlite_utils import Database

from parsers.model import Issue, Metric, Report
from store import reading
from store.comparing_figures import figure_pairs
from store.comparing_issues import issue_changes, movement, shown_status
from store.comparing_words import plain
from store.comparison import Comparison, FigureChange, IssueChange, Pairing
from store.matching import pair, trait_of

_SAME_RESPONSE = 80.0  # per cent alike: the same issue though its heading is lost in one version
_CLEAR = 5.0  # the best match must lead the second best by this much
_LONGEST = 600  # characters of a response that are compared


@dataclass(frozen=True, slots=True)
class Side:
    """One version: its reading, and the 台账号 of each of its issues, in document order."""

    report: Report
    keys: tuple[int, ...]


def compare(db: Database, old_version: int, new_version: int) -> Comparison:
    """What differs between two versions in the ledger (``store.read(compare, old, new)``).

    Raises:
        StoreError: there is no such version.
    """
    return compare_sides(_side(db, old_version), _side(db, new_version))


def _side(db: Database, version: int) -> Side:
    return Side(reading.report(db, version), tuple(h.key for h in reading.headings(db, version)))


def compare_reports(old: Report, new: Report) -> Comparison:
    """What differs between two readings that no ledger holds; issues are matched as a load would match them."""
    known = pair([trait_of(i) for i in old.issues], [trait_of(i) for i in new.issues])
    fresh = count(len(old.issues) + 1)
    keys = tuple(known[n] + 1 if n in known else next(fresh) for n in range(len(new.issues)))
    return compare_sides(Side(old, tuple(range(1, len(old.issues) + 1))), Side(new, keys))


def compare_sides(old: Side, new: Side) -> Comparison:
    """What differs between two versions."""
    pairs = _pairs(old, new)
    issues = tuple(c for c in _issues(old, new, pairs) if c.kind != "changed" or c.changes)
    breaks = (old.report.breaks, new.report.breaks)
    return Comparison(old.report.facts, new.report.facts, issues, tuple(_figures(old, new, pairs)), breaks)


Pairs = Mapping[int, tuple[int, Pairing]]
"""Positions of the new version's issues to those of the old one's they continue, and by what."""


def _pairs(old: Side, new: Side) -> Pairs:
    """By key; what is left by words (it may have been lost in a version between), then by its response."""
    where = {key: n for n, key in enumerate(old.keys)}
    pairs: dict[int, tuple[int, Pairing]] = {n: (where[key], "key") for n, key in enumerate(new.keys) if key in where}
    for by, among in (("words", _by_words), ("response", _by_response)):
        taken = {position for position, _ in pairs.values()}
        before = [n for n in range(len(old.keys)) if n not in taken]
        after = [n for n in range(len(new.keys)) if n not in pairs]
        found = among([old.report.issues[n] for n in before], [new.report.issues[n] for n in after])
        how: Pairing = "words" if by == "words" else "response"
        pairs |= {after[i]: (before[j], how) for i, j in found.items()}
    return pairs


def _by_words(old: Sequence[Issue], new: Sequence[Issue]) -> dict[int, int]:
    return pair([trait_of(i) for i in old], [trait_of(i) for i in new])


def _by_response(old: Sequence[Issue], new: Sequence[Issue]) -> dict[int, int]:
    """Issues with one response, where one of the two has lost its heading: nothing else is left to know them by."""
    before, after = [_response(i) for i in old], [_response(i) for i in new]
    found: dict[int, int] = {}
    for i, issue in enumerate(new):
        alike = sorted(
            (
                (fuzz.ratio(before[j], after[i], score_cutoff=_SAME_RESPONSE), j)
                for j, other in enumerate(old)
                if (issue.number is None) != (other.number is None) and before[j] and after[i]
            ),
            reverse=True,
        )
        if alike and alike[0][0] and (len(alike) == 1 or alike[0][0] - alike[1][0] >= _CLEAR):
            found[i] = alike[0][1]
    return {i: j for i, j in found.items() if list(found.values()).count(j) == 1}


def _response(issue: Issue) -> str:
    return plain((issue.response or "")[:_LONGEST])


def _issues(old: Side, new: Side, pairs: Pairs) -> Iterator[IssueChange]:
    """The new version's issues; behind each, those that stood behind it in the old version and are gone."""
    gone = _gone_behind(old, pairs)
    yield from (_gone(old, new, n, pairs) for n in gone[None])
    for n, issue in enumerate(new.report.issues):
        if n in pairs:
            position, by = pairs[n]
            yield _changed(old.report.issues[position], issue, new.keys[n], by)
            yield from (_gone(old, new, m, pairs) for m in gone[position])
        else:
            yield _fresh(old, new, n, pairs)


def _gone_behind(old: Side, pairs: Pairs) -> dict[int | None, list[int]]:
    kept = {position for position, _ in pairs.values()}
    gone: dict[int | None, list[int]] = defaultdict(list)
    last = None
    for n in range(len(old.keys)):
        if n in kept:
            last = n
        else:
            gone[last].append(n)
    return gone


def _changed(old: Issue, new: Issue, key: int, by: Pairing) -> IssueChange:
    moved = movement(old, new)
    return IssueChange(
        "changed", key, old, new, (shown_status(old), shown_status(new)), moved, by, issue_changes(old, new)
    )


def _fresh(old: Side, new: Side, n: int, pairs: Pairs) -> IssueChange:
    """A new issue; a numbered one may have stood in the old version without its heading, and the reverse."""
    issue = new.report.issues[n]
    kept = {position for position, _ in pairs.values()}
    left = [i for m, i in enumerate(old.report.issues) if m not in kept]
    perhaps = tuple(i.ref for i in left if _may_be(i, issue) or _may_be(issue, i))
    gap = _skipped(issue, old.report.issues)
    return IssueChange("new", new.keys[n], None, issue, (None, shown_status(issue)), None, perhaps=perhaps, gap=gap)


def _gone(old: Side, new: Side, n: int, pairs: Pairs) -> IssueChange:
    issue = old.report.issues[n]
    left = [i for m, i in enumerate(new.report.issues) if m not in pairs]
    perhaps = tuple(i.ref for i in left if _may_be(i, issue) or _may_be(issue, i))
    gap = _skipped(issue, new.report.issues)
    return IssueChange("gone", old.keys[n], issue, None, (shown_status(issue), None), None, perhaps=perhaps, gap=gap)


def _may_be(lost: Issue, issue: Issue) -> bool:
    """May an entry that lost its number be this numbered issue? It stands between the numbers around it."""
    if lost.between is None or lost.number is not None or issue.number is None:
        return False
    low, high = lost.between
    return (low is not None or high is not None) and (low or 0) <= issue.number < (high or issue.number + 1)


def _skipped(issue: Issue, others: Sequence[Issue]) -> bool:
    """Does the other version's numbering jump over this issue's number, as where its heading was lost?"""
    if issue.number is None:
        return False
    if issue.sub is None:
        numbers = {i.number for i in others if i.number is not None and i.sub is None and i.section == issue.section}
        own = issue.number
    else:
        numbers = {i.sub for i in others if i.number == issue.number and i.sub is not None}
        own = issue.sub
    return own not in numbers and any(n < own for n in numbers) and any(n > own for n in numbers)


def _figures(old: Side, new: Side, pairs: Pairs) -> Iterator[FigureChange]:
    """Figures outside issues first, then those of each issue that stands in both versions."""
    before, after = _by_issue(old.report.metrics), _by_issue(new.report.metrics)
    yield from (FigureChange(kind, None, None, *pair) for kind, pair in figure_pairs(before[None], after[None]))
    for n, issue in enumerate(new.report.issues):
        if n in pairs:
            earlier, (_, by) = old.report.issues[pairs[n][0]], pairs[n]
            lost = by == "response" or (earlier.problem is None) != (issue.problem is None)
            sides = (_whole(before[earlier.id], lost=lost), _whole(after[issue.id], lost=lost))
            yield from (FigureChange(kind, new.keys[n], issue, *pair) for kind, pair in figure_pairs(*sides))


def _whole(metrics: Sequence[Metric], *, lost: bool) -> Sequence[Metric]:
    """The figures that both versions could hold: where one lost the problem's words, its figures are not gone."""
    return [m for m in metrics if m.where != "problem"] if lost else metrics


def _by_issue(metrics: Sequence[Metric]) -> Mapping[str | None, list[Metric]]:
    found: dict[str | None, list[Metric]] = defaultdict(list)
    for metric in metrics:
        found[metric.issue].append(metric)
    return found
