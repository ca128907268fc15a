"""Figures asked for by a size, a price, a goal or what is not meant; bodies of a place meant by their name alone."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """中共砚湖市委关于巡察整改进展情况的通报
(2031年6月)
一、反馈问题整改情况
1.反馈问题:渡口改桥滞后,山区群众靠船出行。
整改情况:石湾渡改桥累计完成投资3150万元,占总投资的61%。建成渡改桥5座,总长742米。
2.反馈问题:一期、二期仓库闲置。
整改情况:原计划投资1.7亿元的三期仓库已暂缓开工,重新出租仓库4.6万平方米。
3.反馈问题:殡葬收费不透明。
整改情况:骨灰盒最低价由860元降到240元。砚湖交发集团、砚湖城投集团分别清退低效参股股权6家、4家;交发集团市属企业平均融资成本降至4.1%。
4.反馈问题:湖滨公交优先不落实。
整改情况:新施划公交专用道31公里,全市公交专用道总里程达到96公里。发行公交联票14.8万张。2024年全市机收率较全省低3.6个百分点。
5.反馈问题:科研经费管理粗放。
整改情况:全年横向经费1.92亿元,纵向经费2.31亿元。抽检蔬菜合格率98.2%,抽检水果合格率95.7%。
6.反馈问题:山乡道路硬化率低。
整改目标:山乡通组道路硬化率达到88%以上。
整改情况:打通断头路14条,通组道路硬化率由69.2%提高到85.6%。全县茶叶产量2.4万吨。粮食收购均价每公斤2.74元,农户卖粮收入明显增加。居民用气价格2.62元,非居民用气价格3.38元。县人民医院、县中医院分别新增床位90张、70张,全县床位使用率84%。暂付款余额由年初的4.1亿元降到2.9亿元。
"""
_TOLD = [
    ("仓库重新租出去几万平", "4.6万平方米"),
    ("渡改桥总共多长", "742米"),
    ("骨灰盒现在最便宜多少钱一个", "240元"),
    ("交发集团清退了几家参股", "6家"),
    ("公交专用道总共有多长", "96公里"),
    ("公交联票卖了多少张", "14.8万张"),
    ("机收率比全省还差几个点", "3.6个百分点"),
    ("横向经费全年多少，别给我纵向的", "1.92亿元"),
    ("通组道路硬化率当初定的目标是多少", "88%以上"),
    ("通组道路硬化率现在多少", "85.6%"),
    ("how many tonnes of tea", "2.4万吨"),
    ("不是居民的用气一方多少钱", "3.38元"),
    ("粮食一公斤卖多少钱", "2.74元"),
    ("新增床位多少", "70张"),
    ("新增床位多少，别给县中医院的", "90张"),
    ("2030年底暂付款还有多少", "4.1亿元"),
]
_NOT_TOLD = [
    "石湾渡改桥多少米",
    "三期仓库租出去几万平了",
    "公交联票卖了多少公里",
    "粮食卖了多少",
    "2027年底暂付款还有多少",
]

ledger = ledger_of(_NOTICE)


@pytest.mark.parametrize(("said", "figure"), _TOLD)
def test_the_figure_of_that_size_is_told(ledger: Store, said: str, figure: str) -> None:
    answer = ask(ledger, said)
    assert answer.kind == "metric"
    assert answer.metrics[0].quote == figure


@pytest.mark.parametrize("said", _NOT_TOLD)
def test_a_figure_of_another_size_is_none(ledger: Store, said: str) -> None:
    assert ask(ledger, said).kind == "none"
