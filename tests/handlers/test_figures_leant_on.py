"""Messages that lean on the figure told before: a part of it, the whole of it, another thing beside it."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

from store.store import Store

_LEANING = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:景区配套不足。
整改情况:新建旅游厕所26座,其中A级景区内17座。
2.反馈问题:业主委员会组建率低。
整改情况:业主委员会组建率为61.3%,其中云鹤街道72.0%、南浦街道54.8%。
3.反馈问题:文山会海反弹。
整改情况:全年召开常委会会议7次。县级发文数量同比下降22.5%,会议数量同比下降18.3%。
"""
leaning = ledger_of(_LEANING)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        (("新建旅游厕所多少座", "A级景区的呢"), "17座"),
        (("云鹤街道业委会组建率多少", "全县的呢"), "61.3%"),
        (("县级发文减了多少", "会议呢"), "18.3%"),
        (("A级景区建了几座厕所",), "17座"),
    ],
)
def test_it_leans_on_the_figure_before(leaning: Store, said: tuple[str, ...], quote: str) -> None:
    assert told(leaning, *said) == f"metric {quote}"
