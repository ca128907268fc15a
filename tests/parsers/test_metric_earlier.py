"""What a figure was before, told behind it (比2023年的67.2%提高, 此前为51天), and a unit under a stroke before 降至."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

HEAD = "中共岚川县委关于市委巡察整改进展情况的通报\n一、反馈问题整改落实情况\n1.反馈问题：渡运管理粗放\n整改情况："


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "2024年渡船准点率为88.6%，比2023年的67.2%提高21.4个百分点。",
            [
                ("渡船准点率", "88.6%", "2024"),
                ("渡船准点率", "67.2%", "2023"),
                ("渡船准点率提高", "21.4个百分点", "2024"),
            ],
        ),
        (
            "2024年，渡口检修平均周期32天，此前为51天。",
            [("渡口检修平均周期", "32天", "2024"), ("渡口检修平均周期", "51天", None)],
        ),
        (
            "湖水氨氮浓度由8.4毫克/升降至1.6毫克/升。",
            [("湖水氨氮浓度", "8.4毫克/升", None), ("湖水氨氮浓度", "1.6毫克/升", None)],
        ),
    ],
)
def test_what_a_figure_was_before(said: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(m.name, m.quote, m.period) for m in read_text(HEAD + said).metrics] == expected
