"""Two states of one thing: the pair that is meant, whatever words ask for it; no pair of another thing, place or part."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

TEXT = """中共岚川县委关于市委巡察整改进展情况的通报
市委巡察组反馈的12个问题，已完成整改9个。
一、反馈问题整改落实情况
1.反馈问题：渡运管理粗放，2023年渡船准点率仅61%，岚川县渡口破损18处，群众平均候船时间长达40分钟
整改情况：2024年渡船准点率升至88.5%。平均候船时间压缩至15分钟。修复渡口9处。票务窗口办理时间由6个工作日缩短到2个工作日。
2.反馈问题：湖区水质不稳，2023年PM2.5平均浓度为41微克/立方米
整改情况：2024年PM2.5平均浓度为33微克/立方米，PM10平均浓度为58微克/立方米。
3.反馈问题：救生力量薄弱，全县仅有救生员120名
整改情况：救生员增加到265名，其中霁原镇75名。新增救生艇12艘。中心小学平均班额由58人降至47人。
4.反馈问题：加工链条短，湖产品加工业与渔业产值比仅为0.6:1，远低于全市1.9:1
整改情况：湖产品加工业与渔业产值比达到1.4:1。
"""


county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("渡船准点率 巡察那会儿跟现在比一比", ["61%", "88.5%"]),
        ("渡船准点率 2023 vs 2024", ["61%", "88.5%"]),
        ("渡船准不准点？从几成到几成", ["61%", "88.5%"]),
        ("候船时间 原来的和现在的数", ["40分钟", "15分钟"]),
        ("买票窗口办理时间,以前和现在", ["6个工作日", "2个工作日"]),
        ("买票窗口办理天数 整改前后", ["6个工作日", "2个工作日"]),
        ("救生员原先几名 现在几名", ["120名", "265名"]),
        ("lifeguards then vs now", ["120名", "265名"]),
        ("渡船准点率 before和now各多少", ["61%", "88.5%"]),
        ("渡船准点率 整改前/后", ["61%", "88.5%"]),
        ("救生员原先几名 搞完几名", ["120名", "265名"]),
        ("等个船要等多久 以前跟现在比比", ["40分钟", "15分钟"]),
        ("湖产品加工和渔业产值比 从几比几到几比几", ["0.6:1", "1.4:1"]),
        ("PM2.5浓度 去年和今年 两个数都要", ["41微克/立方米", "33微克/立方米"]),
    ],
)
def test_both_states_are_told(county: Store, said: str, expected: list[str]) -> None:
    one = ask(county, said)
    assert (one.kind, [m.quote for m in one.metrics]) == ("pair", expected)


PORT = """中共岚川县委关于市委巡察整改进展情况的通报
市委巡察组反馈的2个问题，已完成整改1个。
一、反馈问题整改落实情况
1.反馈问题：口岸查验慢，2023年进口、出口整体通关时间分别为52.6小时、3.4小时
整改情况：2024年进口、出口整体通关时间分别压缩至28.1小时、1.2小时。缉私民警由64人增加到91人。
2.反馈问题：救生衣配发后无人调试，配而不用
整改情况：单件采购价由320元降至185元，追回差价款12万元。护航补助标准由每人每年2万元提高到3万元。
"""
port = ledger_of(PORT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("进口通关时间以前多长时间 现在多长", ["52.6小时", "28.1小时"]),
        ("出口通关以前要多久现在要多久", ["3.4小时", "1.2小时"]),
        ("缉私民警人数 划转前和现在", ["64人", "91人"]),
    ],
)
def test_what_only_asks_is_no_subject(port: Store, said: str, expected: list[str]) -> None:
    one = ask(port, said)
    assert (one.kind, [m.quote for m in one.metrics]) == ("pair", expected)


@pytest.mark.parametrize(
    "said",
    [
        "PM10浓度 去年和今年",
        "霁原镇救生员 以前几名 现在几名",
        "破损渡口 原来几处 现在几处",
        "救生艇 原来几艘 现在几艘",
        "渡口破损 原来几处 现在几处",
        "船票价格 以前和现在",
        "渡口数量 2021年和2022年各几个",
        "常住人口 before and after",
    ],
)
def test_no_pair_of_another_thing(county: Store, said: str) -> None:
    assert ask(county, said).kind != "pair"
