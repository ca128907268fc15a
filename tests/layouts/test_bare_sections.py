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
