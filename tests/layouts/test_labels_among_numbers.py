"""Labels behind numbers, with numbers of their own, in one line, under titles without numbers; pages of one line."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

# Each finding as (problem, response, status in words, status)
_FOUND = (
    ("展厅闭馆早，上班族进不来", "开放时间延长至21时，新增导览机4台", "已完成", "done"),
    ("儿童展区地垫破损", "更换地垫120平方米", "已完成", "done"),
    ("标本库没有恒温设备", "采购恒温柜6台，安装调试中", "正在推进", "ongoing"),
    ("观众意见无人回复", "每周集中回复，回复率由35%升至97%", "已完成，长期坚持", "done_keep"),
    ("消防通道被展架占用", "移走展架9组，完成自查自纠", "未完成", "late"),
)
_HEAD = "青萍市博物馆关于市委巡察反馈问题整改进展情况的通报\n2033年4月，市委第三巡察组反馈意见。现将整改进展情况通报如下。\n\n"
_FOOT = "\n中共青萍市博物馆总支部委员会\n2033年9月6日\n"
_NARROW = str.maketrans("，：；（）【】", ",:;()[]")


def _items(item: str) -> str:
    rows = enumerate(_FOUND, 1)
    return "".join(item.format(n=n, c="一二三四五"[n - 1], o="①②③④⑤"[n - 1], p=p, d=d, s=s) for n, (p, d, s, _) in rows)


def _gist(issue: Issue) -> tuple[int | None, str, str, str | None]:
    stated = issue.stated.value if issue.stated else None
    return (issue.number, (issue.problem or "").strip("。"), (issue.response or "").strip("。；;"), stated)


def _check(page: str, *, stated: bool, numbered: bool = True) -> None:
    for text in (page, page.translate(_NARROW)):
        wanted = [
            (n if numbered else None, len(p), len(d), value if stated else None)
            for n, (p, d, _, value) in enumerate(_FOUND, 1)
        ]
        assert [(n, len(p), len(d), s) for n, p, d, s in map(_gist, read_text(text).issues)] == wanted


@pytest.mark.parametrize(
    "item",
    [
        "{o}存在“{p}”的问题。整改情况：{d}。（{s}）\n",
        "{n}.问题：{p}；整改措施：每日巡查；整改结果：{d}；整改状态：{s}\n",
        "（{c}）问题：{p}；责任单位：展览部；整改情况：{d}；是否完成：{s}\n",
        "【第{n}项】{p}\n▶整改：{d}\n▶进度：{s}\n",
        "【第{c}项问题】{p}\n整改情况：{d}\n整改状态：{s}\n",
        "（{c}）{p}。\n1.整改措施。每日巡查。\n2.整改成效。{d}。\n3.完成时限。2033年8月底。\n4.完成情况。{s}。\n",
        "整改任务{n}/5\n任务内容：{p}\n牵头部门：办公室\n落实情况：{d}\n落实状态：{s}\n",
        "{n}、问题描述\n{p}\n整改落实情况\n{d}\n整改进度\n{s}\n",
        "反馈问题（{n}）：{p}\n整改情况（{n}）：{d}\n整改结论（{n}）：{s}\n",
        "【问题{n}】{p}【整改情况】{d}【整改状态】{s}",
    ],
)
def test_findings_with_a_status(item: str) -> None:
    _check(_HEAD + _items(item) + _FOOT, stated=True)


@pytest.mark.parametrize(
    "item",
    [
        "（{n}/5）{p}。整改进展：{d}。\n",
        "问题{n}.{p}\n整改{n}.{d}\n\n",
        "{n}.{p}。已整改情况：{d}。\n",
        "反馈问题{n}：{p}。\n立行立改情况：{d}。\n",
        "巡察反馈的第{c}个问题：{p}。\n整改情况：{d}。\n",
        "《反馈意见》第{n}条：{p}。\n落实情况：{d}。\n",
        "{n}.反馈意见：{p}。\n　整改意见：限期整改。\n　整改反馈：{d}。\n",
        "（{n}）反馈问题：{p}\n　整改进展：{d}。\n　下步打算：持续巡查。\n",
        "{n}．{p}。\n　　问题原因：制度不健全。\n　　整改目标：全面规范。\n　　整改过程：{d}。\n",
    ],
)
def test_findings_without_a_status(item: str) -> None:
    _check(_HEAD + _items(item) + _FOOT, stated=False)


def test_steps_below_findings_are_no_findings() -> None:
    page = _HEAD + _items("{n}. {p}【{s}】\n（1）{d}；\n（2）健全制度1项。\n") + _FOOT
    for text in (page, page.translate(_NARROW)):
        issues = read_text(text).issues
        assert [(one.number, one.sub, len(one.measures)) for one in issues] == [(n, None, 2) for n in range(1, 6)]
        assert [one.stated and one.stated.value for one in issues] == [value for *_, value in _FOUND]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("已于2033年5月整改完毕：", "done"),
        ("已于8月底前整改到位。", "done"),
        ("正在整改：", "ongoing"),
        ("已于8月整改3项，", None),
    ],
)
def test_when_it_was_done_stands_in_the_status(said: str, value: str | None) -> None:
    page = _HEAD + _items(f"{{n}}.{{p}}。{said}{{d}}。\n") + _FOOT
    assert {one.stated and one.stated.value for one in read_text(page).issues} == {value}


@pytest.mark.parametrize(
    ("said", "value"),
    [("通过", "done"), ("未通过", "ongoing"), ("验收不通过", "ongoing"), ("未验收", None), ("验收通过", "done")],
)
def test_what_came_of_an_inspection(said: str, value: str | None) -> None:
    page = _HEAD + _items(f"{{n}}.问题描述：{{p}}\n整改要求：限期整改\n整改完成情况：{{d}}\n验收情况：{said}\n") + _FOOT
    assert {one.stated and one.stated.value for one in read_text(page).issues} == {value}


@pytest.mark.parametrize("word", ["巡察指出", "督导组指出", "检查反馈"])
@pytest.mark.parametrize("own", ["我馆整改", "我馆整改情况", "本馆整改落实情况"])
def test_labels_that_name_who_speaks(word: str, own: str) -> None:
    _check(_HEAD + _items(f"{word}：{{p}}。\n{own}：{{d}}。\n\n") + _FOOT, stated=False, numbered=False)


@pytest.mark.parametrize(
    "titles", [("反馈问题", "整改落实"), ("存在的主要问题", "整改情况"), ("【问题清单】", "【整改清单】")]
)
def test_two_lists_under_titles_without_numbers(titles: tuple[str, str]) -> None:
    page = f"{_HEAD}{titles[0]}\n{_items('{n}.{p}。' + chr(10))}{titles[1]}\n{_items('{n}.{d}。' + chr(10))}{_FOOT}"
    _check(page, stated=False)


@pytest.mark.parametrize("sign", ["中共青萍市博物馆总支部委员会2033年9月6日", "青萍市文化和旅游局2033年9月6日"])
def test_who_signs_a_page_of_one_line_ends_it(sign: str) -> None:
    _check(_HEAD.replace("\n", "") + _items("{n}.{p}。整改情况：{d}。") + sign, stated=False)
