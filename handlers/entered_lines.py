"""What members entered about an issue, in lines: the tracked status with who and when, and their notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from handlers.answer import Line, Moment, Term, Value
from store.corrections import Correction
from store.entered import Entered
from store.progress import Update


def status_term(status: str, *, verified: bool) -> Term:
    """A tracked status in words."""
    return Term("status.signed-off" if verified and status == "done" else f"status.{status}")


def entered_lines(entered: Entered) -> Iterator[Line]:
    """The tracked status, then a newer note that sets none; nothing where nobody entered anything."""
    tracked, remark = entered.tracked, entered.remark
    if tracked is not None and tracked.status is not None:
        status = status_term(tracked.status, verified=tracked.verified)
        yield Line("tracked", {"status": status, **said_by(tracked)})
        if tracked.note:
            yield Line("tracked.note", body=tracked.note)
    if remark is not None and remark.note:
        yield Line("tracked.remark", said_by(remark), body=remark.note)


def corrected_lines(entered: Entered) -> Iterator[Line]:
    """The readings of an issue that were put right by hand, each with who, when and what was read."""
    for correction in entered.corrections:
        yield corrected_line(correction)
        if correction.reason:
            yield Line("corrected.reason", body=correction.reason)


def corrected_line(correction: Correction) -> Line:
    """A reading put right by hand, as such."""
    values: dict[str, Value] = {
        "name": correction.name,
        "value": correction.value,
        "original": correction.original or Term("corrected.nothing"),
        "author": correction.author_name or Term("notice.member"),
        "at": Moment(correction.at),
    }
    if correction.field == "status":
        values["value"] = corrected_status(correction.value)
        values["original"] = Term(f"status.{correction.original or 'unknown'}")
    return Line(f"corrected.{correction.field}", values)


def corrected_beside(correction: Correction) -> Line:
    """The same under an item of a list, which has told the issue's name."""
    line = corrected_line(correction)
    return replace(line, key=f"{line.key}.beside")


def corrected_status(value: str) -> Term:
    """A status put right by hand, in words; ``+`` behind it means verified."""
    return status_term(value.rstrip("+"), verified=value.endswith("+"))


def said_by(update: Update) -> dict[str, Value]:
    """The values that say who recorded something, and when."""
    return {"name": update.name or Term("notice.member"), "at": Moment(update.at)}
