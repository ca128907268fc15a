"""English fragments (homes sold, average pay of nurses): a quantity or what was done asks for its figure, a fault not."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：教育投入不足，2023年全县幼儿园覆盖率仅为71.5%，低于全市平均水平
整改情况：一是增加学位。截至2024年底，全县幼儿园覆盖率提高到88.2%。2024年新建公共充电桩36个，累计达到210个。二是压降大班额。2023年城区小学大班额41个，占城区小学班级总数的18.3%；2024年城区小学大班额减少到9个，占比降至4.6%。
2.反馈问题：外贸下滑，企业出口困难
整改情况：2024年全县进出口总额58.3亿元，同比增长7.1%，其中出口41.6亿元。全县公路货物吞吐量3200吨，同比增长6.5%。
3.反馈问题：县医院急救迟缓，仲裁案件积压
整改情况：2024年急救平均到达时间21分钟。仲裁案件结案率96.4%。为3150名失业人员发放失业保险金860万元。收集转运危险废物480吨。
4.反馈问题：安置房建设拖延，拆迁群众长期在外过渡
整改情况：已安置890户，仍有135户待安置。处置闲置土地270亩。取消广告合同12份。处理违纪教师8人。追缴拖欠租金75万元。为乡镇补充执法人员23名。县中本科上线率51.2%，全县普通高中本科上线率63.4%。
"""

county = ledger_of(TEXT)


def told(store: Store, said: str) -> str:
    one = ask(store, said)
    return one.metrics[0].quote if one.kind == "metric" else f"#{one.issues[0].ref}" if one.issues else one.kind


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("kindergarten coverage", "88.2%"),
        ("low kindergarten coverage", "#1"),
        ("kindergarten coverage at present", "88.2%"),
        ("how many public charging piles are there", "210个"),
        ("average ambulance arrival time", "21分钟"),
        ("arbitration case closing rate", "96.4%"),
        ("how many people got unemployment benefits", "3150名"),
        ("tonnes of hazardous waste collected", "480吨"),
        ("growth of cargo throughput", "6.5%"),
        ("kindergarten coverage before", "71.5%"),
        ("undergraduate admission rate of the whole county", "63.4%"),
        ("average rent", "none"),
        ("nurse vacancy rate", "none"),
        ("average pay of nurses", "none"),
        ("how many people got housing subsidies", "none"),
        ("tonnes of coal sold", "none"),
    ],
)
def test_a_quantity_is_named(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("advertising contracts cancelled", "12份"),
        ("idle land disposed of", "270亩"),
        ("teachers punished for misconduct", "8人"),
        ("families still waiting to be resettled", "135户"),
        ("oversized classes in primary schools now", "9个"),
        ("enforcement staff added for the townships", "23名"),
        ("people who got unemployment benefits", "3150名"),
        ("resettlement homes dragging on", "#4"),
    ],
)
def test_what_was_done_is_named(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("出口额", "41.6亿元"),
        ("进口额", "none"),
        ("进出口总额", "58.3亿元"),
        ("value of exports", "41.6亿元"),
        ("value of imports", "none"),
    ],
)
def test_exports_are_no_foreign_trade(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected
