"""Action-only reports whose items are counted right through: people name an item by what is printed."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_THROUGH = """中共岚浦市委关于省委巡视整改进展情况的通报
2024年1月18日,省委第三巡视组反馈了巡视意见。现将巡视整改进展情况公布如下。
一、守牢安全底线
市委开展安全检查9轮,排查隐患137处,推动各类隐患逐项清零,确保件件有着落、事事有回音,全年未发生重大事故。
二、做好民生实事
(一)改善群众居住条件
1.加快保障性住房建设。一是筹集房源。开工建设3600套。二是清退不符合条件家庭184户。
2.推进旧小区改造。针对管网老化问题,改造小区46个。
(二)稳定就业
3.落实就业优先政策。举办招聘会58场,提供岗位1.2万个。
三、筹建学院
4.筹建社区学院。计划于2025年启动筹建。
四、加强作风建设
(一)为基层减负
5.整治形式主义。一是精简文件。市级发文下降12%。二是减少会议。会议压减15个。
"""
_ANEW = _THROUGH.replace("3.落实", "1.落实").replace("4.筹建", "1.筹建").replace("5.整治", "1.整治")


_LOST = """中共岚浦职业学院委员会关于巡视整改进展情况的通报
2024年1月18日,省委第三巡视组反馈了巡视意见。现将巡视整改进展情况公布如下。
一、聚焦立德树人
1.优化专业布局。撤销专业5个,新增专业6个。
2.提高生源质量。报到率91.7%,比上年提高4.3个百分点。
3.建强师资队伍。引进技师43名,选派126名教师下企业。
一是新建实训中心1.9万平方米。二是更新教学设备。
5.促进毕业生就业。举办招聘会28场。
二、聚焦服务社会
6.开展安全鉴定。完成鉴定1846栋。
开设夜校12期,培训木匠2436人。
9.修复文保建筑。更换木构件431件。
"""


def test_an_item_that_has_lost_its_heading_is_one_of_its_own_where_one_number_is_missing() -> None:
    issues = read_text(_LOST).issues
    assert [i.ref for i in issues] == ["1", "2", "3", "3+1", "5", "6", "9"]
    lost = issues[3]
    assert (lost.problem, lost.damage, len(lost.measures)) == (None, ("heading-lost",), 2)
    assert (lost.response or "").startswith("一是新建实训中心")
    assert (issues[2].response or "").endswith("下企业。")
    assert {(i.number, i.between) for i in issues} == {(None, (None, None))}


def test_items_counted_through_are_named_by_their_printed_number_which_is_no_issue_number() -> None:
    issues = read_text(_THROUGH).issues
    assert [i.ref for i in issues] == ["0+1", "1", "2", "3", "4", "5"]
    assert all(i.number is None for i in issues)


_BY_SECTION = ["0+1", "二.1(1)", "二.1(2)", "二.2(1)", "三.1", "四.1(1)"]


def test_items_that_start_anew_are_named_by_section_and_printed_number_which_are_no_issue_numbers() -> None:
    issues = read_text(_ANEW).issues
    assert [i.ref for i in issues] == _BY_SECTION
    assert {(i.number, i.sub) for i in issues} == {(None, None)}


def test_items_that_no_section_tells_apart_are_named_by_their_order() -> None:
    twice = _ANEW.replace("四、加强作风建设", "二、加强作风建设")
    assert [i.ref for i in read_text(twice).issues] == ["0+1", "0+2", "0+3", "0+4", "0+5", "0+6"]


def test_headings_over_items_that_count_on_are_no_items() -> None:
    assert not any("稳定就业" in (i.response or "")[:8] for i in read_text(_THROUGH).issues)


def test_an_item_is_called_by_its_own_title_not_by_its_first_step() -> None:
    topics = {i.ref: i.topic for i in read_text(_THROUGH).issues}
    assert (topics["1"], topics["5"]) == ("加快保障性住房建设", "整治形式主义")


def test_the_first_group_of_a_section_behind_one_without_groups_is_a_heading() -> None:
    issues = {i.ref: i for i in read_text(_THROUGH).issues}
    assert issues["5"].section == "加强作风建设 / 为基层减负"
    assert issues["4"].response == "筹建社区学院。计划于2025年启动筹建。"


def test_problems_mended_within_an_item_make_no_finding_of_it() -> None:
    told = "3.规范招聘流程。修订办法,抽查招聘会58场,发现违规收费等问题12个,已全部整改到位。提供岗位1.2万个。"
    text = _ANEW.replace("1.落实就业优先政策。举办招聘会58场,提供岗位1.2万个。", told)
    issues = read_text(text).issues
    assert [i.ref for i in issues] == [*_BY_SECTION[:3], "二.2(3)", *_BY_SECTION[4:]]
    assert "规范招聘流程" in issues[3].topic


@pytest.mark.parametrize("title", ["提高政治站位,扛起整改责任", "扛牢政治责任,以高度自觉推进整改", "压实主体责任"])
def test_who_took_responsibility_is_no_item(title: str) -> None:
    issues = read_text(_THROUGH.replace("守牢安全底线", title)).issues
    assert [i.ref for i in issues] == ["1", "2", "3", "4", "5"]


def test_a_responsibility_for_other_things_is_one() -> None:
    assert read_text(_THROUGH.replace("守牢安全底线", "扛牢粮食安全政治责任")).issues[0].ref == "0+1"
