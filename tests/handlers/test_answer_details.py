"""Which of several figures of one thing a detail decides: what is left, planned or aimed at, for a day, a season, a head."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

TEXT = """中共霁川县水务局党组关于巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：供水管网老化，2021—2022供暖季供热管网失水率为3.1%
整改目标：乡村供水水质合格率达到92%以上
整改情况：一是更新管网。已更换供水管道120公里，剩余35公里计划明年更换。2022—2023供暖季供热管网失水率降至1.9%。二是提升水质。供水水质合格率由80.4%提高到93.6%。三是用好中水。中水利用率达到21%，日回用量5.2万吨。
2.反馈问题：拖欠工程款
整改情况：一是清偿欠款。清偿拖欠工程款870万元，尚有140万元未支付。二是盘活土地。排查闲置土地23宗，已处置15宗，无偿收回土地2宗。剩余6宗正在诉讼。三是安置群众。目前已回迁310户，仍有85户在外过渡。
3.反馈问题：小区改造慢
整改情况：一是加快改造。今年计划改造老旧小区31个，已开工28个、完工17个。二是更新电梯。排查使用15年以上老旧电梯640台。三是节约能源。吨煤供热面积提高4.7%。新增新能源清扫车12辆。道路机械化清扫率达到88%。
4.反馈问题：霁川城市发展投资集团负债率高
整改情况：霁川城市发展投资集团资产负债率由71.3%降至66.8%。
"""
county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("还有多少公里供水管没换", "metric 35公里"),
        ("还欠多少工程款没付", "metric 140万元"),
        ("还有几宗闲置地没处置", "metric 6宗"),
        ("还有多少户在外过渡", "metric 85户"),
        ("供水水质合格率之前是多少", "metric 80.4%"),
        ("乡村供水水质合格率的目标", "metric 92%以上"),
        ("今年计划改造老旧小区多少个", "metric 31个"),
        ("老旧小区今年完工几个", "metric 17个"),
        ("中水一天回用多少吨", "metric 5.2万吨"),
        ("15年以上的老电梯排查出多少", "metric 640台"),
        ("2021到2022供暖季失水率", "metric 3.1%"),
        ("2022-2023供暖季失水率", "metric 1.9%"),
        ("城发集团资产负债率现在是多少", "metric 66.8%"),
        ("吨煤供热面积提高多少", "metric 4.7%"),
    ],
)
def test_a_detail_decides(county, said, expected):
    assert told(county, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "供热面积同比增长多少",  # only that of a tonne of coal is told
        "新能源清扫车占比",
        "计划开工小区改造标段多少个",
        "2020到2021供暖季失水率",
        "还欠多少货款没付",
    ],
)
def test_a_figure_of_another_detail_is_no_answer(county, said):
    assert told(county, said) == "none"
