"""Words are near in meaning or not; an expression is as near as the word of it that is least near."""

from __future__ import annotations

import pytest

from parsers.meaning import nearness, words_in


def _near(form: str, text: str) -> float:
    near = nearness(form, words_in(text))
    return float(near.max(axis=1).min()) if near.size else 0.0


@pytest.mark.parametrize(
    ("form", "near", "far"),
    [
        ("乘客", "旅客", "养老"),
        ("污水", "废水", "职称"),
        ("工资", "薪水", "污泥"),
        ("举报", "检举", "床位"),
        ("看病", "就医", "公路"),
        ("食堂", "饭堂", "贷款"),
    ],
)
def test_what_is_used_alike_is_near(form: str, near: str, far: str) -> None:
    assert _near(form, near) > 0.3
    assert _near(form, far) < 0.15


def test_an_expression_is_as_near_as_its_farthest_word() -> None:
    assert _near("污水处理", "污水处理") > _near("污水处理", "污水")


@pytest.mark.parametrize("name", ["李国强", "𠮷野", "zxcvb", "", "😀"])
def test_a_name_and_what_is_no_word_is_near_to_nothing(name: str) -> None:
    assert _near(name, "强国富民") == 0.0


def test_words_are_found_wherever_they_begin() -> None:
    assert len(words_in("污水处理厂")) > len(words_in("污水"))
    assert len(words_in("")) == 0
