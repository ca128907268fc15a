"""/load, files and pasted texts: shown first, loaded once, by whom may."""

from __future__ import annotations

from pathlib import Path

import pytest

from handlers import offering
from handlers.pages import units
from handlers.read_apart import Reading, ReadingStopped
from parsers.documents import read_bytes
from parsers.reading import read_text
from store.errors import StoreError
from store.people import name_editor
from store.visibility import admitted, hidden, is_limited

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"), key=lambda path: path.stem)
FIRST, LATER = (path.read_bytes() for path in SAMPLES)
OWNER, EDITOR, STRANGER, GROUP = 7, 8, 9, -100500


def read_here(data: bytes, name: str) -> Reading:
    document = read_bytes(data, name)
    return Reading(read_text(document.text, title=document.title), document.notes)


@pytest.fixture
def owners():
    return frozenset({OWNER})


@pytest.fixture
def store(empty_store, clock):
    empty_store.do(name_editor, EDITOR, "江禾", OWNER, clock())
    return empty_store


@pytest.fixture(autouse=True)
def reader(monkeypatch):
    monkeypatch.setattr(offering, "read_apart", read_here)


def parts_of(text: str, size: int = 4096) -> list[str]:
    """As a program cuts a long text: at the limit, each part trimmed."""
    return [text[i : i + size].strip() for i in range(0, len(text), size)]


async def paste(chat, parts, *, person=OWNER, dates=None):
    for place, part in enumerate(parts):
        message = {"message_id": 500 + place, "chat": {"id": person, "type": "private"}, "text": part}
        assert await chat.sends_message({**message, **({"date": dates[place]} if dates else {})}, person=person) == []
    return await chat.waits()


class TestAFile:
    async def test_it_is_shown_then_loaded_at_a_press(self, chat, store, labels):
        (shown,) = await chat.sends_file(FIRST, "hedu.txt")
        for words in [
            "读到一份报告：hedu.txt",
            "还没有载入",
            "中共禾渡县委",
            "反馈问题",
            "状态：已完成",
            "作为新报告载入",
            "只有本对话",
        ]:
            assert words in shown["text"]
        assert labels(shown) == ["载入", "不载入"]
        assert store.current() is None
        note, done = await chat.presses(shown, "载入")
        assert note["answer"] == "正在载入……"
        assert "已载入" in done["text"]
        assert "第1版" in done["text"]
        assert labels(done) == ["向所有人公开"]
        (answer,) = await chat.says("问题1")
        assert "禾渡" in answer["text"]

    async def test_in_english(self, chat, labels):
        (shown,) = await chat.sends_file(FIRST, "hedu.txt", code="en")
        assert "A report was read: hedu.txt" in shown["text"]
        assert labels(shown) == ["Load", "Discard"]
        note, done = await chat.presses(shown, "Load", code="en")
        assert note["answer"] == "Loading …"
        assert "Loaded: 《" in done["text"]

    async def test_pressed_twice_it_is_loaded_once(self, chat, store):
        (shown,) = await chat.sends_file(FIRST)
        await chat.presses(shown, "载入")
        _, again = await chat.presses(shown, "载入")
        assert "已经载入过了" in again["text"]
        assert len(store.history(store.current().report)) == 1

    async def test_discarded_it_is_not_loaded(self, chat, store):
        (shown,) = await chat.sends_file(FIRST, "hedu.txt")
        (done,) = await chat.presses(shown, "不载入")
        assert done["text"] == "没有载入，hedu.txt 的读取结果已丢弃。"
        _, late = await chat.presses(shown, "载入")
        assert "已经丢弃" in late["text"]
        assert store.current() is None

    async def test_it_can_be_pressed_after_a_day_not_after_three(self, chat, store, clock):
        (shown,) = await chat.sends_file(FIRST)
        clock.forward(3 * 24 * 60)
        _, late = await chat.presses(shown, "载入")
        assert "已经过期" in late["text"]
        (shown,) = await chat.sends_file(FIRST)
        clock.forward(24 * 60)
        _, done = await chat.presses(shown, "载入")
        assert "已载入" in done["text"]

    async def test_the_same_text_again_needs_no_press(self, chat, labels):
        (shown,) = await chat.sends_file(FIRST)
        await chat.presses(shown, "载入")
        (again,) = await chat.sends_file(FIRST, "copy.txt")
        assert again["text"] == "copy.txt 的文字已经在台账里（第1版），没有变动，不用再载入。"
        assert labels(again) == []

    async def test_a_later_version_is_compared(self, chat, store, labels):
        (shown,) = await chat.sends_file(FIRST)
        await chat.presses(shown, "载入")
        (shown,) = await chat.sends_file(LATER, "later.txt")
        for words in ["第1版相比", "内容有变", "数字变动", "→", "只对它的工作组可见"]:
            assert words in shown["text"]
        _, done = await chat.presses(shown, "载入")
        assert "第2版" in done["text"]
        assert labels(done) == ["逐条看改动", "向所有人公开"]
        (changes,) = await chat.presses(done, "逐条看改动")
        assert "→" in changes["text"]

    async def test_warnings_stand_by_kind_with_their_lines(self, chat):
        text = FIRST.decode()
        cut = text.index("2．") if "2．" in text else text.index("\n2")
        (shown,) = await chat.sends_file((text[:cut] + text[text.index("\n", cut + 3) :]).encode())
        assert "需要核对" in shown["text"]
        assert "处）" in shown["text"]
        assert "　第" in shown["text"]


