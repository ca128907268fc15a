"""Numbers, units and comparators, before it is known what they measure."""

from __future__ import annotations

import pytest

from parsers.numerals import arabic, chinese
from parsers.quantities import find_quantities
from parsers.shadow import fold

CASES = [
    ("达838家", [(838, "家", "=")]),
    ("投资3626.94亿元", [(362694000000, "元", "=")]),
    ("1，234.5万元", [(12345000, "元", "=")]),
    ("发电1.2万千瓦时", [(12000, "千瓦时", "=")]),
    ("近200个", [(200, "个", "<")]),
    ("超７万余台（套）", [(70000, "台(套)", ">")]),
    ("5亿元以上", [(500000000, "元", ">=")]),
    ("不超过3元", [(3, "元", "<=")]),
    ("约96万人次", [(960000, "人次", "~")]),
    ("节约96元", [(96, "元", "=")]),
    ("最近3天", [(3, "天", "=")]),
    ("12亿多元", [(1200000000, "元", ">")]),
    ("十几个", [(10, "个", ">")]),
    ("两千余户", [(2000, "户", ">")]),
    ("六成", [(60, "%", "=")]),
    ("千分之三", [(3, "‰", "=")]),
    ("百分之十二点五", [(12.5, "%", "=")]),
    ("5‰", [(5, "‰", "=")]),
    ("3.5倍", [(3.5, "倍", "=")]),
    ("0.72：1", [(0.72, ":1", "=")]),
    ("高于全国、全省2.1、1.6个百分点", [(2.1, "百分点", "="), (1.6, "百分点", "=")]),
    ("2.7公里/百平方公里", [(2.7, "公里/百平方公里", "=")]),
    ("11.3克/千瓦时", [(11.3, "克/千瓦时", "=")]),
    ("人口386人/平方公里", [(386, "人/平方公里", "=")]),
    ("两千亿级", [(200000000000, "元", "=")]),
    ("位列全省第6位", [(6, "位", "=")]),
    ("第6批次", []),
    ("一批项目", []),
    ("83.41亿元，分别", [(8341000000, "元", "=")]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text for text, _ in CASES])
def test_value_unit_and_comparator(text: str, wanted: list[tuple[float, str, str]]) -> None:
    assert [(q.value, q.unit, q.comparator) for q in find_quantities(fold(text))] == wanted


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("100万元—500万元", 1000000, 5000000, "元"),
        ("3至5天", 3, 5, "天"),
        ("2～3次", 2, 3, "次"),
        ("1.5-2万元", 15000, 20000, "元"),
        ("10%至15%", 10, 15, "%"),
    ],
)
def test_a_range_has_two_ends(text: str, low: float, high: float, unit: str) -> None:
    (quantity,) = find_quantities(fold(text))
    assert (quantity.value, quantity.low, quantity.high, quantity.unit) == (None, low, high, unit)


def test_two_levels_are_no_range() -> None:
    assert [q.value for q in find_quantities("由5天至2天")] == [5, 2]


@pytest.mark.parametrize(
    ("text", "value"),
    [("两千", 2000), ("十二", 12), ("一百二十三", 123), ("一亿二千万", 120000000), ("万亿", 10**12), ("三五", None)],
)
def test_chinese_numerals(text: str, value: int | None) -> None:
    assert chinese(text) == value


def test_arabic_numbers_keep_their_decimals() -> None:
    assert arabic("3626.94", "亿") == 362694000000
    assert arabic("1,234.5", "万") == 12345000
    assert arabic("0.58") == 0.58
