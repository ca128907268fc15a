"""A finding, its status and what was done in one line; numbers 1-1; measures and answers that tell what was done."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text


def _stated(issues: tuple[Issue, ...]) -> list[str | None]:
    return [one.stated.value if one.stated else None for one in issues]


_BETWEEN = """\
荷塘区委宣传部关于区委巡察整改情况的通报
现将整改情况通报如下。
二、反馈问题整改情况
（一）阵地管理方面（共2个问题，已完成1个）
1.舆情处置不及时{0}。修订应急预案，响应时间缩短到2小时。
2.讲座论坛有盲区{1}。排查讲座31场，其余正在核对。
（二）文艺精品方面（共1个问题）
3.扶持资金绩效低{0}。收回闲置资金26万元。
三、下一步工作打算
继续巩固成果。
"""


@pytest.mark.parametrize("marks", ["（）", "【】", "〔〕"])
def test_a_verdict_between_finding_and_response(marks: str) -> None:
    words = [f"{marks[0]}{word}{marks[1]}" for word in ("已完成", "持续推进")]
    issues = read_text(_BETWEEN.format(*words)).issues
    assert [one.problem for one in issues] == ["舆情处置不及时", "讲座论坛有盲区", "扶持资金绩效低"]
    assert _stated(issues) == ["done", "ongoing", "done"]
    assert (issues[0].response or "").startswith("修订应急预案")


_BEHIND = """\
荷塘县人民法院关于执法检查反馈问题整改情况的报告
县委政法委：
现将整改情况报告如下：
{0}执行款发放超期。反馈的23件案件已全部发放，此后未再发生超期。（已整改）
{1}文书瑕疵率偏高。41份文书全部裁定补正。（已整改）
{2}诉讼费退费慢。应退112万元，余款因当事人失联未退。（正在整改）
{3}法庭安检松弛。购置安检门3套。（已整改）
荷塘县人民法院
2031年6月11日
"""


@pytest.mark.parametrize("form", ["（{}）", "{}.", "{}、"])
def test_a_status_behind_a_response_is_that_of_its_own_line(form: str) -> None:
    issues = read_text(_BEHIND.format(*(form.format(n) for n in range(1, 5)))).issues
    assert [one.number for one in issues] == [1, 2, 3, 4]
    assert _stated(issues) == ["done", "done", "ongoing", "done"]
    assert [(one.response or "")[:2] for one in issues] == ["反馈", "41", "应退", "购置"]


def test_actions_with_a_status_state_no_finding() -> None:
    page = """中共荷塘学院委员会关于巡视整改进展情况的通报
