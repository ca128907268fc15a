"""A heading that lost its number, its label or its line break still opens its issue: every layout, one break at a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from parsers.model import Issue
from parsers.reading import read_text

_LAYOUTS = Path(__file__).parents[1] / "layouts"
_NUMBER = re.compile(r"[ \t\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?|[①-⑳])\s*")
_LABEL = re.compile(r"^[ \t\u3000【\[]*整改(?:落实|进展|完成)?情况[】\]]?[:：][ \t]*", re.MULTILINE)
_QUOTED = ("f03_department_quoted", "h03_civil_long", "h03_zone_spaced")
_STATED = ("f02_bureau_sections", "h02_court_brackets")
_LABELLED = ("f01_county_clean", "h01_town_steps", "f02_district_items")


def _heading(text: str, issue: Issue) -> re.Match[str] | None:
    """The number of an issue's heading, where it opens the line."""
    assert issue.problem_span
    start = text.rfind("\n", 0, issue.problem_span[0]) + 1
    number = _NUMBER.match(text, start)
    return number if number and number[0].strip() and number.end() <= issue.problem_span[0] + 3 else None


def _without_number(text: str, issue: Issue) -> str | None:
    number = _heading(text, issue)
    return text[: number.start()] + text[number.end() :] if number else None


def _glued(text: str, issue: Issue) -> str | None:
    number = _heading(text, issue)
    if number is None or text[: number.start()].rstrip()[-1] not in "。；":
        return None
    return text[: number.start()].rstrip() + text[number.start() :]


def _glued_without_number(text: str, issue: Issue) -> str | None:
    number = _heading(text, issue)
    glued = _glued(text, issue)
    return text[: number.start()].rstrip() + text[number.end() :] if number and glued else None


def _without_label(text: str, issue: Issue) -> str | None:
    assert issue.problem_span
    assert issue.response_span
    label = _LABEL.search(text, issue.problem_span[1], issue.response_span[0] + 1)
    return text[: label.start()] + text[label.end() :] if label else None


@pytest.mark.parametrize(
    ("layouts", "breaks"),
    [
        (_QUOTED + _STATED, _without_number),
        (_QUOTED + _STATED, _glued),
        (_QUOTED, _glued_without_number),
        (_LABELLED, _without_label),
    ],
)
def test_every_issue_is_still_there(layouts: tuple[str, ...], breaks: Callable[[str, Issue], str | None]) -> None:
    tried = 0
    for name in layouts:
        text = (_LAYOUTS / f"{name}.txt").read_text(encoding="utf-8")
        issues = read_text(text).issues
        for issue in issues[1:-1]:
            broken = breaks(text, issue) if issue.response_span else None
            if broken is not None:
                tried += 1
                assert [i.topic for i in read_text(broken).issues] == [i.topic for i in issues], (name, issue.ref)
    assert tried > 3


@pytest.mark.parametrize("name", _QUOTED)
def test_a_lost_number_is_told(name: str) -> None:
    text = (_LAYOUTS / f"{name}.txt").read_text(encoding="utf-8")
    issue = read_text(text).issues[-2]
    broken = _without_number(text, issue)
    assert broken is not None
    found = next(i for i in read_text(broken).issues if i.topic == issue.topic)
    assert (found.number, found.damage) == (None, ("number-lost",))


def test_a_glued_heading_is_told_of_the_response_before() -> None:
    text = (_LAYOUTS / f"{_QUOTED[1]}.txt").read_text(encoding="utf-8")
    issue = read_text(text).issues[-2]
    broken = _glued(text, issue)
    assert broken is not None
    issues = read_text(broken).issues
    assert "glued-next-heading" in issues[-3].damage


_PAGES = """中共岚溪市委关于省委巡视整改进展情况的通报
一、反馈问题整改落实情况
（一）聚焦生态环境方面
1.渡口岸线修复滞后，沿江12处渡口环境脏乱。
整改情况：市委统筹推进岸线整治。一是拆除旧码头，新建生态护岸61公
— 2 —
里，清退违规砂场。二是开展巡查，出动巡查艇340艘次，依法扣押采砂
船。三是巩固成效，岸线绿化率由41.2%提升到58.6%，两处渡口验收合格。
整改情况：市水务局开展供水管网改造。一是更换旧管，更换老旧管网73公里
，减少爆管。二是严格抄表，立案查处偷水案件19起，罚款26万元。三是优
化服务，报装时间由12天压减到5天，办结率99.1%。
渔港避风设施“重建轻管”管护不到位，青屿渔港部分码头
闲置。
整改情况：市农业农村局会同青屿区修复渔港。一是修复码头，修复渔港码头
9座。二是落实管护，聘请管护员31名。三是开展演练，组织避风演练4次。
（二）聚焦防范风险方面4.债券资金使用效率低，2023年底结存资金6.4亿元。
整改情况：市财政局督促支出进度。一是盘活资金，收回资金1.7亿元，调整用途
。二是严格考核，约谈单位8家，对进度靠后的3个项目核减额度。三是加强监
管，建立月报制度，支出率提高到93.5%。
"""


def test_page_numbers_and_torn_lines_make_no_headings() -> None:
    issues = read_text(_PAGES).issues
    assert [(i.ref, i.topic) for i in issues] == [
        ("1", "渡口岸线修复滞后"), ("1+1", "更换旧管"), ("1+2", "渔港避风设施“重建轻管”管护不到位"), ("4", "债券资金使用效率低"),
    ]  # fmt: skip
    assert issues[2].damage == ("number-lost", "split-heading")
    assert "61公\n— 2 —\n里" in (issues[0].response or "")


def test_a_paragraph_that_runs_on_over_a_page_is_one() -> None:
    whole = (_LAYOUTS / f"{_LABELLED[0]}.txt").read_text(encoding="utf-8")
    at = whole.index("，", whole.index("整改情况：")) + 1
    torn = f"{whole[:at]}\n第3页 共8页\n{whole[at:]}"
    assert [i.topic for i in read_text(torn).issues] == [i.topic for i in read_text(whole).issues]
    assert [m.quote for m in read_text(torn).metrics] == [m.quote for m in read_text(whole).metrics]
