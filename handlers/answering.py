"""Question + Store -> Answer: what the ledger knows, in lines with keys; knows nothing of Telegram."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.answer import Answer, Cited, Line, Place, Suggestion, Term, View
from handlers.issue_answer import cite, footer, issue_answer, items, label_of, status_of, suggest
from handlers.quoting import whole
from handlers.resolving import Found, Lost, Missing, Outcome, Several, resolve
from handlers.searching import CUT_OFF, about, search
from parsers.model import Issue
from parsers.question_numbers import Naming
from parsers.questions import SMALL_TALK, Question, normalise
from store.records import Heading, Version
from store.store import Store

_VIEWS: dict[str, View] = {"measures": "measures", "source": "source"}
_OFFERED = 3
_GROUPS = {"done": "done", "done_keep": "done", "ongoing": "ongoing", "late": "ongoing", "extended": "ongoing"}


def answer(question: Question, store: Store, version: Version | None) -> Answer:
    """The answer to one question from one version of a report.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if question.intent in (*SMALL_TALK, "start"):
        return _small_talk(question.intent, version)
    if version is None:
        return Answer("none", (Line("none.report"),))
    return replace(_answer(question, store, version), version=version.id)


def _answer(question: Question, store: Store, version: Version) -> Answer:
    if question.numbers:
        return _by_numbers(question, store, version)
    if question.intent == "list" or (question.command == "status" and not question.words):
        return list_answer(store, version, question.status, question.words)
    if question.words:
        return _by_words(question, store, version)
    if question.follow_up:
        return Answer("none", (Line("none.subject"),))
    return Answer("none", (Line("none.words"),))


def answer_place(place: Place, store: Store, version: Version) -> Answer | None:
    """The answer that a button asks for, made again; None when its issue is not in the version."""
    if place.view == "list":
        return replace(list_answer(store, version, place.status, place.words), version=version.id)
    heading = next((h for h in store.headings(version.id) if h.id == place.issue), None)
    if heading is None:
        return None
    found = _whole_outcome(store, version, heading)
    return replace(issue_answer(store, version, found, place.view), version=version.id)


def _whole_outcome(store: Store, version: Version, heading: Heading) -> Found:
    """The issue with its parts and what stands after it, when its ref names it alone."""
    headings = store.headings(version.id)
    parts = tuple(h for h in headings if h.parent == heading.id)
    if heading.number is not None and heading.sub is None:
        outcome = resolve(headings, Naming(heading.number))
        if isinstance(outcome, Found) and outcome.heading.id == heading.id:
            return outcome
    return Found(heading, parts)


@dataclass(frozen=True, slots=True)
class Ask:
    """What is wanted of an issue: a view, and the fact asked for by name."""

    view: View
    fact: str


def _small_talk(intent: str, version: Version | None) -> Answer:
    lines = [Line(intent)]
    if intent == "start" and version is not None:
        report = version.facts.title or version.name
        lines.append(Line("start.report", {"report": report, "count": version.issues}))
    if intent in ("help", "start"):
        lines += [Line("help")] if intent == "start" else [Line("help.lost"), Line("help.group"), *_commands()]
    return Answer("help", tuple(lines))


COMMANDS = ("status", "issues", "measures", "source", "help", "start")


def _commands() -> list[Line]:
    about_each = [Line("help.command", {"name": name, "about": Term(f"command.{name}")}) for name in COMMANDS]
    return [Line("help.commands"), *about_each]


def _by_numbers(question: Question, store: Store, version: Version) -> Answer:
    view = _VIEWS.get(question.intent, "status")
    headings = store.headings(version.id)
    excerpt = version.facts.kind == "notice"
    outcomes = [(n, resolve(headings, n, excerpt=excerpt)) for n in question.numbers]
    answers = [_by_number(o, n, Ask(view, question.intent), store, version) for n, o in outcomes]
    return _with_more(answers)


def _with_more(answers: Sequence[Answer]) -> Answer:
    first, *rest = answers
    return replace(first, more=tuple(rest))


def _by_number(outcome: Outcome, naming: Naming, wanted: Ask, store: Store, version: Version) -> Answer:
    if isinstance(outcome, Found):
        return issue_answer(store, version, outcome, wanted.view, wanted.fact)
    if isinstance(outcome, Several):
        return _several(outcome, naming, store, version)
    if isinstance(outcome, Lost):
        return _lost(outcome, naming, version)
    return _missing(outcome, naming, version)


def _several(outcome: Several, naming: Naming, store: Store, version: Version) -> Answer:
    issues = [i for h in outcome.headings if (i := store.issue(version.id, h.id))]
    head = Line(outcome.kind, {"ref": naming.ref, "count": len(outcome.headings)})
    lines = [head, *(_item(i) for i in issues)]
    if outcome.standing:
        values = {"before": naming.number, "after": naming.number + 1, "count": len(outcome.standing)}
        lines += [Line("standing", values), *items(outcome.standing)]
    suggestions = tuple(suggest(h) for h in outcome.headings)
    return Answer("list", (*lines, footer(version)), tuple(map(cite, issues)), suggestions=suggestions)


