"""Opinions counted 第1条意见, and findings in one part that another part answers by their numbers."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_OPINIONS = """\
荷塘县市场监管局关于{source}办理情况的报告
县人大常委会：
收到后逐条研究，现将办理情况报告如下。
第{0}{kind}：餐饮后厨抽检频次不足，半年仅抽检12家。
办理情况：该{noun}已落实。抽检餐饮店86家，公布不合格名单7家。
第{1}{kind}：电梯维保走过场，维保记录代签。
办理情况：该{noun}正在落实。约谈维保单位4家，其余电梯年底前复核。
第{2}{kind}：计量器具超期未检。
办理情况：该{noun}已落实。检定电子秤430台。
特此报告。
荷塘县市场监管局
2031年5月6日
"""


@pytest.mark.parametrize("numbers", ["123", "一二三"])
@pytest.mark.parametrize(
    ("source", "kind", "noun"),
    [
        ("人大评议意见", "条意见", "意见"),
        ("执法检查审议意见", "条审议意见", "问题"),
        ("督导评估意见", "项建议", "建议"),
        ("监督检查意见", "点意见", "项任务"),
        ("审计建议", "条审计建议", "建议"),
    ],
)
def test_opinions_are_numbered_findings(numbers: str, source: str, kind: str, noun: str) -> None:
    issues = read_text(_OPINIONS.format(*numbers, source=source, kind=kind, noun=noun)).issues
    assert [(i.number, (i.problem or "")[:4]) for i in issues] == [(1, "餐饮后厨"), (2, "电梯维保"), (3, "计量器具")]
    assert [i.stated and i.stated.value for i in issues] == ["done", "ongoing", "done"]


_PARTS = """\
荷塘镇中心小学督导整改情况公示
督导组到校督导，现将整改情况公示如下。
{first}
{findings}
{second}
{responses}
校长信箱设在校门东侧。
荷塘镇中心小学
2031年6月1日
"""
_FINDINGS = ("图书室常年不开放。", "营养餐留样不足，留样量低于125克。", "课后服务收费未公示。")
_DONE = (
    "图书室每天开放两小时，新购图书1200册。",
    "一是配留样柜2台。二是留样由值周教师签字。",
    "收费标准张贴校门口，退回多收的3200元。",
)
_TITLES = [
    ("一、督导组反馈的问题", "二、学校的整改情况"),
    ("第一部分　督导组指出的问题", "第二部分　整改情况"),
    ("一、存在问题", "二、整改落实情况"),
]


@pytest.mark.parametrize("titles", _TITLES)
@pytest.mark.parametrize(
    ("finding", "response"),
    [
        ("第{}条　", "第{}条整改情况："),
        ("问题{}：", "问题{}整改情况："),
        ("第{}条：", "针对第{}条意见："),
        ("问题{}：", "问题{}的办理结果："),
        ("第{}项　", "第{}项问题落实情况："),
    ],
)
def test_a_response_names_its_finding_by_number(titles: tuple[str, str], finding: str, response: str) -> None:
    told = [
        "\n".join(f"{form.format(n)}{words}" for n, words in enumerate(part, 1))
        for form, part in ((finding, _FINDINGS), (response, _DONE))
    ]
    page = _PARTS.format(first=titles[0], second=titles[1], findings=told[0], responses=told[1])
    for text in (page, page.translate(str.maketrans("：，", ":,"))):
        issues = read_text(text).issues
        assert [(i.number, (i.problem or "")[:4]) for i in issues] == [
            (1, "图书室常"),
            (2, "营养餐留"),
            (3, "课后服务"),
        ]
        assert [(i.response or "")[:4] for i in issues] == ["图书室每", "一是配留", "收费标准"]
        assert (issues[-1].response or "").endswith("3200元。")


def test_labels_with_the_finding_s_number_right_behind_it_are_no_second_list() -> None:
    lines = "\n".join(f"问题{n}：{_FINDINGS[n - 1]}\n问题{n}整改情况：{_DONE[n - 1]}" for n in (1, 2, 3))
    issues = read_text(
        f"荷塘镇中心小学督导整改情况公示\n现将整改情况公示如下。\n{lines}\n荷塘镇中心小学\n2031年6月1日\n"
    ).issues
    assert len(issues) == 3
    assert [(i.problem or "")[:4] for i in issues] == ["图书室常", "营养餐留", "课后服务"]


_LISTS = """\
荷塘学院关于巡视整改情况的通报
一、巡视组反馈的主要问题
（一）思政课教师缺口大。
（二）食堂招标量身定做。
（三）实训设备闲置。
二、整改落实情况
（一）公开招聘思政课教师14名。该问题已整改到位。
（二）废除原评分办法，重新招标。该问题已整改到位。
（三）设备调剂使用9台，其余正在报废审批。该问题正在整改。
三、下一步打算
持续巩固。
"""


def test_a_list_titled_as_findings_needs_not_all_of_them_worded_so() -> None:
    issues = read_text(_LISTS).issues
    assert [i.problem for i in issues] == ["思政课教师缺口大。", "食堂招标量身定做。", "实训设备闲置。"]
    assert [i.stated and i.stated.value for i in issues] == ["done", "done", "ongoing"]


_HANDLED = """\
荷塘县教育局关于“双减”专项检查反馈事项办理情况通报
现将办理情况通报如下。
{item}1
检查发现：校外机构超时培训。
办理措施：拟联合执法。
办理结果：查处机构6家，退费21万元。
{state}：办结
{item}2
检查发现：机构培训材料未备案。
办理措施：拟逐本备案。
办理结果：备案材料48本，剩余13本在审。
{state}：正在办理
荷塘县教育局
2031年5月6日
"""


@pytest.mark.parametrize("item", ["事项", "问题", "反馈问题"])
@pytest.mark.parametrize("state", ["当前状态", "办理状态", "处理进度", "落实状态"])
def test_what_is_handled_is_a_finding_with_a_state(item: str, state: str) -> None:
    issues = read_text(_HANDLED.format(item=item, state=state)).issues
    assert [(i.number, i.problem, i.stated and i.stated.value) for i in issues] == [
        (1, "校外机构超时培训。", "done"),
        (2, "机构培训材料未备案。", "ongoing"),
    ]
