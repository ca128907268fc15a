"""The state of the sandbox and everything people and bots can do to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from itertools import count
from typing import Any
from zlib import crc32

from sandbox import refusals
from sandbox.clock import Clock
from sandbox.detect import with_detected
from sandbox.errors import Refusal, bad_request
from sandbox.faults import Faults
from sandbox.feed import Feed
from sandbox.files import Files
from sandbox.floods import Floods
from sandbox.hearing import hears
from sandbox.model import Bot, Chat, InlineAnswer, InlineQuery, Json, Message, Person, Press
from sandbox.rendering import message_json
from sandbox.units import length

MAX_TEXT = 4096  # UTF-16 units
ANSWER_WITHIN = 60  # seconds a pressed button waits for its answer; our choice, Telegram documents no figure
CALLS_KEPT = 3000
QUERIES_KEPT = 10_000  # pressed buttons and inline queries; the oldest go first


class World:
    """People, bots, chats, and what goes on between them.

    Args:
        people: Everybody one can act as.
        bots: Every bot; each gets a private chat with each person.
        clock: The sandbox's time.
    """

    def __init__(self, people: Iterable[Person], bots: Iterable[Bot], clock: Clock) -> None:
        self.people: dict[int, Person] = {}
        self.bots = {bot.id: bot for bot in bots}
        self.chats: dict[str, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.inline_cache: dict[tuple[object, ...], InlineAnswer] = {}
        self.calls: deque[Json] = deque(maxlen=CALLS_KEPT)
        self.calls_made = 0
        self.feed = Feed()
        self.faults = Faults()
        self.floods = Floods()
        self.files = Files()
        self.clock = clock
        self.ids = count(4_000_000_001)  # of queries, inline messages and files
        for person in people:
            self.add_person(person)

    def add_person(self, person: Person, *, started: bool = True) -> None:
        """Let somebody in, with a private chat for each bot.

        Args:
            person: With an id nobody has.
            started: Whether they have talked to the bots before; bots cannot write first to those who have not.
        """
        self.people[person.id] = person
        for bot in self.bots.values():
            members = {bot.id: "member" if started else "left", person.id: "member"}
            key = f"{bot.id}:{person.id}"
            self.chats[key] = Chat(key, person.id, "private", person.name, members, bot=bot.id)

    def add_group(
        self, chat_id: int, title: str, members: dict[int, str], *, kind: str = "supergroup", forum: bool = False
    ) -> Chat:
        """Open a group.

        Args:
            chat_id: Negative; a supergroup's begins with `-100`.
            title: What people see.
            members: Ids of people and bots with their status (`creator`, `administrator`, `member`).
            kind: `supergroup`, or `group` for one that can still become a supergroup.
            forum: Whether it has topics.
        """
        chat = Chat(str(chat_id), chat_id, kind, title, members, forum=forum)
        self.chats[chat.key] = chat
        return chat

    def jump(self, seconds: float) -> None:
        """Move the clock forward.

        Raises:
            ValueError: If `seconds` is negative.
        """
        self.clock.jump(seconds)
        self.feed.publish("clock", now=self.clock.now(), ahead=self.clock.ahead)

    def now(self) -> int:
        """Return the time in whole seconds since 1970 UTC."""
        return int(self.clock.now())

    def bot_by_token(self, token: str) -> Bot | None:
        """Return the bot with this token."""
        return next((bot for bot in self.bots.values() if bot.token == token), None)

    def chat_for(self, bot: Bot, chat_id: str) -> Chat:
        """Return the chat a bot calls by this id.

        Raises:
            Refusal: 400 `chat not found`, also for a group the bot never was in and a person it never met.
        """
        chat = self.chats.get(f"{bot.id}:{chat_id}") or self.chats.get(chat_id)
        if chat is None or bot.id not in chat.members or not self._met(bot, chat):
            raise bad_request(refusals.CHAT_NOT_FOUND)
        return chat

    def _met(self, bot: Bot, chat: Chat) -> bool:
        if not chat.private or chat.members[bot.id] != "left":
            return True
        return any(each.has(bot.id) and each.has(chat.id) for each in self.chats.values() if not each.private)

    def chat_of(self, person: Person, key: str) -> Chat:
        """Return a chat this person is in, by its key.

        Raises:
            Refusal: 400 that lists the person's chats.
        """
        chat = self.chats.get(key)
        if chat is None or not chat.has(person.id):
            known = ", ".join(chat.key for chat in self.chats.values() if chat.has(person.id))
            raise bad_request(f"{person.name} is in no chat {key!r}; choose one of: {known}")
        return chat

    def post(self, chat: Chat, message: Message) -> Json:
        """Put a message into a chat, show it to the page and return it as the Bot API's `Message`."""
        chat.messages[message.id] = message
        return self._show("message", chat, message)

    def _show(self, kind: str, chat: Chat, message: Message) -> Json:
        body = message_json(chat, message)
        keyboard = {"keyboard": chat.keyboard} if chat.keyboard else {}
        self.feed.publish(kind, chat=chat.key, message=body, **keyboard)
        return body

    def say(
        self,
        person: Person,
        chat: Chat,
        text: str,
        reply_to: int | None = None,
        *,
        topic: int = 0,
        media: Json | None = None,
    ) -> Json:
        """Let a person write; every bot that hears it gets an update.

        Args:
            person: Who writes.
            chat: Where.
            text: The words, or those under `media`.
            reply_to: The message replied to; the words go to its topic.
            topic: The number of a topic, 0 for none.
            media: The Bot API's field with a file.

        Raises:
            Refusal: 400 for an empty or too long text, a reply to nothing, a topic that is missing or closed to the
                person; 403 where they blocked the bot.
        """
        text = text.strip() if media else _checked(text)
        if reply_to is not None and reply_to not in chat.messages:
            raise bad_request(refusals.REPLY_NOT_FOUND)
        thread = self.topic_of(person, chat, chat.messages[reply_to].thread if reply_to else topic)
        message = Message(chat.next_id(), person.as_user(), self.now(), text, with_detected(text, []), reply_to)
        message.thread, message.media = thread, media
        body = self.post(chat, message)
        self.deliver("message", chat, message, body)
        return body

    def topic_of(self, person: Person, chat: Chat, number: int | None) -> int | None:
        """Return the topic a person writes to, None for none.

        Raises:
            Refusal: As `say`.
        """
        if chat.private and chat.members[chat.bot or 0] == "kicked":
            raise Refusal(403, f"{person.name} has blocked the bot: unblock it first")
        if chat.migrated_to is not None:
            raise bad_request(f"this group has become the supergroup {chat.migrated_to}: write there")
        if chat.private:
            chat.members[chat.bot or 0] = "member"  # a first message starts the bot
        if not number:
            return None
        if number not in chat.topics:
            raise bad_request(refusals.THREAD_NOT_FOUND)
        if chat.topics[number].closed and person.id not in chat.admin_ids():
            raise bad_request(refusals.TOPIC_CLOSED)
        return number

    def rewrite(self, person: Person, chat: Chat, message_id: int, text: str) -> Json:
        """Let a person edit their own message; the bots that hear it get `edited_message`.

        Raises:
            Refusal: 400 for somebody else's message, an empty or too long text.
        """
        message = chat.messages.get(message_id)
        if message is None or message.sender["id"] != person.id or message.via or message.media or message.service:
            raise bad_request(refusals.CANNOT_EDIT)
        message.text = _checked(text)
        message.entities = with_detected(message.text, [])
        message.edited = self.now()
        body = self.show_edit(chat, message)
        self.deliver("edited_message", chat, message, body)
        return body

    def deliver(self, kind: str, chat: Chat, message: Message, body: Json) -> None:
        """Give a person's message to the bots that hear it."""
        for bot in self.bots.values():
            if hears(bot, chat, message):
                bot.queue.add(kind, body)

    def show_edit(self, chat: Chat, message: Message) -> Json:
        """Show a changed message to the page and return it as the Bot API's `Message`."""
        return self._show("edited", chat, message)

    def delete(self, chat: Chat, message_id: int) -> None:
        """Take a message out of a chat."""
        chat.messages.pop(message_id, None)
        chat.pinned = [each for each in chat.pinned if each != message_id]
        self.feed.publish("deleted", chat=chat.key, message_id=message_id)

    def press(self, person: Person, chat: Chat, message_id: int, data: str) -> Press:
        """Let a person press the button that carries this callback data; its bot gets a `callback_query`.

        Raises:
            Refusal: 400 where no such button is there.
        """
        message = chat.messages.get(message_id)
        bot = self.bots.get((message.via or message.sender)["id"]) if message else None
        if message is None or bot is None or not _has_button(message, data):
            raise bad_request("there is no such button; the message may have changed, look at it again")
        press = Press(str(next(self.ids)), bot.id, person.id, chat.key, self.clock.now())
        self.presses[press.id] = press
        forget_oldest(self.presses)
        where: Json = {"message": message_json(chat, message)}
        if message.via:
            where = {"inline_message_id": message.inline_id}
        instance = str(crc32(press.chat.encode()))
        query = {"id": press.id, "from": person.as_user(), "chat_instance": instance, "data": data}
        bot.queue.add("callback_query", query | where)
        return press

    def inline_message(self, bot: Bot, inline_id: str) -> tuple[Chat, Message] | None:
        """Return a message that was sent by an inline result of this bot, and its chat."""
        for chat in self.chats.values():
            for message in chat.messages.values():
                if inline_id and message.inline_id == inline_id and (message.via or {}).get("id") == bot.id:
                    return chat, message
        return None

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


def forget_oldest(kept: dict[Any, Any]) -> None:
    """Make room: nobody answers a query so old."""
    while len(kept) > QUERIES_KEPT:
        del kept[next(iter(kept))]


def _checked(text: str) -> str:
    text = text.strip()
    if not text:
        raise bad_request(refusals.TEXT_EMPTY)
    if length(text) > MAX_TEXT:
        raise bad_request(refusals.SENT_TOO_LONG)
    return text


def _has_button(message: Message, data: str) -> bool:
    rows = (message.markup or {}).get("inline_keyboard", [])
    return any(button.get("callback_data") == data for row in rows for button in row)
