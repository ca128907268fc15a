"""/update 9 done …: an editor records the progress of an issue; under a photo or file, with it as evidence."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime, timedelta

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, ContextTypes, MessageHandler, filters

from handlers.aiming import shown_in
from handlers.album import Albums
from handlers.arguments import arguments, language_spoken
from handlers.command import Deed, Handlers, captioned, guarded
from handlers.conversation import Speaker
from handlers.desk import Desk
from handlers.evidence_files import file_of
from handlers.recording import Asked, begin, go_on, take_back
from handlers.replying import reply_language, speaker_of
from handlers.responding import note as answer_press
from handlers.rights import may
from handlers.telling import note, retell, tell
from parsers.questions import Language
from store import drafts, progress
from store.progress import Update as Recorded

_DRAFT = re.compile(r"draft:(\d{1,15}):(?:k:(\d{1,15})|s:([a-z_]{1,12}\+?)):(zh|en)")
_UNDO = re.compile(r"undo:(\d{1,15}):(zh|en)")
_REGRET = timedelta(hours=1)  # how long authors who are no editors any more may take back what they recorded


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""
    albums = Albums()
    deed = recording(desk, albums)

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await _choose(update, context, desk)

    async def regret(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await _undo(update, context, desk)

    async def follow_up(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await _attach(update, desk, albums)

    return [
        guarded("update", desk, deed),
        captioned("update", desk, deed),
        MessageHandler(filters.UpdateType.MESSAGE & albums.parts, follow_up),
        CallbackQueryHandler(press, pattern=_DRAFT),
        CallbackQueryHandler(regret, pattern=_UNDO),
    ]


def recording(desk: Desk, albums: Albums | None = None) -> Deed:
    """What /update does with a message; ``albums`` notes the album whose first picture it was."""

    async def deed(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        asked = await asked_by(update, desk, arguments(update))
        if asked is None:
            return
        outcome = await asyncio.wrap_future(desk.store.aside(begin, desk.store, asked))
        if outcome is None:
            return
        if albums is not None and outcome.update is not None and update.effective_message is not None:
            albums.begin(update.effective_message, outcome.update)
        await tell(update, desk, outcome.told, asked.language)

    return deed


async def asked_by(update: Update, desk: Desk, text: str) -> Asked | None:
    """What a message asks to record; None when it is nobody's."""
    message, speaker = update.effective_message, speaker_of(update)
    if message is None or speaker is None:
        return None
    language = await reply_language(update, desk, language_spoken(update))
    file = file_of(message)
    since = _seen(message, desk.clock())
    shown = shown_in(message.reply_to_message) if _from_bot(message) else None
    files, own = (file,) if file else (), await reply_language(update, desk, None)
    return Asked(speaker, name_of(update), text, shown, files, since, desk.clock(), language, own)


def name_of(update: Update) -> str:
    """The person's name; the group's for an anonymous administrator."""
    message, person = update.effective_message, update.effective_user
    group = message.sender_chat if message and update.callback_query is None else None
    if group is not None and group.title:
        return group.title
    return person.full_name if person else ""


def _from_bot(message: Message) -> bool:
    replied = message.reply_to_message
    return replied is not None and replied.from_user is not None and replied.from_user.id == message.get_bot().id


def _seen(message: Message, now: datetime) -> datetime:
    """When the author last saw the issue: the message replied to, else when they wrote; never later than now."""
    replied = message.reply_to_message
    at = (replied.edit_date or replied.date) if replied is not None and _from_bot(message) else message.date
    return min(at.astimezone(UTC), now)


async def _choose(update: Update, context: ContextTypes.DEFAULT_TYPE, desk: Desk) -> None:
    query, speaker = update.callback_query, speaker_of(update)
    match = _DRAFT.fullmatch(query.data or "") if query else None
    if query is None or match is None or speaker is None:
        return
    draft_id, status, language = int(match[1]), match[3], _language(match[4])
    draft = await asyncio.wrap_future(desk.store.aside(desk.store.read, drafts.draft, draft_id))
    if draft is None or draft.chat != speaker.chat or draft.kind != "update":
        await note(query, "update.finished", language, alert=True)
    elif draft.person != speaker.person:
        await note(query, "update.not-yours", language, alert=True)
    elif not await may(update, context.bot, desk, "editor"):
        await note(query, "rights.editor", language, alert=True)
    else:
        asked = Asked(speaker, name_of(update), "", None, (), desk.clock(), desk.clock(), language)
        key = int(match[2]) if match[2] else None
        job = desk.store.aside(go_on, desk.store, asked, draft, status=status, key=key)
        outcome = await asyncio.wrap_future(job)
        if outcome is None:
            await note(query, "update.finished", language, alert=True)
            return
        await answer_press(query)
        await retell(query, desk, outcome.told, language)


async def _undo(update: Update, context: ContextTypes.DEFAULT_TYPE, desk: Desk) -> None:
    query, speaker = update.callback_query, speaker_of(update)
    match = _UNDO.fullmatch(query.data or "") if query else None
    if query is None or match is None or speaker is None:
        return
    update_id, language = int(match[1]), _language(match[2])
    recorded = await asyncio.wrap_future(desk.store.aside(desk.store.read, progress.one, update_id))
    own = recorded is not None and _is_own(recorded, speaker, desk.clock())
    if not own and not await may(update, context.bot, desk, "editor"):
        await note(query, "rights.editor", language, alert=True)
        return
    asked = Asked(speaker, name_of(update), "", None, (), desk.clock(), desk.clock(), language)
    told = await asyncio.wrap_future(desk.store.aside(take_back, desk.store, asked, update_id))
    if told is None:
        await note(query, "update.undone-before", language, alert=True)
        return
    await answer_press(query)
    await retell(query, desk, told, language)


def _is_own(recorded: Recorded, speaker: Speaker, now: datetime) -> bool:
    fresh = now - datetime.fromisoformat(recorded.at) <= _REGRET
    return recorded.author == speaker.person and fresh


async def _attach(update: Update, desk: Desk, albums: Albums) -> None:
    """Keep the further pictures of an album whose first one came with an update."""
    message = update.effective_message
    file = file_of(message) if message else None
    update_id = albums.update_of(message) if message else None
    if file is not None and update_id is not None:
        await asyncio.wrap_future(desk.store.write(lambda db: progress.attach(db, update_id, *file)))


def _language(code: str) -> Language:
    return "zh" if code == "zh" else "en"
