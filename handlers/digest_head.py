"""The head of a digest: the week, the report, what it is limited to, totals by status and what they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from handlers.answer import Line, Term
from handlers.digest_news import quiet
from handlers.digest_sections import counted, in_words
from handlers.digest_state import State
from handlers.report_list import title_of
from handlers.wording import say
from parsers.model import Count
from parsers.questions import Language


def head_lines(state: State, language: Language) -> tuple[Line, ...]:
    """The week, the report, since when, the filters, the totals."""
    return tuple(_head(state, language))


def _head(state: State, language: Language) -> Iterator[Line]:
    week = state.today.isocalendar()
    first, last = (date.fromisocalendar(week.year, week.week, day) for day in (1, 7))
    yield Line(
        "digest.head", {"year": week.year, "week": week.week, "first": f"{first:%m-%d}", "last": f"{last:%m-%d}"}
    )
    facts = state.version.facts
    dated = facts.published or state.version.loaded_at[:10]
    yield Line("digest.report", {"title": title_of(state.version), "number": state.version.number, "date": dated})
    if facts.kind == "plan":
        yield Line("plan")
    yield from _limits(state)
    yield from _totals(state, language)
    last_day = state.scope.last.day.isoformat() if state.scope.last else ""
    if state.before is None:
        yield Line("digest.other-report", {"day": last_day}) if state.scope.last else _first(state)
        yield from _inspection(state)
    else:
        yield Line("digest.quiet" if quiet(state) else "digest.since", {"day": last_day})
        if state.scope.last and state.scope.last.withdrawn:
            name = "digest.withdrawn" if state.before.id != state.version.id else "digest.withdrawn-holds"
            yield Line(name, {"number": state.before.number})
        if state.before.id != state.version.id:
            yield Line("digest.version", {"old": state.before.number, "new": state.version.number})
    if state.scope.unsure:
        yield Line("digest.unsure", {"day": state.scope.unsure.day.isoformat()})


def _first(state: State) -> Line:
    return Line("digest.first" if len(state.issues) == state.total else "digest.first-filtered")


def _inspection(state: State) -> Iterator[Line]:
    facts = state.version.facts
    if facts.inspector and facts.inspected:
        yield Line("digest.inspection", {"inspector": facts.inspector, "inspected": facts.inspected})
    if facts.feedback_date:
        yield Line("digest.feedback", {"date": facts.feedback_date})


def _limits(state: State) -> Iterator[Line]:
    filters = state.scope.filters
    told = [words for words in (filters.section, filters.words) if words]
    if told:
        yield Line("digest.filter", {"words": "，".join(told)})
    if filters.status:
        yield Line("digest.filter-status", {"status": Term(f"status.{filters.status}")})
    if filters.followed:
        yield Line("digest.filter-followed")


def _totals(state: State, language: Language) -> Iterator[Line]:
    if not state.total:
        yield Line("digest.no-issues")
        yield from map(_count, state.version.facts.counts)
        return
    yield from _own_totals(state, language)
    if len(state.issues) < state.total:
        return
    for count in state.version.facts.counts[:1]:  # what the report says of itself, beside what we count
        yield Line("digest.own", _told(count))


def _own_totals(state: State, language: Language) -> Iterator[Line]:
    """What we count: by status, and what the statuses rest on."""
    if not state.issues:
        yield Line("digest.totals-none", {"total": state.total})
        return
    key = "digest.totals" if len(state.issues) == state.total else "digest.totals-filtered"
    parts = in_words(counted(state, zip(state.keys, state.issues, strict=True)), language)
    yield Line(key, {"count": len(state.issues), "total": state.total, "parts": parts})
    bases = Counter(state.standing(k, i).basis or "none" for k, i in zip(state.keys, state.issues, strict=True))
    if len(bases) > 1:
        named = [
            say(f"digest.by.{b}", language, count=bases[b])
            for b in ("tracked", "corrected", "stated", "assessed", "none")
            if bases[b]
        ]
        yield Line("digest.bases", {"parts": say("digest.join", language).join(named)})
    elif bases:
        yield Line(f"digest.all.{next(iter(bases))}")


def _count(count: Count) -> Line:
    return Line("digest.count", _told(count))


def _told(count: Count) -> dict[str, str | int | Term]:
    parts = "，".join(f"{part.label}{part.value}{count.unit}" for part in count.parts)
    total = f"{count.total}{count.unit}" if count.total is not None else ""
    return {"scope": count.scope, "total": total, "parts": parts}
