"""Who may load a report and make it public."""

from __future__ import annotations

import pytest
from sending_reports import EDITOR, FIRST, GROUP, OWNER, STRANGER, parts_of, paste

from store.visibility import is_limited


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
