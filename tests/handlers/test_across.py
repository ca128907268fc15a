"""Several reports in one ledger: which of them a message asks, and that no figure passes for another report's."""

from __future__ import annotations

from pathlib import Path

import pytest

from handlers.cli import read_report
from handlers.conversation import Speaker, converse
from handlers.wording import plain_text
from store.store import Store

ROOT = Path(__file__).parents[2]
HEDU = ROOT / "samples" / "hedu-2025.txt"
LAKE = ROOT / "tests" / "layouts" / "f02_district_items.txt"
ROADS = ROOT / "tests" / "layouts" / "f08_transport_reply.txt"


@pytest.fixture
def three(open_copy, clock) -> Store:
    def fill(store: Store) -> None:
        for path in (HEDU, LAKE, ROADS):
            store.load(read_report(path), path.name, clock())

    return open_copy("three", fill)


def ask(store: Store, clock, text: str, person: int = 5):
    reply = converse(store, Speaker(5, None, person), text, clock())
    return reply.answer, plain_text(reply.answer, "zh")


@pytest.mark.parametrize(
    ("said", "expected", "absent"),
    [
        ("三份报告里自来水普及率分别多少", ["91.3%", "禾渡县委", "没有找到"], []),
        ("各报告一共多少个问题", ["反馈的36个问题", "反馈的27个问题", "县审计局"], []),
        ("所有報告裡還有哪些沒完成", ["已延期", "县经济开发区发展质效不高", "……另有3条"], []),
        ("which reports mention 桥梁", ["桥梁安全隐患"], ["自来水普及率"]),
        ("禾渡和北湖的完成率分别是多少", ["66.7%", "86.1%"], ["扬尘"]),
        ("各份通报里月球基地建得怎么样", ["都没有找到"], ["%"]),
    ],
)
def test_each_report_answers_under_its_own_name(three, clock, said, expected, absent):
    _, text = ask(three, clock, said)
    assert [words for words in expected if words not in text] == []
    assert [words for words in absent if words in text] == []


def test_every_figure_stands_under_the_report_that_states_it(three, clock):
    answer, _ = ask(three, clock, "各报告里的投入资金分别是多少")
    for one in (answer, *answer.more):
        for metric in one.metrics:
            assert one.version is not None
            assert three.text(one.version, *metric.span) == metric.quote
    assert len({one.version for one in (answer, *answer.more) if one.metrics}) > 1


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("禾渡的报告里还有哪些没完成", "农村供水保障有短板"),
        ("禾渡县的通报谁发布的", "中共禾渡县委"),
        ("交通运输局的报告里有哪些问题", "农村公路养护台账不全"),
        ("有哪些问题", "农村公路养护台账不全"),
    ],
)
def test_a_report_named_as_such_is_asked_else_the_chats_own(three, clock, said, expected):
    assert expected in ask(three, clock, said)[1]


def test_what_only_another_named_report_holds_is_said_to_be_of_it(three, clock):
    answer, text = ask(three, clock, "禾渡自来水普及率多少")
    assert text.startswith("本聊天正在问的报告里没有；以下出自另一份报告：《中共禾渡县委")
    assert answer.metrics[0].quote == "91.3%"
    assert ask(three, clock, "霁川自来水普及率多少")[0].kind == "none"
    assert ask(three, clock, "自来水普及率多少")[0].kind == "none"


def test_a_follow_up_leans_on_the_report_of_the_answer_before(three, clock):
    ask(three, clock, "禾渡的报告里问题9怎么样了", person=6)
    _, text = ask(three, clock, "措施呢", person=6)
    assert "加快工程建设" in text
    assert "禾渡县委" in text


def test_one_report_alone_is_never_asked_as_several(empty_store, clock):
    empty_store.load(read_report(HEDU), HEDU.name, clock())
    _, text = ask(empty_store, clock, "禾渡的报告里自来水普及率多少")
    assert "91.3%" in text
    assert "另一份" not in text
