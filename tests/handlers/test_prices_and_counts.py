"""Prices for one, the most that is taken, money in 亿, what is not meant, what was spent by now: figures, or refused."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of, told

from store.store import Store

_NOTICE = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:水价不合理。
整改情况:召开听证会2次,居民用水第一阶梯价格确定为每立方米2.35元,第二阶梯为每立方米3.52元。
2.反馈问题:研学收费混乱。
整改情况:一日研学收费上限定为每生160元,两日研学为每生380元,退还多收费用47.3万元。
3.反馈问题:第二水源建设滞后。
整改情况:县水利局推进鹿角湖第二水源工程,总投资6.8亿元,已完成投资3.9亿元。
4.反馈问题:农村水质差。
整改情况:农村饮用水水质合格率由87.6%提升到96.1%,城区为99.8%。柳溪河溶解氧浓度5.3毫克/升。
5.反馈问题:排污口底数不清。
整改情况:完成3条河流岸线排查267公里,查明入河排污口1436个,其中工业类128个。
6.反馈问题:课后服务费结余未规范管理。
整改情况:课后服务费结余1043万元转入专户。对欠薪立案12件,为3915名农民工追回工资4382万元。
"""

store = ledger_of(_NOTICE)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("第二阶梯水价一方多少", "3.52元"),
        ("两日研学最多收多少钱", "380元"),
        ("第二水源工程目前已经投了多少钱", "3.9亿元"),
        ("第二水源工程总投资多少", "6.8亿元"),
        ("城区的水质合格率是多少,不是农村", "99.8%"),
        ("入河排污囗一共查出多少个", "1436个"),
    ],
)
def test_the_figure_is_told(store: Store, said: str, quote: str) -> None:
    assert told(store, said) == f"metric {quote}"


@pytest.mark.parametrize("said", ["医保基金结余还有几个亿", "臭氧浓度多少"])
def test_a_sibling_is_no_answer(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"


def test_a_finding_spoken_of_as_such_is_told(store: Store) -> None:
    assert ask(store, "拖欠农民工工资的问题呢").kind == "issue"


@pytest.mark.parametrize("said", ["总金额多少", "面积多少", "人数是多少"])
def test_a_measure_alone_may_be_any_figures(store: Store, said: str) -> None:
    assert ask(store, said).lines[0].key == "none.subject"


def test_a_measure_alone_is_asked_of_what_was_told(store: Store) -> None:
    assert told(store, "第6条", "金额多少") == "metric 1043万元"
    assert ask(store, "退还多收费用多少", "金额多少").kind == "none"
