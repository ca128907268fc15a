"""The line breaks inside sentences: which they are, and the text without them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.breaks import GAP, breaks_of, closed, flowing, in_line, joined
from parsers.model import Span
from parsers.reading import read_text
from parsers.shadow import drop, shadow_of

PARAGRAPH = "3.引进人才。围绕主导产业完善激励机制，青年职工流失率由14.2%降到"


@pytest.mark.parametrize(
    ("text", "taken", "between"),
    [
        ("一行\n又一行", [(2, 3)], [(2, 3)]),
        ("一行\r\n又一行", [], []),
        ("一行\r\n又一行", [(3, 4)], [(2, 4)]),
        ("一行\n— 3 —\n又一行", [(2, 9)], [(2, 9)]),
        ("一行\n— 3 —\n又一行", [(2, 8)], []),
        ("一行 又一行", [(2, 3)], []),
        ("\n一行", [(0, 1)], []),
        ("一行\n", [(2, 3)], []),
    ],
)
def test_what_the_shadow_leaves_out(text: str, taken: list[Span], between: list[Span]) -> None:
    shadow = shadow_of(text)
    dropped = [(shadow.place(a), shadow.place(b)) for a, b in taken]
    assert breaks_of(drop(shadow, [span for span in dropped if span[0] < span[1]])) == tuple(between)


def test_a_reading_knows_its_breaks() -> None:
    text = f"\n关于整改情况的通报\n{PARAGRAPH}\n7.7%。\n4.留住人才。"
    at = text.index("\n7.7%")
    assert read_text(text).breaks == ((at, at + 1),)


@pytest.mark.parametrize(
    ("text", "breaks", "said"),
    [
        ("降到\n7.7%。", [(2, 3)], "降到7.7%。"),
        ("降\n到\n7.7%。", [(1, 2), (3, 4)], "降到7.7%。"),
        ("人社局\n7月办结。\n二是", [(3, 4)], "人社局7月办结。\n二是"),
        ("Belt and\nRoad", [(8, 9)], "Belt and Road"),
        ("PM\n2.5", [(2, 3)], "PM2.5"),
        ("一二三四", [(9, 10)], "一二三四"),
    ],
)
def test_the_text_without_them(text: str, breaks: list[Span], said: str) -> None:
    assert joined(text, breaks) == said
    away = [(a + 70, b + 70) for a, b in breaks]
    assert joined(text, [(3, 4), *away], 70) == said
    assert closed(text, [(3, 4), *away], 70) == "".join(
        GAP if any(a <= n < b for a, b in breaks) else c for n, c in enumerate(text)
    )


def test_a_figure_stands_in_one_line() -> None:
    assert in_line("29.4微克\n/立方米") == "29.4微克/立方米"
    assert in_line("29.4微克") == "29.4微克"


TEXT = """关于巡视整改情况的通报
1.反馈问题：集镇供水管网漏损偏高，群众反映水压
不足，夜间停水。
整改情况：一是更换老旧管道和水表，提高了供水的压力，
夜间不再停水。二是建成监测平台，管网漏损率由24%降到
11%。
"""


def test_an_issue_without_them() -> None:
    report = read_text(TEXT)
    (issue,) = report.issues
    assert issue.response is not None
    assert "\n" in issue.response
    told = flowing(issue, report.breaks)
    assert told.response == issue.response.replace("\n", "")
    assert [m.text for m in told.measures] == [m.text.replace("\n", "") for m in issue.measures]
    assert (told.response_span, told.topic) == (issue.response_span, issue.topic)
    assert flowing(issue, ()) is issue


@given(st.text("一,。\n 1a", max_size=60))
def test_any_text(text: str) -> None:
    report = read_text(text)
    assert len(closed(text, report.breaks)) == len(text)
    assert all("\n" in text[a:b] and a > 0 and b < len(text) for a, b in report.breaks)
    assert list(report.breaks) == sorted(report.breaks)
