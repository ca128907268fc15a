"""Words that no figure holds find the one that is clearly nearest in meaning, told as the closest; else nothing."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """中共砚湖县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:义务教育资源供给不足。
整改情况:一是新建小学2所,新增义务教育学位1350个。二是公开招聘中小学教师87名,组织城乡教师交流轮岗64人。
2.反馈问题:农村人居环境整治不到位。
整改情况:一是新改建农村户厕2140户。二是生活垃圾无害化处理率达到97.6%。
3.反馈问题:养老服务供给不足。
整改情况:一是建成社区助老餐厅12个,日均就餐1900人次。二是既有住宅加装电梯23部。
4.反馈问题:耕地保护责任落实不严。
整改情况:一是复耕撂荒地3260亩。二是拆除违法占地建筑面积4.3万平方米。
5.反馈问题:保护区监管不力。
整改情况:一是救护野生动物310只。二是查处非法捕捞案件17起,收缴罚款26.4万元。
"""
_CLOSEST = [
    ("垃圾处理干净的占几成", "97.6%"),
    ("占地乱盖的房子拆了多大面积", "4.3万平方米"),
]
_NOTHING = [
    *("辛集县新增学位多少个", "5A景区新增几家", "水费收了多少", "新校区总投资多少亿", "房价多少一平", "失业率是多少"),
    *("how many psychiatric beds were added", "今天中午吃了几碗面", "月球上有几个基地"),
]
_SIBLINGS = [
    *(
        "天然气管道铺了多少米",
        "高中老师招了几个",
        "幼儿园新增学位多少个",
        "how many teachers were laid off",
        "牧歌整理了多少首",
    ),
]


store = ledger_of(_NOTICE)


@pytest.mark.parametrize(("said", "quote"), _CLOSEST)
def test_what_is_nearest_in_meaning_is_told_as_the_closest(store: Store, said: str, quote: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, [m.quote for m in answer.metrics[:1]]) == ("metric", [quote])
    assert answer.lines[0].key == "figure.meant"


@pytest.mark.parametrize("said", _NOTHING)
def test_what_no_figure_is_near_to_has_no_answer(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"


@pytest.mark.parametrize("said", _SIBLINGS)
def test_a_sibling_is_never_told_but_as_the_closest(store: Store, said: str) -> None:
    answer = ask(store, said)
    assert answer.kind == "none" or answer.lines[0].key == "figure.meant"


def test_a_question_in_the_words_of_the_report_is_told_as_such(store: Store) -> None:
    assert ask(store, "既有住宅加装电梯多少部").lines[0].key == "figure"
