"""Cards whose numbers, last lines or columns stand otherwise: 序号1:…, 隐患编号:1, a header in one line."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

# Each finding as (problem, body, limit, response, said of it, status)
_FOUND = (
    ("液氨管线锈蚀，7处法兰渗漏", "设备科", "2033年6月", "更换管线86米，检测合格", "是", "done"),
    ("冷库应急门上锁", "安全科", "2033年5月", "拆除门锁9把，加装推杆", "是", "done"),
    ("消防泵房无人值守", "保卫科", "2033年9月", "招录值班员4名，余2人正在培训", "正在推进", "ongoing"),
    ("货架超载存放", "仓储部", "2033年7月", "卸载货物120吨，增设限载牌", "未完成", "late"),
    ("叉车证件过期3本", "人事科", "2033年6月", "换发证件3本", "是", "done"),
)
_HEAD = "银杏冷链物流园安全问题整改情况通报\n2033年4月，市应急管理局开展检查，现将整改情况通报如下。\n\n"
_FOOT = "\n物流园将对上述问题逐项销号，直至见底。值守电话：0000-6120045。\n银杏冷链物流园管理处\n2033年10月8日\n"


def _gist(issue: Issue) -> tuple[int | None, str, str, str | None]:
    return (
        issue.number,
        (issue.problem or "").strip("。"),
        (issue.response or "").strip("。"),
        issue.stated.value if issue.stated else None,
    )


def _expected(*, stated: bool = True) -> list[tuple[int | None, str, str, str | None]]:
    return [(n, p, r, value if stated else None) for n, (p, _, _, r, _, value) in enumerate(_FOUND, 1)]


_CARDS = (
    "序号：{n}\n问题：{p}。\n责任单位：{b}\n完成时限：{t}底前\n完成情况：{r}。\n是否完成：{s}\n\n",
    "序号{n}：{p}。\n责任单位：{b}   整改时限：{t}\n整改情况：{r}。\n是否完成：{s}\n\n",
    "问题编号{n}：{p}。\n责任单位：{b}\n整改时限：{t}\n整改情况：{r}。\n完成进度：{s}\n\n",
    "隐患编号：{n}    位置：冷库\n（一）存在问题\n{p}。\n（二）责任部门\n{b}\n（三）整改完成情况\n{r}。\n（四）是否完成\n{s}\n\n",
    "点位编号：{n}\n存在问题：{p}。\n责任部门：{b}\n整改结果：{r}。\n是否完成：{s}\n\n",
)


@pytest.mark.parametrize("card", _CARDS)
def test_a_card_is_numbered_by_its_label_and_the_last_ends_like_the_others(card: str) -> None:
    page = _HEAD + "".join(card.format(n=n, p=p, b=b, t=t, r=r, s=s) for n, (p, b, t, r, s, _) in enumerate(_FOUND, 1))
    assert [_gist(one) for one in read_text(page + _FOOT).issues] == _expected()


@pytest.mark.parametrize("card", _CARDS[:2])
def test_the_last_response_ends_before_what_stands_apart(card: str) -> None:
    card = card.replace("\n是否完成：{s}", "")
    page = _HEAD + "".join(card.format(n=n, p=p, b=b, t=t, r=r) for n, (p, b, t, r, *_) in enumerate(_FOUND, 1))
    assert [_gist(one) for one in read_text(page + _FOOT).issues] == _expected(stated=False)


_HEADERS = (
    "序号 | 反馈问题 | 责任单位 | 整改期限 | 整改进展 | 办结情况 |",
    "| 序号 | 反馈问题 | 责任单位 | 整改期限 | 整改进展 | 办结情况 |",
    "序号\t反馈问题\t责任单位\t整改期限\t整改进展\t办结情况",
    "序号  反馈问题  责任单位  整改期限  整改进展  办结情况",
)


@pytest.mark.parametrize("header", _HEADERS)
@pytest.mark.parametrize("edge", ["", " |"])
def test_a_header_in_one_line_above_cells_one_a_line(header: str, edge: str) -> None:
    rows = [cell for n, (p, b, t, r, s, _) in enumerate(_FOUND, 1) for cell in (str(n), p, b, t, r, s)]
    page = _HEAD + header + "\n" + "".join(f"{cell}{edge}\n" for cell in rows) + "说明：以上由园区填报。\n"
    issues = read_text(page).issues
    assert [_gist(one) for one in issues] == _expected()
    assert [one.organisations for one in issues] == [(body,) for _, body, *_ in _FOUND]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("因2户租约未到期，经批准延期至2034年3月", "extended"),
        ("由于设备到货推迟，经市应急管理局同意，已延期至2034年3月底", "extended"),
        ("3家租户的租约经批准延期至2034年3月", None),
        ("3家租户申请展期，经批准延期至2034年3月", None),
    ],
)
def test_a_limit_put_off_for_a_reason_is_the_issues_own(said: str, value: str | None) -> None:
    page = f"关于安全检查整改情况的通报\n1.管线锈蚀。\n整改情况：更换管线70米；{said}。\n2.门上锁。\n整改情况：拆除门锁9把。\n"
    stated = read_text(page).issues[0].stated
    assert (stated.value if stated else None) == value
