"""Notices of several items, each under its own title, with the sections of its card numbered anew or not at all."""

from __future__ import annotations

import pytest

from parsers.item_titles import item_number
from parsers.model import Issue
from parsers.reading import read_text

_FINDINGS = (
    ("河面漂浮物未及时清理", "县水利局", "清理漂浮物156吨"),
    ("养殖废水直排灌渠", "县农业农村局", "建成沉淀池9座"),
)
_LABELS = ("整改问题", "整改实施主体", "整改完成情况")
_END = "公示时间：2031年3月2日至3月6日\n监督电话：0500-7654321\n"


def _notice(titles: tuple[str, str], numbers: tuple[str, str, str]) -> str:
    cards = [
        "\n".join(
            [title, *(f"{n}{label}\n{value}。" for n, label, value in zip(numbers, _LABELS, values, strict=True))]
        )
        for title, values in zip(titles, _FINDINGS, strict=True)
    ]
    return "\n".join(["岚溪县督察反馈问题整改公示", *cards, _END])


def _told(issues: tuple[Issue, ...]) -> list[tuple[object, ...]]:
    return [(issue.number, issue.problem, issue.response) for issue in issues]


_READ = [(number, f"{f}。", f"{done}。") for number, (f, _, done) in zip((7, 11), _FINDINGS, strict=True)]
TITLES = [
    ("第七项", "第十一项"),
    ("第7项整改任务", "第11项整改任务"),
    ("【第七项】河道保洁", "【第十一项】养殖污染"),
    ("一、第七项任务", "二、第十一项任务"),
    ("（一）第七项：河道保洁", "（二）第十一项：养殖污染"),
    ("【序号7】", "【序号11】"),
    ("【序号 7】河道保洁", "【序号 11】养殖污染"),
    ("（序号7）", "（序号11）"),
    ("〔编号：07〕", "〔编号：11〕"),
    ("■ 序号：7", "■ 序号：11"),
    ("序号七", "序号十一"),
    ("【问题7】", "【问题11】"),
    ("【任务七】", "【任务十一】"),
    ("【7】", "【11】"),
    ("━━ 第7号 ━━", "━━ 第11号 ━━"),
    ("岚溪县第七项整改任务完成情况公示\n现将第七项整改任务完成情况予以公示。", "岚溪县第十一项整改任务完成情况公示"),
]


@pytest.mark.parametrize(
    "numbers", [("", "", ""), ("一、", "二、", "三、"), ("1.", "2.", "3.")], ids=["bare", "han", "num"]
)
@pytest.mark.parametrize("titles", TITLES, ids=[titles[0].partition("\n")[0] for titles in TITLES])
def test_each_item_has_the_number_of_its_title_which_belongs_to_no_value(
    titles: tuple[str, str], numbers: tuple[str, str, str]
) -> None:
    assert _told(read_text(_notice(titles, numbers)).issues) == _READ


def test_a_list_of_items_in_the_title_numbers_none() -> None:
    text = _notice(("现将第七项、第十一项整改完成情况予以公示", ""), ("一、", "二、", "三、"))
    assert [issue.number for issue in read_text(text).issues] == [None, None]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("岚溪县第二十七项问题整改公示", 27),
        ("（序号43）整改销号公示", 43),
        ("按照第十九项的要求。\n岚溪县第二十项整改公示", 20),
        ("岚溪县第二十项整改公示\n按照第十九项的要求，现予公示。", 20),
        ("第三项和第四项整改公示", None),
        ("岚溪县整改公示", None),
    ],
)
def test_a_title_names_an_item(words: str, number: int | None) -> None:
    assert item_number(words) == number
