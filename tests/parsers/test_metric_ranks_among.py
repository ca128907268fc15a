"""A rank among so many areas is the rank of what was told before, not of the areas."""

from __future__ import annotations

import pytest
from one_response import HEAD

from parsers.reading import read_text


@pytest.mark.parametrize(
    ("told", "ranks"),
    [
        ("网上申领率达到91.4%,居全市9个县(区)第2位。", ["网上申领率全市排名"]),
        ("公厕达标率86%,位列全省21个市州第5位。", ["公厕达标率全省排名"]),
        ("公厕达标率86%,在全市9个县(区)中居第2位。", ["公厕达标率全市排名"]),
        ("茶叶产值12亿元,居全市第3位,带动9个乡镇增收。", ["茶叶产值全市排名"]),
    ],
)
def test_a_rank_is_of_what_is_told_before(told: str, ranks: list[str]) -> None:
    assert [m.name for m in read_text(HEAD + told).metrics if m.kind == "rank"] == ranks
