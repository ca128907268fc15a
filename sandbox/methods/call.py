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
            Refusal: 400 where it is missing, or unknown to this bot.
        """
        if not self.params.text("chat_id"):
            raise bad_request(refusals.CHAT_EMPTY)
        return self.world.chat_for(self.bot, self.params.integer("chat_id"))

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
