"""/diff: two versions of the report compared, paged by buttons; each issue opens sentence by sentence."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.answer import Answer, Line
from handlers.command import Handlers, guarded
from handlers.comparisons import Comparisons
from handlers.desk import Desk
from handlers.diff_pages import Shown, chosen_pair, detail_page, list_page, pair_of
from handlers.pages import paginate
from handlers.replying import reply_language
from handlers.responding import Part, note, respond, show
from handlers.wording import blocks_of, say
from parsers.questions import Language, language_of
from store.store import Store

_PRESSED = re.compile(r"diff:(\d{1,15}):(\d{1,15}):(\d{1,5}):(zh|en):(\d{0,15}):(\d{1,5})")
_IN_A_ROW = 5
_MOST = 90  # buttons of issues: Telegram takes 100


@dataclass(frozen=True, slots=True)
class Spot:
    """A page of the differences between two versions (ids); ``key`` of the issue that is open, None for the list."""

    old: int
    new: int
    page: int
    language: Language
    key: int | None = None
    within: int = 0

    @property
    def data(self) -> str:
        """The spot as callback data."""
        key = "" if self.key is None else self.key
        return f"diff:{self.old}:{self.new}:{self.page}:{self.language}:{key}:{self.within}"


def spot_of(data: str) -> Spot | None:
    """The spot in callback data; None when it is none."""
    cells = _PRESSED.fullmatch(data)
    if cells is None:
        return None
    old, new, page, code, key, within = cells.groups()
    return Spot(int(old), int(new), int(page), "en" if code == "en" else "zh", int(key) if key else None, int(within))


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""
    comparisons = Comparisons(desk.store)

    async def command(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None:
            return
        said = (message.text or "").partition(" ")[2]
        language = await reply_language(update, desk, language_of(said))
        job = desk.store.aside(_first, desk.store, comparisons, message.chat_id, said, language)
        text, markup = await asyncio.wrap_future(job)
        await respond(update, desk, Part(text, markup))

    async def press(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        spot = spot_of(query.data or "") if query else None
        if query is None or spot is None:
            return
        chat = update.effective_chat.id if update.effective_chat else query.from_user.id
        shown = await asyncio.wrap_future(desk.store.aside(screen, desk.store, comparisons, chat, spot))
        await note(query, None if shown else say("button.gone", spot.language))
        if shown:
            await show(query, Part(*shown))

    return [guarded("diff", desk, command), CallbackQueryHandler(press, pattern=_PRESSED)]


Screen = tuple[str, InlineKeyboardMarkup | None]


def _first(store: Store, comparisons: Comparisons, chat: int, said: str, language: Language) -> Screen:
    numbers = tuple(int(n) for n in re.findall(r"\d{1,9}", said))
    pair = chosen_pair(store, chat, numbers)
    if isinstance(pair, Line):
        return paginate(blocks_of(Answer("help", (pair,)), language))[0], None
    spot = Spot(pair.old.id, pair.new.id, 0, language)
    shown = list_page(comparisons, pair, 0, language)
    return shown.text, _list_buttons(shown, spot)


def screen(store: Store, comparisons: Comparisons, chat: int, spot: Spot) -> Screen | None:
    """The text and buttons of a spot; None when its versions or its issue are gone or not for this chat.

    Raises:
        StoreError: the ledger cannot be read.
    """
    pair = pair_of(store, chat, spot.old, spot.new)
    if pair is None:
        return None
    if spot.key is None:
        shown = list_page(comparisons, pair, spot.page, spot.language)
        return shown.text, _list_buttons(shown, spot)
    opened = detail_page(comparisons, pair, spot.key, spot.within, spot.language)
    return (opened.text, _detail_buttons(opened, spot)) if opened else None


def _list_buttons(shown: Shown, spot: Spot) -> InlineKeyboardMarkup | None:
    spot = replace(spot, page=shown.page)
    opening = [_button(item.ref, replace(spot, key=item.key)) for item in shown.items[:_MOST]]
    rows = [opening[i : i + _IN_A_ROW] for i in range(0, len(opening), _IN_A_ROW)]
    turns = [replace(spot, page=page) for page in (shown.page - 1, shown.page + 1)]
    paging = list(_turns(turns[0] if shown.page else None, turns[1] if shown.page + 1 < shown.pages else None, spot))
    rows += [paging] if paging else []
    return InlineKeyboardMarkup(rows) if rows else None


def _detail_buttons(shown: Shown, spot: Spot) -> InlineKeyboardMarkup:
    back = _button(say("diff.button.list", spot.language), replace(spot, key=None, within=0))
    before = replace(spot, within=shown.page - 1) if shown.page else None
    after = replace(spot, within=shown.page + 1) if shown.page + 1 < shown.pages else None
    return InlineKeyboardMarkup([[*_turns(before, after, spot)], [back]] if shown.pages > 1 else [[back]])


def _turns(before: Spot | None, after: Spot | None, spot: Spot) -> Iterator[InlineKeyboardButton]:
    if before:
        yield _button(say("button.before", spot.language), before)
    if after:
        yield _button(say("button.after", spot.language), after)


def _button(label: str, spot: Spot) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=spot.data)
