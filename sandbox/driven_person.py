"""One person of the driver's: what they do, and what they see since they last did something."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sandbox.errors import SandboxError
from sandbox.model import Json
from sandbox.transcript import chat_label, is_bots, words
from sandbox.waiting import PATIENCE, Watcher

if TYPE_CHECKING:
    from sandbox.driver import Driver


class DrivenPerson:
    """A person who acts and waits.

    `chat` is everywhere `private` (with the first bot), `group` (the first one), or a chat's key or title.
    """

    def __init__(self, driver: Driver, person: Json) -> None:
        self._driver = driver
        self._person = person
        self._watcher = Watcher(driver)

    @property
    def id(self) -> int:
        """The person's id."""
        return int(self._person["id"])

    async def say(self, text: str, chat: str = "private", reply_to: int = 0, topic: int = 0) -> Json:
        """Write into a chat, or one of its topics, and return the message."""
        return await self._do("say", text, self._chat(chat), text=text, reply_to=reply_to, topic=topic)

    async def edit(self, message_id: int, text: str, chat: str = "private") -> Json:
        """Change an own message and return it."""
        return await self._do("edit", f"(edits) {text}", self._chat(chat), message_id=message_id, text=text)

    async def delete(self, message_id: int, chat: str = "private") -> None:
        """Delete a message; bots are not told."""
        await self._act("delete", f"(deletes {message_id})", self._chat(chat), message_id=message_id)

    async def send_document(self, name: str, data: bytes, text: str = "", chat: str = "private") -> Json:
        """Send a file with words under it and return the message."""
        return await self._send((name, data), "document", text, self._chat(chat))

    async def send_photo(self, data: bytes, text: str = "", chat: str = "private") -> Json:
        """Send a picture (PNG, JPEG, GIF or WebP) with words under it and return the message."""
        return await self._send(("photo.jpg", data), "photo", text, self._chat(chat))

    async def _send(self, file: tuple[str, bytes], kind: str, text: str, place: Json) -> Json:
        fields = {"person": self.id, "chat": place["key"], "kind": kind, "text": text}
        done = await self._driver.upload("send_file", file, **fields)
        self._watcher.seen = done["seq"]
        self._note(f"({kind} {file[0]}) {text}".strip(), place)
        return dict(done["message"])

    async def send_location(self, latitude: float, longitude: float, chat: str = "private") -> Json:
        """Send a place and return the message."""
        where = {"latitude": latitude, "longitude": longitude}
        return await self._do("location", f"(location {latitude}, {longitude})", self._chat(chat), "control", **where)

    async def react(self, message_id: int, emoji: str, chat: str = "private") -> None:
        """React to a message; an empty emoji takes it back."""
        about: Json = {"message_id": message_id, "emoji": emoji}
        await self._act("reaction", f"({emoji or 'no reaction'})", self._chat(chat), "control", **about)

    async def tap(self, label: str, chat: str = "private") -> Json:
        """Tap the newest button whose label contains `label`, under a message or in place of a keyboard.

        Returns:
            The bot's answer (`text`, `alert`, `url`) to a button under a message; the message that is said by another.

        Raises:
            SandboxError: If no such button is to be seen, or the bot does not answer in time.
        """
        place = self._chat(chat)
        now = await self._driver.get("chat", chat=place["key"])
        for row in (now["keyboard"] or {}).get("keyboard", []):
            for button in row:
                if label in button["text"]:
                    return await self.say(button["text"], chat)
        return await self.press(label, chat)

    async def press(self, label: str, chat: str = "private") -> Json:
        """Press the newest button under a message whose label contains `label`.

        Returns:
            The bot's answer: `text`, `alert`, `url`.

        Raises:
            SandboxError: If no such button is to be seen, or the bot does not answer in time.
        """
        place = self._chat(chat)
        message_id, button = await self._button(place, label)
        about = {"message_id": message_id, "data": button["callback_data"]}
        asked = await self._act("press", f"[{button['text']}]", place, **about)
        seen = self._watcher.seen
        answer = await self._next(lambda event: event.get("query") == asked["query"], "the button's answer", PATIENCE)
        self._watcher.seen = seen  # an edit that came before the answer is still to be expected
        if answer["text"]:
            self._driver.notes.did(answer["seq"], "(answer)", place, answer["text"])
        return answer

    async def ask_inline(self, text: str, chat: str = "private", offset: str = "", bot: str = "") -> Json:
        """Type `@bot text` and return what was found: `query`, `results`, `next_offset`, `button`.

        Args:
            text: What stands after the bot's name.
            chat: Where it is typed.
            offset: The `next_offset` of the page before.
            bot: A bot's username; the first bot's by default.

        Raises:
            SandboxError: If the bot does not answer in time.
        """
        place = self._chat(chat)
        asked = next(each for each in self._driver.bots if bot in ("", each["username"]))
        shown = f"(types) @{asked['username']} {text}"
        query = await self._act("inline", shown, place, bot=asked["id"], text=text, offset=offset)
        seen = self._watcher.seen
        found = await self._next(lambda event: event.get("query") == query["query"], "inline results", PATIENCE)
        self._watcher.seen = seen
        for result in found["results"]:
            shown = f"{result.get('title', '')} {result.get('description', '')}".strip()
            self._driver.notes.did(found["seq"], "(found)", place, shown)
        return found

    async def choose(self, found: Json, title: str = "", topic: int = 0) -> Json:
        """Send the first inline result whose title contains `title` and return the message.

        Raises:
            SandboxError: If there is none; lists those there are.
        """
        titles = [result.get("title", "") for result in found["results"]]
        fitting = [result for result in found["results"] if title in result.get("title", "")]
        if not fitting:
            raise SandboxError(f"No inline result is called {title!r}; there are: {', '.join(titles) or 'none'}")
        place = self._chat(found["chat"])
        about = {"query": found["query"], "result": fitting[0]["id"], "topic": topic}
        return await self._do("choose", f"(chooses) {fitting[0].get('title', '')}", place, **about)

    async def block(self) -> None:
        """Block the first bot."""
        await self._set(self.bot, "kicked", self._chat("private"))

    async def unblock(self) -> None:
        """Let the first bot write again."""
        await self._set(self.bot, "member", self._chat("private"))

    @property
    def bot(self) -> int:
        """The first bot's id."""
        return int(self._driver.bots[0]["id"])

    async def join(self, chat: str = "group") -> None:
        """Join a group."""
        await self.set_member(self.id, "member", chat)

    async def leave(self, chat: str = "group") -> None:
        """Leave a group."""
        await self.set_member(self.id, "left", chat)

    async def set_member(self, member: int, status: str, chat: str = "group") -> None:
        """Make somebody (by id) `member`, `administrator`, `restricted`, `kicked` or `left` in a group."""
        await self._set(member, status, self._find(chat, self._groups()))

    async def _set(self, member: int, status: str, place: Json) -> None:
        done = await self._act("standing", f"({member} is {status})", place, "control", member=member, status=status)
        self._driver.chats[place["key"]] = done["chat"]

    async def open_topic(self, name: str, chat: str) -> int:
        """Open a topic of a forum and return its number."""
        return int((await self._act("topic", f"(opens {name})", self._chat(chat), deed="open", name=name))["topic"])

    async def close_topic(self, topic: int, chat: str) -> None:
        """Close a topic of a forum to all but administrators."""
        await self._act("topic", f"(closes topic {topic})", self._chat(chat), deed="close", topic=topic)

    async def reopen_topic(self, topic: int, chat: str) -> None:
        """Open a closed topic again."""
        await self._act("topic", f"(reopens topic {topic})", self._chat(chat), deed="reopen", topic=topic)

    async def delete_topic(self, topic: int, chat: str) -> None:
        """Delete a topic with all its messages."""
        await self._act("topic", f"(deletes topic {topic})", self._chat(chat), deed="delete", topic=topic)

    async def migrate(self, chat: str) -> Json:
        """Turn a group (of kind `group`) into a supergroup and return that."""
        place = self._chat(chat)
        new = dict((await self._act("migrate", "(makes it a supergroup)", place, "control"))["chat"])
        self._driver.chats[new["key"]] = new
        return new

    async def expect_reply(self, containing: str = "", chat: str = "private", patience: float = PATIENCE) -> Json:
        """Return the bot's next message or edit in a chat, whose text or caption must contain these words.

        Raises:
            SandboxError: If none comes in `patience` seconds.
            AssertionError: If another text comes; shows it.
        """
        message = await self.wait_for(lambda _message: True, chat, patience)
        assert containing in words(message), f"expected {containing!r}, the bot wrote: {words(message)!r}"  # noqa: S101
        return message

    async def wait_for(self, wanted: Callable[[Json], bool], chat: str = "private", patience: float = PATIENCE) -> Json:
        """Return the next message or edit of a bot in a chat that is wanted; others are passed over.

        Raises:
            SandboxError: If none comes in `patience` seconds.
        """
        place = self._chat(chat)

        def fits(event: Json) -> bool:
            return is_bots(event) and event["chat"] == place["key"] and wanted(event["message"])

        event = await self._next(fits, f"a message in {chat_label(place)}", patience)
        return dict(event["message"])

    async def expect_silence(self, chat: str = "private", seconds: float = 0.5) -> None:
        """Check that no bot writes into a chat for some seconds.

        Raises:
            AssertionError: If one does; shows what it wrote.
        """
        try:
            message = await self.wait_for(lambda _message: True, chat, seconds)
        except SandboxError:
            return
        raise AssertionError(f"expected silence, the bot wrote: {words(message)!r}")

    async def _do(self, what: str, shown: str, place: Json, api: str = "api", **details: object) -> Json:
        return dict((await self._act(what, shown, place, api, **details))["message"])

    async def _act(self, what: str, shown: str, place: Json, api: str = "api", **details: object) -> Json:
        done = await self._driver.post(what, api, person=self.id, chat=place["key"], **details)
        self._watcher.seen = done.get("seq", self._watcher.seen)
        self._note(shown, place)
        return dict(done)

    async def _next(self, fits: Callable[[Json], bool], hoped_for: str, patience: float) -> Json:
        try:
            return await self._watcher.next(fits, hoped_for, patience, self._driver.heard)
        except SandboxError as error:
            raise SandboxError(f"{self._person['first_name']} {error}; so far:\n{self._driver.transcript()}") from error

    def _note(self, what: str, place: Json) -> None:
        self._driver.notes.did(self._watcher.seen, self._person["first_name"], place, what)

    def _chat(self, name: str) -> Json:
        """Return the chat of this name the person is in; the newest where several are called so."""
        if name == "private":
            return self._driver.chats[f"{self.bot}:{self.id}"]
        return self._find(name, [chat for chat in self._groups() if self._is_in(chat)])

    def _groups(self) -> list[Json]:
        return [chat for chat in self._driver.chats.values() if chat["type"] != "private"]

    def _is_in(self, chat: Json) -> bool:
        return chat["members"].get(str(self.id), "left") not in {"left", "kicked"}

    def _find(self, name: str, chats: list[Json]) -> Json:
        if name == "group" and chats:
            return chats[0]
        for chat in reversed(chats):
            if name in (chat["key"], chat["title"]):
                return chat
        if name in self._driver.chats:
            return self._driver.chats[name]
        known = ", ".join(chat["key"] for chat in chats)
        raise SandboxError(
            f"{self._person['first_name']} is in no chat {name!r}; choose private, group or one of: {known}"
        )

    async def _button(self, place: Json, label: str) -> tuple[int, Json]:
        seen = []
        for message in reversed((await self._driver.get("chat", chat=place["key"]))["messages"]):
            for button in _buttons(message):
                seen.append(button["text"])
                if label in button["text"] and "callback_data" in button:
                    return message["message_id"], button
        raise SandboxError(
            f"There is no button {label!r} in {chat_label(place)}; there are: {', '.join(seen) or 'none'}"
        )


def _buttons(message: Json) -> list[Json]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]
