"""What is asked of every issue of the list told before."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from handlers.wording import plain_text
from store.store import Store

NOTICE = """松浦区民政局党组关于巡察整改进展情况的通报
1.关于“低保核查慢”问题的整改。（牵头科室：社会救助科；责任领导：副局长杭若川；整改时限：2031年3月底）
一是核查户数310户。该问题正在整改。
2.关于“婚登窗口排队”问题的整改。（牵头科室：社会事务科；责任领导：局长杜时雨；整改时限：2031年3月底）
一是增设窗口2个。该问题已完成整改。
3.关于“社工站闲置”问题的整改。（牵头科室：慈善科；责任领导：副局长杭若川；整改时限：2031年9月底）
一是盘活站点5个。该问题正在整改。
4.关于“殡仪馆改造慢”问题的整改。
一是完成招标。该问题正在整改。
松浦区民政局党组
2031年5月6日
"""
store = ledger_of(NOTICE)
OF_EACH = [
    ("都是谁牵头的", ["社会救助科", "慈善科", "没有写明这一条由谁牵头"]),
    ("责任领导都是谁", ["杭若川", "没有写明这一条的责任人"]),
    ("时限分别到什么时候", ["2031年3月底", "2031年9月底", "没有写明这一条的时限"]),
    ("who leads each of them", ["社会救助科", "慈善科"]),
]


@pytest.mark.parametrize(("said", "words"), OF_EACH)
def test_each_issue_of_the_list_is_answered_for(store: Store, said: str, words: list[str]) -> None:
    answer = ask(store, "哪些没改完", said)
    text = plain_text(answer, "zh")
    assert ([one.ref for one in answer.issues], [w for w in words if w not in text]) == (["1", "3", "4"], [])
    assert "社会事务科" not in text


def test_one_issue_spoken_of_is_meant_where_no_other_is_named(store: Store) -> None:
    answer = ask(store, "问题2进展", "哪些没改完", "是谁牵头的")
    assert (answer.kind, answer.issues[0].ref) == ("issue", "2")


def test_nothing_is_listed_before_a_list_is_told(store: Store) -> None:
    assert ask(store, "都是谁牵头的").kind == "none"


NARROWED = [
    (("社会救助科负责的有哪些", "没改完的呢"), ["1"]),
    (("慈善科负责的有哪些", "其中没改完的有几个"), ["3"]),
    (("慈善科负责的有哪些", "其中已完成的有几个"), []),
    (("哪些没改完", "慈善科负责的呢"), ["3"]),
    (("哪些没改完", "社会事务科负责的呢"), []),
    (("哪些没改完", "社会事务科负责的有哪些"), ["2"]),
    (("哪些没改完", "已完成的呢"), ["2"]),
    (("哪些没改完", "一共几个"), ["1", "3", "4"]),
    (("社会救助科负责的有哪些", "which of them are still open"), ["1"]),
    (("社会救助科负责的有哪些", "哪些没弄完"), ["1"]),
    (("社会救助科负责的有哪些", "全部问题里没改完的有哪些"), ["1", "3", "4"]),
    (("哪些没改完", "只看慈善科的"), ["3"]),
    (("哪些没改完", "里面社会事务科的有几个"), []),
    (("哪些没改完", "那社会救助科的有哪些"), ["1"]),
    (("时限是2031年3月的有哪些", "其中社会救助科负责的呢"), ["1"]),
]


@pytest.mark.parametrize(("said", "refs"), NARROWED, ids=" ".join)
def test_a_list_is_narrowed_by_what_is_said_next(store: Store, said: tuple[str, ...], refs: list[str]) -> None:
    answer = ask(store, *said)
    assert (answer.kind, [one.ref for one in answer.issues]) == ("list", refs)


def test_a_list_narrowed_without_a_word_says_so(store: Store) -> None:
    text = plain_text(ask(store, "社会救助科负责的有哪些", "还有哪些没改完"), "zh")
    assert text.startswith("在上一份清单里（社会救助科负责的问题有哪些）：")
