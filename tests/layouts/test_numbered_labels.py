"""Labels alone on numbered lines below a finding, and cards numbered before their first label."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_PAGE = """橡树湾县残疾人联合会党组关于巡察反馈问题整改落实情况的报告
县委巡察办：
现将整改情况报告如下。
一、关于“服务残疾人不够精准”方面问题的整改落实情况
问题1 辅具适配超期
{a}整改措施
1.集中评估，2.分批配送。
{b}整改成效
适配辅具312件，平均用时由74天减为21天。
{c}整改结论
已完成
问题2 无障碍改造质量差
{a}整改措施
1.逐户复查。
2.限期返工。
{b}整改成效
返工46户，余7户待房屋修缮后施工。
{c}整改结论
推进中
二、关于“内部管理不够规范”方面问题的整改落实情况
问题3 按比例就业台账缺失
{a}整改措施
重建台账。
{b}整改成效
核对用人单位189家，补录台账189份。
{c}整改结论
已完成
"""


@pytest.mark.parametrize("numbers", ["（一） （二） （三）", "1. 2. 3.", "① ② ③", "(1) (2) (3)"])
def test_labels_on_numbered_lines(numbers: str) -> None:
    issues = read_text(_PAGE.format(**dict(zip("abc", numbers.split(), strict=True)))).issues
    assert [(one.ref, one.problem) for one in issues] == [
        ("1", "辅具适配超期"),
        ("2", "无障碍改造质量差"),
        ("3", "按比例就业台账缺失"),
    ]
    assert [one.response for one in issues] == [
        "适配辅具312件，平均用时由74天减为21天。",
        "返工46户，余7户待房屋修缮后施工。",
        "核对用人单位189家，补录台账189份。",
    ]
    assert [one.stated and one.stated.value for one in issues] == ["done", "ongoing", "done"]
    assert [one.section for one in issues] == ["服务残疾人不够精准"] * 2 + ["内部管理不够规范"]


def test_a_single_numbered_line_titles_a_section() -> None:
    page = "关于巡察整改情况的通报\n一、组织整改情况\n召开会议3次。\n二、整改落实情况\n1.窗口排队久。\n整改情况：增设窗口2个。\n"
    page += "2.台账不全。\n整改情况：补台账3本。\n三、整改成效\n群众满意。\n"
    assert [one.response for one in read_text(page).issues] == ["增设窗口2个。", "补台账3本。"]


_CARDS = """关于橡树湾县环保督察交办信访件办理情况的公示
{0}受理编号：D3QH203109060012
交办问题：铸造厂夜间偷排。
调查核实情况：活性炭未更换，属实。
处理整改情况：罚款8.6万元，更换活性炭3.2吨。
是否办结：已办结
{1}受理编号：D3QH203109060027
交办问题：堆煤扬尘。
调查核实情况：喷淋损坏，部分属实。
处理整改情况：修复喷淋14组。
是否办结：阶段性办结
{2}受理编号：X3QH203109060033
交办问题：粪污入河。
调查核实情况：未见直排，不属实。
处理整改情况：完善台账。
是否办结：已办结
"""


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("1.", "2.", "3."), [1, 2, 3]),
        (("一、", "二、", "三、"), [1, 2, 3]),
        (("1.", "1.", "1."), [None] * 3),  # the labels' own
        (("", "", ""), [None] * 3),
    ],
)
def test_cards_numbered_before_their_first_label(numbers: tuple[str, ...], expected: list[int | None]) -> None:
    assert [one.number for one in read_text(_CARDS.format(*numbers)).issues] == expected
