"""Rows of tick boxes, before their words or behind them, in tables with titles between the rows."""

from __future__ import annotations

import pytest

from parsers.reading import read_text
from parsers.statuses import stated_in_field

_HEAD = "中共白鹭区委关于区委巡察整改进展情况的通报\n根据安排，现将整改进展情况公布如下。\n二、整改情况一览表\n序号\n反馈问题\n整改情况\n责任单位\n整改时限\n完成进度\n"
_FOOT = "三、下一步打算\n区委将持续抓好整改。\n联系电话：0000-1234567。\n中共白鹭区委\n2037年3月2日\n"
_ROWS = (
    "1\n河湖垃圾清理不彻底。\n一是清运垃圾320吨。二是增设护栏14处。\n区水利局\n2037年6月底前\n",
    "2\n农家书屋图书更新慢。\n一是购置图书2600册。二是轮换图书900册。\n区文旅局、各镇\n2036年12月底前\n",
    "3\n公交站台破损未修。\n一是修复站台31座。二是更换灯箱22个。\n区交通局\n2036年10月底前\n",
)
_STATED = ["ongoing", "done", "ongoing"]
BOXES = {
    "four boxes": (
        "□已完成 ☑达到时序进度 □未达时序进度 □尚未启动",
        "☑已完成 □达到时序进度 □未达时序进度 □尚未启动",
    ),
    "circles": ("○完成 ●正在推进 ○未启动", "●完成 ○正在推进 ○未启动"),
    "brackets": ("（ ）已完成 （√）正在整改", "（√）已完成 （ ）正在整改"),
    "behind": ("已完成□ 正在推进☑ 未启动□", "已完成☑ 正在推进□ 未启动□"),
    "brackets behind": ("完成（ ） 推进中（√）", "完成（√） 推进中（ ）"),
    "square": ("已完成[ ] 持续推进[√]", "已完成[√] 持续推进[ ]"),
}
TITLES = {
    "numbered": ("（一）聚焦生态，守牢底线\n", "（二）聚焦民生实事\n"),
    "chapters": ("一、生态环境方面\n", "二、民生实事方面\n"),
    "plain": ("生态环境方面\n", "民生实事方面\n"),
    "none": ("", ""),
}


@pytest.mark.parametrize("titles", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("boxes", BOXES.values(), ids=BOXES)
def test_every_row_has_the_status_that_is_ticked(boxes: tuple[str, str], titles: tuple[str, str]) -> None:
    ongoing, done = boxes
    first, second, third = _ROWS
    report = read_text(f"{_HEAD}{titles[0]}{first}{ongoing}\n{second}{done}\n{titles[1]}{third}{ongoing}\n{_FOOT}")
    assert [issue.stated and issue.stated.value for issue in report.issues] == _STATED
    assert [issue.number for issue in report.issues] == [1, 2, 3]
    assert {field.label for issue in report.issues for field in issue.fields} == {
        "序号",
        "责任单位",
        "整改时限",
        "完成进度",
    }


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("☑是 □否", "done"),
        ("是□ 否☑", "late"),
        ("□已完成 □正在整改", None),
        ("☑已完成 ☑正在整改", None),
        ("■已完成、□正在整改", "done"),
        ("已完成☑", "done"),
        ("√已完成", "done"),
    ],
)
def test_boxes_state_what_is_ticked_and_nothing_else(row: str, value: str | None) -> None:
    found = stated_in_field(row, 0, len(row))
    assert (found and found.value) == value


def test_boxes_behind_their_words_are_no_part_of_the_response() -> None:
    cards = "".join(
        f"问题编号：{n}\n存在问题\n{problem}\n整改情况\n{done}\n已完成{a} 正在整改{b}\n\n"
        for n, problem, done, a, b in (
            (1, "缆车应急电源失效。", "更换电池组16只。", "☑", "□"),
            (2, "游步道护栏松动。", "加固护栏320米。", "□", "☑"),
        )
    )
    report = read_text(f"松岭景区安全检查反馈问题整改情况表\n{cards}")
    assert [(i.response, i.stated and i.stated.value) for i in report.issues] == [
        ("更换电池组16只。", "done"),
        ("加固护栏320米。", "ongoing"),
    ]


@pytest.mark.parametrize("sign", ["☑", "√", "■"])
def test_boxes_in_lines_of_their_own_are_one_cell(sign: str) -> None:
    rows = "".join(
        f"{n}\n{problem}\n{done}\n"
        + "".join(f"{sign if k == n else '□'}{words}\n" for k, words in enumerate(_THREE, 1))
        for n, (problem, done) in enumerate(_TOLD, 1)
    )
    report = read_text(
        f"青潭县供销社巡察整改进展情况的通报\n一、整改情况表\n序号\n问题\n整改情况\n整改进度\n{rows}{_FOOT}"
    )
    assert [i.stated and i.stated.value for i in report.issues] == ["done", "done_keep", "late"]
    assert [i.response for i in report.issues] == [done for _, done in _TOLD]


_THREE = ("已完成", "基本完成", "未完成")
_TOLD = (
    ("仓储消防设施老化。", "更换灭火器220具。"),
    ("棉花收购压级压价。", "退还棉农差价36万元。"),
    ("烟花仓库超量储存。", "转移烟花1600件。"),
)


@pytest.mark.parametrize("label", ["完成情况（打√）", "整改进度", "完成情况"])
def test_boxes_behind_their_words_may_be_parted_by_semicolons(label: str) -> None:
    cards = "".join(
        f"序号：{n}\n反馈问题：{problem}\n整改情况：{done}\n{label}：已完成（{a}）；正在整改（{b}）；未完成（  ）\n"
        for n, ((problem, done), a, b) in enumerate(zip(_TOLD[:2], "√ ", " √", strict=True), 1)
    )
    report = read_text(f"青潭县供销社督查反馈问题整改台账\n{cards}")
    assert [i.stated and i.stated.value for i in report.issues] == ["done", "ongoing"]


@pytest.mark.parametrize("title", ["一 | 关于仓储方面", " | 关于仓储方面", "（一） | 仓储管理"])
def test_a_row_with_nothing_but_a_title_is_no_issue(title: str) -> None:
    rows = "".join(
        f"| {n} | {problem} | {done} | 仓储科 | ☑完成 □未完成 |\n" for n, (problem, done) in enumerate(_TOLD, 1)
    )
    report = read_text(
        "青潭县供销社巡察整改进展情况的通报\n| 序号 | 问题 | 整改情况 | 责任单位 | 完成进度 |\n|---|---|---|---|---|\n"
        f"| {title} | | | |\n{rows}"
    )
    assert [(i.ref, i.problem) for i in report.issues] == [(f"{n}", problem) for n, (problem, _) in enumerate(_TOLD, 1)]


def test_the_title_of_the_next_chapter_is_no_remark() -> None:
    rows = "".join(f"{n}\n{problem}\n仓储科\n{done}\n已完成\n" for n, (problem, done) in enumerate(_TOLD, 1))
    noted = rows.replace("已完成\n2", "已完成\n需县财政支持\n2")
    report = read_text(
        f"青潭县供销社巡察整改进展情况的通报\n一、整改情况表\n序号\n问题\n责任单位\n整改情况\n完成情况\n备注\n{noted}{_FOOT}"
    )
    remarks = [[field.text for field in i.fields if field.label == "备注"] for i in report.issues]
    assert remarks == [["需县财政支持"], [], []]
    assert [i.stated and i.stated.value for i in report.issues] == ["done"] * 3
