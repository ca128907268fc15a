"""Where a response ends: a figure that opens a line is no heading, an outlook and where to write belong to none."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_COUNTED = """\
杏桥县中医院党总支关于巡察反馈意见整改落实情况的通报
（一）反馈问题：特色优势发挥不充分。
1.科室设置不全。
（1）未开设老年病科门诊。
整改情况：
医院挂牌成立老年病科，开放门诊4间。
2.传承工作乏力。
（1）工作室经费使用率低。
整改情况：
修订经费管理办法，简化报销环节。
{figure}
（2）出师考核未完成。
整改情况：
首批4名学员完成出师答辩。
（二）反馈问题：医德医风建设抓得不实。
1.耗材管理有漏洞。
（1）耗材未扫码出库。
整改情况：
上线追溯模块，实现一物一码。
"""


@pytest.mark.parametrize("figure", ["3个工作室经费全部支出。", "3名传承人领取补助6万元。", "3次督查覆盖各科室。"])
def test_a_figure_that_opens_a_line_is_no_number(figure: str) -> None:
    issues = read_text(_COUNTED.format(figure=figure)).issues
    assert [(one.number, one.sub) for one in issues] == [(1, 1), (2, 1), (2, 2), (1, 1)]
    assert (issues[1].response or "").endswith(figure)


_ACTIONS = """\
中共杏桥农学院委员会关于巡视整改进展情况的通报
现将整改进展情况公布如下。
一、{first}
学院党委专题研究11次，带队督导25次。
二、突出主责主业，推动内涵发展
（一）提升培养质量
1.优化专业结构。撤停专业9个，新增专业3个。
2.深化产教融合。共建产业学院4个，聘任教授35名。
（二）提高创新能力
3.强化科研组织。组建团队12个，到账经费1940万元。
三、{last}
学院党委将坚持标准不降、力度不减，把整改融入日常工作。
2031年5月16日
"""


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("提高认识，扛起巡视整改政治责任", "持续用力，巩固深化巡视整改成果"),
        ("提高政治站位，统一思想行动", "慎终如始，推动常态长效"),
        ("从严从实，压紧整改责任", "下一步工作打算"),
    ],
)
def test_chapters_on_how_it_was_gone_about_are_no_items(first: str, last: str) -> None:
    issues = read_text(_ACTIONS.format(first=first, last=last)).issues
    assert [(one.response or "")[:4] for one in issues] == ["优化专业", "深化产教", "强化科研"]


_LINES = """\
杏桥景区管委会党工委巡察整改进展情况
问题1：门票预约通道不畅。（责任单位：票务中心）目前进展：完成整改。增设现场通道2处。
问题2：检修记录不规范。（责任单位：索道公司）目前进展：完成整改。更换轮衬126个。
问题3：讲解词有差错。（责任单位：宣教科）目前进展：部分完成。改正差错9处，更新展板40块。
{outlook}
{contact}
杏桥景区管委会党工委
2031年10月31日
"""


@pytest.mark.parametrize("outlook", ["后续打算：党工委将对2个问题加强跟踪。", "接下来工作安排：按季报告进展。"])
@pytest.mark.parametrize(
    "contact", ["意见反映渠道：电话0000-3066720；信箱设在大门东侧。", "意见请寄：杏桥景区管委会办公室"]
)
def test_the_last_of_the_lines_ends_before_the_outlook(outlook: str, contact: str) -> None:
    issues = read_text(_LINES.format(outlook=outlook, contact=contact)).issues
    assert [one.number for one in issues] == [1, 2, 3]
    assert (issues[-1].response or "").endswith("更新展板40块。")
