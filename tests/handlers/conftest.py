"""An invented report made by hand, a ledger with it, and a chat with the production Application over a fake network."""

from __future__ import annotations

import asyncio
import hashlib
import json
import shutil
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.request import BaseRequest, RequestData

from handlers.application import build_application
from handlers.background import NAME
from parsers.model import Assessed, Deadline, Facts, Issue, Measure, Report, Stated
from store.store import Store

sys.path.insert(0, str(Path(__file__).parent))

START = datetime(2025, 7, 1, 9, 0, tzinfo=UTC)
_POWERS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
ME = {"id": 999, "is_bot": True, "first_name": "台账", "username": "taizhang_bot"}


@dataclass
class Clock:
    """A clock a test moves by hand."""

    at: datetime = START

    def __call__(self) -> datetime:
        return self.at

    def forward(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)

    def monotonic(self) -> float:
        return self.at.timestamp()

    async def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass
class Writer:
    """Writes a text piece by piece and says where each piece stands."""

    text: str = ""

    def put(self, piece: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += piece
        return (start, len(self.text))


@dataclass
class Entry:
    """An issue to be written: measures are (ordinal, sentence, status, verb)."""

    ref: str
    number: int | None
    problem: str | None
    measures: list[tuple[str | None, str, str, str]]
    sub: int | None = None
    between: tuple[int | None, int | None] | None = None
    parent: str | None = None
    section: str | None = None
    topic: str | None = None
    stated: tuple[str, str] | None = None
    deadline: str | None = None
    bodies: tuple[str, ...] = ()


def make_report(entries: list[Entry], **facts: Any) -> Report:
    """A report whose text holds the entries one after another, all spans true."""
    pen, issues = Writer(), []
    for place, entry in enumerate(entries):
        issues.append(_issue(pen, f"i{place + 1:03d}", entry))
    told: dict[str, Any] = {
        "title": "中共青岚县委关于巡视整改进展情况的通报",
        "issuer": "中共青岚县委",
        "published": "2025-06-30",
    }
    return Report(pen.text, Facts(**{"kind": "report", **told, **facts}), tuple(issues), (), ())


def _issue(pen: Writer, issue_id: str, entry: Entry) -> Issue:
    problem = pen.put(entry.problem) if entry.problem else None
    pen.put("\n")
    start = len(pen.text)
    stated = None
    if entry.stated:
        value, words = entry.stated
        span = pen.put(words)
        pen.put("。")
        stated = Stated(value, False, words, span)
    measures = tuple(_measure(pen, m) for m in entry.measures)
    end = len(pen.text)
    pen.put("\n")
    order = ("planned", "ongoing", "done")
    worst = min((m.assessed for m in measures), key=lambda a: order.index(a.value), default=None)
    topic = entry.topic if entry.topic is not None else (entry.problem or measures[0].title)
    deadline = Deadline(entry.deadline, None, (start, start)) if entry.deadline else None
    return Issue(
        issue_id, entry.ref, entry.number, entry.sub, entry.between, entry.parent, entry.section, topic,
        entry.problem, problem, pen.text[start:end], (start, end), stated, worst, deadline, (), entry.bodies, (),
        () if entry.problem else ("heading-lost",), measures,
    )  # fmt: skip


def _measure(pen: Writer, cells: tuple[str | None, str, str, str]) -> Measure:
    ordinal, sentence, status, verb = cells
    span = pen.put((ordinal or "") + sentence)
    at = pen.text.index(verb, span[0])
    text = pen.text[slice(*span)]
    return Measure(ordinal, sentence.split("。")[0], text, span, Assessed(status, verb, (at, at + len(verb))))


def done(sentence: str, verb: str, ordinal: str | None = None) -> tuple[str | None, str, str, str]:
    return (ordinal, sentence, "done", verb)


ENTRIES = [
    Entry("1", 1, "集镇供水管网漏损偏高", [done("更换管道。更换老旧管道12公里。", "更换", "一是"), done("压降漏损。建成监测平台。", "建成", "二是")]),
    Entry("1(1)", 1, "水费收缴不规范", [done("统一使用电子票据。", "统一使用")], sub=1, parent="i001"),
    Entry("1+1", None, None, [done("建立抽查制度。", "建立")], between=(1, 2), topic="建立抽查制度"),
    Entry("2", 2, "河道巡查流于形式", [done("制定清单。", "制定")], stated=("ongoing", "该问题正在整改"), deadline="2025年12月底前"),
    Entry("5+1", None, "公交线路覆盖不足", [(None, "正在新开线路3条。", "ongoing", "正在")], between=(2, 6)),
    Entry("2+2(1)", None, "站点设施破损", [done("修复站牌。", "修复")], sub=1, between=(2, 6)),
    Entry("6", 6, "档案管理薄弱", [("一是", "计划建设库房。", "planned", "计划")]),
    Entry("8(1)", 8, "会议费超标准", [done("退回费用。", "退回")], sub=1, section="作风方面"),
    Entry("8(2)", 8, "公车管理不严", [done("修订办法。", "修订")], sub=2, section="作风方面"),
    Entry("8+1", None, "食堂采购不公开", [done("公开采购结果。", "公开")], between=(8, None), section="作风方面"),
]  # fmt: skip
ENTRIES[4].ref = "2+1"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def report() -> Report:
    return make_report(ENTRIES)


@pytest.fixture
def make() -> Callable[..., Report]:
    return make_report


@pytest.fixture
def entry() -> type[Entry]:
    return Entry


@pytest.fixture(scope="session")
def ledgers(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Store], Any]], Path]:
    """Gives the file of a ledger that is made once by its name; each test works on a copy."""
    folder = tmp_path_factory.mktemp("ledgers")

    def made(name: str, fill: Callable[[Store], Any]) -> Path:
        path = folder / f"{name}.db"
        if not path.exists():
            with Store.open(path) as store:
                fill(store)
        return path

    return made


@pytest.fixture
def open_copy(tmp_path: Path, ledgers: Any) -> Iterator[Callable[..., Store]]:
    """Opens a copy of a ledger that is made once: its name and what fills it."""
    with ExitStack() as opened:

        def of(name: str, fill: Callable[[Store], Any] = lambda _: None) -> Store:
            shutil.copy(ledgers(name, fill), tmp_path / "ledger.db")
            return opened.enter_context(Store.open(tmp_path / "ledger.db"))

        yield of


@pytest.fixture
def empty_store(open_copy: Callable[..., Store]) -> Store:
    return open_copy("empty")


@pytest.fixture
def store(open_copy: Callable[..., Store], report: Report) -> Store:
    name = hashlib.sha256(report.text.encode()).hexdigest()
    return open_copy(name, lambda store: store.load(report, "qinglan.txt", START))


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


@pytest.fixture
def owners() -> frozenset[int]:
    """Who owns the ledger; a test that needs one overrides it."""
    return frozenset()


@pytest.fixture
async def chat(
    store: Store, clock: Clock, owners: frozenset[int], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Chat]:
    """A chat with the production Application; what is written and not read fails the test."""
    network = FakeRequest()
    application = build_application("1:fake", store, network, clock=clock, owners=owners)
    quiet = Quiet()
    monkeypatch.setattr("handlers.load.sleep", quiet.sleep)
    await application.initialize()
    yield Chat(application, network, quiet)
    await quiet.passes()
    await application.shutdown()
    assert not network.unread, f"the bot wrote what no test read: {network.unread}"


def buttons(written: dict[str, Any]) -> list[str]:
    rows = (written.get("reply_markup") or {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


@pytest.fixture
def labels() -> Callable[[dict[str, Any]], list[str]]:
    return buttons
