"""What a question says is not meant, and what a list leaves out, which is its own affair."""

from __future__ import annotations

import pytest

from parsers.unmeant import without_unmeant


@pytest.mark.parametrize(
    ("said", "left", "unmeant"),
    [
        ("罚款多少,没收的不算", "罚款多少", "没收"),
        ("贷款多少，利息别算在内", "贷款多少", "利息"),
        ("闲置土地多少亩,不是批而未供那个", "闲置土地多少亩", "批而未供"),
        ("纵向经费多少，别给我横向的", "纵向经费多少", "横向"),
        ("检出率，要蔬菜的不要水果的", "检出率，要蔬菜的", "水果"),
        ("小作坊关停几家 不要提升的那个数", "小作坊关停几家", "提升"),
        ("建了多少座 不包括在建的", "建了多少座", "在建"),
        ("不要钱的药有几种", "不要钱的药有几种", ""),
        ("罚款多少,2023年的不算", "罚款多少", ""),
        ("还有哪些没完成,教育的不算", "还有哪些没完成,教育的不算", ""),
    ],
)
def test_what_is_not_meant_is_set_apart(said: str, left: str, unmeant: str) -> None:
    assert without_unmeant(said) == (left, unmeant)
