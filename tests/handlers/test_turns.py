"""Turns of a talk: a number in brackets, what leans on the figure before it or asked in vain, and letters of no word."""

from __future__ import annotations

import pytest
from asked import SAMPLE, ask, ledger_of

from parsers.question_numbers import bare_numbers
from store.store import Store

LETTER = """柘水区人民政府关于审计查出问题整改情况的复函
区审计局：
根据审计意见，现将整改情况函复如下。
（一）渡船检修不及时。
整改情况：检修渡船12艘。该问题已完成整改。
（二）码头护栏缺损。
整改情况：正在抓紧组织整治，正在制作护栏。该问题正在整改。
（三）值守制度执行走样。
整改情况：聘请值守员6名。该问题已完成整改。
柘水区人民政府
2031年5月6日
"""
NOTICE = """中共松浦市委关于巡视整改进展情况的通报
根据统一部署，省委第三巡视组开展了巡视。现将整改进展情况予以公布。
1.关于“渡口修缮滞后”问题的整改。
一是投资860万元改造东洲、中洲、西洲3个渡口老旧泊位28座，其中东洲渡12座、中洲渡6座、西洲渡10座。二是处置危桥96座，其中拆除41座、加固46座。该问题已完成整改。
2.关于“信访积案多”问题的整改。
一是交办信访件326件，其中东洲县115件、西洲县211件。已办结289件，办结率88.7%，剩余37件正在办理。该问题正在整改。
3.关于“空气质量不佳”问题的整改。
一是上半年PM10平均浓度由每立方米78微克降至61微克，PM2.5平均浓度由每立方米36微克降至31微克。该问题已完成整改。
4.关于“园区产值不高”问题的整改。
一是1月至4月，松浦新区（直管片区）、东洲园区、西洲园区分别实现产值29.7亿元、16.1亿元、14.9亿元。该问题正在整改。
5.关于“技工院校毕业生流失。2029届毕业生本地就业率仅27.3%”问题的整改。
一是签约企业27家。2030届毕业生本地就业率达到44.8%。该问题正在整改。
中共松浦市委
2031年5月6日
"""
FIGURES = [
    (["交办信访件多少", "办完的呢"], "289件"),
    (["交办信访件多少", "没办完的呢"], "37件"),
    (["交办信访件多少", "那办结的有多少"], "289件"),
    (["东洲渡改了几座泊位", "西洲的呢"], "10座"),
    (["东洲园区1到4月产值多少", "那直管片区呢"], "29.7亿元"),
    (["PM10降到多少了"], "61微克"),
    (["PM10降到多少了", "那pm2.5呢,现在是多少"], "31微克"),
    (["危桥搬了多少座", "拆的呢"], "41座"),
    (["危桥搬了多少座", "加固了几座"], "46座"),
    (["30届毕业生本地就业率"], "44.8%"),
]
PAIRS = [["毕业生本地就业率,29届和30届对比下"], ["2029届和2030届毕业生本地就业率各多少"]]
LISTS = [["办完的有哪些"], ["交办信访件多少", "办完的有哪些"], ["园区产值不高那条咋样", "改完的呢"]]
NUMBERED = [
    (["（三）"], "3"),
    (["(2)"], "2"),
    (["【二】"], "2"),
    (["（三）改了没"], "3"),
    (["（一）", "（三）呢"], "3"),
    (["第一条", "（二）"], "2"),
]
NOISE = ["asdkjh咕噜噜gyp", "呜啦啦hxz", "qwrt咔咔xzt", "asdkjh咕噜噜bgp"]  # words of the report begin so

store, sample, notice = ledger_of(LETTER), ledger_of(SAMPLE), ledger_of(NOTICE)


@pytest.mark.parametrize(("said", "ref"), NUMBERED)
def test_a_number_in_brackets_names_an_issue(store: Store, said: list[str], ref: str) -> None:
    answer = ask(store, *said)
    assert (answer.kind, answer.issues[0].ref) == ("issue", ref)


@pytest.mark.parametrize("said", NOISE)
def test_letters_that_some_words_begin_with_find_nothing_beside_noise(sample: Store, said: str) -> None:
    assert ask(sample, said).kind == "none"


def test_brackets_must_close() -> None:
    assert [one.ref for one in bare_numbers("(12)")] == ["12"]
    assert bare_numbers("(12") == ()


@pytest.mark.parametrize(("said", "quote"), FIGURES)
def test_a_figure_after_what_was_said_before(notice: Store, said: list[str], quote: str) -> None:
    answer = ask(notice, *said)
    assert (answer.kind, [one.quote for one in answer.metrics][:1]) == ("metric", [quote])


@pytest.mark.parametrize("said", PAIRS)
def test_two_classes_of_graduates_are_two_years(notice: Store, said: list[str]) -> None:
    answer = ask(notice, *said)
    assert (answer.kind, [one.quote for one in answer.metrics]) == ("pair", ["27.3%", "44.8%"])


@pytest.mark.parametrize("said", LISTS)
def test_issues_in_a_state_are_listed(notice: Store, said: list[str]) -> None:
    answer = ask(notice, *said)
    assert (answer.kind, [one.ref for one in answer.issues]) == ("list", ["1", "3"])
