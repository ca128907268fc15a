"""A message behind a figure that asks for its other state, its growth or rank, or the thing counted next to it."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

TEXT = """中共岚川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：渡运管理粗放，2022年持证渡运企业21家，群众平均候船时间长达40分钟
整改情况：加强日常管理。
2.反馈问题：航运发展慢
整改情况：2023年全县国家备案持证渡运企业39家。平均候船时间压缩至15分钟。渡船准点率88.6%，居全市第3位，比全省低1.4个百分点。
3.反馈问题：园区发展慢
整改情况：青屿园区、霁原园区1至4月产值分别达32.9亿元、14.7亿元，同比分别增长2.6%、18.8%。新入驻高校7所、创业团队6个，累计入驻创业团队35个。
"""


county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("2023年持证渡运企业多少家", "前一年是多少"), "21家"),
        (("现在持证渡运企业多少家", "前一年呢"), "21家"),
        (("现在持证渡运企业多少家", "22年的时候是多少"), "21家"),
        (("霁原园区产值多少", "同比涨了多少"), "18.8%"),
        (("新入驻高校几所", "团队来了几个"), "6个"),
        (("渡船准点率多少", "全市排第几"), "第3位"),
        (("渡船准点率多少", "跟全省差多少"), "1.4个百分点"),
    ],
)
def test_what_is_asked_of_the_figure_before(county: Store, said: tuple[str, ...], expected: str) -> None:
    one = ask(county, *said)
    assert (one.kind, one.metrics[0].quote) == ("metric", expected)


@pytest.mark.parametrize("said", ["具体干了些啥", "具体做了哪些事", "咋干的", "what exactly has been done"])
def test_what_was_done_is_asked_of_the_issue_before(county: Store, said: str) -> None:
    one = ask(county, "问题2进展", said)
    assert (one.kind, one.issues[0].ref) == ("issue", "2")
