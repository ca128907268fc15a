"""/forget: what is kept of a person or a group, told before it is removed."""

from __future__ import annotations

import asyncio
import re

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.answer import Answer, Line
from handlers.command import Handlers, guarded
from handlers.desk import Desk
from handlers.pages import LIMIT, paginate
from handlers.replying import is_group, reply_language
from handlers.responding import Part, note, say_anew, show, unmarked
from handlers.rights import may
from handlers.wording import blocks_of, language_for, say
from parsers.questions import Language, language_of
from store import forgetting
from store.errors import StoreError
from store.forgetting import Whom

_PRESSED = re.compile(r"forget:(yes|no):(zh|en)")


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def ask(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message, whom = update.effective_message, _whom(update)
        if message is None or whom is None:
            return
        language = await reply_language(update, desk, language_of(" ".join(context.args or ())))
        if whom.group and not await may(update, context.bot, desk, "administrator"):
            await say_anew(message, desk, unmarked(say("forget.in-private", language)))
            return
        counts = await asyncio.wrap_future(desk.store.aside(desk.store.read, forgetting.kept_of, whom))
        text = paginate(blocks_of(Answer("help", _lines(whom, counts)), language), LIMIT)[0]
        goes = any(deed != "keep" for deed, _ in counts)
        await say_anew(message, desk, Part(text, _buttons(language) if goes else None))

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query, whom = update.callback_query, _whom(update)
        pressed = _PRESSED.fullmatch(query.data or "") if query else None
        if query is None:
            return
        if pressed is None or whom is None:
            await note(query, say("button.old", await reply_language(update, desk, None)))
            return
        language = language_for(None, pressed[2], None)
        if whom.group and not await may(update, context.bot, desk, "administrator"):
            await note(query, say("forget.in-private", language), alert=True)
            return
        if pressed[1] == "yes":
            try:
                await asyncio.wrap_future(desk.store.write(lambda db: forgetting.forget(db, whom)))
            except StoreError as error:
                await note(query, error.say(language), alert=True)
                return
        await note(query)
        await show(query, unmarked(say("forget.done" if pressed[1] == "yes" else "forget.not-done", language)))

    return [guarded("forget", desk, ask), CallbackQueryHandler(press, pattern=_PRESSED)]


def _whom(update: Update) -> Whom | None:
    """The group it is said in; in private the person."""
    chat, person = update.effective_chat, update.effective_user
    if chat is None or person is None:
        return None
    return Whom(chat.id, group=True) if is_group(update) else Whom(person.id, group=False)


def _lines(whom: Whom, counts: dict[tuple[forgetting.Deed, str], int]) -> tuple[Line, ...]:
    """What goes, what stays without a name, and what stays."""
    if not counts:
        return (Line("forget.nothing"),)
    lines = [Line("forget.head-group" if whom.group else "forget.head")]
    for deed in ("delete", "blank", "keep"):
        kinds = [(kind, count) for (done, kind), count in counts.items() if done == deed]
        if kinds:
            lines.append(Line(f"forget.{deed}"))
        lines += [Line(f"forget.kind.{kind}", {"count": count}) for kind, count in kinds]
    return (*lines, Line("forget.telegram"))


def _buttons(language: Language) -> InlineKeyboardMarkup:
    row = [
        InlineKeyboardButton(say(f"forget.{deed}", language), callback_data=f"forget:{deed}:{language}")
        for deed in ("yes", "no")
    ]
    return InlineKeyboardMarkup([row])
