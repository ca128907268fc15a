"""The answer about one issue, in three views: its status, its measures, its words in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.answer import Answer, Cited, Line, Place, Suggestion, Term, Value, View
from handlers.asked_facts import asked_lines
from handlers.entered_lines import corrected_lines, entered_lines
from handlers.quoting import resting_sentence, whole
from handlers.resolving import Found
from parsers.model import Issue, Measure
from store.entered import NOTHING, Entered, entered
from store.records import Heading, Version
from store.store import Store

# Labels of fields (simplified, as the parser names them) and the wording of each; the deadline has its own line.
FIELDS_SHOWN = {
    "整改结论": "field.conclusion",
    "整改完成时间": "field.finished",
    "整改目标": "field.target",
    "责任单位": "field.bodies",
    "牵头单位": "field.lead",
    "配合单位": "field.partner",
    "督导单位": "field.supervisor",
    "验收单位": "field.verifier",
    "牵头领导": "field.lead_person",
    "责任领导": "field.leader",
    "责任人": "field.person",
}
_SINGLE = 160  # characters of a response without steps
_TITLE = 60  # characters of an issue's title in a list


def title_of(heading: Heading | Issue) -> str:
    """What an issue is called in a list: its topic, else the start of its problem."""
    title = heading.topic or heading.problem or ""
    return title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…"


def label_of(heading: Heading | Issue) -> dict[str, Value]:
    """The values of the sentences that name an issue in a list."""
    return {"label": ref_label(heading), "title": title_of(heading)}


def ref_label(heading: Heading | Issue) -> Term:
    """问题9, or 条目4+3 where the number is lost."""
    return Term("label.entry" if heading.number is None else "label.number", heading.ref)


def status_of(issue: Issue, entered: Entered = NOTHING) -> str | None:
    """The tracked status, else the one put right by hand, else the stated one, else the assessed one, else None."""
    if entered.tracked:
        return entered.tracked.status
    if entered.corrected:
        return entered.corrected.value.rstrip("+")
    if issue.stated:
        return issue.stated.value
    return issue.assessed.value if issue.assessed else None


def is_verified(issue: Issue, entered: Entered = NOTHING) -> bool:
    """Was it signed off or verified, by the same order of who says so?"""
    if entered.tracked:
        return entered.tracked.verified
    if entered.corrected:
        return entered.corrected.value.endswith("+")
    return bool(issue.stated and issue.stated.verified)


def cite(issue: Issue, entered: Entered = NOTHING) -> Cited:
    """The issue as answers and the command line name it."""
    return Cited(issue.id, issue.ref, issue.number, issue.sub, issue.response_span, status_of(issue, entered))


def cite_entered(store: Store, version: Version, issue: Issue) -> Cited:
    """The issue as ``cite`` names it, with what members entered about it."""
    return cite(issue, store.read(entered, version.id, issue.id))


def suggest(heading: Heading | Issue) -> Suggestion:
    """The issue as something a person may have meant."""
    return Suggestion("issue", heading.id, heading.ref, title_of(heading))


def footer(version: Version) -> Line:
    """The report's title, issuer and date, as far as it states them; what a report without a title is about."""
    facts = version.facts
    dated: Value = f"　{facts.published}" if facts.published else ""
    if not facts.published and facts.feedback_date:
        dated = Term("footer.feedback", facts.feedback_date)
    if facts.title or not facts.inspected:
        report: Value = f"《{facts.title}》" if facts.title else version.name
    else:
        report = Term("footer.untitled", facts.inspected)
    return Line("footer", {"report": report, "issuer": f"　{facts.issuer}" if facts.issuer else "", "dated": dated})


def issue_answer(
    store: Store, version: Version, found: Found, view: View, asked: str = "", nth: int | None = None
) -> Answer:
    """The answer about one issue; its own entry first, then its parts and what stands after it.

    ``asked`` is a fact asked for by name (deadline, bodies, documents, conclusion): where no field tells it, the
    sentences that do are quoted, or its absence is said. ``nth`` is the place of the one measure that is wanted.
    """
    issue = store.issue(version.id, found.heading.id)
    if issue is None:
        raise LookupError(found.heading.id)
    plan = (Line("plan"),) if version.facts.kind == "plan" else ()
    lines = (
        *_head(issue),
        *corrected_lines(store.read(entered, version.id, issue.id)),
        *plan,
        *asked_lines(store, version, issue, asked),
        *(_VIEWS[view](store, version, issue) if nth is None else _nth_measure(issue, nth)),
        *_around(found),
        footer(version),
    )
    near = [store.issue(version.id, h.id) for h in (*found.parts, *found.standing)]
    cited = tuple(cite_entered(store, version, i) for i in (issue, *near) if i)
    return Answer("issue", lines, issues=cited, place=Place(version.id, view, issue.id))


def _head(issue: Issue) -> Iterator[Line]:
    title = title_of(issue)
    yield (
        Line("head", {"label": ref_label(issue), "title": title})
        if title
        else Line("head.plain", {"label": ref_label(issue)})
    )
    if issue.number is None:
        before, after = issue.between or (None, None)
        names = {(True, True): "between", (True, False): "after", (False, True): "before", (False, False): "none"}
        key = f"place.{names[before is not None, after is not None]}"
        yield Line(key, {"before": before or 0, "after": after or 0, "ref": issue.ref})


