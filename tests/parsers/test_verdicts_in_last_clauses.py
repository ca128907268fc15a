"""What became of the issue told in the last clause of a sentence, and when it will be done."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

_PAGE = """荷塘县委关于专项巡察整改进展情况的通报
现将整改进展情况予以公布。
二、巡察反馈问题整改落实情况
1.关于“教学点布局分散”问题的整改
稳妥撤并教学点10个。{told}
2.关于“食堂采购不规范”问题的整改
清退多收伙食费64.7万元。该问题已完成整改。
"""


def _first(told: str) -> Issue:
    return read_text(_PAGE.format(told=told)).issues[0]


@pytest.mark.parametrize(
    ("told", "value", "date"),
    [
        ("另有2个正在征求意见，该问题整改正在推进，预计2031年12月底前完成。", "ongoing", "2031-12-31"),
        ("因用房尚未竣工，该问题的整改工作正在推进，预计2031年3月底前完成。", "ongoing", "2031-03-31"),
        ("缺口仍有62名，目前该问题正在整改，预计2031年8月底前完成。", "ongoing", "2031-08-31"),
        ("手续均已补齐，该问题整改已完成。", "done", None),
        ("因权属不清，该问题整改仍在推进。", "ongoing", None),
        ("首批资金到位，该任务整改持续推进。", "ongoing", None),
    ],
)
def test_a_last_clause_about_the_issue_states_its_status(told: str, value: str, date: str | None) -> None:
    issue = _first(told)
    assert (issue.stated and issue.stated.value, issue.deadline and issue.deadline.date) == (value, date)


@pytest.mark.parametrize(
    "told",
    [
        "巡察时指出，该问题整改正在推进。",
        "县里要求，力争2031年底前完成撤并。",
        "逐户走访，该问题整改方案印发实施。",
        "其余2个教学点预计2031年12月底前完成撤并。",
    ],
)
def test_other_clauses_state_none(told: str) -> None:
    issue = _first(told)
    assert (issue.stated, issue.deadline) == (None, None)
