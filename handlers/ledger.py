"""/ledger: an owner sees what was sent, what may have arrived, what failed; and sends a doubtful one again."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.answer import Answer, Line
from handlers.command import Handlers, guarded
from handlers.desk import Desk
from handlers.ledger_page import GROUPS, ON_A_PAGE, counts, listing, page_of, summary
from handlers.pages import LIMIT, paginate
from handlers.replying import is_group, reply_language
from handlers.responding import Part, note, respond, show
from handlers.rights import may
from handlers.wording import blocks_of, language_for, say
from parsers.questions import Language, language_of
from store.ledger import send_again, set_aside
from store.ledger_view import Group
from store.settings import zone

_PRESSED = re.compile(r"ledger:(zh|en):(all|list|ask|again|aside):([a-z]*):(\d{1,12})")


@dataclass(frozen=True, slots=True)
class Press:
    """A button: ``list`` shows page ``number`` of a group; ``ask``, ``again``, ``aside`` name a row; ``all`` none."""

    language: Language
    verb: str
    group: str = ""
    number: int = 0

    @property
    def data(self) -> str:
        """As a button carries it."""
        return f"ledger:{self.language}:{self.verb}:{self.group}:{self.number}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the message shows, and a note for who pressed."""

    text: str
    rows: tuple[tuple[tuple[str, str], ...], ...] = ()
    note: str | None = None

    @property
    def markup(self) -> InlineKeyboardMarkup:
        """The buttons."""
        return InlineKeyboardMarkup([[InlineKeyboardButton(t, callback_data=d) for t, d in row] for row in self.rows])


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def command(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None:
            return
        language = await reply_language(update, desk, language_of(message.text or ""))
        if is_group(update):  # it names other chats
            await respond(update, desk, Part(say("ledger.private", language)))
            return
        shown = await _aside(desk, message.chat_id, Press(language, "all"))
        await respond(update, desk, Part(shown.text, shown.markup))

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        pressed = _read(query.data or "") if query else None
        if query is None or query.message is None:
            return
        if pressed is None:
            await note(query, say("button.old", await reply_language(update, desk, None)))
            return
        if not await may(update, context.bot, desk, "owner"):
            await note(query, say("rights.owner", pressed.language), alert=True)
            return
        shown = await _aside(desk, query.message.chat.id, pressed)
        await note(query, shown.note)
        await show(query, Part(shown.text, shown.markup))

    return [guarded("ledger", desk, command), CallbackQueryHandler(press, pattern=_PRESSED)]


def _read(data: str) -> Press | None:
    match = _PRESSED.fullmatch(data)
    if match is None:
        return None
    return Press(language_for(None, match[1], None), match[2], match[3], int(match[4]))


async def _aside(desk: Desk, chat: int, press: Press) -> Sheet:
    return await asyncio.wrap_future(desk.store.aside(_sheet, desk, chat, press))


# In a reading thread


def _sheet(desk: Desk, chat: int, press: Press) -> Sheet:
    here, note = desk.store.read(zone, chat), None
    if press.verb == "ask":
        return _warning(press)
    if press.verb == "again":
        sent = desk.store.do(send_again, press.number, desk.clock())
        note = say("ledger.opened" if sent else "ledger.settled", press.language)
    if press.verb == "aside":
        done = desk.store.do(set_aside, press.number, desk.clock())
        note = say("ledger.set-aside" if done else "ledger.settled", press.language)
    group = next((each for each in GROUPS if each == press.group), None)
    if press.verb == "list" and group is not None:
        lines = tuple(listing(desk.store, group, press.number, here))
        return Sheet(_text(lines, press.language), tuple(_list_buttons(desk, group, press)))
    lines = tuple(summary(desk.store, desk.clock(), here))
    return Sheet(_text(lines, press.language), tuple(_group_buttons(desk, press)), note)


def _text(lines: tuple[Line, ...], language: Language) -> str:
    return paginate(blocks_of(Answer("help", lines), language), LIMIT)[0]


def _group_buttons(desk: Desk, press: Press) -> Iterator[tuple[tuple[str, str], ...]]:
    buttons = [
        (say(f"ledger.button.{group}", press.language, count=count), Press(press.language, "list", group).data)
        for group, count in counts(desk.store, desk.clock()).items()
        if count
    ]
    yield from (tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    yield ((say("ledger.button.refresh", press.language), Press(press.language, "all").data),)


def _list_buttons(desk: Desk, group: Group, press: Press) -> Iterator[tuple[tuple[str, str], ...]]:
    rows = page_of(desk.store, group, press.number)
    if group == "uncertain":
        for row in rows:
            yield (
                (say("ledger.button.ask", press.language, id=row.id), Press(press.language, "ask", "", row.id).data),
            )
    turns = [("button.before", press.number - 1)] if press.number else []
    turns += [("button.after", press.number + 1)] if len(rows) == ON_A_PAGE else []
    if turns:
        yield tuple((say(key, press.language), Press(press.language, "list", group, n).data) for key, n in turns)
    yield ((say("ledger.button.back", press.language), Press(press.language, "all").data),)


def _warning(press: Press) -> Sheet:
    """Asks before a message is sent a second time."""
    again = Press(press.language, "again", "", press.number).data
    aside = Press(press.language, "aside", "", press.number).data
    return Sheet(
        say("ledger.warning", press.language, id=press.number),
        (
            ((say("ledger.button.again", press.language, id=press.number), again),),
            ((say("ledger.button.aside", press.language, id=press.number), aside),),
            ((say("ledger.button.back", press.language), Press(press.language, "list", "uncertain").data),),
        ),
    )
