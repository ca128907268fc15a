"""Two told in a row of one thing: the second is named as fully as the first; parts in a sentence of their own are dated."""

from __future__ import annotations

import pytest
from one_response import DATED, HEAD, names_of

from parsers.reading import read_text


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("全县加装扶梯新开工56台、竣工投用18台。", ["全县加装扶梯新开工数", "全县加装扶梯竣工投用数"]),
        ("老旧渔船排查120艘、改造85艘。", ["老旧渔船排查数", "老旧渔船改造数"]),
        ("全县清理欠薪线索12条、办结9条。", ["全县清理欠薪线索数", "全县欠薪线索办结数"]),
        ("给予党纪处分3人、诫勉谈话5人。", ["给予党纪处分人数", "诫勉谈话人数"]),
        ("市水务局清理账户15个、撤销7个。", ["市水务局清理账户数", "市水务局账户撤销数"]),
        (
            "全市声环境功能区昼间达标率97.2%、夜间达标率88.6%。",
            ["全市声环境功能区昼间达标率", "全市声环境功能区夜间达标率"],
        ),
    ],
)
def test_the_second_is_named_in_full(said: str, names: list[str]) -> None:
    found = names_of(said)
    assert found == names


def test_a_part_is_not_named_by_the_part_before_it() -> None:
    said = "受理热线线索47条，其中学校报告19条、医院报告11条、村（社区）报告17条。"
    *_, last = read_text(f"{HEAD}{said}{DATED}").metrics
    assert "村社区" in last.name
    assert "医院" not in last.name


def test_parts_in_a_sentence_of_their_own_are_of_the_time_of_the_whole() -> None:
    said = "2024年1至8月全县渔获销量241万元。其中，鲜活型渔获销量68万元；冷冻渔获销量80万元。2023年新增网点3个。"
    found = [(m.name, m.period) for m in read_text(f"{HEAD}{said}{DATED}").metrics]
    assert [period for _, period in found] == [*["2024-01/2024-08"] * 3, "2023"]
