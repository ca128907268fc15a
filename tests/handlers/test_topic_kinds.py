"""A topic of another kind than the report's is none of it: 学校食堂 is no 职工食堂; a plaint speaks of an issue."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

NOTICE = """中共岚泽县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:开发区配套服务跟不上。
整改情况:一是新建园区道路5公里。二是职工食堂、公交班线同步开通。
2.反馈问题:供热管网老化失修,群众反映强烈。
整改情况:一是更换供热管网12公里。二是开展巡检240次。
3.反馈问题:国有平台公司债务负担重。
整改情况:一是压减平台公司3家。二是化解债务2.1亿元。
4.反馈问题:办公用房管理不严。
整改情况:一是腾退超标办公用房面积420平方米。二是清理社区挂牌160块,精简报表。
5.反馈问题:电动自行车充电设施不足。
整改情况:一是新建充电棚36处。二是查处违规充电58起。
6.反馈问题:校园建设项目推进缓慢。
整改情况:一是倒排工期。二是开工项目4个。
"""
store = ledger_of(NOTICE)


@pytest.mark.parametrize(
    "said",
    [
        "学校食堂的问题怎么解决的",
        "校园食堂那个问题",
        "供水管网老化的问题",
        "供气管网漏气的问题",
        "高校债务的问题",
        "学校债务怎么化解的",
        "校园欺凌的问题处理了吗",
    ],
)
def test_a_thing_of_another_kind_is_not_told(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("职工食堂的问题怎么解决的", "1"),
        ("供热管网老化的问题", "2"),
        ("管网老化怎么整改的", "2"),
        ("平台公司债务的问题", "3"),
        ("办公室面积超了", "4"),
        ("电瓶车推上楼充电", "5"),
        ("学校建设慢的问题", "6"),
    ],
)
def test_a_thing_of_the_kind_said_is_told(store: Store, said: str, ref: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, answer.issues[0].ref if answer.issues else None) == ("issue", ref)
