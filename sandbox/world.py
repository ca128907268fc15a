"""The state of the sandbox and everything people and bots can do to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from itertools import count
from zlib import crc32

from sandbox import refusals
from sandbox.clock import Clock
from sandbox.detect import with_detected
from sandbox.errors import Refusal, bad_request
from sandbox.feed import Feed
from sandbox.hearing import hears
from sandbox.model import Bot, Chat, Json, Message, Person, Press
from sandbox.rendering import message_json
from sandbox.units import length

MAX_TEXT = 4096  # UTF-16 units
ANSWER_WITHIN = 60  # seconds a pressed button waits for its answer; our choice, Telegram documents no figure
CALLS_KEPT = 500


class World:
    """People, bots, chats, and what goes on between them.

    Args:
        people: Everybody one can act as.
        bots: Every bot; each gets a private chat with each person.
        clock: The sandbox's time.
    """

    def __init__(self, people: Iterable[Person], bots: Iterable[Bot], clock: Clock) -> None:
        self.people = {person.id: person for person in people}
        self.bots = {bot.id: bot for bot in bots}
        self.chats: dict[str, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.calls: deque[Json] = deque(maxlen=CALLS_KEPT)
        self.feed = Feed()
        self.clock = clock
        self._query_ids = count(4_000_000_001)
        for bot in self.bots.values():
            for person in self.people.values():
                self._open_private(bot, person)

    def _open_private(self, bot: Bot, person: Person) -> None:
        members = {bot.id: "member", person.id: "member"}
        key = f"{bot.id}:{person.id}"
        self.chats[key] = Chat(key, person.id, "private", person.name, members, bot=bot.id)

    def add_group(self, chat_id: int, title: str, members: dict[int, str]) -> Chat:
        """Open a supergroup.

        Args:
            chat_id: Negative, `-100…`.
            title: What people see.
            members: Ids of people and bots with their status (`creator`, `administrator`, `member`).
        """
        chat = Chat(str(chat_id), chat_id, "supergroup", title, members)
        self.chats[chat.key] = chat
        return chat

    def now(self) -> int:
        """Return the time in whole seconds since 1970 UTC."""
        return int(self.clock.now())

    def bot_by_token(self, token: str) -> Bot | None:
        """Return the bot with this token."""
        return next((bot for bot in self.bots.values() if bot.token == token), None)

    def chat_for(self, bot: Bot, chat_id: int) -> Chat:
        """Return the chat a bot calls by this id.

        Raises:
            Refusal: 400 `chat not found`, also for a group the bot is not in.
        """
        chat = self.chats.get(f"{bot.id}:{chat_id}") or self.chats.get(str(chat_id))
        if chat is None or bot.id not in chat.members:
            raise bad_request(refusals.CHAT_NOT_FOUND)
        return chat

    def chat_of(self, person: Person, key: str) -> Chat:
        """Return a chat this person is in, by its key.

        Raises:
            Refusal: 400 that lists the person's chats.
        """
        chat = self.chats.get(key)
        if chat is None or person.id not in chat.members:
            known = ", ".join(chat.key for chat in self.chats.values() if person.id in chat.members)
            raise bad_request(f"{person.name} is in no chat {key!r}; choose one of: {known}")
        return chat

    def post(self, chat: Chat, message: Message) -> Json:
        """Put a message into a chat, show it to the page and return it as the Bot API's `Message`."""
        chat.messages[message.id] = message
        return self._show("message", chat, message)

    def _show(self, kind: str, chat: Chat, message: Message) -> Json:
        body = message_json(chat, message)
        self.feed.publish(kind, chat=chat.key, message=body)
        return body

    def say(self, person: Person, chat: Chat, text: str, reply_to: int | None = None) -> Json:
        """Let a person write; every bot that hears it gets an update.

        Raises:
            Refusal: 400 for an empty or too long text, or a reply to nothing.
        """
        text = _checked(text)
        if reply_to is not None and reply_to not in chat.messages:
            raise bad_request(refusals.REPLY_NOT_FOUND)
        sender = person.as_user()
        message = Message(chat.next_id(), sender, self.now(), text, with_detected(text, []), reply_to)
        body = self.post(chat, message)
        self._deliver("message", chat, message, body)
        return body

    def rewrite(self, person: Person, chat: Chat, message_id: int, text: str) -> Json:
        """Let a person edit their own message; the bots that hear it get `edited_message`.

        Raises:
            Refusal: 400 for somebody else's message, an empty or too long text.
        """
        message = chat.messages.get(message_id)
        if message is None or message.sender["id"] != person.id:
            raise bad_request(refusals.CANNOT_EDIT)
        message.text = _checked(text)
        message.entities = with_detected(message.text, [])
        message.edited = self.now()
        body = self.show_edit(chat, message)
        self._deliver("edited_message", chat, message, body)
        return body

    def _deliver(self, kind: str, chat: Chat, message: Message, body: Json) -> None:
        for bot in self.bots.values():
            if hears(bot, chat, message):
                bot.queue.add(kind, body)

    def show_edit(self, chat: Chat, message: Message) -> Json:
        """Show a changed message to the page and return it as the Bot API's `Message`."""
        return self._show("edited", chat, message)

    def delete(self, chat: Chat, message_id: int) -> None:
        """Take a message out of a chat."""
        del chat.messages[message_id]
        self.feed.publish("deleted", chat=chat.key, message_id=message_id)

    def press(self, person: Person, chat: Chat, message_id: int, data: str) -> Press:
        """Let a person press the button that carries this callback data; its bot gets a `callback_query`.

        Raises:
            Refusal: 400 where no such button is there.
        """
        message = chat.messages.get(message_id)
        bot = self.bots.get(message.sender["id"]) if message else None
        if message is None or bot is None or not _has_button(message, data):
            raise bad_request("there is no such button; the message may have changed, look at it again")
        press = Press(str(next(self._query_ids)), bot.id, person.id, chat.key, self.clock.now())
        self.presses[press.id] = press
        bot.queue.add("callback_query", self._query(press, person, message_json(chat, message), data))
        return press

    def _query(self, press: Press, person: Person, message: Json, data: str) -> Json:
        instance = str(crc32(press.chat.encode()))
        return {"id": press.id, "from": person.as_user(), "message": message, "chat_instance": instance, "data": data}

    def answer(self, bot: Bot, query_id: str, answer: Json) -> None:
        """Answer a pressed button, once and in time.

        Raises:
            Refusal: 400 for an unknown, foreign, old or answered query.
        """
        press = self.presses.get(query_id)
        if press is None or press.bot != bot.id or press.answered or self.clock.now() - press.at > ANSWER_WITHIN:
            raise refusals.query_too_old()
        press.answered = True
        self.feed.publish("answer", chat=press.chat, query=press.id, person=press.person, **answer)


def _checked(text: str) -> str:
    text = text.strip()
    reason = text_fault(text, refusals.SENT_TOO_LONG)
    if reason is not None:
        raise reason
    return text


def text_fault(text: str, too_long: str) -> Refusal | None:
    """Return what Telegram has against a text without its markup, if anything."""
    if not text:
        return bad_request(refusals.TEXT_EMPTY)
    return bad_request(too_long) if length(text) > MAX_TEXT else None


def _has_button(message: Message, data: str) -> bool:
    rows = (message.markup or {}).get("inline_keyboard", [])
    return any(button.get("callback_data") == data for row in rows for button in row)
