"""Putting a reading right: what an editor says or presses becomes a correction, or the next question."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database

from handlers.aiming import Target, Unclear, aim, by_key
from handlers.answer import Line, Term
from handlers.corrected_figures import corrected_figure
from handlers.correcting_words import Refused, confirmed, fields_of, original_of, read_value
from handlers.issue_answer import label_of, title_of
from handlers.recording import Asked
from handlers.telling import Button, Told, parted
from parsers.breaks import in_line
from parsers.correction_words import Field, read_correction, value_and_reason
from parsers.leading_number import leading_number
from parsers.model import Metric
from parsers.progress_words import NOTE, read_progress, statuses
from parsers.question_numbers import Naming
from store import corrections, drafts, misreads
from store.corrections import Correction, Fresh
from store.drafts import Draft
from store.progress import utc
from store.store import Store

_FIGURES = 12  # offered on buttons


def begin(store: Store, asked: Asked) -> Told | None:
    """Record what /correct says, or ask for what it leaves out; None where it says nothing at all.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    naming, rest = _named(asked.text)
    if not asked.text.strip() and asked.shown is None:
        return None
    target = aim(store, asked.speaker, naming, asked.shown, asked.now)
    if target is None:
        return Told((Line("correct.usage"),))
    if isinstance(target, Unclear):
        version = target.version.id if target.version else 0
        buttons = [
            Button(f"{h.ref} {title_of(h)}", f"misread:{version}:{asked.language}:i:{h.id}") for h in target.candidates
        ]
        return Told(target.lines, parted(buttons[:8], 1))
    said = read_correction(rest)
    if said.field is None:
        return Told((Line("correct.usage"),)) if rest else which_field(store, asked, target)
    content = _content(target)
    unknown = said.field == "status" and read_progress(said.value).value in (None, NOTE)
    if said.field == "figure" or not said.value or unknown:
        draft = store.do(drafts.save, asked.speaker.chat, asked.speaker.person, "correct", content, asked.now)
        return _ask_value(store, asked, draft, target, said.field)
    return _record(store, asked, target, content | {"field": said.field}, (said.value, said.reason))


def _named(text: str) -> tuple[Naming | None, str]:
    """The issue and the rest; in ``2 编号 7`` the second word is the field, no part of the issue's name."""
    first, _, rest = text.strip().partition(" ")
    naming, left = leading_number(first)
    if naming is not None and not left and read_correction(rest).field is not None:
        return naming, rest
    return leading_number(text)


def which_field(store: Store, asked: Asked, target: Target, figure: Metric | None = None) -> Told:
    """Ask what was misread; of a figure the value is asked for at once."""
    content = _content(target, figure)
    draft = store.do(drafts.save, asked.speaker.chat, asked.speaker.person, "correct", content, asked.now)
    if figure is not None:
        return _prompt(asked, draft, target, "figure", figure)
    buttons = [
        Button(Term(f"correct.field.{f}"), f"fix:{draft}:{f}:{asked.language}") for f in fields_of(store, target)
    ]
    lines = (Line("update.head", label_of(target.heading)), Line("correct.which"))
    return Told(lines, (*parted(buttons, 3), (_cancel(draft, asked),)))


def _content(target: Target, figure: Metric | None = None) -> dict[str, Any]:
    about = {"name": figure.name, "quote": figure.quote, "field": "figure"} if figure else {"name": "", "quote": ""}
    return {"key": target.heading.key, "report": target.version.report, "field": "", **about}


def _cancel(draft: int, asked: Asked) -> Button:
    return Button(Term("correct.button.cancel"), f"fix:{draft}:cancel:{asked.language}")


