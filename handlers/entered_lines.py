"""What members entered about an issue, in lines: the tracked status with who and when, and their notes."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.answer import Line, Term
from handlers.moments import moment
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


def said_by(update: Update) -> dict[str, str | int | Term]:
    """The values that say who recorded something, and when."""
    return {"name": update.name, "at": moment(update.at)}
