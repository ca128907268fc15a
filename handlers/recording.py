"""Recording progress: what is said with /update becomes an update, or a question back with buttons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from handlers.aiming import Shown, Target, Unclear, aim, by_key, remember
from handlers.answer import Line, Term
from handlers.conversation import Speaker
from handlers.entered_lines import status_term
from handlers.issue_answer import label_of, title_of
from handlers.recording_lines import confirmed, taken_back, tracked_now
from handlers.telling import Button, Told, parted
from parsers.leading_number import leading_number, names_several
from parsers.progress_words import NOTE, Progress, read_progress, statuses
from parsers.questions import Language
from store import drafts, progress
from store.drafts import Draft
from store.progress import Fresh, Recorded, utc
from store.store import Store

_LONGEST = 3000  # characters of a note: a message of Telegram's holds little more
_OFFERED = 8

File = tuple[str, str, str]
"""Kind (photo, document, video), Telegram's file id, name."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person sent: the words after the command, files, the issue shown by the message replied to.

    ``since`` is when they sent it or last saw the message replied to: what others recorded after it is told to them.
    ``own`` is the language of the chat, else of the person: in it they are told of what happens later.
    """

    speaker: Speaker
    name: str
    text: str
    shown: Shown | None
    files: tuple[File, ...]
    since: datetime
    now: datetime
    language: Language
    own: Language = "zh"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is told, and the id of the update where one was recorded."""

    told: Told
    update: int | None = None


def begin(store: Store, asked: Asked) -> Outcome | None:
    """Record what was said, or ask back what is missing; None only of ``go_on``.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    if names_several(asked.text):
        return Outcome(Told((Line("update.several"),)))
    naming, rest = leading_number(asked.text)
    said = read_progress(rest)
    if len(said.note) > _LONGEST:
        return Outcome(Told((Line("update.long", {"most": _LONGEST}),)))
    if not asked.text.strip() and not asked.files:
        return Outcome(Told((Line("update.usage"),)))
    target = aim(store, asked.speaker, naming, asked.shown, asked.now)
    if target is None:
        return Outcome(Told((Line("update.which-issue"), Line("update.usage"))))
    if isinstance(target, Unclear):
        return Outcome(_which(store, asked, said, target))
    return _settle(store, asked, said, target)


def go_on(store: Store, asked: Asked, draft: Draft, *, status: str | None, key: int | None) -> Outcome | None:
    """Go on with a draft by what a button chose; None when the issue is gone or the draft finished meanwhile.

    Of ``asked`` the speaker, the name, the time and the language count.
    """
    kept = draft.content
    chosen = kept["key"] or (key if key in kept["among"] else None)
    target = by_key(store, kept["report"], chosen) if chosen else None
    if target is None:
        return None
    said = Progress(kept["value"], kept["verified"], kept["note"], kept["unknown"], tuple(map(tuple, kept["near"])))
    if status is not None:
        said = Progress(status.rstrip("+"), status.endswith("+"), kept["note"])
        if (said.value, said.verified) not in (*statuses(), (NOTE, False)):  # forged
            return None
    files = tuple((kind, file, name) for kind, file, name in kept["files"])
    speaker = replace(asked.speaker, topic=kept["topic"])
    whole = replace(asked, files=files, since=datetime.fromisoformat(kept["since"]), speaker=speaker)
    return _settle(store, whole, said, target, draft.id)


def _which(store: Store, asked: Asked, said: Progress, unclear: Unclear) -> Told:
    """No single issue is named: the candidates as buttons that go on with what was said."""
    among = unclear.candidates[:_OFFERED]
    if not among or unclear.version is None:
        return Told(unclear.lines)
    draft = _save(store, asked, said, unclear.version.report, among=[h.key for h in among])
    buttons = [Button(f"{h.ref} {title_of(h)}", f"draft:{draft}:k:{h.key}:{asked.language}") for h in among]
    return Told((*unclear.lines, Line("update.which")), parted(buttons, 1))


def _settle(store: Store, asked: Asked, said: Progress, target: Target, draft: int | None = None) -> Outcome | None:
    """Record it, or ask for the status where none was understood."""
    if said.value is not None:
        return _record(store, asked, said, target, draft)
    if draft is not None and not store.do(drafts.finish, draft):
        return None
    return Outcome(_what(store, asked, said, target))


def _what(store: Store, asked: Asked, said: Progress, target: Target) -> Told:
    """No status word, or one nobody knows: the likely ones as buttons, else all; and the words as a note alone."""
    draft = _save(store, asked, said, target.version.report, key=target.heading.key)
    start, end = f"draft:{draft}:s:", f":{asked.language}"
    kinds = said.near or statuses()
    buttons = [Button(status_term(v, verified=sure), f"{start}{v}{'+' * sure}{end}") for v, sure in kinds]
    rows = parted(buttons, 2)
    if said.note or asked.files:
        rows = (*rows, (Button(Term("update.button.note"), f"{start}{NOTE}{end}"),))
    ask = Line("update.unknown", {"word": said.unknown}) if said.unknown else Line("update.status")
    return Told((Line("update.head", label_of(target.heading)), tracked_now(store, target), ask), rows)


def _save(
    store: Store, asked: Asked, said: Progress, report: int, *, key: int | None = None, among: list[int] | None = None
) -> int:
    content: dict[str, Any] = {
        "report": report,
        "key": key,
        "among": among or [],
        "value": said.value,
        "verified": said.verified,
        "note": said.note,
        "unknown": said.unknown,
        "near": said.near,
        "files": asked.files,
        "topic": asked.speaker.topic,
        "since": utc(asked.since),
    }
    return store.do(drafts.save, asked.speaker.chat, asked.speaker.person, "update", content, asked.now)


def _record(store: Store, asked: Asked, said: Progress, target: Target, draft: int | None) -> Outcome | None:
    """Write the update, and with it the end of the draft it comes from; None when somebody finished that already."""
    fresh = fresh_by(asked, target.heading.key, target.version.report)
    status = None if said.value == NOTE else said.value
    fresh = replace(fresh, status=status, verified=said.verified and status == "done", note=said.note)

    def job(db: Database) -> Recorded | None:
        if draft is not None and not drafts.finish(db, draft):
            return None
        return progress.record(db, fresh, utc(asked.since), asked.files)

    recorded = store.do(job)
    if recorded is None:
        return None
    remember(store, asked.speaker, target, asked.now)
    return Outcome(confirmed(store, target, recorded, asked.language), recorded.update.id)


def fresh_by(asked: Asked, key: int, report: int) -> Fresh:
    """An update by this person here and now that says nothing yet."""
    speaker = asked.speaker
    return Fresh(
        key, report, None, False, "", speaker.person, asked.name, speaker.chat, speaker.topic or 0, utc(asked.now)
    )


def take_back(store: Store, asked: Asked, update_id: int) -> Told | None:
    """Take an update back; None when it is gone or was taken back already."""
    undone = store.do(progress.undo, update_id, fresh_by(asked, 0, 0))
    if undone is None:
        return None
    target = by_key(store, undone.taken.report, undone.taken.key)
    return taken_back(target, undone, asked.language)
