"""Labels of whatever name beside the known ones, bullets that tell findings, and verdicts of one word."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_CARDS = """\
荷塘街道“民呼我为”问题整改公示
现予公示。
{id}1
{finding}小区门口红绿灯不亮。
承办单位：街道城管科
{extra}：王××
整改情况：更换信号机，次日恢复。
是否办结：是
{last}：满意
{id}2
{finding}早餐车油烟扰民。
承办单位：街道执法队
{extra}：李××
整改情况：引导进入疏导点，3辆车加装净化器。
是否办结：否
{last}：基本满意
荷塘街道办事处
2031年2月3日
"""


@pytest.mark.parametrize(
    ("extra", "last"), [("回访人", "满意度"), ("网格员", "群众评价"), ("包保干部", "回访结果评分")]
)
def test_an_unknown_label_ends_a_fact_and_is_one_in_cards(extra: str, last: str) -> None:
    issues = read_text(_CARDS.format(id="受理编号：", finding="反映问题：", extra=extra, last=last)).issues
    assert [(i.organisations, i.stated and i.stated.value) for i in issues] == [
        (("街道城管科",), "done"),
        (("街道执法队",), "late"),
    ]
    assert [(field.label, field.text) for field in issues[1].fields if field.label in {extra, last}] == [
        (extra, "李××"),
        (last, "基本满意"),
    ]


def test_an_unknown_label_ends_a_fact_below_numbered_findings() -> None:
    text = (
        _CARDS.format(id="", finding=".居民反映：", extra="回访人", last="满意度")
        .replace("1\n.", "1.")
        .replace("2\n.", "2.")
    )
    issues = read_text(text.replace("回访人：王××\n", "").replace("回访人：李××\n", "")).issues
    assert [(i.number, i.stated and i.stated.value) for i in issues] == [(1, "done"), (2, "late")]
    assert [field.text for i in issues for field in i.fields if field.label == "满意度"] == ["满意", "基本满意"]


def test_what_was_done_keeps_its_lines_with_labels_of_any_name() -> None:
    text = _CARDS.format(id="受理编号：", finding="反映问题：", extra="回访人", last="满意度")
    issues = read_text(text.replace("更换信号机，次日恢复。", "更换信号机。\n第二步：次日恢复。")).issues
    assert (issues[0].response or "").endswith("第二步：次日恢复。")


_BULLETS = """\
荷塘县交通运输局党组关于巡察整改情况的通报
一、反馈问题整改情况
{0}农村公路重建轻养。
整改情况：一是成立养护站7个。二是修补坑槽3200平方米。
完成情况：已完成
{0}客运班线“空心化”。
整改情况：开通预约响应线路9条。
完成情况：已完成，长期坚持
{0}超限检测站“人情放行”。
整改情况：调离3人，立案1人。
完成情况：已完成
{0}公路两侧违建成片。
整改情况：拆除12处，剩余5处在走司法程序。
完成情况：推进中
二、下一步打算
持续发力。
"""


@pytest.mark.parametrize("bullet", ["▲", "●", "★", "◆", "■"])
def test_a_line_under_the_bullet_of_the_findings_is_one_however_it_is_worded(bullet: str) -> None:
    issues = read_text(_BULLETS.format(bullet)).issues
    assert [(i.problem or "")[:4] for i in issues] == ["农村公路", "客运班线", "超限检测", "公路两侧"]
    assert [i.stated and i.stated.value for i in issues] == ["done", "done_keep", "done", "ongoing"]
    assert not any(i.damage for i in issues)


_LETTER = """\
关于荷塘县中心敬老院消防隐患整改情况的函
县消防救援大队：
《责令限期改正通知书》收悉，现将整改情况函告如下：
隐患一：厨房排烟罩油垢厚积。
整改情况：专业公司清洗排烟罩6组，水质合格。
{label}：合格
隐患二：自动报警主机故障。
整改情况：更换主板，联动测试3次。
{label}：不合格
隐患三：安全出口数量不足。
整改情况：新增室外疏散楼梯，图纸审核合格。
{label}：正在整改
荷塘县民政局
2031年4月2日
"""


@pytest.mark.parametrize("label", ["整改结果", "复查结论", "验收结果", "复验意见"])
def test_passed_or_not_passed_alone_in_a_field_is_a_verdict(label: str) -> None:
    issues = read_text(_LETTER.format(label=label)).issues
    assert [i.stated and i.stated.value for i in issues] == ["done", "late", "ongoing"]


def test_passed_within_what_was_done_is_none() -> None:
    text = (
        _LETTER.format(label="备注")
        .replace("备注：合格\n", "")
        .replace("备注：不合格\n", "")
        .replace("备注：正在整改\n", "")
    )
    assert [i.stated for i in read_text(text).issues] == [None, None, None]
