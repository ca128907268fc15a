"""Things that English questions name with what was done to them: the sort, the deed and the unit must agree."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

from store.store import Store

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：养老服务供给不足
整改情况：新增护理型床位240张，建成老年助餐点31个，日均服务老年人860人次。为72户困难老年人家庭完成适老化改造。
2.反馈问题：公务用车管理不规范
整改情况：清退油卡18张，收回闲置土地260亩，清退违规发放津补贴45.3万元。约谈校长9人，清理教辅材料33种。
3.反馈问题：游客服务差
整改情况：全县接待游客310万人次，受理游客投诉420件，退还多收停车费7.2万元。维修健身器材560件。
4.反馈问题：医疗设备配置不合理
整改情况：新购CT机3台、核磁共振设备2台。中职毕业生本地就业率达到62%。到位省外资金14.6亿元。发放国家助学金210万元，国家励志奖学金38万元。
5.反馈问题：危桥改造慢，全县小学大班额占比高
整改情况：实施农村公路修复工程36公里，个体工商户达到1.2万户。更换老旧电梯110台。
6.反馈问题：消费维权和知识产权保护不力，商标监管薄弱
整改情况：责令停业整改43家，查获走私案件7起，移送公安机关3起。为消费者挽回经济损失86万元，帮助老年消费者挽回损失12万元。实现旅游收入24.9亿元。
民营医疗机构退回医保基金52万元，引进全科医生36名。每万人口发明专利拥有量11.6件，居全国第16位。城区警情平均到场时间6.8分钟。
"""

county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("how many nursing beds were added", "metric 240张"),
        ("how many fuel cards were taken back", "metric 18张"),
        ("how much idle land was taken back", "metric 260亩"),
        ("illegal allowances clawed back", "metric 45.3万元"),
        ("how many pieces of fitness equipment were repaired", "metric 560件"),
        ("tourists received", "metric 310万人次"),
        ("parking fees refunded", "metric 7.2万元"),
        ("CT machines bought", "metric 3台"),
        ("how much money was won back for consumers", "metric 86万元"),
        ("how much money did tourism bring in", "metric 24.9亿元"),
        ("how much money did farming bring in", "none"),
        ("how much did private hospitals pay back", "metric 52万元"),
        ("how much did township hospitals pay back", "none"),
        ("how many general doctors were brought in", "metric 36名"),
        ("how many dentists were brought in", "none"),
        ("how many smuggling cases were handed over to police", "metric 3起"),
        ("national rank for invention patents per 10,000 people", "metric 第16位"),
        ("national rank for trademarks per 10,000 people", "none"),
        ("average police arrival time in town after the fix", "metric 6.8分钟"),
        ("MRI machines bought", "metric 2台"),
        ("meal points for the elderly built", "metric 31个"),
        ("scholarships paid", "metric 38万元"),
        ("rural roads repaired", "metric 36公里"),
        ("how many individual businesses", "metric 1.2万户"),
        ("out-of-province capital that arrived", "metric 14.6亿元"),
    ],
)
def test_the_figure_of_that_thing(county: Store, said, expected):
    assert told(county, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "how many hospital beds were added",
        "how many psychiatric beds were added",
        "how many bank cards were taken back",
        "how many principals were dismissed",
        "how much foreign investment arrived",
        "local employment rate of university graduates",
        "how many escalators were replaced",
        "ultrasound machines bought",
        "pensions clawed back",
        "traffic lights newly installed",
        "elderly apartments built",
        "how many kilometres of expressway were repaired",
    ],
)
def test_nothing_where_the_report_tells_another_sort(county: Store, said):
    assert told(county, said) == "none"
