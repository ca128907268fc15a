"""Which messages the bot takes as questions: every text in private; in a group only what is meant for it."""

from __future__ import annotations

from telegram import Message, MessageEntity, Update, User

from handlers.replying import is_group
from parsers.questions import SMALL_TALK, read_question

_NAMED: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]


def heard(update: Update, me: User) -> str | None:
    """The text to answer, mentions of the bot taken out; None for chatter."""
    text = addressed(update, me)
    if text is not None:
        return text
    message = update.effective_message
    if message is None or not message.text or _is_no_person(message):
        return None
    return message.text if unmistakable(message.text) else None


def addressed(update: Update, me: User) -> str | None:
    """The text of a message that is surely meant for the bot: in private, a reply to it, or one that names it."""
    message = update.effective_message
    if message is None or not message.text:
        return None
    if not is_group(update):
        return message.text
    if _is_no_person(message):
        return None
    mentioned, text = _without_mention(message, me)
    replied = message.reply_to_message
    to_me = replied is not None and replied.from_user is not None and replied.from_user.id == me.id
    return text if mentioned or to_me else None


def _is_no_person(message: Message) -> bool:
    """Sent by way of a bot, or by another bot."""
    return message.via_bot is not None or _is_another_bot(message)


def _is_another_bot(message: Message) -> bool:
    """A bot, but not the name under which anonymous administrators write."""
    return message.from_user is not None and message.from_user.is_bot and message.sender_chat is None


def _without_mention(message: Message, me: User) -> tuple[bool, str]:
    text, mentioned = message.text or "", False
    for entity, words in message.parse_entities(_NAMED).items():
        by_name = words.lower() == f"@{me.username}".lower()
        if by_name or (entity.user is not None and entity.user.id == me.id):
            mentioned = True
            text = text.replace(words, " ", 1)
    return mentioned, text.strip() or "/help"


def unmistakable(text: str) -> bool:
    """Does the text ask for the state of a numbered issue and say nothing else (问题9进展)?"""
    question = read_question(text)
    asked = set(question.intents) & {"status", "measures", "source", "deadline", "bodies", "conclusion"}
    talk = set(question.intents) & set(SMALL_TALK)
    return bool(question.marked and asked and not talk and not question.words)
