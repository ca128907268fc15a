"""The words of a question come nearest to the words of what it is about, in Chinese, in English or in both."""

from __future__ import annotations

import pytest

from parsers import word_meaning
from parsers.word_meaning import words_near

_THINGS = (
    ("服务区餐饮价格虚高", "新增充电设施16套"),
    ("桥梁病害处置不及时", "加固桥墩8座"),
    ("医师流失严重", "招聘骨干医师12名"),
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("路边歇脚的饭馆太贵", 0),
        ("大桥坏了没人修", 1),
        ("好大夫都跑光了", 2),
        ("doctors leaving", 2),
        ("damaged bridges", 1),
        ("大夫quit了不少", 2),
    ],
)
def test_the_words_come_nearest_to_what_they_are_about(said: str, meant: int) -> None:
    assert int(words_near(said, _THINGS).argmax()) == meant


def test_what_all_things_have_in_common_counts_nothing() -> None:
    assert float(words_near("好大夫都跑光了", _THINGS).sum()) == pytest.approx(0, abs=1e-5)
    assert words_near("好大夫都跑光了", _THINGS[:1]).tolist() == [pytest.approx(0, abs=1e-5)]


@pytest.mark.parametrize("said", ["", "😀", "\x00\u202e", "𠮷", "9", "x" * 5000, "的" * 5000])
def test_anything_may_be_said(said: str) -> None:
    assert all(-1.01 <= grade <= 1.01 for grade in words_near(said, _THINGS).tolist())


def test_things_may_have_no_words() -> None:
    assert words_near("大夫", ()).size == 0
    assert words_near("大夫", ((), ("",), ("12",))).tolist() == [0, 0, 0]


def test_a_full_table_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = words_near("好大夫都跑光了", _THINGS).tolist()
    monkeypatch.setattr(word_meaning, "_KEPT", 1)
    assert words_near("好大夫都跑光了", _THINGS).tolist() == pytest.approx(before, abs=1e-4)
