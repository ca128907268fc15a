"""Requests for a list of a subject in everyday words, told plainly with the subject marked."""

from __future__ import annotations

import pytest

from parsers.list_frames import framed, loosely_framed
from parsers.list_request import Subject, subject_in
from parsers.list_traits import plain_asides
from parsers.list_vocabulary import vocabulary_of
from parsers.question_filters import read_filters

FIELDS = [
    ("种地养殖这摊事还有啥没弄完", "没有完成的〖种地养殖〗方面的问题有哪些"),
    ("跟学堂沾边的还有几个没弄完", "没有完成的〖学堂〗方面的问题有几个"),
    ("涉及国企的一共几条啊,列下", "〖国企〗方面的问题有哪些"),
    ("管干部用人那摊还没搞定的有几条", "没有完成的〖干部用人〗方面的问题有几个"),
    ("搞科研、孵化器这类,没整完的给我挑出来", "没有完成的〖科研、孵化器〗方面的问题有哪些"),
    ("渡口那块都查出啥毛病", "〖渡口〗方面的问题有什么"),
    ("马路跟公交那块提了哪些", "〖马路跟公交〗方面的问题有哪些"),
    ("ferry related issues that are already fixed, list pls", "已完成的〖ferry〗方面的问题有哪些"),
    ("anything on old folks or toddlers still unfinished", "没有完成的〖old folks or toddlers〗方面的问题有哪些"),
    ("housing stuff already sorted", "已完成的〖housing〗方面的问题有哪些"),
    ("state assets and debts, what's still open", "没有完成的〖state assets and debts〗方面的问题有哪些"),
    ("养老方面都干了哪些事", "〖养老〗方面的问题有哪些"),
    ("养老这块做了哪些", "〖养老〗方面的问题有哪些"),
    ("养老这块都整改了哪些事", "〖养老〗方面的问题有哪些"),
    ("养老这块已经整改了哪些", "已完成的〖养老〗方面的问题有哪些"),
    ("which findings are about farming and fishing", "〖farming and fishing〗方面的问题有哪些"),
    ("what did the inspectors flag on farming and housing?", "〖farming and housing〗方面的问题有哪些"),
    ("what did they find on education", "〖education〗方面的问题有哪些"),
    ("跟当官的、机关人事有关的问题有哪些", "〖当官、机关人事〗方面的问题有哪些"),
    ("路灯方面没改完的说一下", "没有完成的〖路灯〗方面的问题有哪些"),
    ("farming and education issues", "〖farming and education〗方面的问题有哪些"),
]
NAMES = [
    ("松浦轮渡在哪些条里头出现过", "提到〖松浦轮渡〗的问题有哪些"),
    ("哪几条扯到松浦了", "提到〖松浦〗的问题有哪些"),
    ("which ones mention the ferry bureau", "提到〖ferry bureau〗的问题有哪些"),
]
BODIES = [
    ("区住建局手里的", "〖区住建局〗负责的问题有哪些"),
    ("有纪委监委参与、到现在还没收尾的是哪些", "没有完成的〖纪委监委〗负责的问题有哪些"),
    ("交通局名下还没弄完的是哪条", "没有完成的〖交通局〗负责的问题有哪些"),
]
STATES = [
    ("能打勾的都有哪些", "已完成的问题有哪些"),
    ("完成整改的都有哪些", "已完成的问题有哪些"),
    ("没有完成治理的有哪些", "没有完成的问题有哪些"),
    ("全部问题里没改完的有哪些", "全部问题里没有完成的问题有哪些"),
    ("哪些条还吊着呢", "没有完成的问题有哪些"),
    ("到现在没下文的都列给我", "没有完成的问题有哪些"),
    ("有没有压根还没动的？", "尚未启动的问题有哪些"),
    ("what's still dragging on? just the list", "没有完成的问题有哪些"),
    ("哪些还在弄没完的", "没有完成的问题有哪些"),
    ("哪些还在推进没办结的", "没有完成的问题有哪些"),
    ("哪些已经弄完了 给个单子", "已完成的问题有哪些"),
    ("还没搞定的,来份清单", "没有完成的问题有哪些"),
    ("哪些还在推进没收尾的,报一下", "没有完成的问题有哪些"),
    ("没弄完的念给我听听", "没有完成的问题有哪些"),
    ("哪些是没完的,贴出来", "没有完成的问题有哪些"),
    ("which ones are wrapped up already?", "已完成的问题有哪些"),
    ("what has been completed so far", "已完成的问题有哪些"),
    ("what's been wrapped up so far", "已完成的问题有哪些"),
    ("which ones have been dealt with by now", "已完成的问题有哪些"),
    ("which of them are sorted", "其中已完成的问题有哪些"),
    ("list everything thats already fixed", "已完成的问题有哪些"),
]
EXCEPT = [
    ("还有哪些没完成,不要教育的", "不含〖教育〗方面的没有完成的问题有哪些"),
    ("不要渔港的,哪些没完成", "不含〖渔港〗方面的没有完成的问题有哪些"),
    ("组织部负责的，渡口那条不算，还有啥", "不含〖渡口〗那条〖组织部〗负责的问题有哪些"),
    ("区政府担责但不是渡口那条的", "不含〖渡口〗那条〖区政府〗负责的问题有哪些"),
    ("渡口那条不算，渔业还有哪些", "不含〖渡口〗那条〖渔业〗方面的问题有哪些"),
    ("渡口修缮以外渔业还有哪些", "不含〖渡口修缮〗方面的〖渔业〗方面的问题有哪些"),
    ("农业方面还没完的，合作社不算，有哪些", "不含〖合作社〗方面的没有完成的〖农业〗方面的问题有哪些"),
]
OTHERS = [  # figures, single issues, other lists
    "臭水沟治了几条",
    "不让按喇叭的路有几条",
    "公益诉讼 立案办理几件",
    "给农户建回收点的是哪条",
    "完工的呢",
    "哪些单位在办",
    "哪些没赶上进度",
    "第3条列一下",
    "路灯的说一下",
    "自己交钱打单子的机器添了几台",
    "做个表的人有几名",
    "申报一下",
    "ferry delay issues",
    "老人吃饭这块做了啥",
    "what did the inspectors find about the ferry's brakes",
    "what about small firms not getting bank loans",
    "SELECT * FROM issues",
]


