"""Labels inside lines: 【问题】…【整改】…【状态】…, ◆…→…, a bare 整改:."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

_HEAD = "沙枣县体育中心党总支关于巡察整改情况的通报\n现将整改情况公布如下。\n"
_ITEMS = (
    ("泳池水质检测不及时。", "每日检测4次，公示结果。", "已完成"),
    ("器材台账缺失。", "登记器材362件。", "推进中"),
    ("场馆低收费时段未落实。", "周三全天开放，受益2100人次。", "已完成"),
)
_NUMBERS = ("{n}.", "（{n}）", "")


def _read(item: str, gap: str = "\n") -> tuple[Issue, ...]:
    lines = (item.format(n=n, p=p, r=r, s=s) for n, (p, r, s) in enumerate(_ITEMS, 1))
    return read_text(_HEAD + gap.join(lines) + "\n").issues


def _texts(issues: tuple[Issue, ...]) -> list[tuple[str, str]]:
    return [((one.problem or "").strip("。"), one.response or "") for one in issues]


_EXPECTED = [(p.strip("。"), r) for p, r, _ in _ITEMS]


@pytest.mark.parametrize("number", _NUMBERS)
@pytest.mark.parametrize(
    "item",
    [
        "【问题】{p}【整改】{r}【状态】{s}",
        "〔反馈问题〕{p}〔整改情况〕{r}〔整改状态〕{s}",
        "［问题］{p}\n［整改］{r}［状态］{s}",
        "【问题】：{p}【整改】：{r}【状态】：{s}",
        "{p}【整改】{r}【状态】{s}",
    ],
)
def test_boxes(number: str, item: str) -> None:
    issues = _read(number + item)
    assert _texts(issues) == _EXPECTED
    assert [one.stated and one.stated.value for one in issues] == ["done", "ongoing", "done"]
    assert [one.number for one in issues] == ([1, 2, 3] if number else [None] * 3)


def test_boxes_of_a_page_in_one_line() -> None:
    assert _texts(_read("{n}.【问题】{p}【整改】{r}", gap="")) == _EXPECTED


def test_one_box_is_part_of_a_sentence() -> None:
    page = (
        _HEAD + "1.公告栏过期未换。\n整改情况：更换公告12张，均标明【整改】字样。\n2.场地失管。\n整改情况：修补场地。\n"
    )
    assert read_text(page).issues[0].response == "更换公告12张，均标明【整改】字样。"


@pytest.mark.parametrize("bullet", ["◆", "● ", "■", "▶ ", "★", "{n}."])
@pytest.mark.parametrize("arrow", ["→", "\n→", " ——> ", "\n=> ", "⇒"])
def test_arrows(bullet: str, arrow: str) -> None:
    issues = _read(bullet + "{p}" + arrow + "{r}（{s}）")
    assert [(p, r.removesuffix("。")) for p, r in _texts(issues)] == [(p, r.strip("。")) for p, r in _EXPECTED]
    assert [one.stated and one.stated.value for one in issues] == ["done", "ongoing", "done"]


@pytest.mark.parametrize("words", ["满意度由61%→88%。", "审批由4环节→2环节。", "流程：受理→审核→发证。"])
def test_an_arrow_inside_a_response_parts_nothing(words: str) -> None:
    page = _HEAD + f"1.台账不全。\n整改情况：{words}\n2.场地失管。\n整改情况：{words}\n"
    assert [one.response for one in read_text(page).issues] == [words, words]


@pytest.mark.parametrize("gap", ["\n", "", "\n\n"])
@pytest.mark.parametrize("label", ["整改：", "整改:", "整改情况："])
def test_a_bare_label(gap: str, label: str) -> None:
    assert _texts(_read("{n}.{p}" + gap + label + "{r}")) == _EXPECTED


@pytest.mark.parametrize("number", _NUMBERS[:2])
def test_a_bare_label_alone_on_its_line(number: str) -> None:
    assert _texts(_read(number + "{p}\n整改\n{r}")) == _EXPECTED