现将整改进展情况公布如下。
一、加强党的建设
1.规范采购管理。修订采购制度3项，开展检查4次。（已完成）
2.加强经费监管。抽查项目42个，发现存在问题9个，督促整改。（持续推进）
3.优化学科结构。撤停专业9个，针对就业率偏低的问题调减计划。（已完成）
二、推动内涵发展
4.深化产教融合。共建学院4个。（持续推进）
"""
    issues = read_text(page).issues
    assert [(one.number, one.problem) for one in issues] == [(None, None)] * 4
    assert _stated(issues) == ["done", "ongoing", "done", "ongoing"]


_DASHED = """\
荷塘林场党委关于巡察整改落实情况的报告
第一部分  总体情况
召开专题会议7次。
第二部分  具体问题整改落实情况
问题类别：政治建设
1{0}1 “第一议题”制度执行不严格
整改落实情况：集中学习12次。整改状态：已完成。
1{0}2 违建拆除滞后
整改落实情况：拆除违建19处。整改状态：已完成。
问题类别：资金管理
2{0}1 补助资金拨付不及时
整改落实情况：拨付资金312万元。整改状态：基本完成。
"""


@pytest.mark.parametrize("dash", ["-", ".", "－"])
def test_numbers_in_two_parts(dash: str) -> None:
    issues = read_text(_DASHED.format(dash)).issues
    assert [(one.number, one.sub) for one in issues] == [(1, 1), (1, 2), (2, 1)]
    assert _stated(issues) == ["done", "done", "done_keep"]
    assert [field.text for field in issues[0].fields if field.label == "问题类型"] == ["政治建设"]


_LABELLED = """\
荷塘河流域突出环境问题整改情况
【1】 砂石加工点废水直排
责任：县水利局 | 时限：2031年6月 | 进度：100%
{0}：关停加工点4个，拆除设备11台。
【2】 黑臭水体返黑返臭
责任：县生态环境局 | 时限：2031年12月 | 进度：70%
{0}：疏浚沟塘9条，剩余4条正在施工。
荷塘河流域治理办公室
2031年10月12日
"""


@pytest.mark.parametrize("word", ["做法", "举措", "答复"])
def test_a_share_done_in_a_line_of_facts(word: str) -> None:
    issues = read_text(_LABELLED.format(word)).issues
    assert [one.number for one in issues] == [1, 2]
    assert _stated(issues) == ["done", "ongoing"]
    assert [one.deadline and one.deadline.words for one in issues] == ["2031年6月", "2031年12月"]
    assert [one.organisations for one in issues] == [("县水利局",), ("县生态环境局",)]
    assert (issues[1].response or "").startswith("疏浚沟塘")


_TICKED = """\
荷塘县委编办巡察整改台账
问题编号{0}WT-01
问题内容{0}编制核查走过场，混编混岗23人
整改做法{0}逐一清理，回归原岗17人，办理划转6人
完成标识{0}●已完成　○推进中　○未完成

问题编号{0}WT-02
问题内容{0}权责清单更新滞后
整改做法{0}梳理清单3260项，正在审核
完成标识{0}○已完成　●推进中　○未完成

问题编号{0}WT-03
问题内容{0}年报抽查率低
整改做法{0}抽查单位64家，抽查率提高到20%
完成标识{0}●已完成　○推进中　○未完成
"""


@pytest.mark.parametrize("stop", ["｜", "：", " | "])
def test_measures_with_a_status_are_what_was_done(stop: str) -> None:
    issues = read_text(_TICKED.format(stop)).issues
    assert [(one.response or "")[:4] for one in issues] == ["逐一清理", "梳理清单", "抽查单位"]
    assert _stated(issues) == ["done", "ongoing", "done"]


_PLACES = """\
荷塘开发区重大事故隐患整改销号公告
一、{}
隐患描述：紧急切断阀失效。
整改情况：更换切断阀2只。
销号时间：2031年5月8日
二、{}
隐患描述：除尘系统未设置火花探测。
整改情况：安装火花探测2套。
销号时间：2031年5月21日
荷塘开发区安监局
"""


@pytest.mark.parametrize(
    "places", [("云岭化工有限公司", "鑫源木业有限公司"), ("东街加油站", "西街冷库"), ("一车间", "二车间")]
)
def test_headings_number_cards_that_have_no_number_of_their_own(places: tuple[str, str]) -> None:
    issues = read_text(_PLACES.format(*places)).issues
    assert [one.number for one in issues] == [1, 2]
    assert [one.section for one in issues] == list(places)
    assert [one.response for one in issues] == ["更换切断阀2只。", "安装火花探测2套。"]


@pytest.mark.parametrize(
    ("title", "problem"),
    [
        ("关于高龄津贴“死亡续领”的问题", "关于高龄津贴“死亡续领”的问题"),
        ("关于“高龄津贴发放不严”的问题", "高龄津贴发放不严"),
        ("关于局党组“政治站位不高”的问题", "政治站位不高"),
    ],
)
def test_a_quoted_word_is_not_the_whole_finding(title: str, problem: str) -> None:
    page = f"荷塘县民政局关于巡察整改进展的通报\n一、{title}\n停发213人，追回资金15万元。\n"
    page += "二、关于日间照料中心闲置的问题\n委托专业机构运营21个。\n"
    assert read_text(page).issues[0].problem == problem
