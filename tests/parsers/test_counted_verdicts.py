"""Findings that are several: counts of what is mended and what is not state what became of them."""

from __future__ import annotations

import pytest

from parsers.reading import read_text
from parsers.statuses import stated_in_field, stated_in_response

COUNTED = [
    ("涉及问题3项、金额6230万元,已整改2项,正在整改1项", "ongoing"),
    ("涉及问题3项,已整改3项", "done"),
    ("涉及问题5项,已完成整改3项,其余2项正在推进", "ongoing"),
    ("涉及5个问题,其中4个已整改到位,1个正在整改", "ongoing"),
    ("涉及问题4项,均已整改到位", "done"),
    ("涉及问题4项,已整改3项,尚未整改1项,整改率75%", "ongoing"),
    ("涉及问题4项,已整改3项,其余问题正在整改", "ongoing"),
    ("涉及问题5项,已整改3项", "ongoing"),
    ("该问题涉及具体问题6个,已整改6个", "done"),
    ("涉及金额320万元、问题3项,已整改3项", "done"),
    ("共涉及问题2项,已整改到位1项、正在整改1项", "ongoing"),
]
UNSURE = [
    "排查发现问题36个,已整改30个,正在整改6个",  # found since
    "涉及企业4家,已整改3家,正在整改1家",
    "涉及问题2项,已整改12处,正在整改1处",  # do not add up
    "涉及问题5项,已整改3项,正在整改1项",
    "涉及问题3项,已整改道路12条",
]


@pytest.mark.parametrize(("words", "value"), COUNTED)
def test_counts_of_findings_state_the_status(words: str, value: str) -> None:
    text = f"{words}。收回资金40万元。"
    found = stated_in_response(text, 0, len(text), verdict_first=False)
    assert found
    assert found.value == value
    field = stated_in_field(words, 0, len(words))
    assert field
    assert field.value == value


@pytest.mark.parametrize("words", UNSURE)
def test_other_counts_state_nothing(words: str) -> None:
    text = f"{words}。收回资金40万元。"
    assert stated_in_response(text, 0, len(text), verdict_first=False) is None


TITLES = ("“两库”搬迁进度滞后", "“放管服”改革不到位、“一网通办”覆盖面窄", "少数镇“三资”台账不清")


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_words_of_a_title_may_be_quoted(title: str, place: int) -> None:
    titles = ["水库移民资金滞拨", "医保基金管理粗放", "校舍维修超概算"]
    titles[place] = title
    items = (
        f"{n}.关于{words}的问题。涉及问题2项，已整改{n - 1}项，正在整改{3 - n}项。追回资金{n}2万元。\n".replace(
            "，正在整改0项", ""
        ).replace("已整改0项，", "")
        for n, words in enumerate(titles, 1)
    )
    report = read_text(
        f"关于柘溪县2035年度审计查出问题整改情况的报告\n一、主要问题整改情况\n{''.join(items)}以上报告，请予审议。\n"
    )
    assert [issue.problem for issue in report.issues] == [f"关于{words}的问题" for words in titles]
    assert [issue.stated and issue.stated.value for issue in report.issues] == ["ongoing", "ongoing", "done"]
