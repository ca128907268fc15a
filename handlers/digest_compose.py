"""The digest of a chat as it goes out: texts, the buttons under them, the picture before them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from datetime import datetime

from handlers.answer import Place
from handlers.digest_chart import chart_of
from handlers.digest_head import head_lines
from handlers.digest_items import groups
from handlers.digest_news import quiet
from handlers.digest_picture import draw
from handlers.digest_scope import scope_of
from handlers.digest_state import State, gather
from handlers.due import Outgoing
from handlers.grouped import Item, Page, pages
from handlers.keyboards import Press, encode
from handlers.opening import in_new_message
from handlers.picture_font import Font, installed_font
from handlers.wording import language_for, say
from parsers.questions import Language
from store.ledger_view import Basis
from store.store import Store
from store.subscriptions import Subscription

_TEXT = 3800  # UTF-16 units of a text: Telegram takes 4096
_IN_A_ROW = 6
_MOST = 60  # buttons of issues: Telegram takes 100


def compose_digest(
    store: Store, wanted: Subscription, basis: Basis, now: datetime, *, language: Language | None = None
) -> Outgoing | None:
    """The digest of a chat; None without a report, or when only changes are wanted and there are none.

    Args:
        store: the ledger.
        wanted: the chat's subscription, or what it would be.
        basis: what the chat knows from its earlier digests.
        now: the moment it is true of.
        language: of the person who asks; None: the chat's.

    Raises:
        StoreError: the ledger cannot be read.
    """
    scope = scope_of(store, wanted, basis)
    if scope is None:
        return None
    state = gather(store, scope, now)
    if wanted.only_changes and quiet(state):
        return None
    return outgoing(state, language or _language(store, wanted), installed_font())


def digest_key(store: Store, wanted: Subscription, basis: Basis) -> Hashable:
    """Equal for chats whose digests say the same at one moment.

    Raises:
        StoreError: the ledger cannot be read.
    """
    return scope_of(store, wanted, basis), _language(store, wanted), wanted.only_changes


def _language(store: Store, wanted: Subscription) -> Language:
    return language_for(None, store.language(wanted.chat) or wanted.language, None)


def outgoing(state: State, language: Language, font: Font | None) -> Outgoing:
    """The digest in texts with its buttons; with a picture where there is a font, and something to draw."""
    chart = chart_of(state, language) if font else None
    made = pages(head_lines(state, language), groups(state, language), language, _TEXT)
    texts = [page.text for page in made]
    buttons = _buttons(state, made, language)
    if any(page.items for page in made):
        texts[-1] += f"\n\n{say('digest.tap', language)}"
    return Outgoing(tuple(texts), draw(chart, font) if chart and font else None, buttons, state.scope.extent)


Buttons = tuple[tuple[tuple[str, str], ...], ...]


def _buttons(state: State, made: Sequence[Page], language: Language) -> Buttons:
    items = {item.key: item for page in made for item in page.items}
    opening = [button for item in list(items.values())[:_MOST] for button in _opening(state, item, language)]
    rows = [tuple(opening[i : i + _IN_A_ROW]) for i in range(0, len(opening), _IN_A_ROW)]
    return tuple(row for row in (*rows, tuple(_further(state, language))) if row)


def _opening(state: State, item: Item, language: Language) -> Iterator[tuple[str, str]]:
    """The button of an issue; one that is gone opens in the version that had it."""
    now = state.by_key.get(item.key or 0)
    if now is not None:
        place = Place(state.version.id, "status", now.id)
    else:
        change = next((c for c in state.comparison.issues if c.key == item.key), None) if state.comparison else None
        if change is None or state.before is None:
            return
        version = state.version if change.new else state.before
        place = Place(version.id, "status", change.issue.id)
    if data := encode(Press(place, 0, language)):
        yield item.ref, in_new_message(data)


def _further(state: State, language: Language) -> Iterator[tuple[str, str]]:
    if state.comparison is not None and not state.comparison.same and state.before is not None:
        data = f"diff:{state.before.id}:{state.version.id}:0:{language}::0"
        yield say("digest.button.diff", language), in_new_message(data)
    if state.issues and (data := encode(Press(Place(state.version.id, "list"), 0, language)) or ""):
        yield say("digest.button.all", language), in_new_message(data)
