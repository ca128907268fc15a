"""Reports pasted or forwarded as many messages."""

from __future__ import annotations

import pytest
from sending_reports import EDITOR, FIRST, LATER, OWNER, parts_of, paste, read_here

from handlers.pages import units


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


def test_the_parts_are_as_long_as_telegram_takes():
    assert all(units(part) <= 4096 for part in parts_of(FIRST.decode()))
