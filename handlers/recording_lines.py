"""What is said of a recorded update: what is now set, by whom, what was set before, and what to press."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.aiming import Target
from handlers.answer import Line, Place, Term
from handlers.entered_lines import said_by, status_term
from handlers.issue_answer import label_of, read_status
from handlers.keyboards import Press, encode
from handlers.telling import Button, Told
from parsers.questions import Language
from store import progress
from store.progress import Recorded, Undone, Update
from store.store import Store


def confirmed(store: Store, target: Target, recorded: Recorded, language: Language) -> Told:
    """The confirmation of an update."""
    issue = store.issue(target.version.id, target.heading.id)
    files = len(store.read(progress.evidence_of, recorded.update.id))
    lines = (
        Line("update.head", label_of(target.heading)),
        *_set(recorded),
        *((Line("update.note", body=recorded.update.note),) if recorded.update.note else ()),
        *((Line("update.files", {"count": files}),) if files else ()),
        Line("update.by", said_by(recorded.update)),
        *_earlier(recorded),
        *((read_status(issue),) if issue else ()),
    )
    undo = Button(Term("update.button.undo"), f"undo:{recorded.update.id}:{language}")
    return Told(lines, ((undo, *_ways_on(target, language)),))


def _set(recorded: Recorded) -> Iterator[Line]:
    update, before = recorded.update, recorded.before
    if update.status is not None:
        yield Line("update.set", {"status": _status(update)})
    elif before is not None:
        yield Line("update.noted-beside", {"status": _status(before)})
    else:
        yield Line("update.noted")


def _earlier(recorded: Recorded) -> Iterator[Line]:
    """The status before, and what others recorded that the author cannot have seen."""
    if recorded.update.status is not None:
        yield _in_force("update.before", recorded.before) if recorded.before else Line("update.first")
    for other in recorded.meanwhile:
        yield _in_force("update.meanwhile" if other.status else "update.meanwhile-note", other)


def _status(update: Update) -> Term:
    return status_term(update.status or "unknown", verified=update.verified)


def _in_force(key: str, update: Update) -> Line:
    return Line(key, {"status": _status(update), **said_by(update)})


def tracked_now(store: Store, target: Target) -> Line:
    """The status that members recorded last."""
    now = store.read(progress.tracked, target.heading.key)
    return _in_force("update.now", now) if now else Line("update.none")


def taken_back(target: Target | None, undone: Undone, language: Language) -> Told:
    """The confirmation of an undo: what was taken back, by whom, and what is in force now."""
    taken = undone.taken
    head = (Line("update.head", label_of(target.heading)),) if target else ()
    what = _in_force("update.undone" if taken.status else "update.undone-note", taken)
    note = (Line("update.note", body=taken.note),) if taken.note else ()
    now = _in_force("update.now", undone.now) if undone.now else Line("update.none")
    lines = (*head, what, *note, Line("update.undone-by", said_by(undone.update)), now)
    return Told(lines, (tuple(_ways_on(target, language)),) if target else ())


def _ways_on(target: Target, language: Language) -> Iterator[Button]:
    yield Button(Term("history.button"), f"history:k{target.heading.key}:0:{language}")
    shown = encode(Press(Place(target.version.id, "status", issue=target.heading.id), 0, language))
    if shown:
        yield Button(Term("button.status"), shown)
