"""Which figure answers by what was done: handed out or got back, taken on or gone, all there are or some of them."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：牧业补贴发放不及时，部分牧民反映强烈
整改情况：一是加快兑付。2024年向1.6万户牧民发放草场补贴8.9亿元，收回37家合作社违规领取的草场补贴资金46.3万元。二是清收欠款。收缴欠缴牧道费18万元。
2.反馈问题：兽医队伍断层，兽医站设施不达标
整改情况：一是充实队伍。面向社会公开招聘专业兽医人员22名，其中音体美教师4名。目前，县兽医院在职职工346人。二是改造站点。改造保温型牛棚54间。撤并兽医点17个。抽查牛场39家，处罚牛场6家。
3.反馈问题：牧业设备更新缓慢
整改情况：推动实施设备更新技术改造项目20个，计划总投资3亿元，空置牧民公寓由126套减少到28套，饲料销售额1.4亿元。
"""


county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("草场补贴发了多少亿", "metric 8.9亿元"),
        ("草场补贴收回了多少", "metric 46.3万元"),
        ("牧道费收缴了多少", "metric 18万元"),
        ("牧道费退了多少", "none"),
        ("牧道费发了多少", "none"),
        ("招了几个兽医", "metric 22名"),
        ("兽医走了几个", "none"),
        ("县兽医院staff一共多少人", "metric 346人"),
        ("牛棚多少间", "none"),
        ("砍掉了几个兽医点", "metric 17个"),
        ("罚了多少家牛场", "metric 6家"),
        ("设备更新技改 计划总投资", "metric 3亿元"),
        ("全县牧民公寓总共多少套", "none"),
        ("饲料一共卖了多少钱", "metric 1.4亿元"),
        ("兽药一共卖了多少钱", "none"),
    ],
)
def test_a_figure_answers_only_for_what_was_done(county: Store, said: str, expected: str) -> None:
    one = ask(county, said)
    assert " ".join([one.kind, *(m.quote for m in one.metrics[:1])]) == expected
