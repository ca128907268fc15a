"""What a digest tells from: gathered from the ledger once for all chats that get the same content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers.digest_scope import Scope
from handlers.following import keys_of
from handlers.list_answer import list_answer
from handlers.put_right import Right, right_of
from parsers.deadlines import limit_date
from parsers.model import Issue, Metric
from parsers.words import bare
from store import corrections, progress
from store.comparing import compare
from store.comparison import Comparison
from store.corrections import Correction
from store.errors import StoreError
from store.follows import Wish
from store.progress import Update
from store.records import Version
from store.store import Store
from store.subscriptions import Filters

_COUNTED = ("status", "deadline")  # corrections that decide what is open and what is due
_MOST = 1000  # updates of one digest
_STATUS = {"done": "done", "done_keep": "done", "ongoing": "ongoing", "late": "ongoing", "extended": "ongoing"}


@dataclass(frozen=True, slots=True)
class Standing:
    """The status an issue counts under: tracked, put right by hand, stated or assessed; None where there is none."""

    status: str | None
    basis: str | None
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """The words of a time limit, and its last day where they tell one."""

    words: str
    day: date | None
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """All that a digest tells from; ``keys`` are the 台账号 of ``issues``, in order, ``total`` their number unfiltered.

    ``before`` is the version the last digest told of, None where the report is new to the chat. ``corrections`` are
    those made since by hand, ``uncorrected`` the told ones taken back since, ``right`` those of statuses and time
    limits in force.
    """

    scope: Scope
    version: Version
    today: date
    issues: tuple[Issue, ...]
    keys: tuple[int, ...]
    metrics: tuple[Metric, ...] = ()
    before: Version | None = None
    comparison: Comparison | None = None
    repeated: frozenset[int] = frozenset()
    updates: tuple[Update, ...] = ()
    tracked: Mapping[int, Update] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    uncorrected: tuple[Correction, ...] = ()
    right: Mapping[tuple[int, str], Correction] = field(default_factory=dict)
    followed: frozenset[int] = frozenset()
    total: int = 0
    by_hand: Right = field(default_factory=dict)  # all corrections in force, as the chat may see them

    def standing(self, key: int, issue: Issue) -> Standing:
        """The status an issue counts under."""
        known = self.tracked.get(key)
        if known is not None and known.status:
            return Standing(known.status, "tracked", known.verified)
        if right := self.right.get((key, "status")):
            value = right.value
            return Standing(value.rstrip("+"), "corrected", value.endswith("+"))
        if issue.stated:
            return Standing(issue.stated.value, "stated", issue.stated.verified)
        return Standing(issue.assessed.value, "assessed") if issue.assessed else Standing(None, None)

    def limit(self, key: int, issue: Issue) -> Limit | None:
        """The time limit of an issue: the one put right by hand, else the printed one."""
        if right := self.right.get((key, "deadline")):
            day = limit_date(right.value, self.version.facts.year)
            return Limit(right.value, date.fromisoformat(day) if day else None, corrected=True)
        printed = issue.deadline
        return Limit(printed.words, date.fromisoformat(printed.date) if printed.date else None) if printed else None

    @property
    def by_key(self) -> dict[int, Issue]:
        """The issues by their 台账号."""
        return dict(zip(self.keys, self.issues, strict=True))


def gather(store: Store, scope: Scope, now: datetime) -> State:
    """Everything the digest of a scope tells from.

    Raises:
        StoreError: the ledger cannot be read, or the version is gone.
    """
    version = store.version(scope.extent.version)
    if version is None:
        raise StoreError("unknown-report")
    before = store.version(scope.last.version) if scope.last and scope.last.version else None
    issues, keys = store.issues(version.id), tuple(h.key for h in store.headings(version.id))
    made, undone = _corrections(store, scope)
    state = State(
        scope,
        version,
        now.astimezone(ZoneInfo(scope.zone)).date(),
        issues,
        keys,
        store.metrics(version.id),
        before,
        store.read(compare, before.id, version.id) if before and before.id != version.id else None,
        _repeated(store, scope, before),
        _news(store, version.report, scope),
        store.read(progress.all_tracked, version.report),
        made,
        undone,
        {(c.key, c.field): c for c in store.read(corrections.of_report, version.report) if c.field in _COUNTED},
        _followed(store, scope, version, before),
        len(issues),
        right_of(store, version.report, notes=scope.notes),
    )
    return _filtered(store, state)


def _followed(store: Store, scope: Scope, *versions: Version | None) -> frozenset[int]:
    """The issues of both versions that the chat follows."""
    wishes = [Wish(0, 0, 0, kind, key, "", words, "", 0, "", "") for kind, key, words in scope.follows]
    return frozenset().union(*(keys_of(store, version, wish) for version in versions if version for wish in wishes))


def _repeated(store: Store, scope: Scope, before: Version | None) -> frozenset[int]:
    """The issues whose changes an uncertain digest may have told already."""
    maybe = scope.unsure.version if scope.unsure else None
    if before is None or maybe is None or maybe == before.id:
        return frozenset()
    return frozenset(change.key for change in store.read(compare, before.id, maybe).issues)


def _news(store: Store, report: int, scope: Scope) -> tuple[Update, ...]:
    """The updates since the last digest, in order; for a first digest none: the statuses in force say them.

    What was recorded and taken back since is no news; taking back what a digest told is.
    """
    if scope.last is None or scope.last.version is None:
        return ()
    found, _ = store.read(progress.log, report=report, most=_MOST)
    heard = scope.last.update
    until = scope.extent.update  # what is recorded after it is the next digest's news
    fresh = (
        u for u in reversed(found) if heard < u.id <= until and not u.undone and (u.undoes is None or u.undoes <= heard)
    )
    return tuple(update if scope.notes else replace(update, note="", name="") for update in fresh)


def _corrections(store: Store, scope: Scope) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    """The readings put right by hand since the last digest, and those it told that were taken back since."""
    if scope.last is None or scope.last.version is None:
        return (), ()
    extent, heard = scope.extent, scope.last.correction
    both = store.read(corrections.between, extent.report, heard, extent.correction)
    if scope.notes:
        return both
    made, undone = (tuple(replace(one, reason="", author_name="") for one in some) for some in both)
    return made, undone


# Filters


def _filtered(store: Store, state: State) -> State:
    """The state limited to what a chat wants to hear of."""
    filters = state.scope.filters
    if filters == Filters():
        return state
    now = _wanted(store, state.version, filters, state)
    before = _wanted(store, state.before, filters, state) if state.before else frozenset()
    chosen = now | before
    kept = [(k, i) for k, i in zip(state.keys, state.issues, strict=True) if k in now]
    ids = {issue.id for _, issue in kept}
    return replace(
        state,
        issues=tuple(issue for _, issue in kept),
        keys=tuple(key for key, _ in kept),
        metrics=tuple(m for m in state.metrics if m.issue in ids),
        comparison=state.comparison and _limited(state.comparison, chosen),
        updates=tuple(u for u in state.updates if u.key in chosen),
        corrections=tuple(c for c in state.corrections if c.key in chosen),
        uncorrected=tuple(c for c in state.uncorrected if c.key in chosen),
    )


def _limited(comparison: Comparison, chosen: frozenset[int]) -> Comparison:
    issues = tuple(change for change in comparison.issues if change.key in chosen)
    return replace(comparison, issues=issues, figures=tuple(f for f in comparison.figures if f.key in chosen))


def _wanted(store: Store, version: Version, filters: Filters, state: State) -> frozenset[int]:
    """The issues of a version that fit; by status, those that now stand so."""
    keys = {h.id: h.key for h in store.headings(version.id)}
    issues = {issue.id: issue for issue in store.issues(version.id)}
    chosen = {i for i in issues if not filters.followed or keys[i] in state.followed}
    if filters.words:
        chosen &= {cited.id for cited in list_answer(store, version, None, filters.words).issues}
    if filters.section:
        wanted = bare(filters.section)
        chosen &= {i for i, issue in issues.items() if wanted in bare(issue.section or "")}
    if filters.status:
        standing = {i: state.standing(keys[i], issues[i]).status or "" for i in chosen}
        chosen = {i for i, status in standing.items() if _STATUS.get(status, status) == filters.status}
    return frozenset(keys[i] for i in chosen)
