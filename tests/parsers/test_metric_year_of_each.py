"""As many figures as years, of one thing, are each of its own year; of several things they are of all the years."""

from __future__ import annotations

import pytest
from one_response import HEAD

from parsers.reading import read_text

ALL = "2021/2023"


@pytest.mark.parametrize(
    ("told", "periods"),
    [
        ("2021年至2023年产值分别为41亿元、42亿元、43亿元。", ["2021", "2022", "2023"]),
        ("2021—2023年分别招生74人、68人、131人。", ["2021", "2022", "2023"]),
        ("2021年至2023年甲镇、乙镇、丙镇分别投入1万元、2万元、3万元。", [ALL, ALL, ALL]),
        ("2021年至2023年三所学校分别投入1万元、2万元、3万元。", [ALL, ALL, ALL]),
        ("2021年至2023年产值、税收分别为41亿元、4亿元。", [ALL, ALL]),
    ],
)
def test_the_year_of_each(told: str, periods: list[str]) -> None:
    metrics = [m for m in read_text(HEAD + told).metrics if m.unit in ("元", "人")]
    assert [m.period for m in metrics] == periods
