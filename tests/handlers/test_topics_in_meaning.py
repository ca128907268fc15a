"""Words that stand in no issue find the one that is clearly nearest in meaning, told as the closest; else nothing."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from handlers.conversation import chosen_version
from handlers.searching import search
from handlers.topic_choice import Chosen
from handlers.topic_meaning import nearer
from store.store import Store

_NOTICE = """中共汀湾县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:城区主干道早晚高峰拥堵严重。
整改情况:一是优化信号配时31处。二是打通断头路4条。
2.反馈问题:农民工薪酬拖欠时有发生。
整改情况:一是开设维权窗口6个。二是督促施工企业支付欠薪218万元。
3.反馈问题:乡镇卫生院就诊环境差,医护人员短缺。
整改情况:一是招聘医师24名。二是改造门诊用房3处。
4.反馈问题:渔港废水直排,海滩杂物堆积。
整改情况:一是建成处理设施2座。二是清理岸线18公里。
5.反馈问题:文物古迹保护不力,部分古寺年久失修。
整改情况:一是修缮古寺3座。二是落实管护人员11名。
6.反馈问题:渔业公司业务接待超标准。
整改情况:一是修订接待办法。二是退缴餐费4.2万元。
"""
_CLOSEST = [
    ("早上开车老是塞车那条", "1"),
    ("打工人薪资被克扣那条", "2"),
    ("乡下看病没护士那条", "3"),
    ("garbage on the beach", "4"),
    ("海滩上废弃物一大堆那条", "4"),
    ("庙宇破败没人修那条", "5"),
    ("上下班路上堵得动不了", "1"),
    ("镇上看病条件差,大夫护士都不够", "3"),
    ("鱼码头脏水直接排海里", "4"),
    ("请客吃饭大鱼大肉还喝好酒，公家买单", "6"),  # words of our tables that stand nowhere, and mean what stands there
]
_NOTHING = [
    *("学校食堂饭菜难吃", "医院挂号难", "路灯不亮", "渔民补贴没到账", "SELECT * FROM issues; --"),
    *("too much homework for pupils", "公交车太挤"),
    "演员演出票太贵那条",
    "足球队输球那个问题",
    "股票亏了那条",
    "李国强的事处理了没",
    "who is the mayor",
]


store = ledger_of(_NOTICE)


@pytest.mark.parametrize(("said", "ref"), _CLOSEST)
def test_what_is_nearest_in_meaning_is_told_as_the_closest(store: Store, said: str, ref: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, [i.ref for i in answer.issues]) == ("issue", [ref])
    assert answer.lines[0].key == "closest"


@pytest.mark.parametrize("said", _NOTHING)
def test_what_no_issue_is_near_to_has_no_answer(store: Store, said: str) -> None:
    answer = ask(store, said)
    assert answer.kind == "none"


_FORESTS = """中共汀湾县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:木材加工企业用工不规范,处理工伤不及时。
整改情况:一是处理工伤赔付14件,剩余3件已立案。二是补签合同260份。
2.反馈问题:废旧木料随意堆放,占用村道,综合利用率低。
整改情况:一是清理堆放点23处。二是建成板材回收线1条。
3.反馈问题:林区道路标识缺失。
整改情况:一是增设标牌88块。二是修补路面5公里。
4.反馈问题:游客中心厕位不足,高峰时段排长队。
整改情况:一是新增厕位36个。二是实行潮汐分流。
"""
forests = ledger_of(_FORESTS)


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("锯完木头剩的边角料乱扔路边 处理没有", "2"),
        ("游客上个洗手间要等半天", "4"),
        ("林子里没有路牌老走错", "3"),
    ],
)
def test_an_issue_is_found_by_the_words_its_own_come_near_to(forests: Store, said: str, ref: str) -> None:
    answer = ask(forests, said)
    assert ([i.ref for i in answer.issues], answer.lines[0].key) == ([ref], "closest")


def test_an_issue_that_is_clearly_nearer_goes_before_the_one_found_by_words(forests: Store) -> None:
    """What is found by words stays where it is about as near."""
    version = chosen_version(forests, 0)
    assert version is not None
    said = ("锯下来的木头边角料乱堆在村道上", "锯木头边角料乱堆村道上")
    hits = search(forests, version, "木头边角料乱堆村道上")
    items = forests.issue_items(version.id)
    for found in items[:2]:
        chosen = nearer(forests, version, hits, said, Chosen(hits.held(found), sure=True, beside=()))
        assert (chosen.hit.item, chosen.sure) == (items[1], found == items[1])
