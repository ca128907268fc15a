"""Lists of a section that is named by half of its title, by other words for it, with another; of fields by everyday words."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

REPORT = """中共漆园县委关于市委巡察整改落实情况的通报
2031年3月5日，市委第四巡察组反馈了巡察意见。现将整改落实情况公布如下。
一、聚焦公共出行,改进出行服务
1.班线发车间隔长。
整改情况：新增班次26个。
2.候车亭破损多。
整改情况：更换候车亭31座。
二、聚焦校外教育职责方面
3.活动场所少。
整改情况：新建活动室4间。
4.青少年宫收费项目不公开。
整改情况：公示收费项目12项。
三、聚焦企业财务和资产管理方面
5.三年没有盘点仓房。
整改情况：盘点仓房17座。
6.往来款长期挂账。
整改情况：清理往来款43万元。
四、聚焦产业富民,补齐加工短板
7.老果园改造慢。
整改情况：嫁接改造2600亩。
8.奶站收奶压级压价。
整改情况：约谈奶站3家。
9.沿河堤防缺口没有封闭。
整改情况：封闭缺口5处。
中共漆园县委
2031年6月8日
"""
LISTS = [
    ("公共出行那部分都写了哪几项", ["1", "2"]),
    ("改进坐车服务那块下面有啥", ["1", "2"]),
    ("校外教育这块包括哪几条", ["3", "4"]),
    ("校外教育、公共出行这两块有哪些问题", ["1", "2", "3", "4"]),
    ("财务跟资产那块揪出来哪几条", ["5", "6"]),
    ("补齐加工短板那部分有哪些", ["7", "8", "9"]),
    ("orchards and dairy issues, list them pls", ["7", "8"]),
]
store = ledger_of(REPORT)


@pytest.mark.parametrize(("said", "refs"), LISTS)
def test_a_list_of_a_section(store: Store, said: str, refs: list[str]) -> None:
    one = ask(store, said)
    assert (one.kind, [issue.ref for issue in one.issues]) == ("list", refs)


@pytest.mark.parametrize(
    ("said", "ref"), [("苹果园子那块查出啥问题", "7"), ("喝奶这方面都有啥毛病", "8"), ("发大水防洪这块有啥问题", "9")]
)
def test_the_only_issue_of_a_field(store: Store, said: str, ref: str) -> None:
    assert [issue.ref for issue in ask(store, said).issues] == [ref]


@pytest.mark.parametrize("said", ["造船厂那边有哪些毛病", "监狱这块有哪些问题", "稀土方面有哪些问题"])
def test_a_field_that_is_not_there(store: Store, said: str) -> None:
    assert not ask(store, said).issues


@pytest.mark.parametrize("said", ["各算各的账,往来款那个问题", "仓房没人盘的那条", "青少年宫收费那一项"])
def test_one_issue_is_meant_by_what_ends_in_that_one(store: Store, said: str) -> None:
    assert ask(store, said).kind != "list"


@pytest.mark.parametrize("said", ["近视率呢,漆园县的", "合格率，要苹果的", "果园覆盖率，不是梨的"])
def test_a_figure_before_its_thing_asks_for_no_list(store: Store, said: str) -> None:
    assert ask(store, said).kind != "list"
