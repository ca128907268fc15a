"""/diff: the last two versions, or two others; grouped, paged, each issue opens sentence by sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from handlers.answer import Line
from handlers.grouped import Group, Item, pages
from parsers.reading import read_text

SAMPLES = Path(__file__).parents[2] / "samples"


def sample(name: str):
    return read_text((SAMPLES / name).read_text(encoding="utf-8"))


@pytest.fixture
def two(open_copy, clock):
    def fill(store):
        for name in ("hedu-2025.txt", "hedu-2025-later.txt"):
            store.load(sample(name), name, clock())

    return open_copy("two-samples", fill)


@pytest.fixture
def store(two):
    return two


async def test_the_last_two_versions(chat, labels):
    (reply,) = await chat.says("/diff")
    for words in [
        "旧：第1版（2025-07-22）",
        "新：第2版（2025-12-18）",
        "退回：状态不如旧版（1）",
        "· 问题6(1)　药品耗材集中采购执行不严：已完成 → 推进中（原文写明）\n　　“该问题正在推进”",
        "· 问题5　河湖治理责任落实不到位：推进中 → 已完成（按措施判断）",
        "· 问题8(1)　居家适老化改造补贴兑付不及时：推进中（原文写明）",
        "新版没有的条目（1）</b>\n· 问题1(2)",
        "第 1/3 页",
    ]:
        assert words in reply["text"]
    assert labels(reply)[:2] == ["6(1)", "2(1)"]
    assert labels(reply)[-1] == "下一页 ›"


async def test_in_english_and_backwards(chat):
    (reply,) = await chat.says("/diff 2 1", code="en")
    assert "Old: version 2 (2025-12-18)" in reply["text"]
    assert "Went back: a worse status than before (3)" in reply["text"]
    assert "· Issue 8(1): 居家适老化改造补贴兑付不及时 — ongoing (stated)" in reply["text"].split("does not have")[1]


async def test_pages_details_and_back(chat, labels):
    (first,) = await chat.says("/diff")
    (second,) = await chat.presses(first, "下一页")
    assert second["edited"]
    assert "全县农村自来水普及率：91.3%（2025-06-30） → 94.8%（2025-11-30）" in second["text"]
    assert "时期不同，不是同一个数的变动" in second["text"]
    (opened,) = await chat.presses(second, "10")
    assert "累计完成治理39处" in opened["text"].split("新版：")[0]
    assert "累计完成治理51处" in opened["text"].split("新版：")[1]
    assert labels(opened) == ["‹ 对照清单"]
    (back,) = await chat.presses(opened, "对照清单")
    assert back["text"] == second["text"]


async def test_a_gone_and_a_new_issue_open_with_their_words(chat):
    (reply,) = await chat.says("/diff")
    (gone,) = await chat.presses(reply, "1(2)")
    assert "新版没有这一条" in gone["text"]
    assert "该问题整改已完成" in gone["text"]
    (new,) = await chat.presses(reply, "8(1)")
    assert "旧版没有这一条" in new["text"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("/diff 1 7", "没有第7版。本报告有第1至第2版"),
        ("/diff 2", "请写两个版本号"),
        ("/diff 1 1", "两版没有差别"),
        ("/diff 999999999999 1", "请写两个版本号"),
    ],
)
async def test_what_cannot_be_compared_is_said(chat, said, expected):
    (reply,) = await chat.says(said)
    assert expected in reply["text"]


async def test_a_button_of_versions_that_are_gone(chat):
    (reply,) = await chat.says("/diff")
    (answer,) = await chat.presses_data("diff:90:91:0:zh::0", reply)
    assert "不在台账里" in answer["answer"]


async def test_every_press_is_short_enough(chat):
    (reply,) = await chat.says("/diff")
    data = [b["callback_data"] for row in reply["reply_markup"]["inline_keyboard"] for b in row]
    assert all(len(d.encode()) <= 64 for d in data)


class TestOneVersion:
    @pytest.fixture
    def store(self, empty_store, clock):
        empty_store.load(sample("hedu-2025.txt"), "hedu.txt", clock())
        return empty_store

    async def test_nothing_to_compare(self, chat):
        (reply,) = await chat.says("/diff")
        assert "只有一版" in reply["text"]


class TestNoReport:
    @pytest.fixture
    def store(self, empty_store):
        return empty_store

    async def test_no_report(self, chat):
        (reply,) = await chat.says("/diff")
        assert "还没有报告" in reply["text"]


# Pages of grouped items


def item(words: str, key: int) -> Item:
    return Item((Line("diff.refs", {"refs": words}),), key, str(key))


def test_items_are_never_parted_and_headings_stand_again():
    groups = [Group(Line("diff.renumbered"), tuple(item("字" * 40, n) for n in range(6)))]
    made = pages((Line("diff.same"),), groups, "zh", 130)
    assert [[i.key for i in page.items] for page in made] == [[0, 1], [2, 3], [4, 5]]
    assert all("编号有变" in page.text and len(page.text) < 170 for page in made)


def test_an_issue_of_two_groups_has_one_button():
    groups = [Group(Line("diff.renumbered"), (item("甲", 1),)), Group(Line("diff.renumbered"), (item("乙", 1),))]
    (page,) = pages((), groups, "zh", 130)
    assert [i.key for i in page.items] == [1]


def test_an_item_longer_than_a_page_goes_on_and_loses_nothing():
    long = Item(tuple(Line("diff.refs", {"refs": f"第{n}行" + "字" * 30}) for n in range(20)), 1, "1")
    made = pages((), [Group(Line("diff.renumbered"), (long,))], "zh", 150)
    assert all(len(page.text) < 170 and [i.key for i in page.items] == [1] for page in made)
    assert [f"第{n}行" in "".join(page.text for page in made) for n in range(20)] == [True] * 20
