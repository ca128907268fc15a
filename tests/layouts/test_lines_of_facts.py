"""Lines of facts and statuses beside findings: in brackets, parted by blanks, in cells that end with a stroke."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text


def _stated(issues: tuple[Issue, ...]) -> list[str | None]:
    return [one.stated.value if one.stated else None for one in issues]


_BOXED = """\
麦溪县委党校关于巡察整改阶段性情况的通报
现将整改情况公开。
一、整改落实情况
1.对“课程更新缓慢，三年未增设专题”问题的整改{0}
新增专题9个，外请专家授课14人次，现场教学点增加到6处。
2.对“学员管理松散，请假审批走过场”问题的整改{1}
启用刷脸签到系统，退回不合规请假条27份，通报3个单位。
3.对“图书馆闲置，年借阅不足百册”问题的整改{2}
引进县图书馆分馆，藏书增加到1.2万册，夜间开放至九点。
4.对“食堂承包合同超期，未重新招标”问题的整改{0}
公开招标确定新承包方，签订合同1份，公示菜价42种。
5.对“住宿费挂账多年，涉及金额63万元”问题的整改{1}
收回欠款41万元，其余22万元签订分期还款协议。
中共麦溪县委党校委员会
2031年6月30日
"""


@pytest.mark.parametrize("marks", ["〔〕", "()", "【】"])
def test_a_verdict_behind_a_title_ends_its_line(marks: str) -> None:
    words = [f"{marks[0]}{word}{marks[1]}" for word in ("已完成", "部分完成", "长期坚持")]
    issues = read_text(_BOXED.format(*words)).issues
    assert _stated(issues) == ["done", "ongoing", "ongoing", "done", "ongoing"]
    assert [(one.response or "")[:2] for one in issues] == ["新增", "启用", "引进", "公开", "收回"]


_CELLS = """\
麦溪县公墓管理所专项整治整改公示表 |
序号 | 1 |
存在问题 | 寄存收费高于定价。 |
整改单位 | 业务股 |
整改结果 | 退还多收费用3.2万元，涉及91户。 |
办结情况 | 已办结 |
序号 | 2 |
存在问题 | 墓区道路破损，检修尚未办结。 |
整改单位 | 工程股 |
整改结果 | 修补路面420米，其余路段已招标。 |
办结情况 | 正在办理 |
监督电话 | 0000-6190000 |
"""


@pytest.mark.parametrize("edge", [" |", "|", "\t"])
def test_a_cell_may_hold_the_number(edge: str) -> None:
    issues = read_text(_CELLS.replace(" |", edge)).issues
    assert [one.number for one in issues] == [1, 2]
    assert _stated(issues) == ["done", "ongoing"]
    assert [field.text for field in issues[0].fields if field.label == "完成进度"] == ["已办结"]


_PAIRS = """\
麦溪县文联党组关于县委巡察整改情况的通报
现将情况通报如下。

繁荣创作方面

**采风活动重数量轻质量，成果转化率低**
牵头领导{blank}周××{wide}责任科室{blank}创联部
目前进展
采风结集出版2种，成果转化率提高到六成。

**会刊发行滞后，积压严重**
牵头领导{blank}周××{wide}责任科室{blank}编辑部
目前进展
补发积压会刊4期，改为按月投递。

队伍建设方面

**基层文联力量薄弱，有的长期“一人会”**
牵头领导{blank}郑××{wide}责任科室{blank}办公室、人事股
目前进展
协调增加编制4名，招募志愿者60名。

2031年12月16日
"""


@pytest.mark.parametrize(("blank", "wide"), [("\u3000", "\u3000\u3000"), (" ", "  "), (" ", "    ")])
def test_facts_parted_by_blanks_are_fields(blank: str, wide: str) -> None:
    issues = read_text(_PAIRS.format(blank=blank, wide=wide)).issues
    assert [(one.problem or "")[:4] for one in issues] == ["采风活动", "会刊发行", "基层文联"]
    assert [(one.response or "")[-3:] for one in issues] == ["六成。", "投递。", "0名。"]
    assert [one.section for one in issues] == ["繁荣创作方面", "繁荣创作方面", "队伍建设方面"]
    assert [field.text for field in issues[2].fields] == ["郑××", "办公室、人事股"]


_SERIAL = """\
麦溪县广播站党支部关于巡察集中整改进展情况的通报
现将进展情况公布。
一、有关问题整改情况
{name}1{gap}会议报道过多，民生内容偏少
（牵头领导：站长；责任部门：新闻部；整改期限：3个月）
整改情况
（1）压缩会议报道，增设民生板块2个。
（2）采写基层稿件32条。
以上问题已整改完成。
{name}2{gap}审核制度执行不严，差错时有发生
（牵头领导：副站长；责任部门：总编室；整改期限：立行立改）
整改情况
（1）重申审核责任。
（2）校对软件升级处于招标阶段。
以上问题持续整改中。
{name}3{gap}闲置设备未及时处置
（牵头领导：副站长；责任部门：技术部；整改期限：6个月）
整改情况
（1）清查设备23件。
以上问题尚未整改到位。
"""


@pytest.mark.parametrize(("name", "gap"), [("序号", "\u3000"), ("序号", "："), ("序号", "、"), ("问题", " ")])
def test_a_serial_number_opens_a_heading(name: str, gap: str) -> None:
    issues = read_text(_SERIAL.format(name=name, gap=gap)).issues
    assert [one.number for one in issues] == [1, 2, 3]
    assert _stated(issues) == ["done", "ongoing", "late"]
    assert [one.deadline and one.deadline.words for one in issues] == ["3个月", "立行立改", "6个月"]
    assert [(one.problem or "")[:4] for one in issues] == ["会议报道", "审核制度", "闲置设备"]
