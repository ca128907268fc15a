"""Lists of what a title of the report says in other words, and of a group of issues that is meant by all it holds."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from handlers.list_groups import under_nearest, under_words
from parsers.question_terms import terms_of
from store.store import Store

NOTICE = """中共松浦区委关于市委巡察整改进展情况的通报
根据市委统一部署，市委第二巡察组开展了巡察。现将巡察整改进展情况予以公布。
一、养蜂产业方面
1.蜂农组织化程度不高。
整改情况：区农业农村局动员蜂农入社210户。该问题已完成整改。
2.中蜂良种退化。
整改情况：新建中蜂保种场2处。该问题正在整改。
3.花期打药毒死蜜蜂。
整改情况：印发避让办法，赔偿蜂农31户。该问题已完成整改。
二、港口码头方面
4.货船靠泊等候时间长。
整改情况：疏浚航道4公里。该问题正在整改。
5.趸船锈蚀。
整改情况：更换趸船6艘。该问题已完成整改。
6.装卸作业扬尘大。
整改情况：加装喷淋设施12套。该问题已完成整改。
7.岸电设施闲置。
整改情况：岸电使用量提高两倍。该问题已完成整改。
中共松浦区委
2031年5月6日
"""
store = ledger_of(NOTICE)


@pytest.mark.parametrize(
    ("said", "refs"),
    [("which of the issues are about bees and honey", ["1", "2", "3"]), ("码头那块都有啥毛病", ["4", "5", "6", "7"])],
)
def test_all_issues_of_a_part_are_told(store: Store, said: str, refs: list[str]) -> None:
    answer = ask(store, said)
    assert (answer.kind, [one.ref for one in answer.issues]) == ("list", refs)


def test_a_title_that_holds_every_word_names_its_issues() -> None:
    titles = [("窑厂管理方面",), ("窑厂管理方面",), ("渡口和窑厂方面",), ("渡口方面",), ("渡口方面",)]
    assert under_words(titles, terms_of("窑厂")) == [True, True, False, False, False]
    assert not any(under_words(titles, terms_of("戏台")))


def test_a_group_is_meant_where_all_of_it_is_nearer_than_the_others() -> None:
    titles = [("甲",), ("甲",), ("乙",), ("乙",), ("乙",)]
    assert under_nearest(titles, [0.5, 0.4, 0.1, 0.1, 0.2]) == [True, True, False, False, False]
    assert not any(under_nearest(titles, [0.5, 0.1, 0.1, 0.4, 0.2]))
    assert not any(under_nearest(titles, [0.2, 0.2, 0.0, 0.0, 0.0]))


DEEDS = """松浦区关于省委巡视反馈意见整改落实情况的通报
根据省委统一部署，省委第三巡视组对松浦区开展了巡视。现将整改落实情况公布如下。
一、千方百计稳岗拓岗
（一）拓宽就业渠道
1.扩大招聘规模。区人力资源社会保障局举办招聘会86场，提供岗位2.4万个。
2.支持大学生创业。发放创业担保贷款1260万元，带动就业870人。
二、守护青山绿水
（一）强化山林防火
3.严防森林火灾。划定网格312个，配备护林员640名。
4.清理林下可燃物。清理林缘可燃物23公里，森林火灾起数下降。
中共松浦区委
2031年5月6日
"""
deeds = ledger_of(DEEDS)


def test_what_was_done_is_listed_where_the_report_tells_nothing_else(deeds: Store) -> None:
    answer = ask(deeds, "list the measures on forest fires")
    assert (answer.kind, len(answer.issues)) == ("list", 2)
