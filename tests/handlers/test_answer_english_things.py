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
