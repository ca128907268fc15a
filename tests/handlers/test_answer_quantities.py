"""Quantities asked for by their names: how many, what rate, whose area, what was done; and figures that are none of them."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：政务大厅办事慢
整改情况：设置自助终端64台，进驻率达到98.2%，查处窗口人员作风问题28起。退库企业由2023年的51家减少到19家。
2.反馈问题：草原保护不力
整改情况：发现损毁围栏43.7公里，机井停用126眼，修复围栏41.2公里，恢复机井119眼，埋设界桩3860根，恢复植被1.2万亩。
3.反馈问题：村集体增收乏力
整改情况：新增集体收入417万元，为184座小型水库配备巡查员368名，整合关停政务APP42个。
4.反馈问题：牧场招商引资重签约轻落地
整改情况：废止违规招商文件14份，停止兑付返还资金5600万元，减免租金195万元，投入改造资金4380万元。新签约项目到位资金213亿元。
"""

county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("自助终端数量", "64台"),
        ("界桩数量", "3860根"),
        ("政务大厅进驻率", "98.2%"),
        ("政务大厅满意率", None),
        ("窗口多少个", None),
        ("草原面积", None),
        ("恢复植被面积", "1.2万亩"),
        ("草原恢复植被率", None),
        ("围栏坏了多少公里", "43.7公里"),
        ("围栏修好了多少公里", "41.2公里"),
        ("机井恢复了几眼", "119眼"),
        ("集体收入增加了多少", "417万元"),
        ("集体收入同比增加多少", None),
        ("退库企业减少到多少", "19家"),
        ("2023年退库企业多少家", "51家"),
        ("小型水库配了几个巡查员", "368名"),
        ("政务APP关停几个", "42个"),
        ("牧场招商到位资金", "213亿元"),
    ],
)
def test_the_quantity_decides(county: Store, said: str, expected: str | None) -> None:
    assert [m.quote for m in ask(county, said).metrics[:1]] == ([expected] if expected else [])
