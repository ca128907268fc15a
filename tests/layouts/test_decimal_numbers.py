"""Findings numbered in decimals (1.1, 1.2, 2.1), below headings of their groups or alone; titles without numbers."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_PAGE = """沙枣县粮库关于审计整改情况的公告
{0}1.1{gap}粮情检查流于形式{end}整改情况：检查粮仓46座。已完成整改。
1.2{gap}熏蒸药剂领用未登记{end}整改情况：
1.2.1 补记领用36次。
1.2.2 双人双锁。
正在整改。
{1}2.1{gap}地磅超期未检{end}整改情况：检定地磅2台。
2.2{gap}合同倒签{end}整改情况：修订办法。
"""
_GROUPS = (
    ("", ""),
    ("1. 仓储管理方面\n", "2. 购销管理方面\n"),
    ("1 仓储管理\n", "2 购销管理\n"),
    ("一、仓储管理\n", "二、购销管理\n"),
)


@pytest.mark.parametrize("groups", _GROUPS)
@pytest.mark.parametrize("gap", [" ", "", "、", "　"])
@pytest.mark.parametrize("end", ["\n", "。\n", "的问题。\n"])
def test_decimals(groups: tuple[str, str], gap: str, end: str) -> None:
    issues = read_text(_PAGE.format(*groups, gap=gap, end=end)).issues
    assert [(one.number, one.sub, one.ref) for one in issues] == [
        (1, 1, "1(1)"),
        (1, 2, "1(2)"),
        (2, 1, "2(1)"),
        (2, 2, "2(2)"),
    ]
    assert [(one.problem or "")[:4] for one in issues] == ["粮情检查", "熏蒸药剂", "地磅超期", "合同倒签"]
    assert [(one.response or "")[-6:] for one in issues] == [
        "已完成整改。",
        "\n正在整改。",
        "定地磅2台。",
        "修订办法。",
    ]
    assert [one.stated and one.stated.value for one in issues] == ["done", "ongoing", None, None]
    assert [len(one.measures) for one in issues] == [1, 2, 1, 1]
    titles = [group.strip(" 12.一二、\n") or None for group in groups]
    assert [one.section for one in issues] == [titles[0], titles[0], titles[1], titles[1]]


def test_steps_between_decimals_number_nothing() -> None:
    page = _PAGE.format("", "", gap=" ", end="\n").replace("1.2.1", "1.").replace("1.2.2", "2.")
    issues = read_text(page).issues
    assert [one.ref for one in issues] == ["1(1)", "1(2)", "2(1)", "2(2)"]
    assert [m.ordinal for m in issues[1].measures] == ["1", "2"]


@pytest.mark.parametrize("lines", [("1.5公里", "1.6公里"), ("1.1万元", "3.2万元"), ("2.1亩", "2.2亩")])
def test_figures_at_the_beginning_of_lines_are_none(lines: tuple[str, str]) -> None:
    page = "沙枣县粮库关于审计整改情况的公告\n1.道路失修。\n整改情况：修路\n{}，\n{}。\n2.合同倒签。\n整改情况：修订办法。\n"
    assert [one.ref for one in read_text(page.format(*lines)).issues] == ["1", "2"]


_TITLED = """沙枣县粮库关于巡察整改情况的通报
县委巡察组反馈了意见，现将整改情况通报如下。
{0}
1.粮情检查流于形式。
整改情况：检查粮仓46座。
2.熏蒸药剂领用未登记。
整改情况：补记领用36次。
{1}
3.地磅超期未检。
整改情况：检定地磅2台。
4.合同倒签。
整改情况：修订办法。
"""


@pytest.mark.parametrize("mark", ["{}", "{}方面", "◎{}", "## {}", "●{}方面"])
@pytest.mark.parametrize("number", [r"\g<0>", "", "关于"])
def test_titles_without_numbers_are_sections(mark: str, number: str) -> None:
    page = _TITLED.format(mark.format("仓储管理"), mark.format("购销管理"))
    if number != r"\g<0>":
        for n in "1234":
            page = page.replace(f"{n}.", number)
    issues = read_text(page).issues
    assert [one.response for one in issues] == ["检查粮仓46座。", "补记领用36次。", "检定地磅2台。", "修订办法。"]
    titles = ["仓储管理", "仓储管理", "购销管理", "购销管理"]
    assert [(one.section or "").removesuffix("方面") for one in issues] == titles


def test_a_single_such_line_is_no_habit() -> None:
    page = _TITLED.format("", "购销管理")
    assert {one.section for one in read_text(page).issues} == {None}


_LABELLED = """\
荷塘职业学院关于省委教育工委巡视整改情况的通报
二、整改情况
{finding[0]}意识形态责任书签而不落。
{response[0]}一是重新签订责任书23份。二是每学期督查2次。
{finding[1]}社团外聘教师未审核。
{response[1]}审核外聘教师47名，清退2名。
{finding[2]}后勤采购化整为零。
{response[2]}3项采购重新招标，处分2人。
三、下一步工作
抓好后续整改。
"""


@pytest.mark.parametrize("finding", ["问题清单{}：", "问题{}：", "反馈问题{} ", "事项{}:"])
@pytest.mark.parametrize("response", ["整改措施{}：", "整改{}：", "整改情况{}：", "整改情况："])
@pytest.mark.parametrize("numbers", [("1-1", "1-2", "2-1"), ("1.1", "1.2", "2.1")])
def test_a_decimal_may_be_the_number_of_a_label(finding: str, response: str, numbers: tuple[str, ...]) -> None:
    told = {name: [form.format(n) for n in numbers] for name, form in (("finding", finding), ("response", response))}
    issues = read_text(_LABELLED.format(**told)).issues
    assert [(i.number, i.sub, (i.problem or "")[:4]) for i in issues] == [
        (1, 1, "意识形态"),
        (1, 2, "社团外聘"),
        (2, 1, "后勤采购"),
    ]
    assert [(i.response or "")[-4:] for i in issues] == ["查2次。", "退2名。", "分2人。"]
