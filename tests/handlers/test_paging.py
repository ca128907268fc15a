"""Long answers: pages by editing the message."""

from __future__ import annotations

import pytest


@pytest.fixture
def report(make, entry):
    step = "研究整改事项，印发实施方案，完成清单所列任务，并向县委常委会作了报告。" * 80
    long = entry("1", 1, "集镇供水改造推进不力", [(None, step, "done", "完成")])
    many = [
        entry(str(n), n, f"第{n}类事项办理不及时不到位", [(None, "已完成。", "done", "已完成")]) for n in range(2, 120)
    ]
    return make([long, *many])


async def test_a_long_source_pages_back_and_forth(chat, labels):
    (first,) = await chat.says("/source 1")
    assert labels(first)[0] == "下一页 ›"
    (second,) = await chat.presses(first, "下一页")
    assert second["message_id"] == first["message_id"]
    assert labels(second)[:2] == ["‹ 上一页", "下一页 ›"]
    assert second["text"] != first["text"]
    (back,) = await chat.presses(second, "上一页")
    assert back["text"] == first["text"]


async def test_a_long_list_pages_to_its_end_and_shows_every_member(chat, labels):
    (page,) = await chat.says("/issues")
    seen = page["text"]
    for _ in range(30):
        if "下一页 ›" not in labels(page):
            break
        (page,) = await chat.presses(page, "下一页")
        seen += page["text"]
    assert all(f"问题{n}　" in seen for n in range(1, 120))


async def test_a_filtered_list_keeps_its_filter_while_paging(chat, labels):
    (page,) = await chat.says("事项办理方面有哪些问题")
    assert "118条" in page["text"]
    (second,) = await chat.presses(page, "下一页")
    assert "问题1　" not in second["text"]


async def test_a_list_whose_words_fit_no_button_follows_in_messages(chat, labels):
    pages = await chat.says("事项办理不及时事项办理不到位事项办理不及时事项办理不到位方面有哪些问题")
    assert len(pages) > 1
    assert labels(pages[0]) == []


async def test_a_page_beyond_the_last_shows_the_last(chat):
    (first,) = await chat.says("/source 1")
    (last,) = await chat.presses_data("source:1:999:zh:i001", first)
    assert "来源" in last["text"]
