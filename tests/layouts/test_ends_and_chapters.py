"""Where the last response ends when the outlook runs on, and cards that are a chapter of a report."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_LINE = (
    "苇坪县林场关于县委巡察反馈意见整改进展情况的公告 现将整改进展情况公告如下。 "
    "一、关于“防火道管护不力”的问题。进展情况:已完成。1.清理防火道46公里。2.配齐扑火机具120台。"
    "二、关于“苗木采购未公开比价”的问题。进展情况:已完成。1.公开比价3次。2.退回多付货款4万元。"
    "三、关于“护林员巡山走过场”的问题。进展情况:正在推进。{own}调整护林员9名,安装巡山终端64台。"
)


@pytest.mark.parametrize(
    "opening", ["下一步,我场将巩固整改成果。", "今后,我场将健全长效机制。", "下步工作中,林场将常抓不懈。"]
)
@pytest.mark.parametrize("contact", ["", "联系电话:0000-4120098,电子邮箱:lc@example.cn。苇坪县林场 2031年12月3日"])
def test_the_outlook_in_the_line_of_the_last_response(opening: str, contact: str) -> None:
    issues = read_text(_LINE.format(own="") + opening + contact).issues
    assert len(issues) == 3
    assert (issues[-1].response or "").endswith("安装巡山终端64台。")


def test_an_outlook_of_each_issue_is_its_own() -> None:
    page = _LINE.replace("2.退回多付货款4万元。", "下一步,将比价纳入内控。").format(own="")
    issues = read_text(page + "下一步,将按月通报轨迹。联系电话:0000-4120098。").issues
    assert (issues[1].response or "").endswith("下一步,将比价纳入内控。")
    assert (issues[2].response or "").endswith("下一步,将按月通报轨迹。")


_ACTIONS = """\
苇坪职业学院党委关于落实巡视整改情况的通报
现将有关情况通报如下。
一、坚持立德树人，提升培养质量
（一）深化教学改革
1.优化专业结构。停招专业6个，新增专业3个。
2.加强实践教学。新建实习基地18个。
二、坚持从严治党，营造良好生态
（一）强化执纪
1.紧盯重点领域。给予党纪处分7人。
2.规范学院运行。校纪委列席会议26次，纠正不规范决策9项。
{closing}
中共苇坪职业学院委员会
2031年7月15日
"""


@pytest.mark.parametrize(
    "closing",
    [
        "学校党委将坚持问题导向，持续推动整改工作走深走实。联系电话：0000-2188006；电子邮箱：xsb@example.cn。",
        "\n学院将持续用力，久久为功。",
        "全校上下将以钉钉子精神抓好后续工作，坚持标准不降、力度不减。",
    ],
)
def test_a_paragraph_that_only_promises_ends_the_last_item(closing: str) -> None:
    issues = read_text(_ACTIONS.format(closing=closing)).issues
    assert (issues[-1].response or "").endswith("纠正不规范决策9项。")


_CARDS = """\
苇坪县文化馆党支部关于县委巡察整改进展情况的通报
{before}
问题一
问题表现：送戏下乡场次不足，未完成计划的有5个乡镇。
整改举措：按季度下达演出任务。
整改成效：演出71场，观众1.3万人次。

问题二
问题表现：支部活动记录后补。
整改举措：支部书记逐篇审阅。
整改成效：退回重写材料11份。

{after}
苇坪县文化馆党支部
2031年11月6日
"""


@pytest.mark.parametrize("preamble", ["一、党组履行整改主体责任情况", "一、组织整改落实情况", "第一部分 提高政治站位"])
@pytest.mark.parametrize("body", ["二、反馈问题整改情况", "二、具体整改落实情况", "第二部分 反馈意见落实情况"])
def test_cards_in_a_chapter_are_a_report(preamble: str, body: str) -> None:
    before = f"{preamble}\n召开党组会4次，制定措施37条。\n{body}\n"
    report = read_text(_CARDS.format(before=before, after="三、下一步打算\n馆党支部将持续抓好后续工作。"))
    assert report.facts.kind == "report"
    assert [one.number for one in report.issues] == [1, 2]
    assert {field.label for one in report.issues for field in one.fields} == {"整改措施"}


def test_cards_alone_are_a_notice() -> None:
    report = read_text(_CARDS.format(before="现将整改情况公示如下。", after="联系电话：0000-6210337"))
    assert report.facts.kind == "notice"
    assert [one.number for one in report.issues] == [1, 2]
