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


@pytest.mark.parametrize("gap", ["", " ", "\n    "])
def test_boxes_behind_decimals(gap: str) -> None:
    page = _HEAD + "".join(
        f"1.{n} 【问题】{p}{gap}【整改】{r}{gap}【状态】{s}\n" for n, (p, r, s) in enumerate(_ITEMS, 1)
    )
    issues = read_text(page).issues
    assert _texts(issues) == _EXPECTED
    assert [one.ref for one in issues] == ["1(1)", "1(2)", "1(3)"]
    assert [one.stated and one.stated.value for one in issues] == ["done", "ongoing", "done"]


@pytest.mark.parametrize(("one", "two"), [("一、", "二、"), ("（一）", "（二）"), ("1.", "2.")])
@pytest.mark.parametrize(
    "item", ["【问题】{p}\n【整改】{r}\n", "◆问题：{p}\n◇整改：{r}\n", "反馈问题：{p}\n整改情况：①{r}②{r}\n"]
)
def test_several_named_findings_below_one_heading(one: str, two: str, item: str) -> None:
    """Its number is the section's, not the first finding's."""
    lines = [item.format(p=p, r=r) for p, r, _ in _ITEMS]
    issues = read_text(_HEAD + f"{one}场馆管理方面\n" + lines[0] + lines[1] + f"{two}惠民服务方面\n" + lines[2]).issues
    assert [one.number for one in issues] == [None] * 3
    assert [one.section for one in issues] == ["场馆管理方面", "场馆管理方面", "惠民服务方面"]
    assert [(one.problem or "").strip("。") for one in issues] == [p for p, _ in _EXPECTED]
    assert [one.damage for one in issues] == [()] * 3


@pytest.mark.parametrize("unit", ["公里", "台", "人次"])
def test_an_arrow_before_a_figure(unit: str) -> None:
    page = _HEAD + "①跑道破损未修→修补跑道3处。\n②器材不足→9月增配" + f"12{unit}。\n③照明不亮→12日前更换灯具。\n"
    issues = read_text(page).issues
    assert [one.problem for one in issues] == ["跑道破损未修", "器材不足", "照明不亮"]
    assert issues[2].response == "12日前更换灯具。"


@pytest.mark.parametrize("word", ["责任", "牵头", "责任单位"])
@pytest.mark.parametrize("bullet", ["- ", "", "• "])
def test_a_short_label_of_a_body(word: str, bullet: str) -> None:
    issues = _read(f"{{n}}.{{p}}\n{bullet}整改：{{r}}\n{bullet}{word}：场馆科\n{bullet}状态：{{s}}")
    assert _texts(issues) == _EXPECTED
    assert {one.organisations for one in issues} == {("场馆科",)}


@pytest.mark.parametrize("kind", ["点位", "隐患", "信访件"])
def test_titles_of_items_of_other_kinds(kind: str) -> None:
    card = kind + "{n}：北岸\n存在问题：{p}\n整改情况：{r}\n整改时间：4月2日"
    issues = _read(card)
    assert [one.number for one in issues] == [1, 2, 3]
    assert [one.response for one in issues] == [r for _, r in _EXPECTED]
    assert {f.text for one in issues for f in one.fields} == {"4月2日"}


@pytest.mark.parametrize("ordinals", ["一二三"])
@pytest.mark.parametrize("mark", ["，", "：", "、"])
def test_nth_opens_a_heading(ordinals: str, mark: str) -> None:
    lines = (
        f"第{o}{mark}关于{p.strip('。')}的问题。{r}该问题已整改完成。"
        for o, (p, r, _) in zip(ordinals, _ITEMS, strict=True)
    )
    issues = read_text(_HEAD + "\n".join(lines)).issues
    assert [(one.number, one.response) for one in issues] == [
        (n, f"{r}该问题已整改完成。") for n, (_, r, _) in enumerate(_ITEMS, 1)
    ]
    assert {one.damage for one in issues} == {()}
