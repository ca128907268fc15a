"""Parts of a rate are rates of the same persons or things, and what is more than in the year before is a change."""

from __future__ import annotations

import pytest

from parsers.model import Metric
from parsers.reading import read_text

_HEAD = "关于柳汀县整改情况的通报\n1.关于“设施建设慢”问题的整改\n整改情况："
_DATED = "\n（2024年6月1日）\n"


def _read(said: str) -> tuple[Metric, ...]:
    return read_text(f"{_HEAD}{said}{_DATED}").metrics


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            "护工持证率提高到96.1%，其中公立院为99.2%、私立院为93.5%。",
            ["护工持证率", "公立院护工持证率", "私立院护工持证率"],
        ),
        (
            "学徒留用率达到81%，其中钳工85%、电工78%。",
            ["学徒留用率", "钳工学徒留用率", "电工学徒留用率"],
        ),
        ("渔业用电保障率96%，其中湖区99%、山区93%。", ["渔业用电保障率", "湖区渔业用电保障率", "山区渔业用电保障率"]),
        ("游客满意率96%，其中很满意82%、基本满意14%。", ["游客满意率", "很满意占比", "基本满意占比"]),
    ],
)
def test_parts_of_a_rate_are_named_in_full(said: str, names: list[str]) -> None:
    assert [metric.name for metric in _read(said)] == names


@pytest.mark.parametrize(
    ("than", "direction"),
    [("较上年多", "up"), ("比去年少", "down"), ("较2022年多出", "up"), ("比2022年底少", "down")],
)
def test_more_than_in_a_year_that_is_known_is_a_change(than: str, direction: str) -> None:
    *_, last = _read(f"今年以来，全县加装扶梯118部，{than}43部。")
    assert (last.kind, last.direction) == ("change", direction)
    assert "扶梯" in last.name


@pytest.mark.parametrize("said", ["2023年多收车辆通行费43万元。", "2023年高中43所。"])
def test_what_only_stands_behind_a_year_is_none(said: str) -> None:
    assert [metric.kind for metric in _read(said)] == ["level"]


def test_problems_of_a_field_are_named_by_it() -> None:
    text = """关于芦岸市审计查出问题整改情况的报告
（一）渔港建设审计方面。反映问题21个，已整改14个，正在整改7个。
1.关于码头岸线被占用的问题。审计指出，2处岸线被占用。该问题已完成整改。岸线全部收回。
2.关于疏浚滞后的问题。审计指出，疏浚未开工。该问题正在整改。已完成清表。
"""
    found = read_text(text).metrics
    assert [(m.name, m.where) for m in found[:3]] == [
        ("渔港建设审计方面反映问题数", "front"),
        ("渔港建设审计方面反映问题已整改数", "front"),
        ("渔港建设审计方面反映问题正在整改数", "front"),
    ]
