"""/reports: which reports are loaded, and which one a chat asks about."""

from __future__ import annotations

import pytest

GROUP = -100500


@pytest.fixture
def second(store, make, entry, clock):
    bridges = make(
        [entry("2", 2, "桥梁养护不及时", [(None, "已加固桥梁。", "done", "已加固")])],
        title="中共白石县委关于巡察整改进展情况的通报",
        issuer="中共白石县委",
        published="2025-05-20",
    )
    return store.load(bridges, "baishi.txt", clock()).version


@pytest.fixture
def standing(chat):
    """Sets how Telegram tells the standing of whoever pressed in a group."""

    def give(status: str) -> None:
        chat.network.standing[7] = status

    return give


async def test_one_report_is_listed_without_a_choice(chat, labels):
    (reply,) = await chat.says("/reports")
    for words in [
        "有1份报告",
        "1. 《中共青岚县委关于巡视整改进展情况的通报》</b> ✓",
        "中共青岚县委　2025-06-30",
        "条目10个",
        "第1版",
        "2025-07-01载入",
    ]:
        assert words in reply["text"]
    assert labels(reply) == []


async def test_the_list_is_newest_first_and_says_which_is_used(chat, second, labels):
    (reply,) = await chat.says("/reports", code="en")
    first, other = reply["text"].index("1. 《中共白石"), reply["text"].index("2. 《中共青岚")
    assert first < other
    assert reply["text"].index("✓ in use") < other
    assert "No report is chosen" in reply["text"]
    assert labels(reply) == [
        "1. 中共白石县委关于巡察整改进展情况的通报",
        "2. 中共青岚县委关于巡视整改进展情况的通报",
        "Newest ✓",
    ]


async def test_a_chosen_report_answers_from_then_on(chat, second):
    (before,) = await chat.says("问题2")
    assert "桥梁养护不及时" in before["text"]
    (reply,) = await chat.says("/reports")
    note, edited = await chat.presses(reply, "青岚")
    assert note["answer"].startswith("已选定：《中共青岚县委")
    assert (
        edited["text"].index("2. 《")
        < edited["text"].index("✓ 当前")
        < edited["text"].index("带 ✓ 的报告回答（已选定）")
    )
    for said in ("问题2", "/search 河道巡查", "河道巡查"):
        (answer,) = await chat.says(said)
        assert "河道巡查" in answer["text"]
        assert "青岚" in answer["text"]
    (elsewhere,) = await chat.says("问题2", chat=8, person=8)
    assert "桥梁养护不及时" in elsewhere["text"]


async def test_the_choice_can_be_taken_back(chat, second, store):
    (reply,) = await chat.says("/reports")
    await chat.presses(reply, "青岚")
    note, edited = await chat.presses(reply, "最新")
    assert "最新载入" in note["answer"]
    assert "没有选定报告" in edited["text"]
    assert store.focus(7) is None


async def test_choosing_twice_is_harmless(chat, second):
    (reply,) = await chat.says("/reports")
    await chat.presses(reply, "青岚")
    chat.network.failures.append((400, "Bad Request: message is not modified"))
    (note,) = await chat.presses(reply, "青岚")
    assert "已选定" in note["answer"]


@pytest.mark.parametrize("status", ["creator", "administrator"])
async def test_in_a_group_an_administrator_chooses(chat, second, standing, store, status):
    standing(status)
    (reply,) = await chat.says("/reports", chat=GROUP)
    note, _ = await chat.presses(reply, "青岚")
    assert "已选定" in note["answer"]
    assert store.focus(GROUP) is not None
    assert store.focus(7) is None


@pytest.mark.parametrize("status", ["member", "left"])
async def test_in_a_group_nobody_else_chooses(chat, second, standing, store, status):
    standing(status)
    (reply,) = await chat.says("/reports", chat=GROUP)
    (note,) = await chat.presses(reply, "青岚")
    assert "只有本群管理员" in note["answer"]
    assert store.focus(GROUP) is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("reports:use:99:0:zh", "报告"),
        ("reports:", "请重新提问"),
        ("reports:use:1:0:fr", "请重新提问"),
        ("reports:burn:1:0:zh", "请重新提问"),
    ],
)
async def test_a_button_that_means_nothing_any_more_is_answered(chat, second, store, data, words):
    (reply,) = await chat.says("/reports")
    (note,) = await chat.presses_data(data, reply)
    assert words in note["answer"]
    assert store.focus(7) is None


async def test_a_new_version_of_the_chosen_report_is_used(chat, second, store, make, entry, clock):
    def bridges(name: str, last: str):
        steps = [
            entry(str(n), n, f"第{n}座桥梁养护不及时", [(None, f"已加固第{n}座桥梁。", "done", "已加固")])
            for n in range(1, 6)
        ]
        return store.load(
            make([*steps, entry("6", 6, last, [(None, "已清淤。", "done", "已清淤")])], title=name),
            f"{name}.txt",
            clock(),
        )

    first = bridges("黑石县关于巡视整改进展情况的通报", "河道清淤滞后")
    other = bridges("黄石岭区关于巡察整改进展情况的通报", "水库清淤滞后")
    assert other.version.report != first.version.report
    (reply,) = await chat.says("/reports")
    await chat.presses(reply, "黑石县")
    later = bridges("黑石县关于巡视整改进展情况的通报", "河道清淤缓慢")
    assert later.version.report == first.version.report
    (answer,) = await chat.says("问题6")
    assert "河道清淤缓慢" in answer["text"]
    (listed,) = await chat.says("/reports")
    assert "第2版" in listed["text"]


async def test_many_reports_page(chat, store, make, entry, clock, labels):
    for n in range(1, 15):
        one = make(
            [entry("1", 1, f"第{n}项", [(None, "已完成。", "done", "已完成")])],
            title=f"第{n}号县关于整改的通报",
            issuer=f"第{n}号县",
        )
        store.load(one, f"{n}.txt", clock())
    (page,) = await chat.says("/reports")
    assert "第 1/3 页" in page["text"]
    (page,) = await chat.presses(page, "下一页")
    (page,) = await chat.presses(page, "下一页")
    assert "15. 《中共青岚县委" in page["text"]
    assert "✓" not in page["text"].split("带")[0]  # the one in use is on the first page
    _, page = await chat.presses(page, "15.")
    assert "第 3/3 页" in page["text"]
    assert "《中共青岚县委关于巡视整改进展情况的通报》</b> ✓" in page["text"]
    (answer,) = await chat.says("问题1")
    assert "集镇供水管网漏损偏高" in answer["text"]


class TestWithoutAReport:
    @pytest.fixture
    def store(self, empty_store):
        return empty_store

    async def test_it_says_what_to_do(self, chat):
        (reply,) = await chat.says("/reports")
        assert "python bot.py load" in reply["text"]
