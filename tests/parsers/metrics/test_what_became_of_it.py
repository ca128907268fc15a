"""What a report says became of the entry itself is no figure's name; what was paid back is called by the finding."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_SAID = (
    "该问题正在整改，预计2033年9月底前完成。",
    "该问题已完成整改。",
    "已完成整改。",
    "该项问题整改基本完成。",
    "此问题尚未完成整改。",
    "该问题正在持续推进之中。",
    "",
)


def names(problem: str, response: str) -> list[str]:
    page = f"芦荻县审计局关于审计整改情况的函\n县人大常委会：\n（一）{problem}\n{response}\n（二）台账不全。\n该问题已完成整改。补台账3本。\n"
    return [one.name for one in read_text(page).metrics if one.where == "response" and one.issue == "i01"]


@pytest.mark.parametrize("said", _SAID[:-1])
def test_what_was_paid_back_is_called_by_the_finding(said: str) -> None:
    found = names("配套费欠缴。6家企业欠缴城市基础设施配套费840万元。", f"{said}已追回510万元，其中现金360万元。")
    assert found == ["企业欠缴城市基础设施配套费已追回金额", "企业欠缴城市基础设施配套费已追回中的现金"]


@pytest.mark.parametrize("said", _SAID)
@pytest.mark.parametrize(
    "problem",
    [
        "采购合同840万元未招标，工程款拖欠120万元。",  # two sums
        "项目总投资840万元，绩效目标不清晰。",  # none that is owed
        "企业欠缴配套费14万元。",  # less than was paid
        "配套费管理不规范。",
    ],
)
def test_of_what_it_is_is_not_guessed(said: str, problem: str) -> None:
    assert names(problem, f"{said}已追回510万元，其中现金360万元。") == ["已追回金额", "已追回中的现金"]


@pytest.mark.parametrize("said", _SAID)
def test_a_figure_with_words_of_its_own_keeps_them(said: str) -> None:
    assert names("道路照明不足。", f"{said}新装路灯88盏，更换灯杆19根。") == ["新装路灯数", "更换灯杆数"]
