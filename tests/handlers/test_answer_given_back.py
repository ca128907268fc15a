"""Figures asked for by who got or gave something back, what had come of it already, how it rose, and when."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

from store.store import Store

TEXT = """中共禾汀县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：打击养蜂骗局不力，受骗群众损失大
整改情况：2022年全县蜂业产值3.1亿元。2023年全县蜂业产值3.9亿元。一是向受骗蜂农返还被骗资金73.6万元，退还蜂箱押金8.4万元。二是领导包案化解蜂业积案27件，目前已化解21件。三是协管员月人均工资增加260元。
2.反馈问题：蜂疗保障资金被套取
整改情况：一是追回违规使用的医保基金97万元，其中县人民医院、县中医院、民营医疗机构分别退回41.2万元、18.5万元、37.3万元。二是排查晾晒器具1240件，更换损坏器具93件。
3.反馈问题：老旧锅炉处置慢
整改情况：一是对老旧锅炉分类处置，更新、改造、修理分别完成142台、67台、208台。二是蜂产品审批时限由40个工作日压缩至12个工作日。三是举办蜜蜂马拉松，带动餐饮消费560万元。
4.反馈问题：人工授粉班过多，2023年秋季授粉大班额达39个
整改情况：2024年秋季授粉大班额减少到6个。
中共禾汀县委
2025年3月6日
"""

county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # for whom
        ("给被骗的人退回多少钱", "metric 73.6万元"),
        ("给报案的人退回多少钱", "none"),
        ("给被骗的人补贴多少钱", "none"),
        # the state asked for, not the whole
        ("蜂业积案已经化解的有几件", "metric 21件"),
        ("蜂业积案没化解的有几件", "none"),
        # 长 is 涨
        ("协管员工资长了多少", "metric 260元"),
        ("协管员人数长了多少", "none"),
        # given back by the one asked for, and by no other
        ("县中医院退了多少医保钱", "metric 18.5万元"),
        ("县中医院发了多少医保钱", "none"),
        ("乡镇卫生院退了多少医保钱", "none"),
        # a thing told by the end of its name only
        ("坏的晾晒器具换了多少", "metric 93件"),
        ("坏的路灯换了多少", "none"),
        # of several deeds the last is what was done
        ("老锅炉换新了多少台", "metric 142台"),
        ("老锅炉修了多少台", "metric 208台"),
        ("老锅炉拆掉多少台", "none"),
        # what something brought
        ("马拉松带来多少消费", "metric 560万元"),
        ("马拉松带来多少税收", "none"),
        # when, and in which days
        ("蜂产品审批原来要多少个工作日", "metric 40个工作日"),
        ("蜂产品审批现在要多少个工作日", "metric 12个工作日"),
        ("施工许可审批现在要多少个工作日", "none"),
        ("授粉大班额改之前多少个", "metric 39个"),
        ("授粉大班额改之后多少个", "metric 6个"),
        ("授粉大班额改之前和改之后各多少个", "pair 39个 6个"),
        ("蜂业产值巡察时候和23年各多少", "pair 3.1亿元 3.9亿元"),
    ],
)
def test_figures_are_told_of_those_and_of_the_time_asked_for(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected
