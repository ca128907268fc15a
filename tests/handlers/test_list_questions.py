"""Lists asked for in everyday words: statuses set aside, one word but not another, bodies by short names, documents."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from parsers.body_names import is_short_for
from store.store import Store

NOTICE = """青禾县督察反馈问题整改进展情况公示
序号:2
反馈问题:石料堆场扬尘污染突出。
责任单位:县住房城乡建设局、县城市管理局
整改时限:2031年3月31日
整改进展:印发《青禾县堆场管理办法》,覆盖堆场46处,处罚9家。该问题已完成整改。
序号:4
反馈问题:农业废弃地膜回收不到位。
责任单位:县农业农村局
整改时限:2031年12月底
整改进展:建成回收点31个,会同供销社推广加厚地膜。该问题正在整改。
序号:9
反馈问题:老码头生态修复滞后,7处废弃码头未复绿。
责任单位:县自然资源局
整改时限:2031年6月30日
整改进展:完成修复5处。剩余2处因权属纠纷未按期完成,申请延期至2032年3月31日。
序号:12
反馈问题:城区雨水管网不健全。
责任单位:县水务局
整改时限:2031年12月31日
整改进展:持续推进管网建设,常态化开展巡查。该问题正在整改。
青禾县督察整改办公室
2031年7月8日
"""
LISTS = [
    ("把正在推进的排除掉，剩下的列出来", ["2"]),
    ("除了已完成的还有哪些问题", ["4", "9", "12"]),
    ("没改完的都有哪些", ["4", "9", "12"]),
    ("哪些问题不归县住建局负责", ["4", "9", "12"]),
    ("哪些问题由县住建局负责", ["2"]),
    ("哪几个问题出台了《青禾县堆场管理办法》", ["2"]),
    ("提到管网但没提地膜的问题有哪些", ["12"]),
    ("除了农业，其他还有哪些没改完", ["9", "12"]),
    ("整改情况里一个数字都没写的问题", ["12"]),
    ("which issues mention 地膜 and are still open", ["4"]),
    ("提到管网而且还没完成的", ["12"]),
    ("提到月球而且还没完成的", []),
    ("哪些延期了", ["9"]),
    ("哪些没按期完成", ["9"]),
    ("县水务局负责的有几个", ["12"]),
    ("县水务局的有几个", ["12"]),
    ("县水务局管哪些", ["12"]),
    ("责任单位是县农业农村局的", ["4"]),
    ("what is overdue", ["9"]),
    ("县住建局有几个", ["2"]),
    ("县城市管理局配合的是哪个", ["2"]),
    ("县水务局牵头什么", ["12"]),
    ("哪个还没改完", ["4", "9", "12"]),
    ("还剩3个没完成的是哪些", ["4", "9", "12"]),
    ("没改完的都归谁管", ["4", "9", "12"]),
    ("还在整改的是几号", ["4", "9", "12"]),
    ("要到2031年12月才能完成的有哪些", ["4", "12"]),
    ("时限是2031年12月的有哪些", ["4", "12"]),
    ("2031年6月底前要完成的问题", ["2", "9"]),
    ("没写整改时限的有哪些", []),
    ("提到供销社的有哪些", ["4"]),
    ("还没完成的是哪几项", ["4", "9", "12"]),
    ("list the issues that are already completed", ["2"]),
    ("扬尘污染方面查出哪些问题", ["2"]),
    ("渔业领域发现了哪些问题", []),
    ("哪些已经算整改到位了", ["2"]),
    ("哪些属于已完成", ["2"]),
    ("哪些落实了", ["2"]),
    ("哪些没有整改", ["4", "9", "12"]),
    ("还有哪些没改到位", ["4", "9", "12"]),
    ("哪些整改还没到位", ["4", "9", "12"]),
    ("哪些还拖着", ["4", "9", "12"]),
    ("有没有没完成的", ["4", "9", "12"]),
    ("哪些地膜没到位", ["4"]),
    ("哪些没有整改措施", []),
    ("which findings are considered complete", ["2"]),
    ("what hasn't been fixed yet", ["4", "9", "12"]),
    ("县水务局牵扯到哪几个问题", ["12"]),
    ("县水务局 in charge 的问题有哪些", ["12"]),
    ("跟农业沾边的有哪些问题", ["4"]),
    ("农业related的issues有哪些", ["4"]),
    ("农业方面有哪些整改事项", ["4"]),
    ("县财政局牵扯到哪几个问题", []),
]
SHORT = [
    ("县住建局", "县住房城乡建设局", True),
    ("市发改委", "市发展和改革委员会", True),
    ("区文旅局", "区文化和旅游局", True),
    ("县农业局", "县农业农村局", True),
    ("市财政局", "县财政局", False),
    ("县水务局", "县自然资源局", False),
]


store = ledger_of(NOTICE)


@pytest.mark.parametrize(("said", "refs"), LISTS)
def test_a_list_holds_what_is_asked(store: Store, said: str, refs: list[str]) -> None:
    answer = ask(store, said)
    assert (answer.kind, [one.ref for one in answer.issues]) == ("list", refs)


@pytest.mark.parametrize(("said", "body", "is_it"), SHORT)
def test_bodies_by_their_short_names(said: str, body: str, is_it: bool) -> None:
    assert is_short_for(said, body) is is_it


TOPICS = [
    ("堆场灰太大那条", "2"),
    ("地膜回收怎么处理的", "4"),
    ("给农户建回收点的是哪条", "4"),
]


@pytest.mark.parametrize(("said", "ref"), TOPICS)
def test_what_asks_for_no_quantity_gets_the_issue(store: Store, said: str, ref: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, answer.issues[0].ref) == ("issue", ref)


PARTS = """中共云岭县委关于巡察整改进展情况的通报
根据县委统一部署，县委第一巡察组开展了巡察。现将巡察整改进展情况予以公布。
巡察反馈问题整改落实情况
（一）落实住房民生保障政策方面
1.关于“危旧房改造进度慢”问题的整改。
一是改造危旧房62户。二是组建专班。该问题已完成整改。
2.关于“物业收费不透明”问题的整改。
一是公示收费标准41项。该问题正在整改。
（二）医疗卫生和学校食堂领域存在的问题
3.关于“药品采购不规范”问题的整改。
一是退回多收货款8万元。该问题已完成整改。
4.关于“食材价格偏高”问题的整改。
一是更换供货商3家。该问题正在整改。
中共云岭县委
2031年5月6日
"""
BY_SECTION = [
    ("住房保障方面有哪些问题", ["1", "2"]),
    ("落实住房民生保障政策这部分查出哪些问题", ["1", "2"]),
    ("医疗卫生和学校食堂系统都有哪些问题", ["3", "4"]),
    ("学校食堂和医疗卫生方面还没完成的有哪些", ["4"]),
    ("提到住房民生保障政策的有哪些", ["1", "2"]),
    ("药品采购方面有哪些问题", ["3"]),
    ("海洋渔业方面有哪些问题", []),
]


parts = ledger_of(PARTS)


@pytest.mark.parametrize(("said", "refs"), BY_SECTION)
def test_words_of_a_title_list_its_section(parts: Store, said: str, refs: list[str]) -> None:
    answer = ask(parts, said)
    assert (answer.kind, [one.ref for one in answer.issues]) == ("list", refs)
