"""Months that tell when (前9个月) are no figure; those that tell how long are."""

from __future__ import annotations

import pytest
from one_response import HEAD

from parsers.reading import read_text


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        (
            "2023年前9个月共检查企业356家次,罚款12万元。",
            [("356家次", "2023-01/2023-09"), ("12万元", "2023-01/2023-09")],
        ),
        ("新增门店12家,2024年前四个月销售额3亿元。", [("12家", None), ("3亿元", "2024-01/2024-04")]),
        ("2023年前三个季度销售额4亿元。", [("4亿元", "2023-01/2023-09")]),
        ("合同到期前3个月告知租户25户。", [("3个月", None), ("25户", None)]),
        ("工期缩短3个月。", [("3个月", None)]),
        ("2023年前9个月检查煤矿356矿次。", [("356矿次", "2023-01/2023-09")]),
    ],
)
def test_months_that_tell_when_are_no_figure(told: str, figures: list[tuple[str, str | None]]) -> None:
    assert [(m.quote, m.period) for m in read_text(HEAD + told).metrics] == figures


def test_what_something_is_to_be_has_its_name() -> None:
    told = "新能源车占比达到12%,目标值为20%。平均等候时间为9分钟,2025年底目标为5分钟。"
    names = [(m.quote, m.name) for m in read_text(HEAD + told).metrics]
    assert names == [
        ("12%", "新能源车占比"),
        ("20%", "新能源车占比"),
        ("9分钟", "平均等候时间"),
        ("5分钟", "平均等候时间"),
    ]
