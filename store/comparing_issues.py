"""One issue in two versions: what differs, and how its status moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from parsers.model import Deadline, Field, Issue, Measure, Span
from store.comparing_words import Passage, hunks, plain, same
from store.comparison import Change, Movement, Status, What

_SAME_STEP = 50.0  # per cent alike: enough where the ordinal is the same as well
_ALIKE = 75.0  # per cent alike: enough without
_TIME_LIMITS = frozenset({"整改时限", "整改期限", "完成时限"})
_LEVELS = {"late": 0, "extended": 1, "planned": 2, "ongoing": 3, "done": 4, "done_keep": 4}


def shown_status(issue: Issue | None) -> Status | None:
    """The stated status, else the assessed one, else None."""
    return stated_status(issue) or assessed_status(issue)


def stated_status(issue: Issue | None) -> Status | None:
    """The status the source states."""
    stated = issue.stated if issue else None
    return Status(stated.value, "stated", stated.verified, stated.words, stated.span) if stated else None


def assessed_status(issue: Issue | None) -> Status | None:
    """Our reading of the measures."""
    read = issue.assessed if issue else None
    return Status(read.value, "assessed", False, read.words, read.span) if read else None


def movement(old: Issue, new: Issue) -> Movement | None:
    """How the shown status moved; ``back`` only where two of a kind are compared, so that no reading makes it."""
    before, after = shown_status(old), shown_status(new)
    if _value(before) == _value(after) and _basis(before) == _basis(after):
        return None
    like = (before, after) if _basis(before) == _basis(after) else (assessed_status(old), assessed_status(new))
    if _worse(*like) and _worse(before, after):
        return "back"
    return "forward" if _worse(after, before) else "other"


def _basis(status: Status | None) -> str | None:
    return status.basis if status else None


def _value(status: Status | None) -> tuple[str, bool] | None:
    return (status.value, status.verified) if status else None


def _worse(before: Status | None, after: Status | None) -> bool:
    return before is not None and after is not None and _LEVELS[after.value] < _LEVELS[before.value]


def issue_changes(old: Issue, new: Issue) -> tuple[Change, ...]:
    """All that differs in one issue, the most telling first."""
    if old == new:
        return ()
    found = (_places, _statuses, _deadline, _problem, _bodies, _fields, _documents, _response)
    return tuple(change for differing in found for change in differing(old, new))


Words = tuple[str | None, Span | None]


def _words(one: Status | Deadline | None) -> Words:
    return (one.words, one.span) if one else (None, None)


def _text(one: Field | Passage | None) -> Words:
    return (one.text, one.span) if one else (None, None)


def _change(what: What, old: Words, new: Words, label: str = "") -> Change:
    return Change(what, old[0], new[0], old[1], new[1], label)


def _places(old: Issue, new: Issue) -> Iterator[Change]:
    if old.ref != new.ref:
        yield Change("ref", old.ref, new.ref)
    numbered = old.number is not None and new.number is not None and not old.sub and not new.sub
    if numbered and not same(old.section, new.section):  # the section of others holds words of the issue above them
        yield Change("section", old.section, new.section)
    if old.damage != new.damage:
        yield Change("damage", "、".join(old.damage) or None, "、".join(new.damage) or None)


def _statuses(old: Issue, new: Issue) -> Iterator[Change]:
    if _value(before := stated_status(old)) != _value(after := stated_status(new)):
        yield _change("stated", _words(before), _words(after))
    if _value(before := assessed_status(old)) != _value(after := assessed_status(new)):
        yield _change("assessed", _words(before), _words(after))


def _deadline(old: Issue, new: Issue) -> Iterator[Change]:
    before, after = old.deadline, new.deadline
    if (before and (before.date or plain(before.words))) != (after and (after.date or plain(after.words))):
        yield _change("deadline", _words(before), _words(after))


def _problem(old: Issue, new: Issue) -> Iterator[Change]:
    if not same(old.problem, new.problem):
        yield Change("problem", old.problem, new.problem, old.problem_span, new.problem_span)


def _bodies(old: Issue, new: Issue) -> Iterator[Change]:
    if _other_bodies(old, new):
        yield Change("bodies", "、".join(old.organisations) or None, "、".join(new.organisations) or None)


def _other_bodies(old: Issue, new: Issue) -> bool:
    return {plain(o) for o in old.organisations} != {plain(o) for o in new.organisations}


def _fields(old: Issue, new: Issue) -> Iterator[Change]:
    """Labelled facts; not those that the deadline and the bodies tell already."""
    before, after = _by_label(old), _by_label(new)
    for label in {**before, **after}:
        one, other = _text(before.get(label)), _text(after.get(label))
        told = (label in _TIME_LIMITS and (old.deadline or new.deadline)) or (
            ("单位" in label or "部门" in label) and _other_bodies(old, new)
        )
        if not told and not same(one[0], other[0]):
            yield _change("field", one, other, label)


def _by_label(issue: Issue) -> dict[str, Field]:
    return {field.label: field for field in reversed(issue.fields)}


def _documents(old: Issue, new: Issue) -> Iterator[Change]:
    before, after = {plain(d): d for d in old.documents}, {plain(d): d for d in new.documents}
    yield from (Change("document-removed", d, None) for mark, d in before.items() if mark not in after)
    yield from (Change("document-added", None, d) for mark, d in after.items() if mark not in before)


def _response(old: Issue, new: Issue) -> Iterator[Change]:
    if old.response == new.response:
        return
    found = hunks(_lead(old), _lead(new))
    yield from (_change("response", _text(hunk.old), _text(hunk.new)) for hunk in found)
    pairs = _paired(old.measures, new.measures)
    kept = {id(one) for one, _ in pairs.values()}
    for measure in new.measures:
        if id(measure) in pairs:
            yield from _measure(*pairs[id(measure)])
        else:
            yield Change("measure-added", None, measure.text, None, measure.span, name_of(measure))
    for measure in old.measures:
        if id(measure) not in kept:
            yield Change("measure-removed", measure.text, None, measure.span, None, name_of(measure))


def name_of(measure: Measure) -> str:
    """What a measure is called: its ordinal and title."""
    return f"{measure.ordinal or ''}{measure.title.strip()}"


def _lead(issue: Issue) -> Passage:
    """The response up to its first step; nothing where a response without steps is one measure."""
    if issue.response is None or issue.response_span is None or not issue.measures:
        return Passage(issue.response or "", issue.response_span[0] if issue.response_span else 0)
    start = issue.response_span[0]
    return Passage(issue.response[: max(0, issue.measures[0].span[0] - start)], start)


def _measure(old: Measure, new: Measure) -> Iterator[Change]:
    name, before, after = name_of(new), old.assessed, new.assessed
    if before.value != after.value:
        yield _change("measure-status", (before.value, before.span), (after.value, after.span), name)
    found = hunks(Passage(old.text, old.span[0]), Passage(new.text, new.span[0]))
    yield from (_change("measure", _text(hunk.old), _text(hunk.new), name) for hunk in found)


def _paired(old: Sequence[Measure], new: Sequence[Measure]) -> dict[int, tuple[Measure, Measure]]:
    """Measures of the new version by identity, with the old one each continues; each at most once."""
    pairs: dict[int, tuple[Measure, Measure]] = {}
    free = list(old)
    for enough in (_same_title, _same_step, _alike):
        for measure in new:
            one = None if id(measure) in pairs else next((m for m in free if enough(m, measure)), None)
            if one is not None:
                free.remove(one)
                pairs[id(measure)] = (one, measure)
    return pairs


def _same_title(old: Measure, new: Measure) -> bool:
    return bool(plain(old.title)) and same(old.title, new.title)


def _same_step(old: Measure, new: Measure) -> bool:
    return old.ordinal == new.ordinal and fuzz.ratio(plain(old.text), plain(new.text)) >= _SAME_STEP


def _alike(old: Measure, new: Measure) -> bool:
    return fuzz.ratio(plain(old.text), plain(new.text)) >= _ALIKE
