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

    def chat(self) -> Chat:
        """Return the chat named by `chat_id`.

        Raises:
            Refusal: 400 where it is missing, or unknown to this bot; 403 for a group the bot was removed from.
        """
        if not self.params.text("chat_id"):
            raise bad_request(refusals.CHAT_EMPTY)
        chat = self.world.chat_for(self.bot, self.params.integer("chat_id"))
        if not chat.private and not chat.has(self.bot.id):
            raise refusals.kicked()
        return chat

    def chat_to_write_in(self, what: str) -> Chat:
        """Return the chat named by `chat_id`, in which the bot may send.

        Args:
            what: What it wants to send, as Telegram calls it (`text messages`, `photos`).

        Raises:
            Refusal: As `chat`; 403 where the person blocked the bot, 400 where the group lets it only read.
        """
        chat = self.chat()
        if not chat.has(self.bot.id):
            raise refusals.blocked()
        if chat.members[self.bot.id] == "restricted":
            raise refusals.not_enough_rights(what)
        return chat

    def message(self, chat: Chat, missing: str) -> Message:
        """Return the message named by `message_id`.

        Args:
            chat: Where it should be.
            missing: What Telegram says where it is not there.

        Raises:
            Refusal: 400 where it is not named or not there.
        """
        number = self.params.integer("message_id")
        if number <= 0:
            raise bad_request(refusals.NO_MESSAGE_NAMED)
        message = chat.messages.get(number)
        if message is None:
            raise bad_request(missing)
        return message


Method = Callable[[Call], Awaitable[object]]
