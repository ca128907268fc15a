"""What a notice says: the recorded progress, or the differences of a new version, of what a chat's topic follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from handlers.aiming import Target, by_key
from handlers.answer import Line, Place, Term, Value
from handlers.diff_items import diff_groups
from handlers.due import Outgoing
from handlers.entered_lines import said_by, status_term
from handlers.following import keys_of
from handlers.grouped import Group, Item, pages
from handlers.issue_answer import label_of
from handlers.keyboards import Press, encode
from handlers.list_answer import group_of, group_of_status
from handlers.pages import LIMIT
from handlers.put_right import right_of
from handlers.report_list import title_of
from handlers.wording import language_for, say
from handlers.zoned import groups_in_zone
from parsers.questions import Language
from store import follows, progress
from store.comparing import compare
from store.comparison import Comparison, IssueChange
from store.entered import Entered
from store.follows import Follow
from store.progress import Update
from store.records import Version
from store.settings import zone
from store.store import Store
from store.visibility import hidden, sees_notes

_MOST_TEXTS = 3  # of one notice; /diff and /history have the rest
_BUTTONS = 4


@dataclass(frozen=True, slots=True)
class Moved:
    """What was recorded of an issue: its updates, the status in force before the first and after the last."""

    target: Target
    updates: tuple[Update, ...]
    before: Update | None
    after: Update | None


def notice_of_updates(store: Store, chat: int, topic: int, updates: Sequence[Update]) -> Outgoing | None:
    """The notice of recorded progress; None where it concerns nothing that is followed or was said in this very topic.

    Raises:
        StoreError: the ledger cannot be read.
    """
    wishes = _wishes(store, chat, topic)
    told = [u for u in updates if (u.chat, u.topic) != (chat, topic)]
    by_issue = groupby(sorted(told, key=lambda u: (u.report, u.key, u.id)), key=lambda u: (u.report, u.key))
    moved = [_moved(store, report, key, tuple(group)) for (report, key), group in by_issue]
    wanted = [m for m in moved if m is not None and _is_wanted(store, m, wishes)]
    items = [
        Item(tuple(lines), m.target.heading.key, m.target.heading.ref)
        for m in wanted
        if (lines := [*_lines(store, chat, m)])
    ]
    if not items:
        return None
    groups = groups_in_zone([Group(Line("notice.updates"), tuple(items))], store.read(zone, chat))
    return _outgoing(store, chat, wishes, (), _ended(groups, "notice.how"))


def _wishes(store: Store, chat: int, topic: int) -> list[Follow]:
    """What a chat's topic follows in the reports it may see."""
    unseen = store.read(hidden, chat)
    return [wish for wish in store.read(follows.followed, chat, topic) if wish.report not in unseen]


def _moved(store: Store, report: int, key: int, updates: tuple[Update, ...]) -> Moved | None:
    target = by_key(store, report, key)
    if target is None:
        return None
    before = store.read(progress.tracked_as_of, key, updates[0].id - 1)
    return Moved(target, updates, before, store.read(progress.tracked_as_of, key, updates[-1].id))


def _is_wanted(store: Store, moved: Moved, wishes: Sequence[Follow]) -> bool:
    """Does somebody's wish, older than what was recorded, mean this issue?"""
    version, heading = moved.target.version, moved.target.heading
    issue = store.issue(version.id, heading.id)
    statuses = {group_of(issue, Entered(u)) for u in (moved.before, moved.after)} if issue else set()
    return any(
        wish.at <= moved.updates[-1].at
        and wish.report == version.report
        and (not wish.status or wish.status in statuses)
        and heading.key in keys_of(store, version, wish)
        for wish in wishes
    )


