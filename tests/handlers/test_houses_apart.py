"""A station, plant or school that is named is no other one, nor one holiday another or the whole year."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

store = ledger_of(
    """中共汀湾县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:客运场站闲置。
整改情况:关停白鹭客运站,人员转岗。青岗客运站综合利用率提高到72.4%。
2.反馈问题:冷链设施不足。
整改情况:建成冷藏保鲜库31座。清退多收停车费26.5万元。全年接待游客960万人次,其中,中秋假期接待游客37.6万人次。
"""
)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("青岗客运站综合利用率多少", "72.4%"),
        ("客运站综合利用率多少", "72.4%"),
        ("how many cold storage warehouses were built", "31座"),
        ("how much overcharged parking fees were refunded", "26.5万元"),
        ("中秋那几天来了多少游客", "37.6万人次"),
    ],
)
def test_its_own_figure_answers(store: Store, said: str, quote: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, [m.quote for m in answer.metrics[:1]]) == ("metric", [quote])


@pytest.mark.parametrize(
    "said", ["白鹭客运站综合利用率多少", "国庆那几天来了多少游客", "春节接待游客多少人次", "五一假期接待游客多少"]
)
def test_another_ones_figure_does_not(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"
