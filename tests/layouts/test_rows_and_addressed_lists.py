"""Rows told in one line each, rows that lost their first cells, lists that name findings by number, kinds by title."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

_FOUND = (
    ("渡口浮桥锚链锈蚀，3处断裂", "航务科", "更换锚链210米，逐节拉力试验合格", "已完成", "done"),
    ("夜航信号灯缺失", "海事科", "补装信号灯16盏，其余4盏正在采购", "正在推进", "ongoing"),
    ("救生衣过期未更换", "安全科", "换发救生衣320件", "已完成", "done"),
    ("船员证书造假", "人事科", "清退船员2名，重新组织考试", "已完成", "done"),
    ("票款日结不规范", "财务科", "收回票款3.6万元", "已完成", "done"),
)
_HEAD = "{title}\n2036年4月，市交通运输局开展专项检查，现将整改情况通报如下。\n\n"
_TITLE = "青榆县渡口管理所安全检查问题整改台账"
_FOOT = "\n对正在推进的事项，请责任科室于9月底前书面说明。\n\n青榆县渡口管理所\n2036年8月6日\n"


def _page(*rows: str, title: str = _TITLE, foot: str = _FOOT) -> str:
    return _HEAD.format(title=title) + "\n".join(rows) + "\n" + foot


def _rows(form: str) -> list[str]:
    return [form.format(n=n, p=p, b=b, r=r, s=s) for n, (p, b, r, s, _) in enumerate(_FOUND, 1)]


def _gist(issue: Issue) -> tuple[int | None, str | None, str, str | None]:
    response = (issue.response or "").strip("。；")
    return issue.number, issue.problem and issue.problem.strip("。；"), response, issue.stated and issue.stated.value


_WANTED = [(n, p, r, value) for n, (p, _, r, _, value) in enumerate(_FOUND, 1)]


@pytest.mark.parametrize(
    "form",
    [
        "序号：{n}；查摆问题：{p}；责任科室：{b}；整改情况：{r}；是否完成：{s}",
        "序号：{n}，扣分问题：{p}；责任人：{b}；整改行动：{r}；当前状态：{s}",
        "序号:{n} | 督导发现:{p} | 责任科室:{b} | 整改回应:{r} | 整改状态:{s}",
    ],
)
def test_a_row_told_in_one_line(form: str) -> None:
    report = read_text(_page(*_rows(form)))
    assert report.facts.kind == "notice"
    assert [_gist(one) for one in report.issues] == _WANTED


def test_before_and_after_in_one_line() -> None:
    report = read_text(_page(*_rows("隐患{n}：整改前：{p}。整改后：{r}。"), title="青榆县渡口隐患整改对照公示"))
    assert report.facts.kind == "notice"
    assert [_gist(one)[:3] for one in report.issues] == [wanted[:3] for wanted in _WANTED]


_CARD = "序号\n{n}\n整改任务\n{p}\n责任单位\n{b}\n完成情况\n{r}\n完成进度\n{s}"


@pytest.mark.parametrize("lost", [(2,), (4,), (5,)])
@pytest.mark.parametrize("cut", ["整改任务\n", "责任单位\n"])
def test_a_row_that_lost_its_first_cells_is_one_of_its_own(lost: tuple[int, ...], cut: str) -> None:
    rows = [row[row.index(cut) :] if n in lost else row for n, row in enumerate(_rows(_CARD), 1)]
    issues = read_text(_page(*rows)).issues
    told = [_gist(one) for one in issues]
    assert [one[2:] for one in told] == [wanted[2:] for wanted in _WANTED]
    assert [one[0] for one in told] == [None if n in lost else n for n in range(1, 6)]
    assert [one[1] is None for one in told] == [n in lost and cut == "责任单位\n" for n in range(1, 6)]


def test_labels_that_come_back_in_every_row_part_none() -> None:
    twice = _CARD + "\n责任单位\n县水利局\n完成情况\n复核完毕\n完成进度\n{s}"
    assert [one.number for one in read_text(_page(*_rows(twice))).issues] == [1, 2, 3, 4, 5]


_LISTS = (
    "第一张清单：反馈问题",
    "●渡船方面",
    *(f"{n}．{p}。" for n, (p, *_) in enumerate(_FOUND[:3], 1)),
    "●人员方面",
    *(f"{n}．{p}。" for n, (p, *_) in enumerate(_FOUND[3:], 4)),
    "第二张清单：整改落实",
)


@pytest.mark.parametrize("named", ["针对第{}个问题：", "关于第{}项问题的整改情况：", "对第{}条意见："])
@pytest.mark.parametrize("digits", ["12345", "一二三四五"])
def test_a_list_that_names_findings_by_number(named: str, digits: str) -> None:
    told = [named.format(n) + r + "。" for n, (_, _, r, *_) in zip(digits, _FOUND, strict=True)]
    issues = read_text(_page(*_LISTS, *told, title="青榆县渡口管理所巡察整改落实清单")).issues
    assert [_gist(one)[:3] for one in issues] == [wanted[:3] for wanted in _WANTED]


def test_numbers_that_do_not_count_the_findings_pair_none() -> None:
    told = [f"针对第{n}个问题：{r}。" for n, (_, _, r, *_) in zip((1, 2, 4), _FOUND, strict=False)]
    issues = read_text(_page(*_LISTS, *told)).issues
    assert not any(one.number == 3 and (one.response or "").startswith("清退") for one in issues)


_BOXED = "【编号】{n}\n【扣分问题】{p}\n【责任人】{b}\n【完成情况】{r}\n【整改状态】{s}"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("青榆县渡口管理所安全检查问题整改情况的报告", "report"), ("青榆县渡口管理所安全检查问题整改进展通报", "report"),
        ("青榆县渡口管理所安全检查问题整改公示牌", "notice"), ("青榆县渡口管理所安全检查问题整改情况通报公示", "notice"),
        (_TITLE, "notice"),
    ],
)  # fmt: skip
def test_a_title_tells_whether_cards_are_a_report(title: str, kind: str) -> None:
    report = read_text(_page(*_rows(_BOXED), title=title))
    assert report.facts.kind == kind
    assert [_gist(one) for one in report.issues] == _WANTED


def test_an_excerpt_stays_a_notice_under_any_title() -> None:
    rows = _rows(_BOXED)[2:]
    assert read_text(_page(*rows, title="青榆县渡口第三至五项问题整改情况的报告")).facts.kind == "notice"


@pytest.mark.parametrize("item", ["第{}件", "第{}件："])
def test_items_of_villagers(item: str) -> None:
    rows = [item.format(n) + f"\n群众反映：{p}。\n整改回应：{r}。\n" for n, (p, _, r, *_) in enumerate(_FOUND, 1)]
    foot = "改得实不实，请乡亲们继续监督。值班电话：0000-6120077。\n青榆县渡口管理所\n2036年8月6日\n"
    issues = read_text(_page(*rows, foot=foot)).issues
    assert [_gist(one)[:3] for one in issues] == [wanted[:3] for wanted in _WANTED]


@pytest.mark.parametrize("item", ["意见{}：", "建议{}："])
def test_answers_to_numbered_opinions(item: str) -> None:
    rows = [
        item.format(n) + f"{p}。\n答复：该问题已整改到位。{r}。\n"
        for n, (p, _, r, *_) in zip("一二三四五", _FOUND, strict=True)
    ]
    issues = read_text(_page(*rows, title="青榆县渡口管理所关于审计意见落实情况的函")).issues
    assert [one.number for one in issues] == [1, 2, 3, 4, 5]


def test_a_report_that_never_says_rectification() -> None:
    page = "青榆县渡口管理所落实县委巡察反馈意见情况通报\n现将有关情况向社会公开。\n一、渡船管理方面\n" + "".join(
        f"{n}.关于{p}的问题（{s}）\n①{r}。\n" for n, (p, _, r, s, _) in enumerate(_FOUND, 1)
    )
    report = read_text(page)
    assert report.facts.kind == "report"
    assert [one.stated and one.stated.value for one in report.issues] == [wanted[3] for wanted in _WANTED]


@pytest.mark.parametrize(
    "closing",
    ["对未完成和正在推进的，请责任科室书面说明。", "对正在整改的事项，我所将盯住不放。", "感谢您的理解和支持！所长接待日为每周四。"],
)  # fmt: skip
def test_what_closes_a_page_is_no_response(closing: str) -> None:
    rows = [f"{n}.关于{p}的问题\n整改情况：{r}。" for n, (p, _, r, *_) in enumerate(_FOUND, 1)]
    last = read_text(_page(*rows, foot=f"\n{closing}\n青榆县渡口管理所\n2036年8月6日\n")).issues[-1]
    assert last.response == "收回票款3.6万元。"