def _lines(store: Store, chat: int, moved: Moved) -> Iterator[Line]:
    """What is in force now and what was before, then notes; nothing of what was taken back again."""
    label, before, after = label_of(moved.target.heading), moved.before, moved.after
    if after is not None and (before is None or after.id > before.id):
        values = {**label, **_by(store, chat, after), "status": _status(after)}
        key = "notice.update-from" if before else "notice.update"
        yield Line(key, {**values, "old": _status(before)} if before else values)
        yield from _note(store, chat, after)
    elif before is not None and (after is None or after.id < before.id):
        undo = next((u for u in reversed(moved.updates) if u.undoes is not None), moved.updates[-1])
        values = {**label, **_by(store, chat, undo)}
        yield Line("notice.back", {**values, "status": _status(after)}) if after else Line("notice.back-none", values)
    for update in moved.updates:
        if update.status is None and update.undoes is None and not update.undone:
            yield Line("notice.noted", {**label, **_by(store, chat, update)})
            yield from _note(store, chat, update)


def _by(store: Store, chat: int, update: Update) -> dict[str, Value]:
    """Who and when; who it was is for the report's working group, as notes are."""
    if store.read(sees_notes, chat, update.report):
        return said_by(update)
    return {**said_by(update), "name": Term("notice.member")}


def _status(update: Update) -> Term:
    return status_term(update.status or "unknown", verified=update.verified)


def _note(store: Store, chat: int, update: Update) -> Iterator[Line]:
    if update.note and store.read(sees_notes, chat, update.report):
        yield Line("notice.note", body=update.note)


def notice_of_version(store: Store, chat: int, topic: int, version: Version) -> Outgoing | None:
    """The notice of a new version; None where nothing that is followed differs from the version before.

    Raises:
        StoreError: the ledger cannot be read.
    """
    wishes = [w for w in _wishes(store, chat, topic) if w.report == version.report]
    old = next((v for v in store.history(version.report) if v.number == version.number - 1), None)
    if old is None or not wishes:
        return None
    comparison = store.read(compare, old.id, version.id)
    keys = {key for wish in wishes for key in _keys(store, (old, version), wish, comparison)}
    mine = replace(
        comparison,
        issues=tuple(c for c in comparison.issues if c.key in keys),
        figures=tuple(f for f in comparison.figures if f.key in keys),
    )
    right = right_of(store, version.report, notes=store.read(sees_notes, chat, version.report))
    groups = groups_in_zone(diff_groups(mine, right), store.read(zone, chat))
    if not groups:
        return None
    head = Line("notice.version", {"title": title_of(version), "number": version.number})
    return _outgoing(store, chat, wishes, (head,), _ended(groups, "notice.how-version"))


def _keys(store: Store, versions: tuple[Version, Version], wish: Follow, comparison: Comparison) -> set[int]:
    """What a wish means in the old version and in the new one; for a filter by status, where either had it."""
    keys = set().union(*(keys_of(store, version, wish) for version in versions))
    if not wish.status:
        return keys
    changes = {change.key: change for change in comparison.issues}
    return {key for key in keys if key in changes and wish.status in _statuses(changes[key])}


def _statuses(change: IssueChange) -> set[str]:
    return {group_of_status(status.value if status else None) for status in change.statuses}


def _outgoing(
    store: Store, chat: int, wishes: Sequence[Follow], head: tuple[Line, ...], groups: Sequence[Group]
) -> Outgoing:
    language = language_for(None, store.language(chat), wishes[0].language)
    made = pages(head, groups, language, LIMIT)
    keys = dict.fromkeys(item.key for page in made for item in page.items if item.key is not None)
    texts = tuple(page.text for page in made[:_MOST_TEXTS])
    return Outgoing(texts, buttons=_buttons(store, wishes[0].report, list(keys)[:_BUTTONS], language))


def _ended(groups: Sequence[Group], how: str) -> tuple[Group, ...]:
    """The groups with a last line that says what can be done."""
    *earlier, last = groups
    return (*earlier, replace(last, items=(*last.items, Item((Line("blank"), Line(how))))))


def _buttons(
    store: Store, report: int, keys: Sequence[int], language: Language
) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The status of the first issues told of, as far as the present version has them."""
    targets = [target for key in keys if (target := by_key(store, report, key))]
    buttons = [
        (say("reminder.button", language, ref=t.heading.ref), data) for t in targets if (data := _shown(t, language))
    ]
    return tuple(tuple(buttons[place : place + 2]) for place in range(0, len(buttons), 2))


def _shown(target: Target, language: Language) -> str | None:
    return encode(Press(Place(target.version.id, "status", issue=target.heading.id), 0, language))