BAD_FILES = [
    (b"", "空.txt", "里没有内容"),
    (b"\x00\x01\x02\xff" * 300, "数据.bin", "不是文本"),
    (b"PK\x03\x04" + b"broken" * 40, "坏.docx", "不是完整的 Word 文档"),
    (b"%PDF-1.7\nnothing", "坏.pdf", "PDF"),
    ("今天开会，讨论了食堂的菜单。".encode() * 5, "菜单.txt", "里没有整改报告"),
    (b"x" * (11 * 1024 * 1024), "大.txt", "10 MB"),
    (b"{\\rtf1 hello}", "信.rtf", "RTF"),
]


@pytest.mark.parametrize(("data", "name", "words"), BAD_FILES, ids=[name for _, name, _ in BAD_FILES])
async def test_a_bad_file_is_refused_in_one_sentence(chat, store, labels, data, name, words):
    (reply,) = await chat.sends_file(data, name)
    assert words in reply["text"]
    assert name in reply["text"]
    assert labels(reply) == []
    assert store.current() is None


async def test_more_than_telegram_lets_a_bot_download_is_refused_before(chat):
    document = {"file_id": "f", "file_unique_id": "f", "file_name": "扫描.pdf", "file_size": 50 * 1024 * 1024}
    (reply,) = await chat.sends_message({"message_id": 5, "chat": {"id": 7, "type": "private"}, "document": document})
    assert "扫描.pdf 有 50 MB" in reply["text"]
    assert "20 MB" in reply["text"]
    assert "getFile" not in [name for name, _ in chat.network.calls]


async def test_a_file_that_cannot_be_downloaded_is_asked_for_again(chat):
    chat.network._getFile = lambda _: {"file_id": "gone", "file_unique_id": "g"}  # too old: no path
    (reply,) = await chat.sends_file(FIRST, "旧.txt")
    assert "旧.txt 没能从 Telegram 下载" in reply["text"]


async def test_reading_that_takes_too_much_is_said(chat, monkeypatch):
    def stopped(data, name):
        raise ReadingStopped

    monkeypatch.setattr(offering, "read_apart", stopped)
    (reply,) = await chat.sends_file(FIRST, "怪.txt")
    assert "怪.txt 读起来超出了时间或内存限制" in reply["text"]


async def test_a_photo_is_no_report(chat):
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 10, "height": 10}]
    (reply,) = await chat.sends_message({"message_id": 5, "chat": {"id": 7, "type": "private"}, "photo": photo})
    assert "图片" in reply["text"]
    assert "文字识别" in reply["text"]


class TestWhoMay:
    @pytest.mark.parametrize("person", [OWNER, EDITOR])
    async def test_owners_and_editors(self, chat, person):
        (shown,) = await chat.sends_file(FIRST, chat=person, person=person)
        assert "读到一份报告" in shown["text"]

    async def test_nobody_else(self, chat):
        (refused,) = await chat.sends_file(FIRST, chat=STRANGER, person=STRANGER)
        assert refused["text"] == "只有台账的编辑或负责人可以这样做。"
        (refused,) = await chat.says("/load", chat=STRANGER, person=STRANGER)
        assert "编辑或负责人" in refused["text"]
        (refused,) = await paste(chat, parts_of(FIRST.decode()), person=STRANGER)
        assert "编辑或负责人" in refused["text"]

    async def test_another_editor_may_press_a_stranger_not(self, chat, store):
        (shown,) = await chat.sends_file(FIRST, chat=GROUP, caption="/load")
        (refused,) = await chat.presses(shown, "载入", person=STRANGER)
        assert "编辑或负责人" in refused["answer"]
        assert store.current() is None
        _, done = await chat.presses(shown, "载入", person=EDITOR)
        assert "已载入" in done["text"]

    async def test_two_press_at_once(self, chat, store):
        (shown,) = await chat.sends_file(FIRST, chat=GROUP, caption="/load")
        (other,) = await chat.sends_file(FIRST, chat=GROUP, person=EDITOR, caption="/load")
        _, first = await chat.presses(shown, "载入")
        _, second = await chat.presses(other, "载入", person=EDITOR)
        assert "已载入" in first["text"]
        assert "已经在台账里（第1版）" in second["text"]
        assert len(store.versions()) == 1

    async def test_only_an_owner_makes_it_public(self, chat, store):
        (shown,) = await chat.sends_file(FIRST, chat=GROUP, caption="/load")
        _, done = await chat.presses(shown, "载入")
        report = store.current().report
        (refused,) = await chat.presses(done, "公开", person=EDITOR)
        assert "负责人" in refused["answer"]
        assert store.read(is_limited, report)
        (told,) = await chat.presses(done, "公开")
        assert "已公开" in told["text"]
        assert not store.read(is_limited, report)


