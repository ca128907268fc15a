"""What may be put right by hand: which fields an issue has, what was read, which values are taken, the confirmation."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.aiming import Target
from handlers.answer import Line, Term, Value
from handlers.entered_lines import corrected_line, corrected_status
from handlers.issue_answer import label_of, status_of
from handlers.telling import Button, Told
from parsers.correction_words import FIELDS, Field
from parsers.deadlines import limit_date
from parsers.leading_number import leading_number
from parsers.model import Issue
from parsers.progress_words import statuses
from parsers.questions import Language
from store.corrections import Correction
from store.store import Store

_LONGEST = {"deadline": 60, "body": 120, "figure": 60, "number": 12, "status": 20}
_REASON = 300


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a value is not taken."""

    line: Line


def fields_of(store: Store, target: Target) -> tuple[Field, ...]:
    """What of this issue can be put right: a number only where the text lost it, figures only where it has some."""
    missing = {
        "number": target.heading.number is not None,
        "figure": not store.metrics(target.version.id, target.heading.id),
    }
    return tuple(field for field in FIELDS if not missing.get(field))


def original_of(store: Store, target: Target, field: str, quote: str) -> str:
    """What was read, '' where nothing was."""
    issue = store.issue(target.version.id, target.heading.id)
    if issue is None or field == "number":
        return ""
    if field == "status":
        return status_of(issue) or ""
    if field == "deadline":
        return issue.deadline.words if issue.deadline else ""
    return bodies_of(issue) if field == "body" else quote


def bodies_of(issue: Issue) -> str:
    """The bodies the text names as responsible, else those it shows acting."""
    fields = [field.text.strip() for field in issue.fields if field.label in ("责任单位", "牵头单位")]
    return "；".join(fields) or "、".join(issue.organisations)


def read_value(store: Store, target: Target, field: str, value: str, reason: str) -> str | Refused:
    """The value as it is kept, or why it is not taken."""
    if not value:
        return Refused(Line(f"correct.ask.{field}"))
    if len(value) > _LONGEST[field] or len(reason) > _REASON:
        return Refused(Line("correct.long", {"most": _LONGEST[field], "reason": _REASON}))
    if field == "status":
        kinds = {f"{known}{'+' * sure}" for known, sure in statuses()}
        return value if value in kinds else Refused(Line("correct.no-status"))
    if field == "number":
        return _number(store, target, value)
    if field == "figure" and not any(character.isdecimal() for character in value):
        return Refused(Line("correct.no-figure"))
    return value


def _number(store: Store, target: Target, value: str) -> str | Refused:
    naming, rest = leading_number(value)
    if target.heading.number is not None:
        return Refused(Line("correct.printed", {"ref": target.heading.ref}))
    if naming is None or rest or naming.plus is not None:
        return Refused(Line("correct.no-number"))
    if any(heading.ref == naming.ref for heading in store.headings(target.version.id)):
        return Refused(Line("correct.taken", {"ref": naming.ref}))
    return naming.ref


def confirmed(target: Target, now: Correction, before: Correction | None, language: Language) -> Told:
    """The confirmation of a correction: what counts now, what was read, what was set by hand before."""
    year = target.version.facts.year
    undated = now.field == "deadline" and limit_date(now.value, year) is None
    lines = (
        Line("update.head", label_of(target.heading)),
        corrected_line(now),
        *((Line("corrected.reason", body=now.reason),) if now.reason else ()),
        *((Line("correct.before", {"value": shown(before), "author": before.author_name}),) if before else ()),
        *((Line("correct.undated"),) if undated else ()),
        Line("correct.kept"),
    )
    undo = Button(Term("update.button.undo"), f"unfix:{now.id}:{language}")
    return Told(lines, ((undo, Button(Term("correct.button.all"), f"fixes:{now.report}:0:{language}")),))


def shown(correction: Correction) -> Value:
    """The value of a correction in words."""
    return corrected_status(correction.value) if correction.field == "status" else correction.value
