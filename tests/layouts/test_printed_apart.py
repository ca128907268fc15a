"""Numbers alone on lines, findings and responses in two lists, sections named again with each finding, words 之一."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

_HEAD = "杉坪镇党委关于巡察整改进展情况的通报\n2031年3月，县委巡察组对杉坪镇党委开展了巡察。现将整改情况公布如下。\n\n"
_ITEMS = (
    ("集镇垃圾收运不及时", "新增收运车3台，清运垃圾86吨。"),
    ("老街电线私拉乱接，存在火灾隐患", "一是整改线路42户。二是安装烟感120个。"),
    ("合作社账目不清，分红没有公示", "补记账目19笔，分红表张贴在村务公开栏。"),
)
_EXPECTED = [(number, *item) for number, item in enumerate(_ITEMS, 1)]
_HAN = "一二三"


def _gist(issues: tuple[Issue, ...]) -> list[tuple[int | None, str, str]]:
    return [(one.number, (one.problem or "").strip("。"), (one.response or "").strip("\n")) for one in issues]


def _stated(issues: tuple[Issue, ...]) -> list[str | None]:
    return [one.stated.value if one.stated else None for one in issues]


def _half(text: str) -> str:
    return text.translate(str.maketrans("，：；（）", ",:;()"))


@pytest.mark.parametrize("number", ["0{n}", "{n}", "{n}.", "NO.{n}", "Part 0{n}", "{c}", "{c}、", "★ 0{n}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("label", ["整改进展\n", "整改情况：\n", "整改情况："])
def test_numbers_alone_on_lines(number: str, gap: str, label: str) -> None:
    items = [
        f"{number.format(n=n, c=_HAN[n - 1])}{gap}{problem}\n{label}{response}\n\n"
        for n, (problem, response) in enumerate(_ITEMS, 1)
    ]
    assert _gist(read_text(_HEAD + "".join(items)).issues) == _EXPECTED


def test_statuses_beside_findings_under_such_numbers() -> None:
    items = [
        f"0{n}\n【{'推进中' if n == 2 else '已完成'}】{problem}\n整改进展\n{response}\n\n"
        for n, (problem, response) in enumerate(_ITEMS, 1)
    ]
    issues = read_text(_HEAD + "".join(items)).issues
    assert _gist(issues) == _EXPECTED
    assert _stated(issues) == ["done", "ongoing", "done"]


def test_numbers_of_pages_are_no_findings() -> None:
    long = "召开现场会部署此项工作，逐户登记造册并张榜公示，" * 14
    items = [
        f"{n}.{problem}\n整改情况：{response}{long}\n{n}\n{long}。\n" for n, (problem, response) in enumerate(_ITEMS, 1)
    ]
    assert [one.number for one in read_text(_HEAD + "".join(items)).issues] == [1, 2, 3]


@pytest.mark.parametrize(
    "word", ["查摆问题之{}：", "突出问题{}：", "检视问题{}：", "巡察反馈问题{}：", "主要问题{}、", "存在问题之{}："]
)
@pytest.mark.parametrize("bullets", [("", ""), ("★", "☆"), ("◆", "◇")])
def test_findings_counted_in_words(word: str, bullets: tuple[str, str]) -> None:
    items = [
        f"{bullets[0]}{word.format(_HAN[n])}{problem}。\n{bullets[1]}整改落实：{response}\n{bullets[1]}责任领导：分管领导\n\n"
        for n, (problem, response) in enumerate(_ITEMS)
    ]
    for text in (_HEAD + "".join(items), _half(_HEAD + "".join(items))):
        issues = read_text(text).issues
        assert [one.number for one in issues] == [1, 2, 3]
        assert [(one.problem or "")[:4] for one in issues] == [problem[:4] for problem, _ in _ITEMS]
        assert [(one.response or "")[-4:] for one in issues] == [response[-4:] for _, response in _ITEMS]


_TITLES = (
    ("反馈问题清单", "整改清单"),
    ("巡察反馈的主要问题", "整改落实情况"),
    ("问题清单", "整改措施和落实情况"),
    ("存在问题", "整改进展"),
)


@pytest.mark.parametrize("titles", _TITLES)
@pytest.mark.parametrize("label", ["整改情况：", "整改情况（已完成）：", "整改措施：现场督办。\n整改成效：", ""])
@pytest.mark.parametrize("number", ["{n}.", "（{c}）"])
def test_findings_and_responses_in_two_lists(titles: tuple[str, str], label: str, number: str) -> None:
    numbers = [number.format(n=n, c=_HAN[n - 1]) for n in (1, 2, 3)]
    problems = "".join(f"{n}{problem}。\n" for n, (problem, _) in zip(numbers, _ITEMS, strict=True))
    told = "".join(f"{n}{label}{response}\n" for n, (_, response) in zip(numbers, _ITEMS, strict=True))
    page = f"{_HEAD}一、{titles[0]}\n{problems}二、{titles[1]}\n{told}三、下步工作打算\n镇党委将继续努力。\n"
    for text in (page, _half(page)):
        issues = read_text(text).issues
        assert [(number, problem[:3], response[:4]) for number, problem, response in _gist(issues)] == [
            (number, problem[:3], response[:4]) for number, problem, response in _EXPECTED
        ]
        assert _stated(issues) == (["done"] * 3 if "已完成" in label else [None] * 3)


def test_a_list_of_who_is_responsible_tells_nothing_done() -> None:
    lists = {
        "一、问题清单": [problem for problem, _ in _ITEMS],
        "二、责任清单": ["责任单位：镇政府"] * 3,
        "三、整改措施清单": ["制定方案"] * 3,
        "四、整改情况": [response.strip("。") for _, response in _ITEMS],
    }
    page = _HEAD + "".join(
        title + "\n" + "".join(f"{n}.{words}。\n" for n, words in enumerate(items, 1)) for title, items in lists.items()
    )
    assert _gist(read_text(page).issues) == _EXPECTED


@pytest.mark.parametrize("label", ["整改举措及成效", "采纳和整改情况", "办理及整改结果"])
def test_labels_that_name_two_things(label: str) -> None:
    items = [f"{n}.{problem}。\n{label}：{response}\n" for n, (problem, response) in enumerate(_ITEMS, 1)]
    assert _gist(read_text(_HEAD + "".join(items)).issues) == _EXPECTED


def test_a_section_named_again_with_each_finding() -> None:
    places = (("一", 1), ("一", 2), ("二", 1), ("二", 2), ("三", 1))
    found = [(_ITEMS[n % 3], *place) for n, place in enumerate(places)]
    page = _HEAD + "".join(f"（{c}）{n}.{item[0]}。\n整改完成情况：{item[1]}\n" for item, c, n in found)
    issues = read_text(page).issues
    assert [one.ref for one in issues] == ["一.1", "一.2", "二.1", "二.2", "三.1"]
    assert [one.response for one in issues] == [item[1] for item, _, _ in found]
    assert {one.section for one in issues} == {None}
