"""Lists asked for as people chat: English words among Chinese ones, what is signed off, on schedule, told aloud."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from parsers.list_endings import listed
from parsers.mixed_words import plain_mixed
from store.store import Store

NOTICE = """沙柳县督察反馈问题整改情况公示
序号:1
反馈问题:乡镇污水处理厂闲置。
责任单位:县水务局
整改情况:修复管网12公里,5座厂恢复运行。
完成进度:达到序时进度
序号:2
反馈问题:采石场边坡没有复绿。
责任单位:县林业局
整改情况:复绿边坡86亩,补种灌木4万株。
完成进度:已完成整改
序号:3
反馈问题:医疗废物转运不及时。
责任单位:县卫生健康局
整改情况:新购转运车2辆,48小时内转运率达到100%。
完成进度:已验收销号
序号:4
反馈问题:建筑垃圾乱倒。
责任单位:县城市管理局
整改情况:查处乱倒车辆31辆。因消纳场选址未定,未按期完成。
完成进度:未完成
序号:5
反馈问题:河道采砂坑没有回填。
责任单位:县水务局
整改情况:回填采砂坑9处,剩余3处正在回填。
完成进度:正在整改
沙柳县督察整改办公室
2031年7月8日
"""
LISTS = [
    ("list一下还没finish的", ["1", "4", "5"]),
    ("已经done的有哪些", ["2", "3"]),
    ("pending的都有哪些", ["1", "4", "5"]),
    ("达到序时进度的有哪些", ["1"]),
    ("哪些赶上进度了", ["1"]),
    ("which ones are ongoing and on schedule", ["1"]),
    ("which issues are on track", ["1"]),
    ("没达到序时进度的有哪些", ["4"]),
    ("which ones are not on schedule", ["4"]),
    ("销号的有哪些", ["3"]),
    ("完成并销号的有哪几条", ["3"]),
    ("销号的列一下", ["3"]),
    ("完成了的（含销号的）有哪几条", ["2", "3"]),
    ("完成的、销号的有哪些 发我", ["2", "3"]),
    ("销号的和改完的都有哪些", ["2", "3"]),
    ("没有销号的是哪几条", ["1", "4", "5"]),
    ("有没完成的吗", ["1", "4", "5"]),
    ("还有推进中的吗？", ["1", "4", "5"]),
    ("not yet done的有哪些", ["1", "4", "5"]),
    ("open的有哪些", ["1", "4", "5"]),
    ("有close的吗", ["2", "3"]),
    ("已经整改完成的都有哪些哦", ["2", "3"]),
    ("还没整完的是哪些，数一哈", ["1", "4", "5"]),
    ("还有哪些尾巴没收完，列个单子", ["1", "4", "5"]),
    ("which areas still have unfinished problems", ["1", "4", "5"]),
    ("县水务局的都写了哪几条", ["1", "5"]),
    ("改完的都是哪几个 群主问", ["2", "3"]),
]
ledger = ledger_of(NOTICE)


@pytest.mark.parametrize(("said", "refs"), LISTS)
def test_lists(ledger: Store, said: str, refs: list[str]) -> None:
    one = ask(ledger, said)
    assert (one.kind, [issue.ref for issue in one.issues]) == ("list", refs)


@pytest.mark.parametrize(
    ("said", "ref"),
    [("四号问题 给我念一下", "4"), ("4号fix了没", "4"), ("第五个solved了吗", "5"), ("问题三 读给我听", "3")],
)
def test_one_issue_told_aloud_is_no_list(ledger: Store, said: str, ref: str) -> None:
    one = ask(ledger, said)
    assert (one.kind, one.issues[0].ref) == ("issue", ref)


@pytest.mark.parametrize("said", ["措施念一下", "具体措施念一念", "原文读一下", "责任单位报一下"])
def test_a_follow_up_told_aloud(ledger: Store, said: str) -> None:
    one = ask(ledger, "医疗废物咋样了", said)
    assert (one.kind, one.issues[0].ref) == ("issue", "3")


def test_what_is_signed_off_is_no_part_of_what_is_not_done() -> None:
    assert "销号" in listed("没完成的和已销号的有哪些")
    assert "销号" not in listed("完成的和已销号的有哪些")


@pytest.mark.parametrize(
    ("said", "plainly"),
    [
        ("还没finish的", "还没完成的"),
        ("closed的有几条", "完成的有几条"),
        ("还没solved的", "还没解决的"),
        ("Open day的安排", "Open day的安排"),
        ("what is finished", "what is finished"),
        ("list the finished ones", "list the finished ones"),
        ("unfinished的", "没有完成的"),
        ("not yet done的有哪些", "没有完成的有哪些"),
        ("haven't finished的有哪些", "没有完成的有哪些"),
        ("isn't solved的列一下", "没有解决的列一下"),
        ("half done的有哪些", "没有完成的有哪些"),
        ("open的有哪些", "没有完成的有哪些"),
        ("公园open的时间", "公园open的时间"),
    ],
)
def test_english_states_among_chinese_words(said: str, plainly: str) -> None:
    assert plain_mixed(said) == plainly
