"""/editors: an owner names people who may record progress and load reports, sees who they are, dismisses them."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database
from telegram import Bot, Message, MessageEntity, MessageOriginHiddenUser, MessageOriginUser, Update, User
from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler, ContextTypes

from handlers.answer import Line
from handlers.arguments import arguments, language_spoken
from handlers.command import Handlers, guarded
from handlers.desk import Desk
from handlers.menus import clear_menu, set_menu_of
from handlers.replying import is_group, reply_language
from handlers.rights import may
from handlers.telling import Button, Told, note, retell, tell
from handlers.wording import language_for
from parsers.questions import Language
from store.people import Editor, dismiss_editor, editors, name_editor
from store.settings import zone

_PRESSED = re.compile(r"editors:dismiss:(\d{1,15}):(zh|en)")
_ID = re.compile(r"\d{3,15}")
_NAME = 64  # characters of a name


@dataclass(frozen=True, slots=True)
class Person:
    """Whom an owner means; ``name`` as the owner saw it."""

    id: int
    name: str


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def command(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message, owner = update.effective_message, update.effective_user
        if message is None or owner is None:
            return
        language = await reply_language(update, desk, language_spoken(update))
        meant = await _meant(message, arguments(update), context.bot)
        if isinstance(meant, Person):
            await tell(update, desk, await _name(desk, context.bot, meant, owner, language), language)
        elif meant is not None:
            await tell(update, desk, Told((meant,)), language)
        elif is_group(update):  # who the editors are is between the owners and the bot
            await tell(update, desk, Told((Line("editors.private"),)), language)
        else:
            await tell(update, desk, _list(await _all(desk, message.chat_id), language), language)

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        pressed = _PRESSED.fullmatch(query.data or "") if query else None
        if query is None or pressed is None:
            return
        person, language = int(pressed[1]), language_for(None, pressed[2], None)
        if not await may(update, context.bot, desk, "owner"):
            await note(query, "rights.owner", language, alert=True)
            return
        was = await asyncio.wrap_future(desk.store.write(lambda db: dismiss_editor(db, person)))
        await clear_menu(context.bot, person)
        await note(query, "editors.dismissed" if was else "editors.none-such", language)
        told = (
            Told((Line("editors.dismissed"),))
            if is_group(update)
            else _list(await _all(desk, query.from_user.id), language)
        )
        await retell(query, desk, told, language)

    return [guarded("editors", desk, command), CallbackQueryHandler(press, pattern=_PRESSED)]


async def _all(desk: Desk, chat: int) -> tuple[tuple[Editor, str], ...]:
    """The editors with the day each was named, in a chat's time zone."""
    return await asyncio.wrap_future(desk.store.aside(desk.store.read, _dated, chat))


def _dated(db: Database, chat: int) -> tuple[tuple[Editor, str], ...]:
    here = zone(db, chat)
    return tuple((e, f"{datetime.fromisoformat(e.at).astimezone(here):%Y-%m-%d}") for e in editors(db))


async def _name(desk: Desk, bot: Bot, meant: Person, owner: User, language: Language) -> Told:
    """Make a person an editor; what is said of it has a button that takes it back."""
    if meant.id in desk.owners:
        return Told((Line("editors.owner", {"name": meant.name}),))
    now = desk.clock()
    await asyncio.wrap_future(desk.store.write(lambda db: name_editor(db, meant.id, meant.name, owner.id, now)))
    await set_menu_of(bot, meant.id, "editor")
    return Told(
        (Line("editors.named", {"name": meant.name, "id": meant.id}),),
        ((Button(f"✕ {meant.name}", f"editors:dismiss:{meant.id}:{language}"),),),
    )


def _list(known: tuple[tuple[Editor, str], ...], language: Language) -> Told:
    lines = [Line("editors.head" if known else "editors.empty", {"count": len(known)})]
    lines += [Line("editors.item", {"name": e.name, "id": e.person, "at": day}) for e, day in known]
    rows = tuple((Button(f"✕ {e.name}", f"editors:dismiss:{e.person}:{language}"),) for e, _ in known)
    return Told((*lines, Line("editors.how")), rows)


async def _meant(message: Message, said: str, bot: Bot) -> Person | Line | None:
    """The person an owner replies to, mentions or names by id; a sentence when that cannot be told; None for none."""
    replied = message.reply_to_message
    if replied is not None and not said:
        return _author(replied)
    for entity in message.entities:
        if entity.type == MessageEntity.TEXT_MENTION and entity.user is not None:
            return _person(entity.user)
    if not said:
        return None
    if not _ID.fullmatch(said):
        return Line("editors.unclear")
    return Person(int(said), await _known_name(bot, int(said)))


def _author(replied: Message) -> Person | Line:
    """Who wrote a message, or wrote what was forwarded with it."""
    origin = replied.forward_origin
    if isinstance(origin, MessageOriginUser):
        return _person(origin.sender_user)
    if isinstance(origin, MessageOriginHiddenUser):
        return Line("editors.hidden", {"name": origin.sender_user_name})
    if origin is not None or replied.sender_chat is not None or replied.from_user is None:
        return Line("editors.nobody")
    return _person(replied.from_user)


def _person(user: User) -> Person | Line:
    return Line("editors.bot") if user.is_bot else Person(user.id, user.full_name[:_NAME])


async def _known_name(bot: Bot, person: int) -> str:
    """The name of a person who has written to the bot; the id for everybody else."""
    try:
        chat = await bot.get_chat(person)
    except TelegramError:
        return str(person)
    return (chat.effective_name or str(person))[:_NAME]
