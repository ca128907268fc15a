"""An answer's way to the chat: who asked where, in which language, and the messages it takes."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ChatType

from handlers.answer import Answer
from handlers.conversation import Speaker
from handlers.desk import Desk
from handlers.hearing import hears_everything, with_hearing
from handlers.keyboards import Press, encode, keyboard
from handlers.pages import LIMIT, paginate
from handlers.responding import Part, respond
from handlers.wording import blocks_of, language_for, say
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
    if speaker is None:
        return
    reply = await desk.ask(speaker, text)
    answer, language = reply.answer, await reply_language(update, desk, reply.language)
    if answer.kind == "help" and is_group(update) and message is not None:
        everything = await hears_everything(message.get_bot(), desk, speaker.chat)
        answer = with_hearing(answer, everything=everything)
    await respond(update, desk, *parts_of(answer, language, bot_in_group(update)))


def bot_in_group(update: Update) -> str | None:
    """The bot's username where an answer may be opened in private: in a group."""
    message = update.effective_message
    return message.get_bot().username if message is not None and is_group(update) else None


def parts_of(answer: Answer, language: Language, bot: str | None = None) -> tuple[Part, ...]:
    """An answer as messages: its first page with buttons; the others too where no button can turn to them.

    With the name of the ``bot``, a button opens the answer in the private chat with it.
    """
    pages = paginate(blocks_of(answer, language))
    first = Part(pages[0], keyboard(answer, answer.version, 0, len(pages), language, bot))
    by_buttons = answer.place is not None and encode(Press(answer.place, 1, language)) is not None
    if by_buttons and not answer.more:
        return (first,)
    if len(pages) > _MOST_MESSAGES:  # longer messages are less pleasant, but fewer
        pages = paginate(blocks_of(answer, language), LIMIT)
        first = Part(pages[0], first.markup)
    shown = (first, *map(Part, pages[1:_MOST_MESSAGES]))
    return (*shown, Part(say("answer.cut", language))) if len(pages) > _MOST_MESSAGES else shown
