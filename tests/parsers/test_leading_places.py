"""The place a question begins with, and words that only look like one."""

from __future__ import annotations

import pytest

from parsers.place_names import leading_place


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("望溪县长护险参保多少人", ("望溪县", "望溪")),
        ("望溪县长期护理险", ("望溪县", "望溪")),
        ("望溪县县长是谁", ("望溪县", "望溪")),
        ("望溪县长牵头的", None),
        ("望溪县级财力", None),
        ("柳湾镇修了几座桥", ("柳湾镇", "柳湾镇")),
        ("柳湾镇长谈话", None),
    ],
)
def test_a_leading_place(said, found):
    assert leading_place(said) == found
