"""What something is and what it is to be, told one behind the other; money taken from those that were looked at."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """中共汀湾县委关于巡察整改进展情况的通报
(2024年12月5日)
1.关于“新能源车推广慢”问题的整改
整改情况:一是更新车辆86辆,新能源车占比达到12%,目标值为20%。二是优化窗口,平均等候时间为9分钟,2025年底目标为5分钟。
2.关于“渡口执法宽松软”问题的整改
整改情况:2024年检查渡口214处,罚款86万元。
"""
ledger = ledger_of(_NOTICE)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("新能源车占比多少", "12%"),
        ("新能源车占比目标是多少", "20%"),
        ("平均等候时间多久", "9分钟"),
        ("平均等候时间目标", "5分钟"),
        ("等候时间2025年底要压到几分钟", "5分钟"),
        ("渡口执法罚了多少", "86万元"),
    ],
)
def test_the_figure_is_told(ledger: Store, said: str, quote: str) -> None:
    assert [m.quote for m in ask(ledger, said).metrics[:1]] == [quote]
