"""Findings spoken of as such, by a number in decimals, or when found and now."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of, told

from store.store import Store

_SPOKEN = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:流域协同发展不够,鹿溪流域两省协作滞后。
整改情况:推动鹿溪流域上下游九县协同发展,签署协议6份。
2.反馈问题:农产品加工业薄弱,农产品加工业与农业产值比仅为0.6:1。
整改情况:农产品加工业与农业产值比提高到1.2:1。
"""
spoken = ledger_of(_SPOKEN)


def test_what_was_done_about_an_issue_that_counts_something(spoken: Store) -> None:
    one = ask(spoken, "鹿溪流域几个县联手,这条做了啥")
    assert (one.kind, [i.ref for i in one.issues]) == ("issue", ["1"])


def test_when_found_beside_now(spoken: Store) -> None:
    assert told(spoken, "农产品加工和农业的产值比,查出来时跟眼下比比看") == "pair 0.6:1 1.2:1"


_DECIMALS = """中共云汀县委关于巡察整改进展情况的通报
1.学习不深入
1.1 理论学习走过场。
整改情况:组织集中学习12次。
1.2 调研不实。
整改情况:班子成员下乡调研36次。该问题已完成整改。
2.执行不到位
2.1 项目推进慢。
整改情况:开工项目9个。
"""
decimals = ledger_of(_DECIMALS)


@pytest.mark.parametrize(("said", "ref"), [("1.2", "1(2)"), ("1.2整改得怎么样", "1(2)"), ("问题2.1完成了吗", "2(1)")])
def test_a_number_in_decimals_names_a_finding(decimals: Store, said: str, ref: str) -> None:
    one = ask(decimals, said)
    assert (one.kind, [i.ref for i in one.issues]) == ("issue", [ref])
