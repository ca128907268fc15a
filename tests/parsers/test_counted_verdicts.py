"""Findings that are several: counts of what is mended and what is not state what became of them."""

from __future__ import annotations

import pytest

from parsers.reading import read_text
from parsers.statuses import stated_in_field, stated_in_response

COUNTED = [
    ("涉及问题3项、金额6230万元,已整改2项,正在整改1项", "ongoing"),
    ("涉及问题3项,已整改3项", "done"),
    ("涉及问题5项,已完成整改3项,其余2项正在推进", "ongoing"),
    ("涉及5个问题,其中4个已整改到位,1个正在整改", "ongoing"),
    ("涉及问题4项,均已整改到位", "done"),
    ("涉及问题4项,已整改3项,尚未整改1项,整改率75%", "ongoing"),
    ("涉及问题4项,已整改3项,其余问题正在整改", "ongoing"),
    ("涉及问题5项,已整改3项", "ongoing"),
    ("该问题涉及具体问题6个,已整改6个", "done"),
    ("涉及金额320万元、问题3项,已整改3项", "done"),
    ("共涉及问题2项,已整改到位1项、正在整改1项", "ongoing"),
]
UNSURE = [
    "排查发现问题36个,已整改30个,正在整改6个",  # found since
    "涉及企业4家,已整改3家,正在整改1家",
    "涉及问题2项,已整改12处,正在整改1处",  # do not add up
    "涉及问题5项,已整改3项,正在整改1项",
    "涉及问题3项,已整改道路12条",
]


@pytest.mark.parametrize(("words", "value"), COUNTED)
def test_counts_of_findings_state_the_status(words: str, value: str) -> None:
    text = f"{words}。收回资金40万元。"
    found = stated_in_response(text, 0, len(text), verdict_first=False)
    assert found
    assert found.value == value
    field = stated_in_field(words, 0, len(words))
    assert field
    assert field.value == value


@pytest.mark.parametrize("words", UNSURE)
def test_other_counts_state_nothing(words: str) -> None:
    text = f"{words}。收回资金40万元。"
    assert stated_in_response(text, 0, len(text), verdict_first=False) is None


TITLES = ("“两库”搬迁进度滞后", "“放管服”改革不到位、“一网通办”覆盖面窄", "少数镇“三资”台账不清")


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_words_of_a_title_may_be_quoted(title: str, place: int) -> None:
    titles = ["水库移民资金滞拨", "医保基金管理粗放", "校舍维修超概算"]
    titles[place] = title
    items = (
        f"{n}.关于{words}的问题。涉及问题2项，已整改{n - 1}项，正在整改{3 - n}项。追回资金{n}2万元。\n".replace(
            "，正在整改0项", ""
        ).replace("已整改0项，", "")
        for n, words in enumerate(titles, 1)
    )
    report = read_text(
        f"关于柘溪县2035年度审计查出问题整改情况的报告\n一、主要问题整改情况\n{''.join(items)}以上报告，请予审议。\n"
    )
    assert [issue.problem for issue in report.issues] == [f"关于{words}的问题" for words in titles]
    assert [issue.stated and issue.stated.value for issue in report.issues] == ["ongoing", "ongoing", "done"]


_HEAD = "关于柘溪县2035年度审计查出问题整改情况的报告\n县审计局局长　×××\n一、审计查出问题整改情况\n"


@pytest.mark.parametrize("lead", ["目前，", "截至2036年2月底，", ""])
def test_counts_named_as_the_finding_s_own_may_stand_behind_what_was_done(lead: str) -> None:
    report = read_text(
        f"{_HEAD}1.关于结余资金未清理的问题。县财政局收回资金460万元。{lead}该问题涉及的3个事项，已整改1个，正在整改2个。\n"
        "2.关于违规收费的问题。清退费用8.6万元。排查发现问题12个，已整改12个。\n"
    )
    assert [issue.stated and issue.stated.value for issue in report.issues] == ["ongoing", None]


def test_counts_may_stand_in_brackets_behind_the_heading() -> None:
    report = read_text(
        f"{_HEAD}1.关于财政收入未缴的问题（涉及问题3个，已整改2个，正在整改1个）。上缴财政320万元。\n"
        "2.关于多计工程价款的问题（涉及问题2个，已整改2个）。核减工程款62万元。\n"
    )
    assert [(i.problem, i.stated and i.stated.value) for i in report.issues] == [
        ("关于财政收入未缴的问题", "ongoing"),
        ("关于多计工程价款的问题", "done"),
    ]


@pytest.mark.parametrize("told", ["问题9项，已全部整改到位", "涉及问题4项，已完成整改", "共9个问题，均已整改到位"])
def test_a_bundle_of_a_field_is_no_single_finding(told: str) -> None:
    report = read_text(
        f"{_HEAD}（一）部门预算执行方面。问题18项，已整改16项，正在整改2项。\n（二）国有资产管理方面。{told}。\n"
        f"（三）重点项目审计情况。{told}。\n以上报告，请予审议。\n"
    )
    assert not report.issues


@pytest.mark.parametrize("label", ["整改进展", "整改结果", "完成情况"])
def test_statuses_below_a_tree_of_titles(label: str) -> None:
    report = read_text(f"""中共松岭市供销社党组关于巡察整改进展情况的通报
一、整改落实情况
（一）聚焦职能责任，着力解决服务不实问题
1.服务平台运转不畅
（1）信息平台停更。
①更新信息320条。②落实专人管理。
{label}：已完成，长期坚持。
（2）热线无人接听。
①增设座席2个。②办理来电860件。
{label}：已完成。
2.土地托管推进缓慢
①托管面积达到4.6万亩。②培训农机手210人。
{label}：正在整改，预计2036年12月完成。
二、下一步打算
社党组将持续抓好整改。
""")
    assert [(i.ref, i.stated and i.stated.value) for i in report.issues] == [
        ("1(1)", "done_keep"),
        ("1(2)", "done"),
        ("2", "ongoing"),
    ]
    assert [i.response for i in report.issues] == [
        "①更新信息320条。②落实专人管理。",
        "①增设座席2个。②办理来电860件。",
        "①托管面积达到4.6万亩。②培训农机手210人。",
    ]