def _lost(outcome: Lost, naming: Naming, version: Version) -> Answer:
    values = {
        "number": naming.number,
        "before": outcome.before or 0,
        "after": outcome.after or 0,
        "count": len(outcome.entries),
    }
    if not outcome.entries:
        key = "lost.jump"
    else:
        key = "lost.after" if outcome.after is None else "lost.between" if outcome.before else "lost.before"
    lines = (Line(key, values), *items(outcome.entries), footer(version))
    return Answer("lost", lines, suggestions=tuple(suggest(h) for h in outcome.entries))


def _missing(outcome: Missing, naming: Naming, version: Version) -> Answer:
    numbers = "、".join(map(str, outcome.printed))
    line = Line(outcome.why, {"ref": naming.ref, "number": naming.number, "sub": naming.sub or 0, "numbers": numbers})
    near = outcome.near[:_OFFERED]
    lines = (line, *((Line("none.near"), *items(near)) if near else ()), footer(version))
    return Answer("none", lines, suggestions=tuple(suggest(h) for h in near))


def _by_words(question: Question, store: Store, version: Version) -> Answer:
    named = [h for h in store.headings(version.id) if normalise(h.ref) == question.words]
    if len(named) == 1:  # a ref of the ledger that no rule for numbers reads
        return issue_answer(store, version, Found(named[0]), _VIEWS.get(question.intent, "status"))
    hits = search(store.issues(version.id), question.words)
    asks_figure = question.intent in ("figure", "after")
    if hits and hits[0].score >= CUT_OFF and not asks_figure:
        heading = next(h for h in store.headings(version.id) if h.id == hits[0].issue.id)
        view = _VIEWS.get(question.intent, "status")
        return issue_answer(store, version, Found(heading), view, question.intent)
    near = tuple(suggest(h.issue) for h in hits[:_OFFERED])
    key = "none.figure" if asks_figure else "none.topic"
    return _nothing(key, question.words, near, [h.issue for h in hits[:_OFFERED]], version)


def _nothing(key: str, words: str, near: tuple[Suggestion, ...], issues: Sequence[Issue], version: Version) -> Answer:
    lines = [Line(key, {"words": words if len(words) <= 60 else f"{words[:59]}…"})]
    if issues:
        lines += [Line("none.near"), *(Line("item", label_of(i)) for i in issues)]
    return Answer("none", (*lines, footer(version)), suggestions=near)


def list_answer(store: Store, version: Version, status: str | None, words: str) -> Answer:
    """All issues, or those of one status or about some words; every member, whatever a page shows."""
    every = store.issues(version.id)
    if not every:
        return counts_answer(store, version)
    chosen = about(every, words) if words else every
    if status:
        chosen = tuple(i for i in chosen if _group(i) == status)
    place = Place(version.id, "list", status=status, words=words)
    if not chosen:
        return Answer("list", (Line("list.empty", {"total": len(every)}), footer(version)), place=place)
    filtered = bool(words or status)
    head = Line("list.filtered", {"count": len(chosen), "total": len(every)}) if filtered else _totals(every)
    legend = (Line("list.legend"),) if any(i.assessed and not i.stated for i in chosen) else ()
    lines = (head, *map(_item, chosen), *legend, footer(version))
    return Answer("list", lines, tuple(map(cite, chosen)), place=place)


def counts_answer(store: Store, version: Version) -> Answer:
    """A report that lists no single issues: its overall counts, each with its sentence."""
    spans = sorted({count.span for count in version.facts.counts})
    quotes = [line for span in spans for line in whole(store, version.id, "quote", span)]
    lines = (Line("none.issues"), *((Line("counts"), *quotes) if quotes else ()), footer(version))
    return Answer("report" if quotes else "none", lines)


def _group(issue: Issue) -> str:
    status = status_of(issue) or "unknown"
    return _GROUPS.get(status, status)


def _totals(issues: Sequence[Issue]) -> Line:
    groups = [_group(i) for i in issues]
    counts = {name: groups.count(name) for name in ("done", "ongoing", "planned", "unknown")}
    return Line("list.head", {"count": len(issues), **counts})


def _item(issue: Issue) -> Line:
    mark = "mark.assessed" if issue.assessed and not issue.stated else "mark.stated"
    status = Term(f"status.{status_of(issue) or 'unknown'}")
    return Line("list.item", {**label_of(issue), "status": status, "mark": Term(mark)})


def cited(one: Answer) -> Cited | None:
    """The issue an answer is about."""
    return one.issues[0] if one.kind == "issue" and one.issues else None