class TestInAGroup:
    async def test_a_bare_file_is_nobodys_business(self, chat):
        assert await chat.sends_file(FIRST, chat=GROUP) == []

    @pytest.mark.parametrize("caption", ["/load", "/load@taizhang_bot", "/load 新版"])
    async def test_a_file_with_the_command_under_it(self, chat, caption):
        (shown,) = await chat.sends_file(FIRST, chat=GROUP, caption=caption)
        assert "读到一份报告" in shown["text"]
        assert shown["reply_parameters"]["message_id"]

    async def test_another_bots_command_is_not_ours(self, chat):
        assert await chat.sends_file(FIRST, chat=GROUP, caption="/load@other_bot") == []

    async def test_a_reply_to_a_file(self, chat):
        chat.network.files["sent"] = FIRST
        replied = {
            "message_id": 3, "date": 1, "chat": {"id": GROUP, "type": "supergroup", "title": "x"},
            "document": {"file_id": "sent", "file_unique_id": "s", "file_name": "群文件.txt", "file_size": len(FIRST)},
        }  # fmt: skip
        (shown,) = await chat.says("/load", chat=GROUP, reply_to_message=replied)
        assert "读到一份报告：群文件.txt" in shown["text"]

    async def test_a_reply_to_a_text(self, chat):
        replied = {
            "message_id": 3,
            "date": 1,
            "chat": {"id": GROUP, "type": "supergroup"},
            "text": FIRST.decode()[:3000],
        }
        (shown,) = await chat.says("/load", chat=GROUP, reply_to_message=replied)
        assert "读到一份报告：粘贴的文字" in shown["text"]

    @pytest.mark.parametrize(("code", "words"), [("zh-hans", "请把报告文件"), ("en", "Send me the report as a file")])
    async def test_alone_it_says_how(self, chat, code, words):
        (reply,) = await chat.says("/load", chat=GROUP, code=code)
        assert words in reply["text"]

    async def test_the_group_sees_it_others_do_not(self, chat, store):
        (shown,) = await chat.sends_file(FIRST, chat=GROUP, caption="/load")
        await chat.presses(shown, "载入")
        report = store.current().report
        assert [each.chat for each in store.read(admitted, report)] == [GROUP]
        assert report in store.read(hidden, STRANGER)
        assert report not in store.read(hidden, EDITOR)
        (answer,) = await chat.says("问题1进展", chat=GROUP, person=STRANGER)
        assert "禾渡" in answer["text"]
        (answer,) = await chat.says("问题1进展", chat=STRANGER, person=STRANGER)
        assert "禾渡" not in answer["text"]


