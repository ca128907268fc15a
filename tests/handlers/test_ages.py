"""Figures of bands of age: an age names the band that holds it, and no other band answers."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of, told

from parsers.reading import read_text
from store.store import Store

_NOTICE = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:高龄津贴发放不及时。
整改情况:提高津贴标准,80至89岁老人每人每月50元、90-99周岁每人每月100元、100岁以上每人每月500元。全县80岁以上老人1.2万人,其中100岁以上36人。
2.反馈问题:护理服务不足。
整改情况:对60至79周岁低收入老人发放补贴132万元。
3.反馈问题:教师队伍老化。
整改情况:36至45岁教师培训410人次。
"""

store = ledger_of(_NOTICE)


def test_a_figure_is_called_by_its_band() -> None:
    names = {m.quote: m.name for m in read_text(_NOTICE).metrics}
    assert "80至89岁" in names["50元"]
    assert "90-99周岁" in names["100元"]
    assert "60至79周岁低收入老人" in names["132万元"]
    assert names["410人次"].startswith("36至45岁教师培训")


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("95岁的老人一个月给多少", "100元"),
        ("八十多岁的一个月多少钱", "50元"),
        ("百岁老人一个月拿多少", "500元"),
        ("百岁老人有几个", "36人"),
        ("70岁的低收入老人补了多少", "132万元"),
        ("40岁的老师培训了多少人次", "410人次"),
    ],
)
def test_an_age_is_of_a_band(store: Store, said: str, quote: str) -> None:
    assert told(store, said) == f"metric {quote}"


@pytest.mark.parametrize("said", ["52岁的老师培训了多少人次", "30岁的低收入人员补了多少"])
def test_no_band_holds_it(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"
