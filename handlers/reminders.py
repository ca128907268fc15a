"""What a reminder says: which of the issues a chat follows, or gets the digest of, are due on a day and not done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.answer import Line, Place, Term
from handlers.conversation import chosen_version
from handlers.due import Outgoing
from handlers.following import keys_of
from handlers.grouped import Group, Item, pages
from handlers.issue_answer import label_of, status_of
from handlers.keyboards import Press, encode
from handlers.list_answer import group_of
from handlers.pages import LIMIT
from handlers.wording import language_for, say
from parsers.model import Issue
from parsers.questions import Language
from store import follows
from store.entered import NOTHING, Entered, all_entered
from store.records import Heading, Version
from store.reminding import Listener
from store.store import Store
from store.visibility import may_see

_BUTTONS = 4
_MOST_TEXTS = 2


@dataclass(frozen=True, slots=True)
class Deadline:
    """The 台账号 of a report's issues that are due on a day."""

    report: int
    on: date
    keys: frozenset[int]


def reminder(store: Store, listener: Listener, deadline: Deadline, today: date) -> Outgoing | None:
    """The reminder of one day's deadlines; None where none of them concerns the chat or all are done.

    Raises:
        StoreError: the ledger cannot be read.
    """
    history = store.history(deadline.report)
    if not history or not store.read(may_see, listener.chat, deadline.report):
        return None
    still = _not_done(store, history[0], deadline.keys & _concerned(store, listener, history[0]))
    if not still:
        return None
    language = language_for(None, store.language(listener.chat), _spoken(store, listener))
    left = (deadline.on - today).days
    head = Line("reminder.head" if left else "reminder.today", {"days": left, "date": deadline.on.isoformat()})
    items = tuple(Item(tuple(_lines(issue, entered)), h.key, h.ref) for h, issue, entered in still)
    how = Item((Line("blank"), Line("reminder.how")))
    made = pages((), (Group(head, (*items, how)),), language, LIMIT)
    buttons = _buttons([h for h, _, _ in still], history[0], language)
    return Outgoing(tuple(page.text for page in made[:_MOST_TEXTS]), buttons=buttons)


def _not_done(store: Store, version: Version, keys: frozenset[int]) -> list[tuple[Heading, Issue, Entered]]:
    known = store.read(all_entered, version.id)
    every = zip(store.headings(version.id), store.issues(version.id), strict=True)
    chosen = [(h, issue, known.get(h.id, NOTHING)) for h, issue in every if h.key in keys]
    return [(h, issue, entered) for h, issue, entered in chosen if not _is_done(issue, entered)]


def _concerned(store: Store, listener: Listener, version: Version) -> frozenset[int]:
    """All issues for who gets the digest of this report; else those that are followed."""
    chosen = chosen_version(store, listener.chat)
    if listener.subscribed and chosen is not None and chosen.report == version.report:
        return frozenset(heading.key for heading in store.headings(version.id))
    wishes = store.read(follows.followed, listener.chat, listener.topic)
    mine = [keys_of(store, version, wish) for wish in wishes if wish.report == version.report]
    return frozenset().union(*mine)


def _is_done(issue: Issue, entered: Entered) -> bool:
    """Done by somebody's word; what we only read from the measures is no reason to keep silent."""
    said = entered.tracked or entered.corrected or issue.stated
    return said is not None and group_of(issue, entered) == "done"


def _lines(issue: Issue, entered: Entered) -> Iterator[Line]:
    by_hand = entered.correction("deadline")
    words = by_hand.value if by_hand else issue.deadline.words if issue.deadline else ""
    reading = issue.assessed and not (entered.tracked or entered.corrected or issue.stated)
    values = {
        **label_of(issue),
        "status": Term(f"status.{status_of(issue, entered) or 'unknown'}"),
        "mark": Term("reminder.reading" if reading else _mark(entered)),
        "words": words,
    }
    if by_hand:
        yield Line("reminder.corrected", {**values, "original": by_hand.original or Term("corrected.nothing")})
    else:
        yield Line("reminder.item", values)


def _mark(entered: Entered) -> str:
    if entered.tracked:
        return "mark.tracked"
    return "mark.corrected" if entered.corrected else "mark.stated"


def _spoken(store: Store, listener: Listener) -> str | None:
    wishes = store.read(follows.followed, listener.chat, listener.topic)
    return wishes[0].language if wishes else None


def _buttons(
    headings: Sequence[Heading], version: Version, language: Language
) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The status of the first issues."""
    data = [(h.ref, encode(Press(Place(version.id, "status", issue=h.id), 0, language))) for h in headings[:_BUTTONS]]
    buttons = [(say("reminder.button", language, ref=ref), told) for ref, told in data if told]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
