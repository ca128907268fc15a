"""Findings grouped by the body that leads them: the line that names it is no part and no fact of the finding above."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_PAGE = """\
荷塘区老旧小区改造专项巡察整改进展通报
区委巡察组反馈问题4个，现按单位通报整改进展。

{0}
1.楼道照明损坏无人维修。
整改进展：更换灯具320盏。
2.施工垃圾清运不及时。
整改进展：清运垃圾86车，雨后两小时内清完。

{1}
3.改造资金拨付迟缓。
整改进展：拨付资金1260万元。

{2}
4.小区门口占道经营。
整改进展：劝离摊点27个。

荷塘区委巡察办
2031年3月4日
"""
_NAMES = ("区住建局", "区财政局", "区城管局")
_COUNTS = ("2", "1", "1")


@pytest.mark.parametrize(
    "title",
    [
        "★{}牵头（{}个）",
        "◆{}（{}项）",
        "【{}】（共{}项）",
        "{}牵头整改（问题{}条）",
        "■ {}（{}个问题）",
        "{}（计{}件）",
        "{}：{}个",
        "●{}：共{}项问题",
    ],
)
def test_a_title_with_a_count_stands_above_its_findings(title: str) -> None:
    lines = [title.format(name, count) for name, count in zip(_NAMES, _COUNTS, strict=True)]
    for text in (_PAGE.format(*lines), _PAGE.format(*lines).replace("\n\n", "\n")):
        issues = read_text(text).issues
        assert [(i.number, (i.response or "")[-3:]) for i in issues] == [
            (1, "0盏。"),
            (2, "清完。"),
            (3, "万元。"),
            (4, "7个。"),
        ]
        assert [name in (i.section or "") for i, name in zip(issues, ("区住建局", *_NAMES), strict=True)] == [True] * 4


@pytest.mark.parametrize(
    "title",
    ["牵头单位：{}（{}项）", "责任单位:{}", "【牵头单位：{}】", "牵头部门：{} (共{}个)", "●责任单位：{}（{}件）"],
)
def test_a_labelled_body_above_a_heading_is_that_of_the_findings_below_it(title: str) -> None:
    lines = [title.format(name, count) for name, count in zip(_NAMES, _COUNTS, strict=True)]
    issues = read_text(_PAGE.format(*lines)).issues
    assert [i.organisations for i in issues] == [("区住建局",), ("区住建局",), ("区财政局",), ("区城管局",)]
    assert [(i.response or "")[-3:] for i in issues] == ["0盏。", "清完。", "万元。", "7个。"]


def test_a_body_behind_each_response_is_that_of_the_finding_above_it() -> None:
    text = (
        _PAGE.format("", "", "")
        .replace("0盏。\n", "0盏。\n责任单位：区住建局\n")
        .replace("万元。\n", "万元。\n责任单位：区财政局\n")
    )
    issues = read_text(text).issues
    assert [(i.number, i.organisations[:1]) for i in issues if i.organisations] == [
        (1, ("区住建局",)),
        (3, ("区财政局",)),
    ]


_CARDS = """\
荷塘区老旧小区改造专项督察问题整改公示
现予公示。
责任单位：区住建局
问题1：楼道照明损坏无人维修。
整改时限：2031年5月
整改情况：更换灯具320盏。
整改状态：已完成
问题2：施工垃圾清运不及时。
整改时限：2031年6月
整改情况：清运垃圾86车。
整改状态：正在整改
责任单位：区财政局
问题3：改造资金拨付迟缓。
整改时限：2031年6月
整改情况：拨付资金1260万元。
整改状态：已完成
荷塘区委巡察办
2031年3月4日
"""


def test_a_body_above_labelled_findings_leads_them() -> None:
    issues = read_text(_CARDS).issues
    assert [i.organisations for i in issues] == [("区住建局",), ("区住建局",), ("区财政局",)]
    assert [i.stated and i.stated.value for i in issues] == ["done", "ongoing", "done"]


def test_a_body_that_follows_each_labelled_finding_is_its_own() -> None:
    text = _CARDS.replace(
        "责任单位：区住建局\n问题1：楼道照明损坏无人维修。\n", "问题1：楼道照明损坏无人维修。\n责任单位：区住建局\n"
    )
    text = text.replace(
        "责任单位：区财政局\n问题3：改造资金拨付迟缓。\n", "问题3：改造资金拨付迟缓。\n责任单位：区财政局\n"
    )
    assert [i.organisations for i in read_text(text).issues] == [("区住建局",), (), ("区财政局",)]
