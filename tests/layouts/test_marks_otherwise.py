"""Bullets, numbers and labels in further hands: ▪整改成效:, 问题①, 1.1问题:…1.1整改:…, a status at a line's end."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

_HEAD = "沙枣县民政局党组关于巡察整改情况的通报\n现将整改情况公布如下。\n"
_ITEMS = (
    ("殡葬收费公示不全", "公示收费62项。", "已完成"),
    ("养老院床位闲置", "入住率由31%提高到58%。", "持续推进"),
    ("窗口人员吃拿卡要", "补建档案214份。", "已完成"),
)


def _read(item: str) -> tuple[Issue, ...]:
    return read_text(
        _HEAD + "".join(item.format(n=n, c="①②③"[n - 1], p=p, r=r, s=s) for n, (p, r, s) in enumerate(_ITEMS, 1))
    ).issues


def _gist(issues: tuple[Issue, ...]) -> list[tuple[str, str]]:
    return [((one.problem or "").strip("。"), one.response or "") for one in issues]


_EXPECTED = [(p, r) for p, r, _ in _ITEMS]
_STATED = ["done", "ongoing", "done"]


@pytest.mark.parametrize("bullet", ["▪", "➢", "◎", "▷ "])
@pytest.mark.parametrize("head", ["☆{p}\n", "{n}.{p}\n", "（{n}）{p}。\n"])
def test_bullets_before_labels(bullet: str, head: str) -> None:
    issues = _read(f"{head}{bullet}整改措施：设立专班。\n{bullet}整改成效：{{r}}\n{bullet}整改状态：{{s}}\n")
    assert _gist(issues) == _EXPECTED
    assert [one.stated and one.stated.value for one in issues] == _STATED
    assert [[f.text for f in one.fields if f.label == "整改措施"] for one in issues] == [["设立专班。"]] * 3


@pytest.mark.parametrize("bullet", ["★", "☆", "●"])
def test_bullets_below_sections(bullet: str) -> None:
    lines = [f"{bullet}{p}\n整改措施：设立专班。\n整改成效：{r}\n整改状态：{s}\n" for p, r, s in _ITEMS]
    issues = read_text(_HEAD + "一、聚焦民生服务\n" + lines[0] + lines[1] + "二、聚焦基础工作\n" + lines[2]).issues
    assert _gist(issues) == _EXPECTED
    assert [one.section for one in issues] == ["聚焦民生服务", "聚焦民生服务", "聚焦基础工作"]
    assert [one.stated and one.stated.value for one in issues] == _STATED


@pytest.mark.parametrize("gap", ["", " ", "　"])
def test_circled_numbers_of_findings(gap: str) -> None:
    issues = _read(f"问题{{c}}{gap}{{p}}\n整改：{{r}}\n")
    assert _gist(issues) == _EXPECTED
    assert [one.number for one in issues] == [1, 2, 3]


@pytest.mark.parametrize("label", ["状态", "整改状态", "完成进度"])
def test_a_status_at_the_end_of_the_line(label: str) -> None:
    issues = _read(f"{{n}}.{{p}}\n整改情况：{{r}}{label}：{{s}}\n")
    assert _gist(issues) == _EXPECTED
    assert [one.stated and one.stated.value for one in issues] == _STATED


@pytest.mark.parametrize("labels", [("问题", "整改"), ("反馈问题", "整改情况"), ("存在问题", "整改落实情况")])
def test_decimals_before_both_labels(labels: tuple[str, str]) -> None:
    issues = _read(f"1.{{n}}{labels[0]}：{{p}}。\n1.{{n}}{labels[1]}：{{r}}\n")
    assert _gist(issues) == _EXPECTED
    assert [one.ref for one in issues] == ["1(1)", "1(2)", "1(3)"]


@pytest.mark.parametrize("dash", ["——", "—", "；"])
def test_a_bare_label_behind_a_dash(dash: str) -> None:
    assert _gist(_read(f"{{n}}、{{p}}{dash}整改：{{r}}\n")) in (_EXPECTED, [(p + "；", r) for p, r in _EXPECTED])


@pytest.mark.parametrize("label", ["责任股室", "责任站所", "牵头股室"])
def test_bodies_of_other_kinds_beside_findings(label: str) -> None:
    issues = _read(f"（{{n}}）{{p}} | {label}：救助股\n整改：{{r}}\n")
    assert _gist(issues) == _EXPECTED
    assert {one.organisations for one in issues} == {("救助股",)}
