"""Findings told by what stands behind them, by who said so, by other numbers; statuses among facts and at the end."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

# Each finding as (problem, response, status in words, status); two are worded as no shortcoming.
_FOUND = (
    ("渡口夜里灯不亮，上下船摸黑", "新装路灯46盏，亮灯率达到98%", "已完成", "done"),
    ("候船室渗水，墙皮脱落", "重做防水380平方米", "正在整改", "ongoing"),
    ("救生衣配备不足", "补充救生衣260件", "已完成并长期坚持", "done_keep"),
    ("票款管理混乱，账目不公开", "公开三年账目，退还多收票款3.4万元", "已完成", "done"),
    ("渡船超载屡禁不止", "查处超载9起，加装电子计数器11台", "未完成", "late"),
)
_HEAD = "蔷薇洲街道关于区委巡察反馈问题整改情况的通报\n2033年4月，区委第三巡察组反馈意见。现将整改情况公布如下。\n\n"
_FOOT = "\n蔷薇洲街道办事处\n2033年9月6日\n"
_NARROW = str.maketrans("，：；（）【】", ",:;()[]")


def _page(item: str) -> str:
    rows = enumerate(_FOUND, 1)
    items = (item.format(n=n, c="一二三四五"[n - 1], r="ⅠⅡⅢⅣⅤ"[n - 1], p=p, d=d, s=s) for n, (p, d, s, _) in rows)
    return _HEAD + "".join(items) + _FOOT


def _gist(issue: Issue) -> tuple[int | None, str, str | None]:
    return (issue.number, (issue.problem or "").strip("。"), issue.stated.value if issue.stated else None)


@pytest.mark.parametrize(
    "item",
    [
        "{n}、{p}。针对该问题，街道{d}。\n",
        "（{c}）{p}。对此，街道{d}。\n",
        "{n}.反馈指出“{p}”。我街道{d}。\n",
        "（{c}）巡察组指出：“{p}”的问题。街道{d}。\n",
        "{r}.{p}\n整改落实情况：{d}。\n\n",
        "留言{n}：{p}。\n答复：{d}。\n\n",
        "群众诉求{n}：{p}。\n办理情况：{d}。\n\n",
    ],
)
@pytest.mark.parametrize("narrow", [False, True])
def test_findings_without_a_status(item: str, narrow: bool) -> None:
    page = _page(item)
    issues = read_text(page.translate(_NARROW) if narrow else page).issues
    assert [(n, p[:4], s) for n, p, s in map(_gist, issues)] == [
        (n, p[:4], None) for n, (p, *_) in enumerate(_FOUND, 1)
    ]
    assert [(one.response or "").strip("。")[-3:] for one in issues] == [d[-3:] for _, d, *_ in _FOUND]


@pytest.mark.parametrize(
    "item",
    [
        "（{c}）{p}\n责任领导：王××　责任科室：渡口所\n整改进展：{d}（{s}）\n",
        "{n}.{p}\n整改情况：{d}（{s}）。\n",
        "反馈意见{n}.{p}（责任单位：渡口所；{s}）\n——整改措施及成效：{d}。\n",
        "{n}.{p}。（牵头单位：渡口所；责任单位：街道办；{s}）\n整改情况：{d}。\n",
        "整改事项{c}\n事项描述：{p}\n整改结果：{d}\n办结情况：{s}\n\n",
        "{r}、{p}。\n整改情况：{d}。\n整改状态：{s}\n",
    ],
)
@pytest.mark.parametrize("narrow", [False, True])
def test_findings_with_a_status(item: str, narrow: bool) -> None:
    page = _page(item)
    issues = read_text(page.translate(_NARROW) if narrow else page).issues
    found = [(n, p[:4], s) for n, p, s in map(_gist, issues)]
    assert found == [(n, p[:4], value) for n, (p, *_, value) in enumerate(_FOUND, 1)]
    assert all((one.response or "").count(said) <= 1 for one, (*_, said, _) in zip(issues, _FOUND, strict=True))


def test_bodies_stay_apart_from_the_status_beside_them() -> None:
    page = _page("{n}.{p}（责任单位：渡口所、航道站；{s}）\n整改情况：{d}。\n")
    assert {one.organisations[:2] for one in read_text(page).issues} == {("渡口所", "航道站")}


def test_what_was_done_for_a_problem_that_is_named_is_still_an_action() -> None:
    page = """中共蔷薇洲学院委员会关于巡视整改进展情况的通报
2033年4月，省委第三巡视组反馈了巡视意见。现将整改进展情况公布如下。
一、聚焦办学治校
1.完善治理体系。一是出台章程。二是修订制度17项。
2.补齐短板。针对实验室用房紧张问题，新增面积3200平方米。
3.优化结构。对此前停招的专业逐一评估，恢复招生2个。
"""
    issues = read_text(page).issues
    assert [(one.number, one.problem) for one in issues] == [(None, None)] * 3


def test_findings_that_end_in_what_is_broken() -> None:
    page = (
        _HEAD
        + "1.渡口护栏破损。立即修复护栏46米。\n2.救生圈过期。更换救生圈60只。\n3.候船室无人值守。新聘值守员2名。\n"
        + _FOOT
    )
    assert [(one.number, one.problem) for one in read_text(page).issues] == [
        (1, "渡口护栏破损。"),
        (2, "救生圈过期。"),
        (3, "候船室无人值守。"),
    ]


def test_actions_that_mend_what_is_broken_are_no_findings() -> None:
    page = (
        _HEAD
        + "1.整治夜间施工噪声扰民。组织夜间巡查45次，查处违规工地12家。\n2.治理排水管网渗漏。排查管网30公里。\n"
        + "3.清理渡口积水。清淤2公里。\n4.更换护栏破损。更换护栏80米。\n5.查处渡船超载。查处超载9起。\n"
        + "6.化解停车扰民。新增车位90个。\n"
        + _FOOT
    )
    issues = read_text(page).issues
    assert [one.problem for one in issues] == [None] * 6
    assert [(one.response or "")[:2] for one in issues] == ["整治", "治理", "清理", "更换", "查处", "化解"]
