"""/diff in texts: the list of differences and the sentences of one issue, page by page, without Telegram."""

from __future__ import annotations

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from handlers.answer import Answer, Line
from handlers.comparisons import Comparisons
from handlers.conversation import chosen_version, visible_version
from handlers.diff_details import diff_details
from handlers.diff_items import diff_groups, diff_head
from handlers.grouped import Item, pages
from handlers.moments import HOME
from handlers.pages import PAGE, paginate
from handlers.put_right import Right, right_of
from handlers.wording import blocks_of, say
from handlers.zoned import groups_in_zone, in_zone
from parsers.questions import Language
from store.records import Version
from store.settings import zone
from store.store import Store
from store.visibility import sees_notes


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions of one report, in the order they are compared; the corrections as the chat may see them."""

    old: Version
    new: Version
    right: Right = field(default_factory=dict)
    zone: ZoneInfo = HOME


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: its text in HTML, which page of how many, the issues that open from it."""

    text: str
    page: int
    pages: int
    items: tuple[Item, ...] = ()


def chosen_pair(store: Store, chat: int, numbers: tuple[int, ...]) -> Pair | Line:
    """The versions a person asks for of the report a chat asks about, by default the last two; else why there are none.

    Raises:
        StoreError: the ledger cannot be read.
    """
    current = chosen_version(store, chat)
    if current is None:
        return Line("none.report")
    history = {version.number: version for version in store.history(current.report)}
    if len(history) == 1:
        return Line("diff.one")
    if len(numbers) not in (0, 2):
        return Line("diff.form")
    old, new = numbers or (current.number - 1, current.number)
    missing = next((n for n in (old, new) if n not in history), None)
    if missing is not None:
        return Line("diff.usage", {"missing": missing, "last": max(history)})
    return _pair(store, chat, history[old], history[new])


def pair_of(store: Store, chat: int, old: int, new: int) -> Pair | None:
    """The versions with these ids; None when one is gone or not for this chat.

    Raises:
        StoreError: the ledger cannot be read.
    """
    before, after = visible_version(store, chat, old), visible_version(store, chat, new)
    return _pair(store, chat, before, after) if before and after else None


def _pair(store: Store, chat: int, old: Version, new: Version) -> Pair:
    right = right_of(store, new.report, notes=store.read(sees_notes, chat, new.report))
    return Pair(old, new, right, store.read(zone, chat))


def list_page(comparisons: Comparisons, pair: Pair, page: int, language: Language) -> Shown:
    """A page of all differences; a page beyond the last is the last.

    Raises:
        StoreError: a version is gone, or the ledger cannot be read.
    """
    comparison = comparisons.between(pair.old.id, pair.new.id)
    first = diff_head(comparison, pair.old, pair.new)
    if comparison.issues:
        first = (*first, Line("diff.tap"))
    groups = groups_in_zone(diff_groups(comparison, pair.right), pair.zone)
    made = pages(first, groups, language, PAGE)
    page = min(page, len(made) - 1)
    return Shown(_numbered(made[page].text, page, len(made), language), page, len(made), made[page].items)


def detail_page(comparisons: Comparisons, pair: Pair, key: int, page: int, language: Language) -> Shown | None:
    """A page of what differs in one issue; None when nothing does.

    Raises:
        StoreError: a version is gone, or the ledger cannot be read.
    """
    lines = diff_details(comparisons.between(pair.old.id, pair.new.id), key, pair.right)
    if lines is None:
        return None
    made = paginate(blocks_of(Answer("list", tuple(in_zone(lines, pair.zone))), language))
    page = min(page, len(made) - 1)
    return Shown(_numbered(made[page], page, len(made), language), page, len(made))


def _numbered(text: str, page: int, of: int, language: Language) -> str:
    return f"{text}\n\n{say('page', language, page=page + 1, pages=of)}" if of > 1 else text
