"""The steps of putting a reading right, one for each kind of button; each gives what to show, or the key of a note."""

from __future__ import annotations

import re

from handlers.aiming import Target, by_key, target_of
from handlers.answer import Line
from handlers.conversation import chosen_version
from handlers.correcting import begin, pressed, replied, which_field
from handlers.correcting_words import shown
from handlers.correction_list import correction_list
from handlers.issue_answer import label_of
from handlers.recording import Asked
from handlers.telling import Told
from parsers.breaks import in_line
from parsers.model import Metric
from store import corrections, drafts, misreads
from store.drafts import Draft
from store.misreads import Misread
from store.progress import utc
from store.store import Store
from store.visibility import may_see


def command(store: Store, asked: Asked) -> Told:
    """/correct: what is said is recorded or asked for; the list of all corrections where nothing is said.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    told = begin(store, asked)
    if told is not None:
        return told
    version = chosen_version(store, asked.speaker.chat)
    return correction_list(store, version.report, 0, asked.language) if version else Told((Line("none.report"),))


def misread(store: Store, asked: Asked, match: re.Match[str], *, editor: bool) -> Told | str:
    """The button under an answer: an editor is asked what is wrong, from others a report is kept.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    version, kind, name = int(match[1]), match[3], match[4]
    figure = store.metric(version, name) if kind == "m" else None
    issue = (figure.issue if figure else None) if kind == "m" else name
    target = target_of(store, asked.speaker.chat, version, issue) if issue else None
    if target is None:
        return "button.gone"
    if editor:
        return which_field(store, asked, target, _now(store, target, figure) if figure else None)
    return "misread.filed" if store.do(misreads.file, _report(asked, target, figure)) else "misread.known"


def _now(store: Store, target: Target, figure: Metric) -> Metric | None:
    """The figure in the current version, where that still has it."""
    among = store.metrics(target.version.id, target.heading.id)
    return next((m for m in among if (m.name, m.quote) == (figure.name, figure.quote)), None)


def _report(asked: Asked, target: Target, figure: Metric | None) -> Misread:
    about = f"{figure.name} {in_line(figure.quote)}" if figure else ""
    speaker = asked.speaker
    return Misread(
        0, target.heading.key, target.version.report, about, speaker.person, asked.name, speaker.chat, utc(asked.now)
    )


def reply(store: Store, asked: Asked, draft_id: int) -> Told:
    """The right value, given in reply to the question for it.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    draft = _own(store, asked, draft_id)
    if isinstance(draft, str):
        return Told((Line(draft),))
    return replied(store, asked, draft) or Told((Line("button.gone"),))


def _own(store: Store, asked: Asked, draft_id: int) -> Draft | str:
    """The person's own draft, or the key of what to say."""
    draft = store.read(drafts.draft, draft_id)
    if draft is None or draft.kind != "correct" or draft.chat != asked.speaker.chat:
        return "correct.finished"
    return draft if draft.person == asked.speaker.person else "correct.not-yours"


def _fix(store: Store, asked: Asked, match: re.Match[str]) -> Told | str:
    draft = _own(store, asked, int(match[1]))
    if isinstance(draft, str):
        return draft
    return pressed(store, asked, draft, match[2]) or "button.gone"


def _take_back(store: Store, asked: Asked, match: re.Match[str]) -> Told | str:
    speaker = asked.speaker
    taken = store.do(corrections.take_back, int(match[1]), speaker.person, asked.name, speaker.chat, utc(asked.now))
    if taken is None:
        return "update.undone-before"
    target = by_key(store, taken.report, taken.key)
    head = (Line("update.head", label_of(target.heading)),) if target else ()
    return Told((*head, Line("correct.undone", {"value": shown(taken), "author": taken.author_name})))


def _settle(store: Store, asked: Asked, match: re.Match[str]) -> Told | str:
    settled = store.do(misreads.settle, int(match[1]), asked.speaker.person, utc(asked.now))
    if not settled:
        return "correct.settled-before"
    version = chosen_version(store, asked.speaker.chat)
    return correction_list(store, version.report, 0, asked.language) if version else "correct.settled"


def _list(store: Store, asked: Asked, match: re.Match[str]) -> Told | str:
    report = int(match[1])
    if not store.read(may_see, asked.speaker.chat, report):
        return "button.gone"
    return correction_list(store, report, int(match[2]), asked.language)


STEPS = (
    (re.compile(r"fix:(\d{1,15}):([a-z]{4,8}|s\.[a-z_]{1,12}\+?|f\..{1,30}):(zh|en)"), _fix),
    (re.compile(r"unfix:(\d{1,15}):(zh|en)"), _take_back),
    (re.compile(r"settle:(\d{1,15}):(zh|en)"), _settle),
    (re.compile(r"fixes:(\d{1,15}):(\d{1,6}):(zh|en)"), _list),
)
"""The data of each kind of button, its last group the language, and what it does."""
