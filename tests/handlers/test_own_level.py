"""A county's report tells no figures of the whole city, unless its sentence speaks of that."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """云溪县人民政府关于医疗保障专项审计整改情况的报告
一、审计整改情况
(一)透析点布局不均衡。
该问题已完成整改。新增透析机24台,透析机达到97台。全市透析中心61家,其中本县5家。
(二)影院票房申报不实。
该问题正在整改。2031年全县影院票房1730万元。
"""

store = ledger_of(_NOTICE)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("全市透析机有多少台", []),
        ("全市影院票房多少", []),
        ("全县影院票房多少", ["1730万元"]),
        ("影院票房多少", ["1730万元"]),
        ("全市透析中心有多少家", ["61家"]),
    ],
)
def test_a_wider_area_than_the_reports(store: Store, said: str, told: list[str]) -> None:
    assert [m.quote for m in ask(store, said).metrics[:1]] == told
