"""Sends an answer: its first page with buttons; pages without buttons follow as messages of their own."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatType, ParseMode

from handlers.answer import Answer
from handlers.conversation import Speaker
from handlers.desk import Desk
from handlers.keyboards import Press, encode, keyboard
from handlers.pages import paginate
from handlers.wording import blocks_of, language_for
from parsers.questions import Language

_MOST_MESSAGES = 4  # of one answer that cannot be paged by buttons


def speaker_of(update: Update) -> Speaker | None:
    """Who speaks where; None for updates that are nobody's message (a channel's post)."""
    message, person = update.effective_message, update.effective_user
    if message is None or person is None:
        return None
    topic = message.message_thread_id if message.is_topic_message else None
    return Speaker(message.chat_id, topic, person.id)


def is_group(update: Update) -> bool:
    """Does the message stand in a group?"""
    chat = update.effective_chat
    return chat is not None and chat.type in (ChatType.GROUP, ChatType.SUPERGROUP)


async def reply_language(update: Update, desk: Desk, spoken: Language | None) -> Language:
    """The question's language, else the chat's choice, else the person's own."""
    chat, person = update.effective_chat, update.effective_user
    chosen = await desk.language(chat.id) if chat and not spoken else None
    return language_for(spoken, chosen, person.language_code if person else None)


async def answer_text(update: Update, desk: Desk, text: str) -> None:
    """Answer a text as a question, in its place.

    Raises:
        StoreError: the ledger cannot be read.
    """
    message, speaker = update.effective_message, speaker_of(update)
    if message is None or speaker is None:
        return
    reply = await desk.ask(speaker, text)
    language = await reply_language(update, desk, reply.language)
    await send(message, reply.answer, language, quote=is_group(update))


async def send(message: Message, answer: Answer, language: Language, *, quote: bool) -> None:
    """Send an answer in reply to a message."""
    pages = paginate(blocks_of(answer, language))
    markup = keyboard(answer, answer.version, 0, len(pages), language)
    await _send_page(message, pages[0], quote=quote, markup=markup)
    by_buttons = answer.place is not None and encode(Press(answer.place, 1, language)) is not None
    if not by_buttons or answer.more:
        for page in pages[1:_MOST_MESSAGES]:
            await _send_page(message, page, quote=False, markup=None)


async def _send_page(message: Message, page: str, *, quote: bool, markup: InlineKeyboardMarkup | None) -> None:
    await message.reply_text(page, parse_mode=ParseMode.HTML, do_quote=quote, reply_markup=markup)
