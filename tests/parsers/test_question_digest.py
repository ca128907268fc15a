"""Is the digest asked for, and with which filter?"""

from __future__ import annotations

import pytest

from parsers.question_digest import read_digest

BARE = [
    "本周周报", "周报", "digest", "weekly digest", "这周的进展报告", "给我看看本周周报", "請發一份週報", "what changed this week?",
    "本周有什么变化", "this week's report", "本周整改进展如何", "周报里有什么",
]  # fmt: skip
FILTERED = {
    "民生方面的周报": "民生",
    "正在推进的问题的周报": "正在推进的问题",
    "digest of ongoing issues": "ongoing issues",
    "周报 供水": "供水",
    "关于供水的周报": "供水",
    "digest for 供水": "供水",
}
OTHER = ["第9个问题", "周报制度落实不到位的问题", "每周例会", "进展", "status of issue 9", "", "整改进展情况"]


@pytest.mark.parametrize("said", BARE)
def test_a_bare_one(said):
    assert read_digest(said) == ""


@pytest.mark.parametrize("said", FILTERED)
def test_one_with_a_filter(said):
    assert read_digest(said) == FILTERED[said]


@pytest.mark.parametrize("said", OTHER)
def test_none(said):
    assert read_digest(said) is None
