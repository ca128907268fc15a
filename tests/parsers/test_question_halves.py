"""Two questions in one message: the second leans on the first, whatever joins them."""

from __future__ import annotations

import pytest

from parsers.question_halves import halves_of


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("规上企业2022年几家,到23年又有几家", "到23年有几家"),
        ("产值增速2023年多少,今年一季度又是多少", "今年一季度是多少"),
        ("排查多少起,又化解多少起", "化解多少起"),
    ],
)
def test_the_second_leans_on_the_first(said, own):
    halves = halves_of(said)
    assert halves is not None
    assert halves.own == own
    assert halves.leans


def test_one_of_another_thing_does_not():
    halves = halves_of("规上企业有几家,又修了多少公里农村公路")
    assert halves is not None
    assert not halves.leans
