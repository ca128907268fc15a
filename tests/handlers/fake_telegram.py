"""Telegram's side and the people in a chat: updates go in as raw JSON, what the bot wrote comes out."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from telegram import Update
from telegram.request import BaseRequest, RequestData

from handlers.background import NAME

_POWERS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
ME = {"id": 999, "is_bot": True, "first_name": "台账", "username": "taizhang_bot"}


class FakeRequest(BaseRequest):
    """Telegram's side: knows the methods the bot may call; keeps what it wrote until the test has read it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.unread: list[dict[str, Any]] = []
        self.failures: list[tuple[int, str]] = []
        self.standing: dict[int, str] = {}
        self.files: dict[str, bytes] = {}  # what people sent, by the file's id
        self._ids = count(1000)

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[-1]
        if "/file/bot" in url:
            return 200, self.files[name]
        data = request_data.json_parameters if request_data else {}
        data = {key: _plain(value) for key, value in data.items()}
        self.calls.append((name, data))
        if self.failures and name in ("sendMessage", "editMessageText"):
            status, words = self.failures.pop(0)
            return status, json.dumps({"ok": False, "error_code": status, "description": words}).encode()
        result = getattr(self, f"_{name}", None)
        assert result is not None, f"the bot called {name}, which this test does not know"
        return 200, json.dumps({"ok": True, "result": result(data)}).encode()

    def _getMe(self, _: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return ME

    def _setMyCommands(self, _: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _deleteMyCommands(self, _: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _answerCallbackQuery(self, data: dict[str, Any]) -> bool:  # noqa: N802
        if data.get("text"):
            self.unread.append({"answer": data["text"]})
        return True

    def _getChat(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return {**_chat(int(data["chat_id"])), "first_name": "周远", "accent_color_id": 0, "max_reaction_count": 11,
                "accepted_gift_types": dict.fromkeys(_GIFTS, False)}  # fmt: skip

    def _getChatMember(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        """The standing a test gave a person in its groups; a member's without."""
        person = {"id": int(data["user_id"]), "is_bot": False, "first_name": "林溪"}
        status = self.standing.get(person["id"], "member")
        more = dict.fromkeys(_POWERS, False) if status == "administrator" else {}
        return {"status": status, "user": person, **more, **({"is_anonymous": False} if status == "creator" else {})}

    def _sendChatAction(self, _: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _getFile(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        known = data["file_id"]
        return {"file_id": known, "file_unique_id": known, "file_path": f"https://fake/file/bot/{known}"}

    def _editMessageReplyMarkup(self, _: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _sendMessage(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return self._message(data, next(self._ids), edited=False)

    def _editMessageText(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return self._message(data, int(data["message_id"]), edited=True)

    def _sendPhoto(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return self._file(data, "photo")

    def _sendDocument(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return self._file(data, "document")

    def _sendVideo(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return self._file(data, "video")

    def _file(self, data: dict[str, Any], kind: str) -> dict[str, Any]:
        assert len(data.get("caption", "").encode("utf-16-le")) // 2 <= 1024
        self.unread.append({"kind": kind, **data})
        return {"message_id": next(self._ids), "date": 0, "chat": _chat(int(data["chat_id"])), "from": ME}

    def _deleteMessage(self, data: dict[str, Any]) -> bool:  # noqa: N802
        self.unread.append({"deleted": int(data["message_id"])})
        return True

    def _message(self, data: dict[str, Any], message_id: int, *, edited: bool) -> dict[str, Any]:
        assert 0 < len(data["text"].encode("utf-16-le")) // 2 <= 4096
        written = {**data, "message_id": message_id, "edited": edited}
        self.unread.append(written)
        return {
            "message_id": message_id,
            "date": 0,
            "chat": _chat(int(data["chat_id"])),
            "text": data["text"],
            "from": ME,
        }


def _plain(value: Any) -> Any:
    try:
        return json.loads(value) if isinstance(value, str) and value[:1] in "[{" else value
    except ValueError:
        return value


def _chat(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private"} if chat > 0 else {"id": chat, "type": "supergroup", "title": "整改工作组"}


class Quiet:
    """Stands in for the moment in which the parts of a paste come in: it passes when a test says so."""

    def __init__(self) -> None:
        self._over = asyncio.Event()
        self._asleep: set[asyncio.Task[Any] | None] = set()
        self._changed = asyncio.Event()

    async def sleep(self, _: float) -> None:
        me = asyncio.current_task()
        self._asleep.add(me)
        self._changed.set()
        await self._over.wait()
        self._asleep.discard(me)

    async def passes(self) -> None:
        over, self._over = self._over, asyncio.Event()
        self._asleep.clear()
        over.set()
        await self.settle()

    async def settle(self) -> None:
        """Wait until all work in the background is done or asleep."""
        while busy := [t for t in asyncio.all_tasks() if t.get_name() == NAME and t not in self._asleep]:
            self._changed.clear()
            changed = asyncio.create_task(self._changed.wait())
            await asyncio.wait([*busy, changed], return_when=asyncio.FIRST_COMPLETED)
            changed.cancel()


@dataclass
class Chat:
    """People talking to the bot: raw JSON updates in, what the bot wrote out."""

    application: Any
    network: FakeRequest
    quiet: Quiet
    ids: Iterator[int] = field(default_factory=lambda: count(1))
    said: dict[str, Any] = field(default_factory=dict)

    async def says(
        self, text: str, *, chat: int = 7, person: int = 7, code: str = "zh-hans", **extra: Any
    ) -> list[dict[str, Any]]:
        """What the bot writes when a person says something; reading it here counts as reading."""
        message = {
            "message_id": next(self.ids), "date": 1751360400, "chat": _chat(chat), "text": text,
            "from": {"id": person, "is_bot": False, "first_name": "林溪", "language_code": code}, **extra,
        }  # fmt: skip
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            message.setdefault("entities", [{"type": "bot_command", "offset": 0, "length": length}])
        self.said = message
        return await self._give({"message": message})

    async def sends(self, content: dict[str, Any], *, chat: int = 7, person: int = 7) -> list[dict[str, Any]]:
        """What the bot writes when a person sends a photo or a file, perhaps with words under it."""
        message = {
            "message_id": next(self.ids), "date": 1751360400, "chat": _chat(chat),
            "from": {"id": person, "is_bot": False, "first_name": "林溪", "language_code": "zh-hans"}, **content,
        }  # fmt: skip
        return await self._give({"message": message})

    async def edits(self, text: str, said: dict[str, Any] | None = None, *, after: int = 60) -> list[dict[str, Any]]:
        """What the bot does when a person edits a message (the last one said) some seconds later."""
        said = said or self.said
        edited = {**said, "text": text, "edit_date": said["date"] + after}
        edited.pop("entities", None)
        if text.startswith("/"):
            edited["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        return await self._give({"edited_message": edited})

    async def presses(
        self, written: dict[str, Any], label: str, *, code: str = "zh-hans", person: int = 7
    ) -> list[dict[str, Any]]:
        """What the bot does when a person presses a button of a message."""
        rows = written["reply_markup"]["inline_keyboard"]
        data = next(b["callback_data"] for row in rows for b in row if label in b["text"])
        return await self.presses_data(data, written, code=code, by=person)

    async def presses_data(
        self, data: str, written: dict[str, Any], *, code: str = "zh-hans", by: int = 7
    ) -> list[dict[str, Any]]:
        person = {"id": by, "is_bot": False, "first_name": "林溪", "language_code": code}
        chat = _chat(int(written["chat_id"]))
        message = {"message_id": written["message_id"], "date": 1, "chat": chat, "from": ME, "text": "…"}
        query = {"id": "q", "from": person, "chat_instance": "c", "message": message, "data": data}
        return await self._give({"callback_query": query})

    async def sends_file(
        self,
        data: bytes,
        name: str = "报告.txt",
        *,
        chat: int = 7,
        person: int = 7,
        code: str = "zh-hans",
        **extra: Any,
    ) -> list[dict[str, Any]]:
        """What the bot writes when a person sends a file."""
        number = next(self.ids)
        known = f"file{number}"
        self.network.files[known] = data
        document = {"file_id": known, "file_unique_id": known, "file_name": name, "file_size": len(data)}
        return await self.sends_message(
            {"message_id": number, "chat": _chat(chat), "document": document, **extra}, person=person, code=code
        )

    async def sends_message(
        self, message: dict[str, Any], *, person: int = 7, code: str = "zh-hans"
    ) -> list[dict[str, Any]]:
        """What the bot writes to a message given as it comes from Telegram."""
        author = {"id": person, "is_bot": False, "first_name": "林溪", "language_code": code}
        return await self._give({"message": {"date": 1751360400, "from": author, **message}})

    async def waits(self) -> list[dict[str, Any]]:
        """What the bot writes once a quiet moment has passed."""
        await self.quiet.passes()
        written, self.network.unread = self.network.unread, []
        return written

    async def _give(self, update: dict[str, Any]) -> list[dict[str, Any]]:
        assert not self.network.unread, f"unread: {self.network.unread}"
        raw = {"update_id": next(self.ids), **update}
        await self.application.process_update(Update.de_json(raw, self.application.bot))
        await self.quiet.settle()
        written, self.network.unread = self.network.unread, []
        return written


def buttons(written: dict[str, Any]) -> list[str]:
    rows = (written.get("reply_markup") or {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]
