"""Of figures told beside one another the one asked for: now, of a time, alone, of the wider area, of a side."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of, told

from store.store import Store

_WORKS = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:灌区续建配套项目推进缓慢。青石灌区改造计划渠道衬砌84公里,至巡察时仅完成31.5公里,资金支付率38.2%。
整改情况:县水利局倒排工期,累计完成渠道衬砌72.3公里,资金支付率提高到86.5%。
2.反馈问题:学位不足。规划建设的12所公办园至2023年底仅建成4所。
整改情况:成立专班,2024年新建成5所,新增学位1620个。
3.反馈问题:路面违法多发。
整改情况:查处酒驾醉驾1136起,其中醉驾204起。
4.反馈问题:参保率低,城乡居民参保率93.6%,低于全市95.8%的平均水平。
整改情况:城乡居民参保率达到96.9%。
"""
works = ledger_of(_WORKS)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        (("青石灌区渠道衬砌现在修了多少公里",), "72.3公里"),
        (("青石灌区渠道衬砌现在修了多少公里", "资金支付率呢"), "86.5%"),
        (("2024年新建成公办园几所",), "5所"),
        (("醉驾抓了多少",), "204起"),
        (("酒驾醉驾一共查了多少",), "1136起"),
        (("全市平均的居民参保率多少",), "95.8%"),
        (("居民参保率现在多少",), "96.9%"),
    ],
)
def test_of_siblings_the_one_asked_for_is_told(works: Store, said: tuple[str, ...], quote: str) -> None:
    assert told(works, *said) == f"metric {quote}"


_PAY = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:人才吸引力不足。
整改情况:调研平均工资、住房等情况,出台人才政策9项。
2.反馈问题:山区供电薄弱。
整改情况:低电压投诉同比下降42.6%,其中北部山区四镇下降57.3%。
"""
pay = ledger_of(_PAY)


def test_a_value_asked_in_english_is_no_issue(pay: Store) -> None:
    assert ask(pay, "what is the average salary in the county").kind == "none"


def test_a_side_is_called_as_people_do(pay: Store) -> None:
    assert told(pay, "北边山区低电压投诉降了多少") == "metric 57.3%"
