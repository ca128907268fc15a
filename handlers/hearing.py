"""Which messages the bot takes as questions: every text in private; in a group only what is meant for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from telegram import Bot, Message, MessageEntity, Update, User
from telegram.constants import ChatType
from telegram.ext import Application, BaseHandler, CallbackContext, ContextTypes

from handlers.answer import Answer, Line
from handlers.desk import Desk
from parsers.questions import BODIES, LONGEST, SMALL_TALK, read_question

_NAMED: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]


class Heard(BaseHandler[Update, ContextTypes.DEFAULT_TYPE, Any]):
    """Takes the messages that are meant for the bot, edited ones too; the callback finds the text in ``context.args``.

    Chatter is not its: what counts against a person's share must have been said to the bot.
    """

    def check_update(self, update: object) -> str | None:
        """The text to answer, None for what is not meant for the bot."""
        if not isinstance(update, Update) or (message := update.message or update.edited_message) is None:
            return None
        if not message.text or _is_command(message):
            return None
        if update.edited_message and len(message.text) > LONGEST:  # a pasted text is no question, edited or not
            return None
        return heard(update, message.get_bot().bot)

    def collect_additional_context(
        self,
        context: CallbackContext[Any, Any, Any, Any],
        update: Update,  # noqa: ARG002
        application: Application[Any, Any, Any, Any, Any, Any],  # noqa: ARG002
        check_result: object,
    ) -> None:
        """Hand the text to the callback."""
        context.args = [str(check_result)]


def _is_command(message: Message) -> bool:
    return any(e.type == MessageEntity.BOT_COMMAND and e.offset == 0 for e in message.entities)


def heard(update: Update, me: User) -> str | None:
    """The text to answer, mentions of the bot taken out; None for chatter."""
    message = update.effective_message
    text = addressed(update, me)
    if text is not None or message is None or not _in_group(message) or not is_a_persons(message):
        return text
    return message.text if unmistakable(message.text or "") else None


def addressed(update: Update, me: User) -> str | None:
    """The text of a message that is surely meant for the bot: in private, a reply to it, or one that names it."""
    message = update.effective_message
    if message is None or not message.text or not is_a_persons(message):
        return None
    if message.chat.type == ChatType.PRIVATE:
        return message.text
    if not _in_group(message):
        return None
    mentioned, text = _without_mention(message, me)
    replied = message.reply_to_message
    to_me = replied is not None and replied.from_user is not None and replied.from_user.id == me.id
    return text if mentioned or to_me else None


def _in_group(message: Message) -> bool:
    return message.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP)


def is_a_persons(message: Message) -> bool:
    """Written by a person: not by a bot or through one, nor a channel's post that Telegram put into its group.

    Anonymous administrators and channels write under a bot's name of Telegram's.
    """
    if message.from_user is None or message.via_bot is not None or message.is_automatic_forward:
        return False
    return not message.from_user.is_bot or message.sender_chat is not None


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
    asked = set(question.intents) & {"status", "measures", "source", "deadline", *BODIES, "conclusion"}
    talk = set(question.intents) & set(SMALL_TALK)
    return bool(question.marked and asked and not talk and not question.words)


async def hears_everything(bot: Bot, desk: Desk, group: int) -> bool:
    """Does Telegram pass on all messages of a group: is the privacy mode off, or the bot an administrator?"""
    if bot.can_read_all_group_messages:
        return True
    return await desk.standing.is_administrator(bot, group, bot.id, desk.clock())


def hearing_line(*, everything: bool) -> Line:
    """What the bot hears in a group, in words."""
    return Line("hears.everything" if everything else "hears.addressed")


def with_hearing(answer: Answer, *, everything: bool) -> Answer:
    """A help text told in a group: not what the bot may hear, but what it does hear there."""
    heard_here = hearing_line(everything=everything)
    return replace(answer, lines=tuple(heard_here if line.key == "help.group" else line for line in answer.lines))
