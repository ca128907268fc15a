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
