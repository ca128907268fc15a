"""What the last clause of a sentence states of an issue, and where it tells of something else."""

from __future__ import annotations

import pytest

from parsers.statuses import stated_in_response

SAID = {
    "新增泊位40个。该问题需持续用力,目前正在整改。": "ongoing",
    "新增泊位40个。该问题涉及面广,现已完成整改。": "done",
    "新增泊位40个。此项工作周期较长,目前尚未完成整改。": "late",
    "排查渡口隐患46处,目前正在整改。": None,
    "对3家船厂下达通知书,目前正在整改。": None,
    "该问题整改后,新增泊位40个,目前投入使用。": None,
}


@pytest.mark.parametrize(("text", "value"), SAID.items())
def test_the_last_clause(text: str, value: str | None) -> None:
    found = stated_in_response(text, 0, len(text), verdict_first=False)
    assert (found and found.value) == value