def pressed(store: Store, asked: Asked, draft: Draft, what: str) -> Told | None:
    """Go on by what a button says: a field, ``s.STATUS``, ``f.METRIC`` or cancel; None when the issue is gone.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    target = by_key(store, draft.content["report"], draft.content["key"])
    if what == "cancel":
        store.do(drafts.finish, draft.id)
        return Told((Line("correct.cancelled"),))
    if target is None:
        return None
    if what.startswith("s."):
        return _record(store, asked, target, draft.content | {"field": "status"}, (what[2:], ""), draft.id)
    if what.startswith("f."):
        figure = store.metric(target.version.id, what[2:])
        if figure is None or figure.issue != target.heading.id:
            return None
        store.do(drafts.change, draft.id, _content(target, figure))
        return _prompt(asked, draft.id, target, "figure", figure)
    field = next((f for f in fields_of(store, target) if f == what), None)
    return _ask_value(store, asked, draft.id, target, field) if field else None


def _ask_value(store: Store, asked: Asked, draft: int, target: Target, field: Field) -> Told:
    """Ask for the right value: a status by buttons, a figure by its own first, the others by a reply."""
    head = Line("update.head", label_of(target.heading))
    start, end = f"fix:{draft}:", f":{asked.language}"
    if field == "status":
        kinds = [(value, sure) for value, sure in statuses() if value != NOTE]
        buttons = [
            Button(Term("status.signed-off" if s else f"status.{v}"), f"{start}s.{v}{'+' * s}{end}") for v, s in kinds
        ]
        return Told((head, Line("correct.ask.status")), (*parted(buttons, 2), (_cancel(draft, asked),)))
    if field == "figure":
        known = store.metrics(target.version.id, target.heading.id)
        buttons = [Button(f"{in_line(m.quote)} {m.name}", f"{start}f.{m.id}{end}") for m in known[:_FIGURES]]
        key = "correct.ask.which-figure" if buttons else "correct.no-figures"
        more = (Line("correct.more-figures"),) if len(known) > _FIGURES else ()
        return Told((head, Line(key), *more), (*parted(buttons, 1), (_cancel(draft, asked),)))
    store.do(drafts.change, draft, _content(target) | {"field": field})
    return _prompt(asked, draft, target, field, None)


def _prompt(asked: Asked, draft: int, target: Target, field: Field, figure: Metric | None) -> Told:
    """Ask for a reply with the right value."""
    about = (Line("correct.figure", {"name": figure.name, "quote": figure.quote}),) if figure else ()
    lines = (Line("update.head", label_of(target.heading)), *about, Line(f"correct.ask.{field}"), Line("correct.reply"))
    return Told(lines, ((_cancel(draft, asked),),))


def replied(store: Store, asked: Asked, draft: Draft) -> Told | None:
    """Record the value that somebody gives in reply to the question; None when the issue is gone.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    target = by_key(store, draft.content["report"], draft.content["key"])
    if target is None:
        return None
    if not draft.content["field"]:
        return Told((Line("correct.which"),))
    return _record(store, asked, target, draft.content, value_and_reason(asked.text), draft.id)


def _record(
    store: Store,
    asked: Asked,
    target: Target,
    content: dict[str, Any],
    right: tuple[str, str],
    draft: int | None = None,
) -> Told:
    """Write the correction, ``right`` the value and the reason, and with it the end of the draft it comes from."""
    value, reason = right
    if content["field"] == "status" and draft is None:
        said = read_progress(f"{value} {reason}")
        value, reason = f"{said.value or ''}{'+' * said.verified}", said.note
    checked = read_value(store, target, content["field"], value, reason)
    if isinstance(checked, Refused):
        return Told((Line("update.head", label_of(target.heading)), checked.line))
    fresh = _fresh(store, asked, target, content, checked, reason)

    def job(db: Database) -> tuple[Correction, Correction | None] | None:
        if draft is not None and not drafts.finish(db, draft):
            return None
        misreads.settle_issue(db, fresh.key, fresh.author, fresh.at)
        return corrections.correct(db, fresh)

    recorded = store.do(job)
    return confirmed(target, *recorded, asked.language) if recorded else Told((Line("update.finished"),))


def _fresh(store: Store, asked: Asked, target: Target, content: dict[str, Any], value: str, reason: str) -> Fresh:
    return Fresh(
        key=target.heading.key,
        report=target.version.report,
        field=content["field"],
        name=content["name"],
        quote=content["quote"],
        value=value,
        original=original_of(store, target, content["field"], content["quote"]),
        reason=reason,
        author=asked.speaker.person,
        author_name=asked.name,
        chat=asked.speaker.chat,
        at=utc(asked.now),
    )


def is_matched(store: Store, target: Target, correction: Correction) -> bool:
    """Does the current version still hold the figure a correction is about?"""
    if correction.field != "figure":
        return True
    return corrected_figure(store.metrics(target.version.id, target.heading.id), correction) is not None
