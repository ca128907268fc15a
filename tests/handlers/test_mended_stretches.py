"""Words typed so that no character of them is in a word any more: put right where one word of the report is meant."""

from __future__ import annotations

import pytest
from asked import ledger_of

from handlers.mended import mended
from parsers.misspelt import lone_stretches
from store.store import Store

county = ledger_of("""中共澄阳县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:草畜发展不均衡。
整改情况:种植苜蓿3.4万亩,养护牧场道路12公里。
2.反馈问题:水费清缴不力。
整改情况:追缴水费46万元,加收滞纳金3.1万元。督促工地向86名农民工支付工资152万元。
3.反馈问题:师资结构不优。
整改情况:“双师型”教师占比提高到46.2%,新装充电桩96个,实行挂图作战。
""")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("苜宿种了多少亩", "苜蓿种了多少亩"),
        ("水费的滞那金收了多少", "水费的滞纳金收了多少"),
        ("农民供工资发了多少", "农民工工资发了多少"),
        ("充电庄新装了几个", "充电桩新装了几个"),
        ("双狮型教师占比", "双师型教师占比"),
        ("苜蓿种了多少亩", "苜蓿种了多少亩"),
        ("滞那银收了多少", "滞那银收了多少"),
    ],
)
def test_one_word_of_the_report_is_meant(county: Store, said: str, meant: str) -> None:
    assert mended(county, county.current(), said) == meant


@pytest.mark.parametrize(
    ("said", "stretches"), [("苜宿种了多少亩", [(0, 2)]), ("水费的滞那金", [(3, 6)]), ("修了几座桥", [])]
)
def test_stretches_of_characters_in_no_word(said: str, stretches: list[tuple[int, int]]) -> None:
    assert list(lone_stretches(said)) == stretches
