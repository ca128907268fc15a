"""A report sent as a file or with /load: shown first, then loaded once at a press."""

from __future__ import annotations

import pytest
from sending_reports import EDITOR, FIRST, GROUP, LATER, STRANGER

from store.visibility import admitted, hidden


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