def _status_view(store: Store, version: Version, issue: Issue) -> Iterator[Line]:
    yield from _problem(store, version, issue, "problem")
    yield from _statuses(store, version, issue)
    yield from _facts(issue)
    yield from _measures(issue, full=False)
    yield from resting_sentence(store, version.id, issue)


def _measures_view(store: Store, version: Version, issue: Issue) -> Iterator[Line]:
    yield from _statuses(store, version, issue)
    yield from _measures(issue, full=True)
    yield from resting_sentence(store, version.id, issue)


def _source_view(store: Store, version: Version, issue: Issue) -> Iterator[Line]:
    yield from _problem(store, version, issue, "source.problem")
    if issue.response_span:
        yield from whole(store, version.id, "source.response", issue.response_span)
    else:
        yield Line("source.none")


_VIEWS = {"status": _status_view, "measures": _measures_view, "source": _source_view}


def _problem(store: Store, version: Version, issue: Issue, key: str) -> Iterator[Line]:
    if issue.problem_span:
        yield from whole(store, version.id, key, issue.problem_span)
        if "words-lost" in issue.damage:
            yield Line("problem.words")
    elif issue.problem is None:
        yield Line("problem.lost" if issue.damage else "problem.none")


def _statuses(store: Store, version: Version, issue: Issue) -> Iterator[Line]:
    """The tracked status first, the one stated or read beside it."""
    yield from entered_lines(store.read(entered, version.id, issue.id))
    yield read_status(issue)


def read_status(issue: Issue) -> Line:
    """The status that the report states, else the one read from its measures."""
    if issue.stated:
        key = "status.verified" if issue.stated.verified else "status.stated"
        return Line(key, {"status": Term(f"status.{issue.stated.value}"), "words": issue.stated.words})
    if issue.assessed:
        return Line(
            "status.assessed", {"status": Term(f"status.{issue.assessed.value}"), "words": issue.assessed.words}
        )
    return Line("status.none")


def _facts(issue: Issue) -> Iterator[Line]:
    if issue.deadline:
        yield Line("deadline", {"words": issue.deadline.words})
    shown = {f.label for f in issue.fields if f.label in FIELDS_SHOWN}
    yield from (Line(FIELDS_SHOWN[f.label], body=f.text.strip()) for f in issue.fields if f.label in shown)
    if issue.organisations and "责任单位" not in shown:
        yield Line("bodies", {"names": "、".join(issue.organisations)})
    if issue.documents:
        yield Line("documents", {"names": "、".join(_in_marks(d) for d in issue.documents)})


def _in_marks(document: str) -> str:
    return document if document.startswith("《") else f"《{document}》"


def _nth_measure(issue: Issue, nth: int) -> Iterator[Line]:
    """One measure whole, by its place; all of them where there are fewer."""
    if not 0 < nth <= len(issue.measures):
        yield Line("measures.fewer", {"nth": nth, "count": len(issue.measures)})
        yield from _measures(issue, full=True)
        return
    yield Line("measures.nth", {"nth": nth, "count": len(issue.measures)})
    yield _measure(issue.measures[nth - 1], full=True)


def _measures(issue: Issue, *, full: bool) -> Iterator[Line]:
    planned = [Line("field.planned", body=f.text.strip()) for f in issue.fields if f.label == "整改措施"]
    if full or not issue.measures:
        yield from planned
    if not issue.measures:
        yield from () if planned else (Line("measures.none"),)
        return
    yield Line("measures.head", {"count": len(issue.measures)})
    yield from (_measure(measure, full=full) for measure in issue.measures)


def _measure(measure: Measure, *, full: bool) -> Line:
    status = Term(f"status.{measure.assessed.value}")
    key = "measure" if measure.ordinal else "measure.single"
    body = whole_measure(measure) if full else short_measure(measure)
    return Line(key, {"ordinal": measure.ordinal or "", "status": status}, body=body)


def whole_measure(measure: Measure) -> str:
    """A measure's text without its ordinal."""
    return measure.text.strip().removeprefix(measure.ordinal or "").lstrip("，,、：: ")


def short_measure(measure: Measure) -> str:
    """A measure in one line: its title, else its first sentence; of the only one, which has no title, what fits."""
    text = measure.title.strip() or whole_measure(measure)
    if not measure.ordinal:
        return _first_of(whole_measure(measure), text)
    first = text.find("。")
    return text if first < 0 else text[: first + 1]


def _first_of(text: str, title: str) -> str:
    """The sentences of a text from its title on that fit in a line, the first one however long."""
    text = text[max(text.find(title), 0) :].replace("\n", "")
    ends = [at + 1 for at, char in enumerate(text) if char == "。"] or [len(text)]
    return text[: max((end for end in ends if end <= _SINGLE), default=ends[0])]


def _around(found: Found) -> Iterator[Line]:
    if found.parts:
        yield Line("children")
        yield from items(found.parts)
    if found.standing:
        number = found.heading.number or 0
        yield Line("standing", {"before": number, "after": number + 1, "count": len(found.standing)})
        yield from items(found.standing)


def items(headings: Sequence[Heading]) -> Iterator[Line]:
    """Issues as a list of names."""
    return (Line("item", label_of(h)) for h in headings)