class TestAPaste:
    async def test_cut_into_parts_it_is_joined(self, chat, store):
        parts = parts_of(FIRST.decode())
        assert len(parts) > 1
        (shown,) = await paste(chat, parts)
        assert "读到一份报告：粘贴的文字" in shown["text"]
        assert f"由{len(parts)}条消息接成" in shown["text"]
        assert "少了一条" not in shown["text"]
        _, done = await chat.presses(shown, "载入")
        whole = read_here(FIRST, "x.txt").report
        assert f"条目{len(whole.issues)}个" in done["text"]
        assert store.current().issues == len(whole.issues)
        assert store.current().metrics == len(whole.metrics)

    async def test_forwarded_late_parts_in_any_order_of_arrival(self, chat):
        parts = parts_of(FIRST.decode(), 2700)
        order = [1, 0, *range(2, len(parts))]
        for place in order:
            message = {"message_id": 700 + place, "chat": {"id": OWNER, "type": "private"}, "text": parts[place]}
            assert await chat.sends_message(message) == []
        (shown,) = await chat.waits()
        assert f"由{len(parts)}条消息接成" in shown["text"]
        assert "中共禾渡县委" in shown["text"]

    async def test_a_lost_part_is_noticed(self, chat):
        parts = parts_of(FIRST.decode())
        (shown,) = await paste(chat, [parts[0].rstrip("。；，\n")[:4095] + "完", "三是健全机制。" + parts[1][1500:]])
        assert "接不上，中间可能少了一条" in shown["text"]

    async def test_an_end_that_is_missing_is_noticed(self, chat):
        (shown,) = await paste(chat, [FIRST.decode()[:4096].rstrip("。；\n")])
        assert "最后一句没有写完" in shown["text"]

    async def test_two_pastes_minutes_apart_are_two(self, chat):
        text = FIRST.decode()
        written: list = []
        for number, (date, words) in enumerate([(1751360400, text[:4000]), (1751360700, LATER.decode()[:4000])]):
            message = {
                "message_id": 900 + number,
                "chat": {"id": OWNER, "type": "private"},
                "text": words,
                "date": date,
            }
            written = await chat.sends_message(message)
        (first,) = written
        assert "条消息接成" not in first["text"]
        (second,) = await chat.waits()
        assert "条消息接成" not in second["text"]

    async def test_of_two_people_they_are_two(self, chat):
        one, other = parts_of(FIRST.decode()), parts_of(LATER.decode())
        for place, (mine, theirs) in enumerate(zip(one, other, strict=False)):
            for person, words in ((OWNER, mine), (EDITOR, theirs)):
                message = {
                    "message_id": 100 + 2 * place + (person == EDITOR),
                    "chat": {"id": person, "type": "private"},
                    "text": words,
                }
                assert await chat.sends_message(message, person=person) == []
        shown = await chat.waits()
        assert sorted(int(each["chat_id"]) for each in shown) == [OWNER, EDITOR]
        assert all(f"由{len(one)}条消息接成" in each["text"] for each in shown)

    @pytest.mark.parametrize("said", ["问题1进展", "这份报告里有多少个问题", "你好"])
    async def test_a_question_is_a_question(self, chat, said):
        assert len(await chat.says(said)) == 1

    async def test_a_long_text_of_something_else_is_no_report(self, chat):
        (reply,) = await paste(chat, ["今天的菜单有白菜、萝卜和豆腐。" * 200])
        assert "里没有整改报告" in reply["text"]


class TestTrouble:
    @pytest.mark.parametrize(("code", "words"), [("full", "磁盘已满"), ("locked", "占用")])
    async def test_at_the_press_nothing_is_half_written(self, chat, store, monkeypatch, code, words):
        (shown,) = await chat.sends_file(FIRST)

        def fails(*_):
            raise StoreError(code, store.path)

        with monkeypatch.context() as broken:
            broken.setattr("store.loading._publish", fails)
            _, told = await chat.presses(shown, "载入")
        assert "没有载入，台账没有变动" in told["text"]
        assert words in told["text"]
        assert store.current() is None
        assert store.read(lambda db: db.execute("SELECT count(*) FROM versions").fetchone()[0]) == 0
        _, done = await chat.presses(shown, "载入")
        assert "已载入" in done["text"]

    async def test_when_it_cannot_be_kept_it_is_said(self, chat, store, monkeypatch):
        def full(*_):
            raise StoreError("full", store.path)

        monkeypatch.setattr(offering, "keep", full)
        (told,) = await chat.sends_file(FIRST)
        assert "没有载入" in told["text"]
        assert "磁盘已满" in told["text"]

    @pytest.mark.parametrize("data", ["load:yes:99:zh", "load:no:99:zh"])
    async def test_a_reading_that_is_not_there(self, chat, data):
        (shown,) = await chat.sends_file(FIRST)
        *_, told = await chat.presses_data(data, shown)
        assert "已经过期" in told["text"]

    @pytest.mark.parametrize("data", ["load:burn:1:zh", "load:yes:x:zh", "load:"])
    async def test_a_forged_button(self, chat, data):
        (shown,) = await chat.sends_file(FIRST)
        (note,) = await chat.presses_data(data, shown)
        assert "请重新提问" in note["answer"]

    async def test_a_kept_reading_of_another_chat_is_not_loaded(self, chat, store):
        await chat.sends_file(FIRST, chat=GROUP, caption="/load")
        (mine,) = await chat.sends_file(LATER)
        *_, told = await chat.presses_data("load:yes:1:zh", mine)
        assert "已经过期" in told["text"]
        assert store.current() is None


def test_the_parts_are_as_long_as_telegram_takes():
    assert all(units(part) <= 4096 for part in parts_of(FIRST.decode()))
