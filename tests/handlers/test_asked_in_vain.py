"""A message behind one that found nothing: what it leaves out is taken from what was asked in vain."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of, told

from handlers.wording import plain_text
from store.store import Store

REPORT = """中共泊湾镇委员会关于巡察整改进展情况的通报
2030年9月10日至11月22日，县委第二巡察组对泊湾镇党委开展巡察。现将截至2031年5月底的整改进展情况通报如下。
1.藕塘养殖效益低。
整改情况：一是改造老塘。改造老塘236亩。二是打响品牌。2030年，全镇莲藕综合产值1.38亿元，同比增长15.6%；里堰村、后墩村藕农户均增收分别为3200元、2750元。
2.村道破损没人修。
整改情况：修补村道37公里，清退虚报的工程款48万元。该问题已完成整改。
3.差旅报销把关不严。
整改情况：清退违规报销资金5.36万元。该问题正在整改。
泊湾镇党委
2031年6月6日
"""
store = ledger_of(REPORT)
SAID = [
    (("2029年莲藕综合产值多少", "2030年呢"), "metric 1.38亿元"),
    (("2029年莲藕综合产值多少", "2028年呢"), "none"),
    (("莲藕产量多少", "产值呢", "增长多少"), "metric 15.6%"),
    (("前洼村户均增收多少", "后墩村呢"), "metric 2750元"),
    (("前洼村户均增收多少", "北岗村呢"), "none"),
    (("清退补贴多少", "工程款的呢"), "metric 48万元"),
    (("地铁建了几条", "2030年呢"), "none"),
    (("地铁改了吗", "措施呢"), "none"),
    (("地铁改了吗", "问题2呢"), "issue"),
    (("地铁改了吗", "村道破损改了没"), "issue"),
    (("地铁改了吗", "谢谢"), "help"),
]


@pytest.mark.parametrize(("said", "expected"), SAID, ids=str)
def test_it_leans_on_what_was_asked_in_vain(store: Store, said: tuple[str, ...], expected: str) -> None:
    assert told(store, *said) == expected


@pytest.mark.parametrize("said", [("地铁改了吗", "什么时候完成"), ("地铁建了几条", "2030年呢")])
def test_what_was_asked_in_vain_is_named(store: Store, said: tuple[str, ...]) -> None:
    assert "地铁" in plain_text(ask(store, *said), "zh")


def test_up_to_when_the_progress_is_told(store: Store) -> None:
    assert "2031年5月底" in plain_text(ask(store, "整改数据截至哪天"), "zh")
