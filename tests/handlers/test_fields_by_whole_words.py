"""A field is told by words of its own, not by one that stands inside words of other fields."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

NOTICE = """中共芦花县委关于市委巡察整改进展情况的通报
根据市委统一部署，市委第二巡察组开展了巡察。现将巡察整改进展情况予以公布。
1.关于“支渠渗漏，末级渠系没有管护”问题的整改。
一是衬砌支渠7公里。该问题已完成整改。
2.关于“农产品销售渠道单一”问题的整改。
一是签订购销合同12份。该问题已完成整改。
3.关于“群众监督渠道不畅”问题的整改。
一是开通专线1条。该问题正在整改。
4.关于“住房公积金缴存扩面缓慢”问题的整改。
一是新增缴存职工410人。该问题正在整改。
5.关于“矿井水提取没有计量”问题的整改。
一是安装水表9台。该问题已完成整改。
6.关于“仓储冷链能力不足”问题的整改。
一是新建冷库2座。该问题正在整改。
7.关于“校园餐配送不及时”问题的整改。
一是更换配送企业1家。该问题正在整改。
中共芦花县委
2031年5月6日
"""
ledger = ledger_of(NOTICE)


@pytest.mark.parametrize(
    ("said", "refs"), [("灌溉方面有哪些问题", {"1"}), ("公积金方面有哪些问题", {"4"}), ("物流方面有哪些问题", {"6"})]
)
def test_the_field_holds_no_others(ledger: Store, said: str, refs: set[str]) -> None:
    assert {issue.ref for issue in ask(ledger, said).issues} == refs
