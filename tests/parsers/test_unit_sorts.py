"""What a unit tells: a rate, a size, a number; and which units count the same."""

from __future__ import annotations

import pytest

from parsers.unit_sorts import count_apart, counts_people, is_number, is_percentage, is_rate, is_size


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("%", {is_percentage, is_rate}),
        ("百分点", {is_percentage, is_rate}),
        (":1", {is_rate}),
        ("元", {is_size}),
        ("平方公里", {is_size}),
        ("天", {is_size}),
        ("家", {is_number}),
        ("人", {is_number, counts_people}),
        ("倍", set()),
        ("", set()),
    ],
)
def test_what_a_unit_tells(unit: str, told: set[object]) -> None:
    assert {sort for sort in (is_percentage, is_rate, is_size, is_number, counts_people) if sort(unit)} == told


@pytest.mark.parametrize(
    ("unit", "asked", "apart"),
    [
        ("张", ("所",), True),
        ("家", ("户",), False),
        ("名", ("人", "位"), False),
        ("场", ("个",), True),
        ("辆", ("个", "台"), False),
        ("元", ("家",), False),  # that money is no number, is_size tells
    ],
)
def test_units_that_count_things_of_another_sort(unit: str, asked: tuple[str, ...], *, apart: bool) -> None:
    assert count_apart(unit, asked) is apart