@pytest.mark.parametrize(("said", "plain"), [*FIELDS, *NAMES, *BODIES, *STATES, *EXCEPT])
def test_a_request_is_told_plainly(said: str, plain: str) -> None:
    assert framed(said) == plain


@pytest.mark.parametrize("said", OTHERS)
def test_what_asks_for_something_else_stays(said: str) -> None:
    assert framed(said) == said


@pytest.mark.parametrize(
    ("said", "subject"),
    [("景区古镇这摊的毛病", "景区古镇"), ("种地、粮食的", "种地、粮食"), ("灯塔", ""), ("娃没学上、班里挤的问题", "")],
)
def test_a_subject_only_named(said: str, subject: str) -> None:
    assert loosely_framed(said) == subject


TRAITS = [
    ("问题描述里直接带数字的都有哪几条", "问题描述有数据的都有哪几条"),
    ("哪几条没给任何数据 日期不算", "哪几条没给任何数据"),
    ("下了红头文件的有几条", "有文件的问题有哪些"),
    ("要到2031年12月底才弄得完的是哪些", "时限在2031年12月的是哪些"),
    ("2031年6月底前要改完的有几条", "2031年6月底前要改完的问题有哪些"),
    ("which give no figures at all (dates don't count)", "which no figures"),
]


WRITTEN = [
    ("写了“已完成整改”的是哪几个,列一下", "写明已完成的问题有哪些"),
    ("标着“正在推进”的都有哪几条 别漏", "写明没有完成的问题有哪些"),
    ("原文标着没改完的是哪几条", "写明没有完成的问题有哪些"),
    ("窑厂方面写着还没改完的是哪几条", "写明没有完成的〖窑厂〗方面的问题有哪些"),
    ("写明完成整改的全不全 列一下", "写明已完成的问题有哪些"),
    ("窑厂那一节下面有啥", "〖窑厂〗方面的问题有什么"),
]


@pytest.mark.parametrize(("said", "plain"), WRITTEN)
def test_a_state_that_is_written_and_a_part_by_its_name(said: str, plain: str) -> None:
    assert framed(said) == plain


def test_a_state_that_is_not_written_is_kept_apart() -> None:
    assert ("stated", False) in read_filters(framed("没写明已完成的有哪些")).flags
    assert framed("写明整改时限的有哪些") != "写明问题有哪些"


@pytest.mark.parametrize(("said", "plain"), TRAITS)
def test_traits_are_told_plainly(said: str, plain: str) -> None:
    assert plain_asides(said) == plain


def test_what_a_list_holds_and_leaves_out() -> None:
    filters = read_filters("不含〖渡口〗那条〖组织部〗负责的问题有哪些")
    assert (filters.subject, filters.unwanted) == (Subject("组织部", "body"), Subject("渡口", "one"))
    assert read_filters("问题描述有数据的都有哪几条").found
    assert read_filters("期限定在2031年年底前的有哪些").due == ("0000", "2031-12-31")


def test_the_marked_subject_is_read_with_its_alternatives() -> None:
    subject, rest = subject_in("没有完成的〖马路跟公交〗方面的问题有哪些")
    assert subject == Subject("马路跟公交", "field")
    assert subject.parts == ("马路", "公交")
    assert rest == "没有完成的 问题有哪些"


@pytest.mark.parametrize(
    ("part", "names", "whole"),
    [
        ("种地养殖", 2, True),
        ("old folks", 1, True),
        ("公厕灯塔", 1, False),
        ("灯塔", 0, False),
        ("工业园区建设", 1, True),
    ],
)
def test_the_fields_a_subject_names(part: str, names: int, *, whole: bool) -> None:
    field = vocabulary_of(part)
    assert (field.names, field.whole) == (names, whole)


def test_words_of_another_field_do_not_count() -> None:
    field = vocabulary_of("environment")
    assert field.times("黑臭水体返黑返臭") > 0
    assert field.times("优化营商环境") == 0
