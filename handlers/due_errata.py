"""Corrections to chats that were told what a version said before it was taken back: one a chat, never twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from sqlite_utils import Database

from handlers.answer import Answer, Line, Term, Value
from handlers.due import Due, Outgoing
from handlers.pages import paginate
from handlers.wording import blocks_of, language_for
from store import errata
from store.errata import Correction, Owed, Wrong
from store.store import Store

_AT_A_TIME = 100
_MOST = 12  # wrong items that one message names


def due_errata(store: Store, _: datetime) -> Iterator[Due]:
    """The corrections that chats are owed; one is never too late, however long the bot stood still.

    Raises:
        StoreError: the ledger cannot be read.
    """
    for owed in store.read(errata.owed, _AT_A_TIME):
        yield Due(
            "erratum",
            owed.chat,
            owed.topic or None,
            f"v{owed.version}",
            partial(_compose, store, owed),
            on_record=partial(_taken, number=owed.id),
        )


def _taken(db: Database, number: int) -> None:
    errata.take(db, number)


def _compose(store: Store, owed: Owed) -> Outgoing:
    language = language_for(None, store.language(owed.chat) or owed.correction.language, None)
    lines = tuple(erratum_lines(owed.correction))
    return Outgoing(paginate(blocks_of(Answer("report", lines), language))[:1])


def erratum_lines(correction: Correction) -> Iterator[Line]:
    """What was told wrongly and what holds now, item by item."""
    told: dict[str, Value] = {"report": correction.report, "number": correction.number}
    if correction.before is None:
        yield Line("erratum.head-gone", told)
    else:
        yield Line("erratum.head", {**told, "before": correction.before})
    for wrong in correction.items[:_MOST]:
        yield _item(wrong)
    if len(correction.items) > _MOST:
        yield Line("erratum.more", {"count": len(correction.items) - _MOST})
    yield Line("erratum.foot" if correction.before is not None else "erratum.foot-gone")


def _item(wrong: Wrong) -> Line:
    if wrong.kind == "issue":
        label = Term("label.entry" if "+" in wrong.ref else "label.number", wrong.ref)
        values: dict[str, Value] = {"label": label, "name": wrong.name, "said": Term(f"status.{wrong.said}")}
        if wrong.holds is None:
            return Line("erratum.issue-gone", values)
        return Line("erratum.issue", {**values, "holds": Term(f"status.{wrong.holds}")})
    figure: dict[str, Value] = {"name": wrong.name, "said": wrong.said}
    if wrong.holds is None:
        return Line("erratum.figure-gone", figure)
    return Line("erratum.figure", {**figure, "holds": wrong.holds})
