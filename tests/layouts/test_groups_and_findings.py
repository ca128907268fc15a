"""Headings of one form of which some are findings and some are groups of findings."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_PAGE = """中共红柳市殡葬管理所支部委员会关于巡察整改情况的通报
市委巡察组反馈了巡察意见，现将整改情况通报如下。
{0}骨灰寄存管理存在漏洞
{1}格位登记与实际不符
落实情况：核对格位2140个，整改合格。
（责任单位：寄存科；完成时限：2031年10月底）
{2}寄存费收据断号
落实情况：补登收据37张，整改工作持续推进。
（责任单位：财务科；完成时限：2031年12月底）
{3}公益性墓地审批滞后，3个乡镇无墓地可用
落实情况：批复墓地2处，正在平整场地。
（责任单位：墓管科；完成时限：2032年6月底）
{4}运尸车辆使用不规范
{1}公车私用4次
落实情况：追缴油费1860元，对1人诫勉谈话，整改合格。
（责任单位：办公室；完成时限：2031年9月底）
{5}丧葬用品定价未经公示
落实情况：公示价格96项。
（责任单位：服务科；完成时限：2031年9月底）

以上为集中整改期进展。
2032年1月5日
"""
_FORMS = (
    ("一、", "（一）", "（二）", "二、", "三、", "四、"),
    ("一、", "1.", "2.", "二、", "三、", "四、"),
    ("（一）", "1．", "2．", "（二）", "（三）", "（四）"),
    ("1.", "（1）", "（2）", "2.", "3.", "4."),
)


@pytest.mark.parametrize("forms", _FORMS)
def test_a_group_gives_its_number_to_the_findings_below(forms: tuple[str, ...]) -> None:
    issues = read_text(_PAGE.format(*forms)).issues
    assert [(one.number, one.sub, one.ref) for one in issues] == [
        (1, 1, "1(1)"),
        (1, 2, "1(2)"),
        (2, None, "2"),
        (3, 1, "3(1)"),
        (4, None, "4"),
    ]
    assert [one.section for one in issues] == ["骨灰寄存管理存在漏洞"] * 2 + [None, "运尸车辆使用不规范", None]
    assert [one.stated.value if one.stated else None for one in issues] == ["done", "ongoing", None, "done", None]


def test_sections_whose_numbers_run_on_are_no_groups() -> None:
    page = _PAGE.format("一、", "1.", "2.", "3.", "二、", "5.").replace("\n1.公车", "\n4.公车")
    assert [one.number for one in read_text(page).issues] == [1, 2, 3, 4, 5]
