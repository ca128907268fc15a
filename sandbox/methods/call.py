"""What a method is given: the world, the bot that calls, its parameters."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.model import Bot, Chat, Message
from sandbox.params import Params
from sandbox.world import World


@dataclass(frozen=True)
class Call:
    """One call of a method."""

    world: World
    bot: Bot
    params: Params

    def chat(self, name: str = "chat_id") -> Chat:
        """Return the chat named by `chat_id`, or by another parameter.

        Raises:
            Refusal: 400 where it is missing, or unknown to this bot; 403 for a group the bot is not in any more.
        """
        if not self.params.text(name):
            raise bad_request(refusals.CHAT_EMPTY)
        chat = self.world.chat_for(self.bot, self.params.text(name))
        if not chat.private and not chat.has(self.bot.id):
            kicked = chat.members[self.bot.id] == "kicked"
            raise refusals.kicked(chat.kind) if kicked else refusals.not_a_member(chat.kind)
        return chat

    def chat_to_write_in(self, what: str) -> Chat:
        """Return the chat named by `chat_id`, in which the bot may send.

        Args:
            what: What it wants to send, as Telegram calls it (`text messages`, `photos`).

        Raises:
            Refusal: As `chat`; 403 where the person blocked the bot or never wrote to it, 400 where the group lets it
                only read or is a supergroup now.
        """
        chat = self.chat()
        if chat.migrated_to is not None:
            raise refusals.migrated(chat.migrated_to)
        if not chat.has(self.bot.id):
            raise refusals.blocked() if chat.members[self.bot.id] == "kicked" else refusals.cannot_write_first()
        if chat.members[self.bot.id] == "restricted":
            raise refusals.not_enough_rights(what)
        return chat

    def message(self, chat: Chat, missing: str) -> Message:
        """Return the message named by `message_id`.

        Args:
            chat: Where it should be.
            missing: What Telegram says where it is not there.

        Raises:
            Refusal: 400 where it is not.
        """
        message = chat.messages.get(self.params.integer("message_id"))
        if message is None:
            raise bad_request(missing)
        return message


@dataclass(frozen=True)
class Described:
    """A result that Telegram explains in the answer's `description`."""

    result: object
    description: str


Method = Callable[[Call], Awaitable[object]]
