"""A section whose first finding has lost its own line: the number of the section is no finding's."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

NOTICE = """中共榆泊县文化和旅游局党组关于巡察整改进展情况的通报
根据县委统一部署，县委第五巡察组开展了巡察。现将巡察整改进展情况予以公布。
（一）阵地建设方面
1．图书馆开放时间短。
整改情况：延长开放时间2小时。该问题已完成整改。
2．文化站闲置。
整改情况：启用文化站6个。该问题正在整改。
（二）{title}
整改情况：一是修缮戏台。修缮戏台9座。二是补齐设备。该问题已完成整改。
责任单位：公共服务股
4．演出补贴拨付慢。
整改情况：拨付补贴41万元。该问题已完成整改。
（三）队伍建设方面
5．编导人员短缺。
整改情况：招聘编导3名。该问题正在整改。
中共榆泊县文化和旅游局党组
2031年5月6日
"""


@pytest.mark.parametrize("title", ["服务群众方面", "惠民演出和场馆服务方面"])
def test_the_section_numbers_no_finding(title: str) -> None:
    issues = read_text(NOTICE.format(title=title)).issues
    assert [one.ref for one in issues] == ["1", "2", "2+1", "4", "5"]
    lost = issues[2]
    assert (lost.number, lost.between, lost.problem, lost.section, lost.damage) == (
        None,
        (2, 4),
        None,
        title,
        ("heading-lost",),
    )
    assert issues[3].section == title


def test_a_finding_of_its_own_keeps_its_number() -> None:
    issues = read_text(NOTICE.format(title="惠民演出场次少。")).issues
    assert issues[2].number == 2


def test_numbers_that_begin_anew_leave_a_section_its_own() -> None:
    anew = NOTICE.replace("4．", "1．").replace("5．", "1．").format(title="服务群众方面")
    assert "heading-lost" not in [code for one in read_text(anew).issues for code in one.damage]


_LOST = """中共沙棘市委关于省委巡视整改进展情况的通报
省委第二巡视组对沙棘市进行了巡视。现将巡视整改进展情况予以公布。
一、反馈问题整改落实情况
（一）{titles[0]}
1.反馈问题：梯田管护不力，垮塌田埂长期未修。
整改情况：修复田埂31公里。
（1）蓄水池淤积严重。
整改情况：清淤蓄水池58口。
2.反馈问题：苗木补贴兑付迟缓。
整改情况：该问题已完成整改。兑付补贴216万元。
（二）{titles[1]}
{second}整改情况：市林草局补植苗木4.2万株。
机耕道年久失修，春耕时机具无法进田。
整改情况：市交通局整修机耕道73公里。
6.反馈问题：农机库棚闲置。
整改情况：启用库棚12座。
（三）{titles[2]}
{third}整改情况：市委组织部选派驻村干部64名。
二、下一步工作打算
沙棘市委将持续抓好整改。
"""
_TITLES = (
    ("聚焦山区农业方面", "聚焦林草机耕方面", "聚焦驻村帮扶方面"),
    ("山区农业", "林草和机耕道建设", "驻村帮扶工作"),
)
_GLUED = "造林成活率低，补植长期不到位的问题仍然突出"


@pytest.mark.parametrize("titles", _TITLES)
@pytest.mark.parametrize("second", ["", _GLUED, f"{_GLUED}。\n"])
@pytest.mark.parametrize("third", ["", "驻村干部在岗时间短的问题较普遍"])
def test_sections_whose_first_findings_are_all_lost_or_glued(titles: tuple[str, ...], second: str, third: str) -> None:
    issues = read_text(_LOST.format(titles=titles, second=second, third=third)).issues
    assert [one.ref for one in issues] == ["1", "1(1)", "2", "2+1", "2+2", "6", "6+1"]
    assert [(one.problem or "").strip("。\n") for one in (issues[3], issues[6])] == [second.strip("。\n"), third]
    assert [(one.section or "").rpartition(" / ")[2] for one in issues[2:]] == [
        titles[0],
        *[titles[1]] * 3,
        titles[2],
    ]
    assert [(one.response or "")[-5:] for one in issues[2:5]] == ["16万元。", ".2万株。", "73公里。"]
