"""What a page tells of several issues at once: in its sections' titles, or by their numbers behind them all."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text


def _stated(issues: tuple[Issue, ...]) -> list[str | None]:
    return [one.stated.value if one.stated else None for one in issues]


_SECTIONS = """\
枣林县教育局党组关于县委巡察反馈问题整改进展情况的通报
现将整改进展情况通报如下。
一、{0}
1.校车监管不到位，夜间巡查流于形式。
整改情况：安装监控62套，查处超员2起。
2.教辅征订把关不严。
整改情况：取消目录11种，其余目录审核正在推进。该问题基本完成并持续整改。
二、{1}
3.学位供给不足。
整改情况：新建小学1所，新增学位1080个。
三、{2}
4.旧校区土地未确权。
整改情况：已向县自然资源局提交资料。
四、下一步打算
局党组将持续用力。
"""


@pytest.mark.parametrize(
    ("titles", "stated"),
    [
        (
            ("已完成整改的问题（2个）", "正在推进整改的问题（1个）", "尚未完成整改的问题"),
            ["done", "done_keep", "ongoing", "late"],
        ),
        (("已整改到位事项", "部分完成的问题", "未完成的问题"), ["done", "done_keep", "ongoing", "late"]),
        (("立行立改的问题", "分阶段整改的问题", "长期坚持的问题"), [None, "done_keep", None, None]),
        (("学校管理方面", "民生实事方面", "资产管理方面"), [None, "done_keep", None, None]),
    ],
)
def test_a_section_may_tell_the_status_of_its_issues(titles: tuple[str, ...], stated: list[str | None]) -> None:
    issues = read_text(_SECTIONS.format(*titles)).issues
    assert [one.number for one in issues] == [1, 2, 3, 4]
    assert _stated(issues) == stated


_NUMBERED = """\
枣林水库管理处党支部巡察整改情况通报
现将整改情况通报如下。
①学习不够深入，记录补记现象存在。
组织学习6次，重新整理记录38份。
②观测数据造假。
更换设备9套，给予2人警告处分。
③库区垂钓管理混乱。
劝离垂钓人员310人次，没收渔具42套。
④防汛物资储备不足。
采购编织袋2万条，冲锋舟正在招标。
{closing}
枣林水库管理处党支部
2031年7月3日
"""


@pytest.mark.parametrize(
    ("closing", "stated"),
    [
        ("以上问题①—③已整改到位，问题④正在推进。", ["done", "done", "done", "ongoing"]),
        ("以上问题①、②、④已完成整改；问题③尚未完成整改。", ["done", "done", "late", "done"]),
        ("上述4个问题均已整改到位。", ["done"] * 4),
        ("以上问题中，3个已整改到位，1个正在推进。", [None] * 4),
        ("以上5个问题均已整改到位。", [None] * 4),
    ],
)
def test_a_last_sentence_tells_the_statuses_by_number(closing: str, stated: list[str | None]) -> None:
    issues = read_text(_NUMBERED.format(closing=closing)).issues
    assert _stated(issues) == stated
    if stated[0] or "问题中" in closing:
        assert (issues[-1].response or "").endswith("正在招标。")
