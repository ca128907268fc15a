"""How many problems of a field were found, are mended or not: the report's own figure, before a list of its findings."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """关于芦岸市2023年度审计查出问题整改情况的报告
(2024年12月3日)
审计工作报告反映问题50个，已整改39个。
二、审计查出主要问题的整改情况
（一）渔港建设审计方面。反映问题21个，已整改14个，正在整改7个。
1.关于码头岸线被占用的问题。审计指出，2处岸线被占用。该问题已完成整改。岸线全部收回。
2.关于疏浚工程滞后的问题。审计指出，疏浚工程未按期开工。该问题正在整改。已完成清表。
（二）博物馆运行审计方面。查出问题9个，已整改6个，正在整改3个。
3.关于库房恒温设备停用的问题。审计指出，4间库房设备停用。该问题正在整改。设备已修复3台。
4.关于讲解员编制空缺的问题。审计指出，空缺5名。该问题已完成整改。已补齐5名。
"""
ledger = ledger_of(_NOTICE)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("渔港审计那块还有几个问题没改完", "7个"),
        ("渔港审计查出多少问题", "21个"),
        ("渔港建设这块还剩几个没改", "7个"),
        ("博物馆审计还有几个没整改", "3个"),
        ("博物馆审计一共查出几个问题", "9个"),
    ],
)
def test_the_figure_is_told(ledger: Store, said: str, quote: str) -> None:
    found = ask(ledger, said)
    assert (found.kind, [m.quote for m in found.metrics[:1]]) == ("metric", [quote])
    assert "figure.found" not in [line.key for line in found.lines]


@pytest.mark.parametrize(
    ("said", "kind"),
    [("还有几个没改完", "list"), ("渔港审计哪几个问题没改完", "list"), ("幼儿园审计还有几个问题没改完", "list")],
)
def test_what_the_report_does_not_count_is_listed(ledger: Store, said: str, kind: str) -> None:
    assert ask(ledger, said).kind == kind
