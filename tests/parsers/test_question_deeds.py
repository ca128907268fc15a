"""What a question says was done, and by which words a figure may tell it; people told by what they do."""

from __future__ import annotations

import pytest

from parsers.deed_classes import is_classed, may_tell
from parsers.question_deeds import deed_in
from parsers.question_doing import without_doing


@pytest.mark.parametrize(
    ("said", "deed"),
    [
        ("危桥修好几座", "修好"),
        ("欠款收回来多少", "收回来"),
        ("撂荒地种起来多少亩", "种"),
        ("涵洞堵上几道", "堵上"),
        ("杂物清理出来多少吨", "清理"),
        ("维修资金花掉多少", "花掉"),
        ("招的人里学护理的有几个", "招"),
        ("好几个园区抢同一类项目", ""),
        ("还剩下来多少", ""),
        ("还有多少经费没补", ""),
        ("投诉同比降了多少", "降"),
    ],
)
def test_what_was_done(said: str, deed: str) -> None:
    assert deed_in(said) == deed


@pytest.mark.parametrize(
    ("name", "said", "fits"),
    [
        ("取消工作群数", "砍掉", True),
        ("更换损坏泵站数", "换掉", True),
        ("更换损坏泵站数", "拆掉", False),
        ("追回补贴资金", "收回来", True),
        ("追回补贴资金", "退回去", False),
    ],
)
def test_by_which_words_a_name_tells_it(name: str, said: str, *, fits: bool) -> None:
    assert is_classed(said)
    assert may_tell(name, said) is fits


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("教音体美的几个", "音体美的几个"),
        ("干护理的培训了多少", "护理的培训了多少"),
        ("中学老师的招了多少", "中学老师的招了多少"),
        ("管理费的多少", "管理费的多少"),
    ],
)
def test_people_by_what_they_do(said: str, left: str) -> None:
    assert without_doing(said, said) == (left, left)
