"""Files that are no report, and loads that go wrong: one sentence each, nothing half-written."""

from __future__ import annotations

import pytest
from sending_reports import FIRST, GROUP, LATER

from handlers import offering
from handlers.read_apart import ReadingStopped
from store.errors import StoreError

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
